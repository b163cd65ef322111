package serve

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tradepost/generator/diag"
)

// The files of the preview itself stand below a name that no page has.
const (
	own       = "/_preview/"
	newsPath  = own + "news"
	scriptURL = own + "preview.js"
	styleURL  = own + "preview.css"
)

var (
	//go:embed preview.js
	script []byte
	//go:embed preview.css
	style []byte
	//go:embed blank.html
	blank []byte
)

type server struct {
	Options
	hub *hub
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !isHere(r.Host) {
		refuse(w, http.StatusForbidden, "this preview answers on this machine only")
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed, "a preview is only looked at")
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case newsPath:
		s.news(w, r)
	case scriptURL:
		send(w, "text/javascript; charset=utf-8", script)
	case styleURL:
		send(w, "text/css; charset=utf-8", style)
	default:
		s.file(w, r)
	}
}

// isHere tells whether a Host header names this machine. A name of the web that
// leads to it is none of its own.
func isHere(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.Trim(name, "[]")
	ip := net.ParseIP(name)
	return strings.EqualFold(name, "localhost") || ip != nil && ip.IsLoopback()
}

func refuse(w http.ResponseWriter, status int, words string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, words+"\n")
}

func send(w http.ResponseWriter, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data) // whoever went away does not miss it
}

// file sends a file of the site. A folder is its page, as on any server.
func (s *server) file(w http.ResponseWriter, r *http.Request) {
	select {
	case <-s.hub.ready:
	case <-r.Context().Done():
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	now, _ := s.hub.now() // before the page is rendered: it may be newer than that, never older
	data, problems, err := s.Site.File(name)
	if errors.Is(err, fs.ErrNotExist) && !strings.HasSuffix(r.URL.Path, "/") {
		if _, _, err := s.Site.File(name + "/index.html"); err == nil {
			http.Redirect(w, r, "/"+name+"/", http.StatusFound)
			return
		}
	}
	status := http.StatusOK
	switch {
	case len(problems) > 0:
		s.hub.found(s.told(problems))
		data, status, name = blank, http.StatusInternalServerError, "blank.html"
	case errors.Is(err, fs.ErrNotExist):
		status = http.StatusNotFound
		if data, _, err = s.Site.File("404.html"); err != nil {
			data = blank
		}
		name = "404.html"
	case err != nil:
		refuse(w, http.StatusInternalServerError, s.says(err))
		return
	}
	if s.Headers != nil {
		maps.Copy(w.Header(), s.Headers(name))
	}
	if path.Ext(name) == ".html" {
		data = s.withScript(data, now)
	}
	if kind := s.Type(name); kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	w.WriteHeader(status)
	_, _ = w.Write(data)
}

// withScript puts the script that listens at the end of a page, with what the
// page is of.
func (s *server) withScript(page []byte, now state) []byte {
	element := fmt.Sprintf("<script src=%q data-session=%q data-page=\"%d\" data-lang=%q defer></script>", scriptURL, now.Session, now.Page, s.Lang)
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	return slices.Concat(page[:at], []byte(element), page[at:])
}

// heartbeat keeps what lies between from ending a quiet connection.
const heartbeat = 20 * time.Second

// news is a stream of states, each as soon as it is there.
func (s *server) news(w http.ResponseWriter, r *http.Request) {
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		now, change := s.hub.now()
		if _, err := fmt.Fprintf(w, "data: %s\n\n", now.message()); err != nil || out.Flush() != nil {
			return
		}
	wait:
		select {
		case <-r.Context().Done():
			return
		case <-change:
		case <-beat.C:
			if _, err := fmt.Fprint(w, ":\n\n"); err != nil || out.Flush() != nil {
				return
			}
			goto wait
		}
	}
}

// state is what browsers are told of a turn.
func (s *server) state(n News, seen Seen) state {
	next := state{Stale: !n.Fresh, Problems: s.told(n.Problems)}
	if n.Fault != nil {
		next.Fault = s.says(n.Fault)
	}
	if seen.From != "" {
		next.Styles = &restyling{From: seen.From, To: seen.To}
	}
	if s.Follow && n.Fresh && len(n.Changed) == 1 {
		next.Follow = s.Site.AddressesOf(n.Changed[0])
	}
	return next
}

// told words problems for a browser, errors first.
func (s *server) told(problems diag.Problems) []problem {
	var all, warnings []problem
	for _, p := range problems {
		message, hint := p.Message(s.Lang)
		at := p.At.Position()
		told := problem{Line: at.Line, Column: at.Column, Severity: p.Severity.String(), Label: p.Severity.String(), Message: message, Hint: hint}
		if p.At.Source != nil {
			told.File = p.At.Source.Name
			told.Open = s.Editor.open(filepath.ToSlash(filepath.Join(s.Dir, told.File)), at.Line, at.Column)
		}
		if at.Text != "" {
			told.Before, told.Mark, told.Text = at.Excerpt()
		}
		if p.Severity == diag.Error {
			all = append(all, told)
		} else {
			warnings = append(warnings, told)
		}
	}
	return append(all, warnings...)
}
