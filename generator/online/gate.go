package online

import (
	"context"
	"sync"
)

// A gate lets so many requests through at a time, altogether and to each host.
type gate struct {
	all   chan struct{}
	mu    sync.Mutex
	hosts map[string]chan struct{}
}

func newGate() *gate {
	return &gate{all: make(chan struct{}, inAll), hosts: map[string]chan struct{}{}}
}

// enter waits for a turn at the host. Its own queue comes first, so that the links
// to one slow host do not keep those to all others waiting.
func (g *gate) enter(ctx context.Context, host string) (leave func(), err error) {
	queue := g.queue(host)
	for _, q := range []chan struct{}{queue, g.all} {
		select {
		case q <- struct{}{}:
		case <-ctx.Done():
			if q == g.all {
				<-queue
			}
			return nil, ctx.Err()
		}
	}
	return func() { <-g.all; <-queue }, nil
}

func (g *gate) queue(host string) chan struct{} {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.hosts[host] == nil {
		g.hosts[host] = make(chan struct{}, perHost)
	}
	return g.hosts[host]
}
