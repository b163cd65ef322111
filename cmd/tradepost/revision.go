package main

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// state finds the folder of a state: one that is there, or a revision of git,
// written into a folder of its own until done is called.
func (c *command) state(ctx context.Context, name string) (dir string, done func(), err error) {
	if isFolder(name) {
		return name, func() {}, nil
	}
	git, err := exec.LookPath("git")
	if err != nil {
		return "", nil, usageError{fmt.Errorf("there is no folder %s, and no git on this machine to find a revision of that name", name)}
	}
	dir, err = os.MkdirTemp("", "tradepost-diff-*")
	if err != nil {
		return "", nil, err
	}
	done = func() { os.RemoveAll(dir) }
	if err := checkOut(ctx, git, c.dir, name, dir); err != nil {
		done()
		return "", nil, err
	}
	return dir, done, nil
}

// checkOut writes the data and texts of a revision into a folder. Nothing of
// the repository or its work tree changes.
func checkOut(ctx context.Context, git, site, revision, dir string) error {
	if strings.HasPrefix(revision, "-") {
		return usageError{fmt.Errorf("%q is no revision", revision)}
	}
	// A site may be a folder of a repository: the tree is that folder's.
	where, err := exec.CommandContext(ctx, git, "-C", site, "rev-parse", "--show-toplevel", "--show-prefix").Output()
	if err != nil {
		return usageError{fmt.Errorf("there is no folder %s, and %s is in no git repository", revision, site)}
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
		return usageError{fmt.Errorf("there is no folder %s, and git has no such revision of the site: %s", revision, line)}
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
