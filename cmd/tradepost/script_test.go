package main

import (
	"bytes"
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

// asCommand is set for a process that is to be the command, not its test.
const asCommand = "TRADEPOST_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		os.Exit(run())
	}
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
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "modes": modes, "spoil": spoil, "web": web},
	})
}

// spoil is the script command "spoil FROM TO": it copies a cache and spoils its
// entries, each in another way, but for the one that would need a network.
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	to := ts.MkAbs(args[1])
	ts.Check(os.CopyFS(to, os.DirFS(args[0])))
	n := 0
	ts.Check(filepath.WalkDir(filepath.Join(to, "entries"), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil || bytes.Contains(data, []byte(`"Module":`)) {
			return err
		}
		switch n++; n % 4 {
		case 0:
			data = nil
		case 1:
			data = data[:len(data)/2]
		case 2:
			data[len(data)-1] ^= 1
		case 3:
			data = []byte("<script>alert(1)</script>")
		}
		return os.WriteFile(name, data, 0o644)
	}))
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
