package generator

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"tradepost/generator/assets"
	"tradepost/generator/page"
)

// promises are what the files of a site say of each other: which exist, which
// anchors they have, and where they link to. Each worker keeps its own.
type promises struct {
	files   map[string]bool
	anchors map[page.Target]bool
	links   map[page.Target]string // to the first page by path that makes it
	faults  map[page.Fault]bool    // of templates, each once however many pages show it
	balance *balance
}

func newPromises(weights map[string]int) *promises {
	return &promises{
		files: map[string]bool{}, anchors: map[page.Target]bool{}, links: map[page.Target]string{}, faults: map[page.Fault]bool{},
		balance: newBalance(weights),
	}
}

// keep notes one file's promises.
func (p *promises) keep(path string, out *page.Output) {
	p.files[path] = true
	for _, anchor := range out.Anchors {
		p.anchors[page.Target{Path: path, Anchor: anchor}] = true
	}
	for _, link := range out.Links {
		p.link(link, path)
	}
	p.balance.weigh(path, out)
}

func (p *promises) link(to page.Target, path string) {
	if from, ok := p.links[to]; !ok || path < from {
		p.links[to] = path
	}
}

// join takes over what another worker kept.
func (p *promises) join(q *promises) {
	maps.Copy(p.files, q.files)
	maps.Copy(p.anchors, q.anchors)
	maps.Copy(p.faults, q.faults)
	maps.Copy(p.balance.heavier, q.balance.heavier)
	for to, path := range q.links {
		p.link(to, path)
	}
}

// render runs every task and hands its file to the sink. Each worker has one
// buffer, so memory does not grow with the number of pages.
func render(ctx context.Context, tasks iter.Seq[page.Task], static []assets.File, sink Sink, o Options) (*promises, error) {
	kept := make([]*promises, o.jobs())
	weights := weighAssets(static)
	for i := range kept {
		kept[i] = newPromises(weights)
	}
	for _, f := range static {
		if err := sink.Write(f.Path, f.Data); err != nil {
			return nil, err
		}
		kept[0].files[f.Path] = true
	}
	var done atomic.Int64
	done.Store(int64(len(static)))
	queue := make(chan page.Task, len(kept))
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		defer close(queue)
		for task := range tasks {
			select {
			case queue <- task:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	for i := range kept {
		group.Go(func() error { return work(queue, sink, kept[i], o, &done) })
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	all := kept[0]
	for _, p := range kept[1:] {
		all.join(p)
	}
	return all, all.templateError()
}

func (o Options) jobs() int {
	if o.Jobs > 0 {
		return o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// work renders tasks until the queue is empty. A mistake in a template is kept
// and the rest rendered, so that one build tells all such mistakes.
func work(queue <-chan page.Task, sink Sink, p *promises, o Options, done *atomic.Int64) error {
	var out page.Output
	for task := range queue {
		out.Reset()
		err := task.Render(&out)
		if p.blame(err) {
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", task.Path, err)
		}
		if err := sink.Write(task.Path, out.Bytes()); err != nil {
			return err
		}
		p.keep(task.Path, &out)
		o.say("render", int(done.Add(1)))
	}
	return nil
}

// blame keeps the faults of a template's error; false for any other.
func (p *promises) blame(err error) bool {
	var wrong *page.TemplateError
	if !errors.As(err, &wrong) {
		return false
	}
	for _, f := range wrong.Faults {
		p.faults[f] = true
	}
	return true
}

// templateError tells all faults of templates, in the order of their places.
func (p *promises) templateError() error {
	if len(p.faults) == 0 {
		return nil
	}
	return &page.TemplateError{Faults: slices.SortedFunc(maps.Keys(p.faults), page.Fault.Compare)}
}

// verify reports every link that leads nowhere. Records and narratives were
// checked before, so a broken link is the theme's mistake or a bug, and the
// message names the page that makes it.
func (p *promises) verify() error {
	var broken []string
	for link, from := range p.links {
		if !p.files[link.Path] {
			broken = append(broken, fmt.Sprintf("%s links to %s, which does not exist", from, link.Path))
		} else if link.Anchor != "" && !p.anchors[link] {
			broken = append(broken, fmt.Sprintf("%s links to #%s, which %s does not have", from, link.Anchor, link.Path))
		}
	}
	if len(broken) == 0 {
		return nil
	}
	sort.Strings(broken)
	return fmt.Errorf("links that lead nowhere:\n  %s", strings.Join(broken, "\n  "))
}
