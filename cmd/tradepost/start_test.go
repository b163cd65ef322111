package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// started runs "tradepost version" as a process of its own.
func started(t testing.TB, env ...string) (stderr string) {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var told bytes.Buffer
	cmd := exec.Command(path)
	cmd.Args = []string{"tradepost", "version"} // the name tells TestMain to be the command
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = &told
	if out, err := cmd.Output(); err != nil || !strings.HasPrefix(string(out), "tradepost ") {
		t.Fatalf("%v: %s%s", err, out, told.String())
	}
	return told.String()
}

// Every command pays for what packages make before main, whether it needs it
// or not. These are the bytes that may be: of all our packages together, and of
// a library that is not named below.
const (
	mostOfOurs   = 200 << 10
	mostOfOthers = 100 << 10
)

// heavy are the libraries that make more, and why that stays: it cannot be put
// off from outside, and all of it takes less than 5 ms.
var heavy = map[string]string{
	"github.com/mozillazg/go-pinyin":     "how each Chinese character is read: 2 ms",
	"github.com/xuri/excelize/v2":        "tables of functions and number formats",
	"github.com/yuin/goldmark/extension": "the patterns of its links",
	"github.com/yuin/goldmark/parser":    "the patterns of its links",
	"github.com/yuin/goldmark/util":      "names of characters",
	"golang.org/x/text/language/display": "names of languages",
}

// TestLittleIsMadeBeforeMain counts what packages allocate when they are
// initialised, as Go's own trace tells it. It measures no time.
func TestLittleIsMadeBeforeMain(t *testing.T) {
	ours, packages := 0, 0
	lines := bufio.NewScanner(strings.NewReader(started(t, "GODEBUG=inittrace=1")))
	for lines.Scan() {
		var name string
		var at, clock float64
		var size, count int
		if n, _ := fmt.Sscanf(lines.Text(), "init %s @%g ms, %g ms clock, %d bytes, %d allocs", &name, &at, &clock, &size, &count); n != 5 {
			continue
		}
		packages++
		if strings.HasPrefix(name, "tradepost/") {
			ours += size
			t.Logf("%7d bytes: %s", size, name)
		} else if size > mostOfOthers && heavy[name] == "" {
			t.Errorf("%s makes %d bytes before main: put it off, or say in heavy why it stays", name, size)
		}
	}
	if packages < 50 {
		t.Fatalf("only %d packages are traced", packages)
	}
	if ours > mostOfOurs {
		t.Errorf("our packages make %d bytes before main, more than %d: put off what only some commands need (sync.OnceValue)", ours, mostOfOurs)
	}
}

// BenchmarkStart is the whole process of the smallest command.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		started(b)
	}
}
