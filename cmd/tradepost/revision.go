package main

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"tradepost/generator/diag"
)

// state finds the folder of a state: one that is there, or a revision of git,
// written into a folder of its own until done is called.
func (c *command) state(ctx context.Context, name string) (dir string, done func(), err error) {
	if isFolder(name) {
		return name, func() {}, nil
	}
	git, err := exec.LookPath("git")
	if err != nil {
		return "", nil, c.wrong(diag.Say("there is no folder {name}, and no git on this machine to find a revision of that name", diag.Args{"name": name}))
	}
	dir, err = os.MkdirTemp("", "tradepost-diff-*")
	if err != nil {
		return "", nil, err
	}
	done = func() { os.RemoveAll(dir) }
	if err := c.checkOut(ctx, git, name, dir); err != nil {
		done()
		return "", nil, err
	}
	return dir, done, nil
}

// checkOut writes the data and texts of a revision into a folder. Nothing of
// the repository or its work tree changes.
func (c *command) checkOut(ctx context.Context, git, revision, dir string) error {
	if strings.HasPrefix(revision, "-") {
		return c.wrong(diag.Say("\"{revision}\" is no revision", diag.Args{"revision": revision}))
	}
	// A site may be a folder of a repository: the tree is that folder's.
	where, err := exec.CommandContext(ctx, git, "-C", c.dir, "rev-parse", "--show-toplevel", "--show-prefix").Output()
	if err != nil {
		return c.wrong(diag.Say("there is no folder {name}, and {site} is in no git repository", diag.Args{"name": revision, "site": c.dir}))
	}
	top, prefix, _ := strings.Cut(strings.TrimRight(string(where), "\n"), "\n")
	var told strings.Builder
	cmd := exec.CommandContext(ctx, git, "-C", top, "archive", "--format=tar", revision+":"+strings.TrimSuffix(prefix, "/"))
	cmd.Stderr = &told
	archive, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	unpacked := unpack(archive, dir)
	if err := cmd.Wait(); err != nil {
		line, _, _ := strings.Cut(strings.TrimSpace(told.String()), "\n")
		return c.wrong(diag.Say("there is no folder {name}, and git has no such revision of the site: {says}", diag.Args{"name": revision, "says": line}))
	}
	return unpacked
}

// unpack writes the files of data/ and content/.
func unpack(archive io.Reader, dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	for r := tar.NewReader(archive); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			_, err = io.Copy(io.Discard, archive) // git waits to be read to the end
			return err
		}
		if err != nil {
			return err
		}
		top, _, _ := strings.Cut(h.Name, "/")
		if h.Typeflag != tar.TypeReg || top != "data" && top != "content" && top != "themes" {
			continue
		}
		if err := unpackOne(root, h.Name, r); err != nil {
			return err
		}
	}
}

func unpackOne(root *os.Root, name string, r io.Reader) error {
	if err := root.MkdirAll(filepath.Dir(filepath.FromSlash(name)), 0o755); err != nil {
		return err
	}
	f, err := root.Create(filepath.FromSlash(name))
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
