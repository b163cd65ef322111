package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// A proxy stands for the internet: it answers in the place of every host, as the
// first letters of its name say.
type proxy struct {
	mu    sync.Mutex
	asked []string
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.asked = append(p.asked, r.Method+" "+r.Host+r.URL.Path)
	p.mu.Unlock()
	switch {
	case r.Host == "silent.example":
		<-r.Context().Done()
	case r.Host == "gone.example":
		w.WriteHeader(http.StatusNotFound)
	case r.Host == "shy.example":
		w.WriteHeader(http.StatusForbidden)
	case r.Host == "moved.example" && r.URL.Path == "/old":
		http.Redirect(w, r, "http://moved.example/new", http.StatusMovedPermanently)
	case r.Host == "front.example" && r.URL.Path != "/":
		http.Redirect(w, r, "http://front.example/", http.StatusMovedPermanently)
	}
}

func (p *proxy) calls() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.asked)
}

// web is the script command "web VARIABLE", which starts a proxy for the internet and
// names it in the environment; "web asked", which lists what it was asked since; or
// "web awaits", which waits until it is asked something.
func web(ts *testscript.TestScript, _ bool, args []string) {
	if args[0] != "asked" && args[0] != "awaits" {
		p := &proxy{}
		server := httptest.NewServer(p)
		ts.Defer(server.Close)
		ts.Setenv(args[0], server.URL)
		proxies.Store(server.URL, p)
		return
	}
	found, _ := proxies.Load(ts.Getenv("HTTP_PROXY"))
	p := found.(*proxy)
	for i := 0; args[0] == "awaits" && p.calls() == 0; i++ {
		if i == 3000 {
			ts.Fatalf("nothing is asked")
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	slices.Sort(p.asked)
	io.WriteString(ts.Stdout(), strings.Join(p.asked, "\n")+"\n")
	p.asked = nil
}

// proxies are those of the scripts, by their addresses.
var proxies sync.Map
