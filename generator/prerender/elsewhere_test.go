package prerender

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"tradepost/generator/chart"
	"tradepost/generator/store"
)

// An errand is what another process is asked to draw, and how.
type errand struct {
	Script   []byte
	Drawings []Drawing
	Engines  int
	Backward bool
	Cache    string // a folder; "" for none
}

// errandVar names the file of a process's errand. The rest of its environment is
// the test's business.
const errandVar = "TRADEPOST_TEST_ERRAND"

func TestMain(m *testing.M) {
	if file := os.Getenv(errandVar); file != "" {
		if err := run(file); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	m.Run()
}

// run does an errand: it prints a hash for each drawing, in their order.
func run(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var e errand
	if err := json.Unmarshal(data, &e); err != nil {
		return err
	}
	o := Options{Script: e.Script, Colours: chart.Colours(), Engines: e.Engines}
	if e.Cache != "" {
		if o.Cache, err = store.Open(e.Cache); err != nil {
			return err
		}
	}
	hashes, err := hashesOf(New(o), e)
	fmt.Print(strings.Join(hashes, "\n"))
	return err
}

// hashesOf draws as many at a time as there are engines.
func hashesOf(r *Renderer, e errand) ([]string, error) {
	hashes, errs := make([]string, len(e.Drawings)), make([]error, len(e.Drawings))
	var wait sync.WaitGroup
	free := make(chan bool, max(e.Engines, 1))
	for i := range e.Drawings {
		if e.Backward {
			i = len(e.Drawings) - 1 - i
		}
		free <- true
		wait.Go(func() {
			var svg []byte
			svg, errs[i] = r.Draw(e.Drawings[i])
			hashes[i] = fmt.Sprintf("%x", sha256.Sum256(svg))
			<-free
		})
	}
	wait.Wait()
	return hashes, errors.Join(append(errs, r.Close())...)
}

// onTime is a chart whose axis is made of moments, which another time zone would
// write differently.
const onTime = `{"textStyle": {"color": "#1c2430"},
	"xAxis": {"type": "time", "axisLabel": {"color": "#566070"}, "axisLine": {"lineStyle": {"color": "#566070"}}, "axisTick": {"show": false}},
	"yAxis": {"axisLabel": {"color": "#566070"}, "splitLine": {"lineStyle": {"color": "#d9d6ce"}}},
	"series": {"type": "bar", "data": [["2023-06-16T03:00:00Z", 1], ["2023-06-16T21:00:00Z", 2]], "itemStyle": {"color": "#0b6e7f"}}}`

// TestSameBytesElsewhere draws in other processes: in another folder, zone and
// language, with other numbers of processors and engines, in the opposite order,
// with and without bytecode from the cache.
func TestSameBytesElsewhere(t *testing.T) {
	text, err := script()
	if err != nil {
		t.Fatal(err)
	}
	e := errand{Script: text, Drawings: []Drawing{{Option: []byte(onTime), Width: 920, Height: 300, ID: "time"}}}
	for i, s := range samples(t) {
		if i%5 == 0 {
			e.Drawings = append(e.Drawings, s.drawing("desk"), s.drawing("phone"))
		}
	}
	want, err := hashesOf(renderer(t, Options{}), e)
	if err != nil {
		t.Fatal(err)
	}
	warm := cache(t)
	draw(t, renderer(t, Options{Cache: warm}), Drawing{Option: []byte(onTime), Width: 400, Height: 300}) // leaves the bytecode
	for name, c := range map[string]struct {
		environment string
		e           errand
	}{
		"zone and language": {"TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8", errand{}},
		"zone to the west":  {"TZ=America/New_York LC_ALL=C", errand{Cache: warm.Dir()}},
		"one processor":     {"GOMAXPROCS=1", errand{Engines: 4, Backward: true}},
		"many processors":   {"GOMAXPROCS=8", errand{Engines: 4}},
	} {
		t.Run(name, func(t *testing.T) {
			c.e.Script, c.e.Drawings = e.Script, e.Drawings
			got := elsewhere(t, c.e, strings.Fields(c.environment))
			if !slices.Equal(got, want) {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// elsewhere sends another process of this test into a folder of its own.
func elsewhere(t *testing.T, e errand, environment []string) []string {
	t.Helper()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "errand.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	process := exec.Command(binary)
	process.Dir, process.Stderr = dir, t.Output()
	process.Env = append(os.Environ(), append(environment, errandVar+"="+file)...)
	out, err := process.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(out), "\n")
}
