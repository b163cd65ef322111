package assets

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tradepost/generator/diag"
)

var notWhole = diag.Say("what npm installed is not whole; is the disk of the cache full?")

// ofTheme tells whether an error is about files of the theme only.
func ofTheme(err error) bool {
	var wrong *ThemeError
	return errors.As(err, &wrong) && !slices.ContainsFunc(wrong.Faults, func(f Fault) bool {
		return strings.Contains(filepath.ToSlash(f.File), "node_modules/")
	})
}

// workDir is a fresh folder, since two builds may run at once.
func workDir(o Options) (dir string, cleanup func(), err error) {
	if o.WorkDir == "" {
		dir, err = o.Cache.Temp()
	} else if err = os.MkdirAll(o.WorkDir, 0o755); err == nil {
		dir, err = os.MkdirTemp(o.WorkDir, "npm-")
	}
	if err != nil {
		return "", nil, fmt.Errorf("assets: %w", err)
	}
	return dir, func() { os.RemoveAll(dir) }, nil
}

// install runs npm in dir. The lockfile's integrity hashes are what makes the
// result trustworthy, wherever the user's npm gets it from; scripts of packages
// are not run.
func (p parcel) install(ctx context.Context, o Options, dir string) error {
	if _, err := p.version(o.Theme); err != nil {
		return err
	}
	lock, err := readLock(o.Theme, p.lockFile())
	if err == nil {
		err = lock.check(p.lockFile())
	}
	if err != nil {
		return err
	}
	npm, err := exec.LookPath(orElse(o.NPM, "npm"))
	if err != nil {
		return p.unavailable(o, diag.Say("npm is not installed"), err)
	}
	for _, name := range []string{manifestFile, lockFile} {
		if err := copyOut(o.Theme, path.Join(p.folder, name), filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, p.patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
	cmd.Dir = dir
	cmd.WaitDelay = time.Second // npm's children may outlive it and hold the pipe
	out, err := cmd.CombinedOutput()
	if err == nil {
		return nil
	}
	return p.unavailable(o, npmFault(ctx, out, p.patience), err)
}

func copyOut(theme fs.FS, name, to string) error {
	data, err := fs.ReadFile(theme, name)
	if err == nil {
		err = os.WriteFile(to, data, 0o644)
	}
	if err != nil {
		return fmt.Errorf("assets: %w", err)
	}
	return nil
}

// npmFault says in one line why npm failed.
func npmFault(ctx context.Context, out []byte, patience time.Duration) diag.Phrase {
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return diag.Say("npm did not finish in {time}", diag.Args{"time": patience})
	case ctx.Err() != nil:
		return diag.Say("npm was stopped")
	case bytes.Contains(out, []byte("EINTEGRITY")):
		return diag.Say("npm was given a package that is not the one the lockfile pins")
	case containsAny(out, "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "ENOTCACHED", "network"):
		return diag.Say("npm cannot reach its registry")
	}
	return diag.Say("npm failed: {says}", diag.Args{"says": lastFault(out)})
}

func containsAny(out []byte, words ...string) bool {
	for _, w := range words {
		if bytes.Contains(out, []byte(w)) {
			return true
		}
	}
	return false
}

// lastFault picks the first line in which npm speaks of an error that is not
// just its code.
func lastFault(out []byte) any {
	for line := range strings.Lines(string(out)) {
		for _, prefix := range []string{"npm error ", "npm ERR! "} {
			text, ok := strings.CutPrefix(strings.TrimSpace(line), prefix)
			if ok && !strings.HasPrefix(text, "code ") {
				return text
			}
		}
	}
	return diag.Say("it did not say why")
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
