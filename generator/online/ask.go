package online

import (
	"context"
	"errors"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strconv"
	"time"
)

// asker asks one address after another, many side by side.
type asker struct {
	Options
	gate *gate
}

// mostSteps is how often an address may lead on: browsers give up at twenty.
const mostSteps = 20

var errCircle = errors.New("it leads on and on")

// answer follows an address to where it ends.
func (a *asker) answer(ctx context.Context, address string) Answer {
	at, err := url.Parse(address)
	if err != nil {
		return failed(err, a.Timeout)
	}
	jar, _ := cookiejar.New(nil) // which never fails; some servers lead in a circle without cookies
	client := &http.Client{
		Transport: a.Network, Jar: jar, Timeout: a.Timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	lasting, moved := true, ""
	for range mostSteps {
		reply, err := a.step(ctx, client, at)
		if err != nil {
			return failed(err, a.Timeout)
		}
		next, permanent := reply.leadsTo(at)
		if next == nil {
			return reply.verdict(moved)
		}
		if lasting = lasting && permanent; lasting {
			moved = next.String()
		}
		at = next
	}
	return failed(errCircle, a.Timeout)
}

// A reply is the head of what a server answered.
type reply struct {
	status   int
	location string
	wait     time.Duration // that the server wishes, 0 for none
}

// leadsTo is the address that a redirect leads to, nil for what is none.
func (r reply) leadsTo(from *url.URL) (next *url.URL, permanent bool) {
	switch r.status {
	case http.StatusMovedPermanently, http.StatusPermanentRedirect:
		permanent = true
	case http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect:
	default:
		return nil, false
	}
	next, err := from.Parse(r.location)
	if err != nil || r.location == "" || next.Scheme != "http" && next.Scheme != "https" {
		return nil, false
	}
	next.Fragment, next.RawFragment = "", ""
	return next, permanent
}

// busy tells whether a server may answer otherwise a little later.
func (r reply) busy() bool { return r.status == http.StatusTooManyRequests || r.status >= 500 }

// step asks one server: with HEAD; with GET where it did not like that; and once
// more where it is busy or broke off.
func (a *asker) step(ctx context.Context, client *http.Client, at *url.URL) (r reply, err error) {
	for i, method := range []string{http.MethodHead, http.MethodGet, http.MethodGet} {
		r, err = a.request(ctx, client, method, at)
		again := err != nil && passing(err) && (i == 0 || !isTimeout(err)) || err == nil && r.busy()
		refused := err == nil && r.status >= 400 && i == 0
		if !again && !refused || r.wait > longestWait || ctx.Err() != nil {
			break
		}
		if again && i < 2 && a.rest(ctx, r.wait) != nil {
			break
		}
	}
	return r, err
}

// longestWait is what a server may wish before it is asked again.
const longestWait = 10 * time.Second

// rest waits, as long as the server wishes.
func (a *asker) rest(ctx context.Context, wish time.Duration) error {
	select {
	case <-time.After(max(wish, a.Pause)):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// request asks once, when there is a turn for the host.
func (a *asker) request(ctx context.Context, client *http.Client, method string, at *url.URL) (reply, error) {
	leave, err := a.gate.enter(ctx, at.Host)
	if err != nil {
		return reply{}, err
	}
	defer leave()
	request, err := http.NewRequestWithContext(ctx, method, at.String(), nil)
	if err != nil {
		return reply{}, err
	}
	request.Header.Set("User-Agent", a.Agent)
	request.Header.Set("Accept", "text/html, application/pdf;q=0.9, */*;q=0.8")
	response, err := client.Do(request)
	if err != nil {
		return reply{}, err
	}
	response.Body.Close() // unread: the connection ends, the page is not fetched
	seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
	return reply{response.StatusCode, response.Header.Get("Location"), time.Duration(max(seconds, 0)) * time.Second}, nil
}
