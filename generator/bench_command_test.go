//go:build linux

package generator

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkCommand times "tradepost build" as people run it: a process of its
// own that reads a site from disk and publishes it to disk. For each size it
// tells the time of a first build, which finds no folder to replace, and of one
// after an edit of one event, which finds the site of before; beside them the
// processor's seconds and the most memory that the process held. The last sizes
// take minutes and gigabytes of disk:
//
//	go test -run xxx -bench Command -benchtime 1x -timeout 1h ./generator
func BenchmarkCommand(b *testing.B) {
	command := filepath.Join(b.TempDir(), "tradepost")
	if out, err := exec.Command("go", "build", "-o", command, "../cmd/tradepost").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, events := range []int{1000, 10000, 50000} {
		site := b.TempDir()
		if err := os.CopyFS(site, madeUpSite(events)); err != nil {
			b.Fatal(err)
		}
		public := filepath.Join(b.TempDir(), "public")
		b.Run(fmt.Sprintf("first/events=%d", events), func(b *testing.B) {
			for b.Loop() {
				if err := os.RemoveAll(public); err != nil {
					b.Fatal(err)
				}
				runCommand(b, command, site, public)
			}
		})
		edited := filepath.Join(site, "content", "events", "event-7.md")
		b.Run(fmt.Sprintf("edited/events=%d", events), func(b *testing.B) {
			for b.Loop() {
				appendTo(b, edited, "\nThe editor added this.\n")
				runCommand(b, command, site, public)
			}
		})
		if err := os.RemoveAll(public); err != nil {
			b.Fatal(err)
		}
	}
}

// runCommand builds a site and reports what the process used.
func runCommand(b *testing.B, command, site, public string) {
	cmd := exec.Command(command, "build", "-C", site, "--out", public)
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	state := cmd.ProcessState
	b.ReportMetric((state.UserTime() + state.SystemTime()).Seconds(), "cpu-s")
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		b.ReportMetric(float64(usage.Maxrss)/1024, "peak-MiB")
	}
}

func appendTo(b *testing.B, name, text string) {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, fs.FileMode(0))
	if err != nil {
		b.Fatal(err)
	}
	_, err = f.WriteString(text)
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	if err != nil {
		b.Fatal(err)
	}
}
