// Package online asks the addresses that a site links to whether they are still
// there. It is the only stage that talks to the network about them, and runs
// when somebody asks for it, never in a build.
//
// Each address is asked once, whatever number of places names it, with HEAD and,
// where a server does not answer that rightly, with GET, of which only the head
// is read. Redirects are followed; a new address is told where every step to it
// was said to be permanent. At most [perHost] requests go to a host at a time and
// [inAll] altogether. A server that is busy or breaks off is asked once more,
// after the pause that it wishes.
//
// What an answer means for readers is careful: only 404 and 410 say that a page
// is gone. Whoever refuses programs, is busy or does not answer has said nothing
// about the page. Addresses of this machine and of its own network are never
// asked, so that a file of somebody else's reaches nothing behind a firewall.
//
// Answers come in the order of the addresses, however the network was.
package online

import (
	"cmp"
	"context"
	"net/http"
	"sync"
	"time"

	"tradepost/generator/diag"
)

// A State is what came of asking an address.
type State uint8

const (
	Unchecked State = iota // nobody said whether it is there
	Here                   // it is there
	Moved                  // it is there, at another address for good
	Gone                   // 404 or 410
	Untrusted              // its certificate is none that browsers take
	Nameless               // there is no host of its name
	Unpublic               // it is on this machine or its own network
)

// An Answer is what is known of an address.
type Answer struct {
	State State
	To    string      // the new address, of Moved
	Why   diag.Phrase // of Unchecked, Untrusted and Gone
	Heard bool        // a server spoke: the network is there
}

// Options say how to ask. The zero value asks the internet.
type Options struct {
	Agent   string            // names who asks; "" for "tradepost"
	Timeout time.Duration     // of one request, 0 for 20 seconds
	Pause   time.Duration     // before a server is asked again that names none, 0 for a second
	Asked   func(n int)       // told how many addresses have their answer, nil for silence
	Network http.RoundTripper // takes the requests; nil: the internet, by the environment's proxy
}

// The bounds of what is asked at a time: a host is a guest's, and so is the line.
const (
	perHost = 2
	inAll   = 16
)

// Ask gives the answer of each address, none of which has a fragment. The error
// is that of the context.
func Ask(ctx context.Context, addresses []string, o Options) ([]Answer, error) {
	o.Agent = cmp.Or(o.Agent, "tradepost")
	o.Timeout = cmp.Or(o.Timeout, 20*time.Second)
	o.Pause = cmp.Or(o.Pause, time.Second)
	if o.Network == nil {
		o.Network = internet()
	}
	a := asker{Options: o, gate: newGate()}
	answers := make([]Answer, len(addresses))
	var all sync.WaitGroup
	var told sync.Mutex
	done := 0
	for i, address := range addresses {
		all.Go(func() {
			answers[i] = a.answer(ctx, address)
			if o.Asked == nil || ctx.Err() != nil {
				return
			}
			told.Lock()
			defer told.Unlock()
			done++
			o.Asked(done)
		})
	}
	all.Wait()
	return answers, ctx.Err()
}
