package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tradepost": func() { os.Exit(run()) }})
}

// TestScripts plays the scripts in testdata/script: one command each, with
// every message that it can print. Builds share the user's cache, so that npm
// runs once.
func TestScripts(t *testing.T) {
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	site, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("CACHE", filepath.Join(base, "tradepost"))
			env.Setenv("BIN", binary(env.Getenv("PATH")))
			env.Setenv("REPOSITORY", site)
			return os.CopyFS(filepath.Join(env.WorkDir, "site"), os.DirFS(filepath.Join("testdata", "site")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "modes": modes},
	})
}

// binary is the folder of the command under test, for scripts that run it with
// an empty PATH.
func binary(path string) string {
	for _, dir := range filepath.SplitList(path) {
		if _, err := os.Stat(filepath.Join(dir, "tradepost")); err == nil {
			return dir
		}
	}
	return ""
}

// exits is the script command "exits STATUS COMMAND…": it runs the command and
// fails unless it ends with that status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg {
		ts.Fatalf("usage: exits STATUS COMMAND [ARG …]")
	}
	status := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		status = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if status != want {
		ts.Fatalf("%v exits with %d, want %d", args[1:], status, want)
	}
}

// modes is the script command "modes DIR FILE": it lists the modes of all that
// is in the folder.
func modes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: modes DIR FILE")
	}
	var list strings.Builder
	dir := ts.MkAbs(args[0])
	ts.Check(fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Fprintf(&list, "%s %s\n", info.Mode(), name)
		return nil
	}))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(list.String()), 0o644))
}
