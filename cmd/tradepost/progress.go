package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"

	"tradepost/generator"
	"tradepost/generator/diag"
)

// progress shows what a long build is doing, on one line of a terminal. A build
// of less than a second, and one whose output is piped, shows nothing.
type progress struct {
	w       io.Writer // nil: show nothing
	lang    string
	mu      sync.Mutex
	started time.Time
	shown   time.Time
}

func newProgress(w io.Writer, lang string) *progress {
	p := &progress{started: time.Now(), lang: lang}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.w = w
	}
	return p
}

// stageWords say what a stage of a build does.
func stageWords(stage string) diag.Phrase {
	switch stage {
	case "load":
		return diag.Say("reading data and texts")
	case "online":
		return diag.Say("following the links to other sites")
	case "assets":
		return diag.Say("preparing styles and scripts")
	case "draw":
		return diag.Say("drawing charts")
	case "font":
		return diag.Say("fetching the font of the social cards, once")
	case "card":
		return diag.Say("drawing social cards")
	}
	return diag.Say("writing pages")
}

// step shows the line anew, ten times a second at most.
func (p *progress) step(s generator.Step) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if p.w == nil || now.Sub(p.started) < time.Second || now.Sub(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w, "\r\x1b[K%s", stageWords(s.Stage).In(p.lang))
	if s.Files > 0 {
		fmt.Fprintf(p.w, ": %d", s.Files)
	}
}

// end removes the line.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.w != nil && !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
