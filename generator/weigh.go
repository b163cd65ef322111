package generator

import (
	"cmp"
	"compress/gzip"
	"io"
	"maps"
	"path"
	"slices"

	"tradepost/generator/assets"
	"tradepost/generator/diag"
	"tradepost/generator/page"
)

// pageBudget is what an untouched page may weigh with its style and script, in
// bytes as hosts send them: two seconds on a slow phone.
const pageBudget = 100_000

// surelyHalved bounds what has to be compressed to know what it weighs: pages
// are mostly markup, and come to a sixth or less. A test holds them to a half.
const surelyHalved = 2

// heaviest is how many pages over the budget are named.
const heaviest = 10

// A balance weighs pages. Each worker has its own.
type balance struct {
	assets  map[string]int // bytes of each style and script, compressed
	gzip    *gzip.Writer
	heavier map[string]int // pages over the budget
}

func newBalance(static map[string]int) *balance {
	return &balance{assets: static, gzip: gzip.NewWriter(io.Discard), heavier: map[string]int{}}
}

// weighAssets weighs what pages load before anybody touches them.
func weighAssets(files []assets.File) map[string]int {
	b := newBalance(nil)
	weights := map[string]int{}
	for _, f := range files {
		if ext := path.Ext(f.Path); ext == ".css" || ext == ".js" {
			weights[f.Path] = b.compressed(f.Data)
		}
	}
	return weights
}

// weigh notes a page over the budget.
func (b *balance) weigh(name string, out *page.Output) {
	if path.Ext(name) != ".html" {
		return
	}
	loaded := map[string]int{}
	for _, link := range out.Links {
		if size, ok := b.assets[link.Path]; ok {
			loaded[link.Path] = size
		}
	}
	weight := 0
	for _, size := range loaded {
		weight += size
	}
	if weight+out.Len()/surelyHalved <= pageBudget {
		return
	}
	if weight += b.compressed(out.Bytes()); weight > pageBudget {
		b.heavier[name] = weight
	}
}

// compressed is the size of data as a host sends it.
func (b *balance) compressed(data []byte) int {
	var size counter
	b.gzip.Reset(&size)
	_, _ = b.gzip.Write(data) // a counter takes all
	_ = b.gzip.Close()
	return int(size)
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// overweight are the heaviest pages of all that are over the budget.
func overweight(heavier map[string]int) diag.Problems {
	names := slices.SortedFunc(maps.Keys(heavier), func(a, b string) int {
		return cmp.Or(cmp.Compare(heavier[b], heavier[a]), cmp.Compare(a, b))
	})
	var problems diag.Problems
	for _, name := range names[:min(heaviest, len(names))] {
		at := (&diag.Source{Name: name}).File()
		problems.Warn(at, "page-too-heavy", diag.Args{"weight": heavier[name] / 1000, "budget": pageBudget / 1000, "pages": len(names)})
	}
	return problems
}
