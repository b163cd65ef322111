package serve

import (
	"crypto/rand"
	"encoding/json"
	"slices"
	"sync"
)

// A state is what browsers are told. It is whole each time: whoever comes late
// or misses one knows as much as all others.
type state struct {
	Session  string            `json:"session"`            // another one: the server was started again
	Page     int               `json:"page"`               // counts the builds that made new pages
	Styles   *restyling        `json:"styles,omitempty"`   // the last of them changed only this
	Follow   map[string]string `json:"follow,omitempty"`   // the page of what was saved, by language
	Stale    bool              `json:"stale"`              // the pages are those of before
	Fault    string            `json:"fault,omitempty"`    // what the environment refused
	Problems []problem         `json:"problems,omitempty"` // errors first
}

type restyling struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// A problem is one mistake with all that helps to mend it.
type problem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Label    string `json:"label"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Text     string `json:"text,omitempty"` // the line, and how much of it is meant
	Before   string `json:"before,omitempty"`
	Mark     string `json:"mark,omitempty"`
	Open     string `json:"open,omitempty"` // opens the file in an editor
}

// A hub passes states on to whoever listens.
type hub struct {
	mu     sync.Mutex
	state  state
	whole  bool // the problems of the state are all there are
	ready  chan struct{}
	change chan struct{} // closed when the state is another
}

func newHub() *hub {
	return &hub{state: state{Session: rand.Text()}, ready: make(chan struct{}), change: make(chan struct{})}
}

// turned takes a new turn over.
func (h *hub) turned(next state) {
	h.mu.Lock()
	defer h.mu.Unlock()
	next.Session, next.Page = h.state.Session, h.state.Page
	if !next.Stale {
		next.Page++
	}
	h.whole = next.Fault != ""
	h.set(next)
	select {
	case <-h.ready:
	default:
		close(h.ready)
	}
}

// found replaces the problems by all there are.
func (h *hub) found(problems []problem) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.whole = true
	if next := h.state; !slices.Equal(next.Problems, problems) {
		next.Problems = problems
		h.set(next)
	}
}

func (h *hub) set(next state) {
	h.state = next
	close(h.change)
	h.change = make(chan struct{})
}

// judged tells whether the problems are all there are.
func (h *hub) judged() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.whole && h.state.Fault == ""
}

// now is the state, and what is closed when there is another.
func (h *hub) now() (state, <-chan struct{}) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.state, h.change
}

// message is the state as a browser reads it.
func (s state) message() []byte {
	data, err := json.Marshal(s)
	if err != nil {
		panic("serve: " + err.Error()) // strings and numbers only
	}
	return data
}
