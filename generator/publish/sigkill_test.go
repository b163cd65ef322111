//go:build unix

package publish

import (
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Where a process of this test publishes until it is killed, and how.
const (
	foreverIn      = "TRADEPOST_TEST_PUBLISH_FOREVER"
	foreverInPlace = "TRADEPOST_TEST_IN_PLACE"
)

// TestPublishUntilKilled is no test but the process that is killed.
func TestPublishUntilKilled(t *testing.T) {
	o := Options{Target: os.Getenv(foreverIn), InPlace: os.Getenv(foreverInPlace) != ""}
	if o.Target == "" {
		return // it is the process that TestSignalsAtRandomTimes kills
	}
	for i := 0; ; i++ {
		s, err := Begin(o)
		if err == nil {
			err = fill(s, []map[string]string{oldSite, newSite}[i%2])
			s.Discard()
		}
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			os.Stdout.WriteString("begun\n")
		}
	}
}

func TestSignalsAtRandomTimes(t *testing.T) {
	const kills = 50
	random := rand.New(rand.NewPCG(5, 9))
	for name, inPlace := range map[string]bool{"exchange": false, "in place": true} {
		t.Run(name, func(t *testing.T) {
			o := Options{Target: filepath.Join(memory(t), "public"), InPlace: inPlace}
			for i := range kills {
				killOne(t, o, time.Duration(random.IntN(20000))*time.Microsecond)
				got := tree(t, o.Target)
				if !inPlace && !maps.Equal(got, whole(oldSite)) && !maps.Equal(got, whole(newSite)) {
					t.Fatalf("kill %d: the target is neither site: %v", i, got)
				}
				if inPlace {
					machine{alone: true}.noHalfFile(t, got)
				}
				s, err := Begin(o)
				if err != nil {
					t.Fatal(err)
				}
				if err := fill(s, newSite); err != nil {
					t.Fatal(err)
				}
				s.Discard()
				mustBe(t, o.Target, newSite)
				if entries, _ := os.ReadDir(filepath.Dir(o.Target)); len(entries) != 1 || t.Failed() {
					t.Fatalf("kill %d: litter beside the site: %v", i, entries)
				}
			}
		})
	}
}

// killOne starts a process that publishes, and kills it when it has for a while.
func killOne(t *testing.T, o Options, after time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestPublishUntilKilled$")
	cmd.Env = append(os.Environ(), foreverIn+"="+o.Target)
	if o.InPlace {
		cmd.Env = append(cmd.Env, foreverInPlace+"=1")
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 6)); err != nil {
		t.Errorf("the process published nothing: %v", err)
	}
	time.Sleep(after)
	if err := cmd.Process.Kill(); err != nil {
		t.Errorf("it had ended by itself: %v", err)
	}
	if cmd.Wait() == nil || cmd.ProcessState.Exited() {
		t.Errorf("it was not killed: %v", cmd.ProcessState)
	}
}

// TestAReaderNeverMissesAPage reads a page all the while two sites take turns.
func TestAReaderNeverMissesAPage(t *testing.T) {
	probe := memory(t)
	for _, dir := range []string{"a", "b"} {
		if err := os.Mkdir(filepath.Join(probe, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if exchange(filepath.Join(probe, "a"), filepath.Join(probe, "b")) != nil {
		t.Skip("this system needs two renames, with a moment between them")
	}
	o := Options{Target: filepath.Join(memory(t), "public")}
	publish := func(files map[string]string) {
		s, err := Begin(o)
		if err == nil {
			err = fill(s, files)
			s.Discard()
		}
		if err != nil {
			t.Error(err)
		}
	}
	publish(oldSite)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 300 {
			publish([]map[string]string{newSite, oldSite}[i%2])
		}
	}()
	reads := 0
	for open := true; open; reads++ {
		select {
		case <-done:
			open = false
		default:
		}
		data, err := os.ReadFile(filepath.Join(o.Target, "index.html"))
		if text := string(data); text != oldSite["index.html"] && text != newSite["index.html"] {
			t.Fatalf("a reader saw %q, %v", text, err)
		}
	}
	t.Logf("%d reads while 300 sites were published", reads)
}
