// Package serve shows a site while people work on it: it watches the files,
// lets the site be built again when they change, and serves the pages from
// memory to browsers of this machine, which load them anew by themselves.
//
// What is served is what would be published: the bytes of a page are changed by
// one element at its end, a script that listens for news. While something is
// wrong, an overlay tells what, where, and how to mend it, over the last pages
// that were right.
//
// The laws:
//
//   - Only this machine is answered: the listener is on loopback, and a request
//     whose Host is another name is refused, so that no page on the web can read
//     the site through a name that leads here.
//   - Nothing of the site's folder is written.
//   - A change is never lost: what moves while a build runs is built next.
package serve

import (
	"context"
	"net"
	"net/http"
	"slices"
	"time"

	"tradepost/generator/diag"
)

// A Site is what is shown. Update and Judge are called by one goroutine at a
// time, the others by any.
type Site interface {
	// Update looks at the files that changed: paths in the site's folder, "."
	// for everything. An error is the environment's; the site is as it was then.
	Update(ctx context.Context, changed []string) (Seen, error)
	// Judge adds the problems that take longer to find; false if ctx ended it.
	Judge(ctx context.Context) (diag.Problems, bool)
	// File renders a file; fs.ErrNotExist if there is none.
	File(path string) ([]byte, diag.Problems, error)
	// AddressesOf are the pages, by language, that show what a file holds.
	AddressesOf(file string) map[string]string
}

// Seen is what came of an update.
type Seen struct {
	Problems diag.Problems // that are known already
	Fresh    bool          // the pages are those of the files as they are
	Same     bool          // nothing changed
	From, To string        // a style sheet that took the place of another, "" if more changed
}

// Options say what to serve and how.
type Options struct {
	Site     Site
	Dir      string   // of the site, absolute
	Folders  []string // below it that are watched
	Listener net.Listener
	Lang     string                   // of problems
	Editor   Editor                   // opens a file at its line
	Follow   bool                     // browsers go to the page of the file that was saved
	Type     func(string) string      // the Content-Type of a file of this name
	Headers  func(string) http.Header // sent with the file of this name; nil sends none
	Say      func(News)               // told what happens
}

// News is one turn: files changed, the site was built.
type News struct {
	First    bool
	Changed  []string      // paths that changed
	Took     time.Duration // until the new pages could be looked at
	Fresh    bool          // there are new pages; false: those of before are shown
	Same     bool          // nothing changed after all
	Problems diag.Problems // all of them, sorted
	Fault    error         // what the environment refused
}

// Run serves until the context is done. An error says that the folder cannot be
// watched or that the listener failed.
func Run(ctx context.Context, o Options) error {
	w, err := watch(o.Dir, o.Folders)
	if err != nil {
		return watching(err)
	}
	defer w.close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := &server{Options: o, hub: newHub()}
	web := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(o.Listener) }()
	defer web.Close()
	turns := make(chan error, 1)
	go func() { turns <- s.loop(ctx, w) }()
	select {
	case <-ctx.Done(): // a build that runs is not waited for
		return nil
	case err = <-turns:
	case err = <-failed:
	}
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// loop builds the site, and again whenever files change.
func (s *server) loop(ctx context.Context, w *watcher) error {
	changed, first := []string{everything}, true
	for {
		end, ok := s.turn(ctx, changed, first)
		next, err := w.next(ctx)
		end() // what was found of files that are others now is of no use
		if err != nil {
			return err
		}
		if !ok { // nothing of it was seen
			next = slices.Compact(slices.Sorted(slices.Values(append(next, changed...))))
		}
		changed, first = next, false
	}
}

// turn builds once and then judges the numbers, in the background, until that
// is ended. It is not ok that the machine refused something.
func (s *server) turn(ctx context.Context, changed []string, first bool) (end func(), ok bool) {
	began := time.Now()
	seen, err := s.Site.Update(ctx, changed)
	news := News{First: first, Changed: changed, Took: time.Since(began), Fresh: seen.Fresh, Same: seen.Same, Problems: seen.Problems, Fault: err}
	if ctx.Err() != nil {
		return func() {}, false
	}
	if err != nil || !seen.Same {
		s.hub.turned(s.state(news, seen))
	}
	if err != nil || seen.Same && s.hub.judged() {
		s.Say(news)
		return func() {}, err == nil
	}
	judging, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		if problems, whole := s.Site.Judge(judging); whole {
			news.Problems = problems
			s.hub.found(s.told(problems))
			s.Say(news)
		}
	}()
	return func() {
		cancel()
		<-done
	}, true
}
