package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"tradepost/generator/diag"
	"tradepost/generator/hosting"
)

// A server is one that hosting writes a configuration for.
type server struct {
	name, about string
	write       func(hosting.Place) (string, error)
}

func servers() []server {
	return []server{
		{"nginx", "what stands in a server block of nginx", hosting.Nginx},
		{"caddy", "what stands in a site block of a Caddyfile", hosting.Caddy},
	}
}

func newHosting(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "hosting",
		Short: "Print the configuration of a server for the site",
		Long: `Hosting prints what a server needs to know to send the site as it should be:
cache rules, security headers, types, compressed files, and the page for what is
not there. A site works without it. It does not depend on the site's data, so it
is printed once, not with each build. Hosts that read _headers find that file in
the site itself.`,
		Args: noArgs,
		RunE: needsWord,
	}
	for _, s := range servers() {
		var at hosting.Place
		sub := &cobra.Command{
			Use: s.name, Short: "Print " + s.about, Args: noArgs,
			Example: fmt.Sprintf("  tradepost hosting %s --folder /srv/www/trade --path /trade/ > trade.conf", s.name),
			RunE:    func(*cobra.Command, []string) error { return c.hosting(s, at) },
		}
		sub.Flags().StringVar(&at.Folder, "folder", "", "where the server finds the site (default: the output folder)")
		sub.Flags().StringVar(&at.Path, "path", "/", "where readers find it: the part of the address after the host")
		if s.name == "nginx" {
			sub.Flags().BoolVar(&at.Brotli, "brotli", false, "nginx has the module that sends .br files")
		}
		cmd.AddCommand(sub)
	}
	return cmd
}

func (c *command) hosting(s server, at hosting.Place) error {
	if at.Folder == "" {
		at.Folder = c.target()
	}
	folder, err := filepath.Abs(at.Folder)
	if err != nil {
		return err
	}
	at.Folder = filepath.ToSlash(folder)
	text, err := s.write(at)
	if wrong := (diag.Wrong{}); errors.As(err, &wrong) {
		return c.wrong(wrong.Phrase)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(c.stdout, text)
	return err
}
