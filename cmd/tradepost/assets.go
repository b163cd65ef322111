package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
)

func newAssets(c *command) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "assets",
		Short:   "Manage the charts' JavaScript",
		Args:    noArgs,
		Example: "  tradepost assets fetch",
		RunE:    needsWord,
	}
	fetch := &cobra.Command{
		Use:   "fetch",
		Short: "Get ECharts by npm now, so that later builds need no network",
		Long: `Fetch gets ECharts in the version that the theme's lockfile names and keeps it
in the cache, and the font of the social cards where the site has an address.
With --assets it fills a folder that can be carried to a machine without a
network and named there with 'tradepost build --assets'.`,
		Example: `  tradepost assets fetch
  tradepost assets fetch --assets echarts-files`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.fetchAssets(cmd) },
	}
	fetch.Flags().StringVar(&c.assets, "assets", "", "folder to fill, instead of the cache")
	cmd.AddCommand(fetch)
	return cmd
}

func (c *command) fetchAssets(cmd *cobra.Command) error {
	site, err := c.site()
	if err != nil {
		return err
	}
	options := c.options()
	if options.Cache, err = c.store(); err != nil {
		return err
	}
	if err := generator.FetchAssets(cmd.Context(), site, options); err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.stdout, c.say(diag.Say("ECharts is ready: builds need no network now")))
	return err
}
