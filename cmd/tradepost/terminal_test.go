//go:build unix

package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
)

// A terminal runs the command at a pseudo terminal and shows what a person
// would see: lines, with what was wiped gone.
type terminal struct {
	t    *testing.T
	file *os.File
	cmd  *exec.Cmd

	mu   sync.Mutex
	seen []byte
	done chan struct{}
}

func startTerminal(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path)
	cmd.Args = append([]string{"tradepost"}, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), asCommand+"=1", "TERM=xterm")
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 90})
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, file: file, cmd: cmd, done: make(chan struct{})}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = file.Close()
	})
	go func() {
		defer close(term.done)
		buffer := make([]byte, 4096)
		for {
			n, err := file.Read(buffer)
			term.mu.Lock()
			term.seen = append(term.seen, buffer[:n]...)
			term.mu.Unlock()
			if err != nil {
				return // the command has ended
			}
		}
	}()
	return term
}

// screen is what stands on the terminal now.
func (x *terminal) screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return render(x.seen)
}

var control = regexp.MustCompile(`^\x1b\[([?0-9;]*)([A-Za-z])`)

// render plays what was written: carriage returns, line feeds, movements and
// wiping, as far as the prompter uses them.
func render(seen []byte) string {
	lines := [][]rune{nil}
	row, column := 0, 0
	for text := string(seen); text != ""; {
		if m := control.FindStringSubmatch(text); m != nil {
			text = text[len(m[0]):]
			n, _ := strconv.Atoi(m[1])
			switch m[2] {
			case "A":
				row = max(0, row-max(n, 1))
			case "C":
				column += max(n, 1)
			case "J":
				lines = lines[:row+1]
				lines[row] = lines[row][:min(column, len(lines[row]))]
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		text = text[size:]
		switch r {
		case '\r':
			column = 0
		case '\n':
			if row++; row == len(lines) {
				lines = append(lines, nil)
			}
		default:
			for len(lines[row]) <= column {
				lines[row] = append(lines[row], ' ')
			}
			lines[row][column] = r
			column++
		}
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(strings.TrimRight(string(line), " ") + "\n")
	}
	return b.String()
}

// sees waits until the screen matches.
func (x *terminal) sees(pattern string) {
	x.t.Helper()
	want := regexp.MustCompile("(?m)" + pattern)
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if want.MatchString(x.screen()) {
			return
		}
	}
	x.t.Fatalf("the screen does not show %s:\n%s", pattern, x.screen())
}

// types sends keys.
func (x *terminal) types(keys string) {
	x.t.Helper()
	if _, err := x.file.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

// answers waits for a question and answers it.
func (x *terminal) answers(question, keys string) {
	x.t.Helper()
	x.sees("^" + question + "$")
	x.types(keys)
}

// ends waits for the end and gives the exit status.
func (x *terminal) ends() int {
	x.t.Helper()
	<-x.done
	err := x.cmd.Wait()
	if err != nil && x.cmd.ProcessState == nil {
		x.t.Fatal(err)
	}
	return x.cmd.ProcessState.ExitCode()
}

// Keys, as terminals send them.
const (
	enter     = "\r"
	down      = "\x1b[B"
	left      = "\x1b[D"
	right     = "\x1b[C"
	remove    = "\x1b[3~"
	backspace = "\x7f"
	home      = "\x01"
	wipe      = "\x15"
	stop      = "\x03"
	shiftTab  = "\x1b[Z"
)
