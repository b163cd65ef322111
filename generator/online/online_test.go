package online

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A web is an internet of one server, to which every name leads, but for those
// that begin with "no-".
type web struct {
	http.RoundTripper
	mu    sync.Mutex
	asked []string // "HEAD host/path", in no order
}

// newWeb serves names by http and, with the certificates that their first letters ask
// for, by https.
func newWeb(t *testing.T, serve http.HandlerFunc) *web {
	t.Helper()
	w := &web{}
	handler := http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w.mu.Lock()
		w.asked = append(w.asked, r.Method+" "+r.Host+r.URL.RequestURI())
		w.mu.Unlock()
		serve(rw, r)
	})
	plain := httptest.NewServer(handler)
	t.Cleanup(plain.Close)
	roots := x509.NewCertPool()
	secure := httptest.NewUnstartedServer(handler)
	secure.TLS = &tls.Config{GetCertificate: certificates(t, roots)}
	secure.Config.ErrorLog = nil
	secure.StartTLS()
	t.Cleanup(secure.Close)
	w.RoundTripper = &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			name, port, _ := net.SplitHostPort(addr)
			if strings.HasPrefix(name, "no-") {
				return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Name: name, Err: "no such host", IsNotFound: true}}
			}
			server := plain
			if port == "443" {
				server = secure
			}
			return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
		},
	}
	return w
}

// certificates makes one for each name: "expired." of yesteryear, "other." for
// another host, "unknown." by nobody, all others right.
func certificates(t *testing.T, roots *x509.CertPool) func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	sign := func(x, by *x509.Certificate) []byte {
		der, err := x509.CreateCertificate(rand.Reader, x, by, &key.PublicKey, key)
		if err != nil {
			panic(err)
		}
		return der
	}
	year := func(n int) time.Time { return time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC) }
	authority := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "authority"}, NotBefore: year(2000), NotAfter: year(2100), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	root, err := x509.ParseCertificate(sign(authority, authority))
	if err != nil {
		t.Fatal(err)
	}
	roots.AddCert(root)
	return func(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
		x := &x509.Certificate{SerialNumber: big.NewInt(2), DNSNames: []string{hello.ServerName}, NotBefore: year(2001), NotAfter: year(2099)}
		by := root
		switch kind, _, _ := strings.Cut(hello.ServerName, "."); kind {
		case "expired":
			x.NotAfter = year(2002)
		case "other":
			x.DNSNames = []string{"somewhere.example"}
		case "unknown":
			by = x
		}
		return &tls.Certificate{Certificate: [][]byte{sign(x, by)}, PrivateKey: key}, nil
	}
}

func ask(t *testing.T, w *web, addresses ...string) []Answer {
	t.Helper()
	answers, err := Ask(context.Background(), addresses, Options{Network: w, Pause: time.Millisecond, Agent: "tradepost/test"})
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

var names = []string{"unchecked", "here", "moved", "gone", "untrusted", "nameless", "unpublic"}

// said is an answer on one line.
func said(a Answer) string {
	return strings.TrimSpace(names[a.State] + " " + a.To + a.Why.String())
}

func TestAnswersAreWhatServersSay(t *testing.T) {
	serve := func(w http.ResponseWriter, r *http.Request) {
		status := 0
		switch _, err := fmt.Sscanf(r.URL.Path, "/status/%d", &status); {
		case err == nil:
			w.WriteHeader(status)
		case r.URL.Path == "/no-head" && r.Method == http.MethodHead:
			w.WriteHeader(http.StatusMethodNotAllowed)
		case r.URL.Path == "/head-lies" && r.Method == http.MethodHead:
			w.WriteHeader(http.StatusNotFound)
		case strings.HasPrefix(r.URL.Path, "/cookie"):
			if _, err := r.Cookie("seen"); err != nil {
				http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
				http.Redirect(w, r, r.URL.Path, http.StatusFound)
			}
		case r.URL.Path == "/circle":
			http.Redirect(w, r, "/circle", http.StatusFound)
		case r.URL.Path == "/breaks":
			panic(http.ErrAbortHandler)
		case strings.HasPrefix(r.URL.Path, "/to/"): // "/to/301,302/x"
			steps, rest, _ := strings.Cut(r.URL.Path[len("/to/"):], "/")
			first, more, _ := strings.Cut(steps, ",")
			fmt.Sscan(first, &status)
			next := "/" + rest
			if more != "" {
				next = "/to/" + more + "/" + rest
			}
			w.Header().Set("Location", next)
			w.WriteHeader(status)
		}
	}
	w := newWeb(t, serve)
	for address, want := range map[string]string{
		"http://a.example/":                          "here",
		"https://a.example/x?y=1":                    "here",
		"http://a.example/no-head":                   "here",
		"http://a.example/head-lies":                 "here",
		"http://a.example/cookie":                    "here",
		"http://a.example/страница":                  "here",
		"http://a.example/status/404":                "gone HTTP 404",
		"http://a.example/status/410":                "gone HTTP 410",
		"http://a.example/status/403":                "unchecked the server lets no program in (HTTP 403)",
		"http://a.example/status/429":                "unchecked the server wants to be asked less often (HTTP 429)",
		"http://a.example/status/503":                "unchecked the server is out of order or busy (HTTP 503)",
		"http://a.example/status/418":                "unchecked the server answers HTTP 418",
		"http://a.example/circle":                    "unchecked it leads on to other addresses without an end",
		"http://a.example/breaks":                    "unchecked the connection broke off",
		"http://a.example/to/301/new":                "moved http://a.example/new",
		"http://a.example/to/308/new#part":           "moved http://a.example/new",
		"http://a.example/to/302/new":                "here",
		"http://a.example/to/307/new":                "here",
		"http://a.example/to/301,301/new":            "moved http://a.example/new",
		"http://a.example/to/301,302/new":            "moved http://a.example/to/302/new",
		"http://a.example/to/302,301/new":            "here",
		"http://a.example/to/301/status/404":         "gone HTTP 404",
		"http://a.example/to/302/status/403":         "unchecked the server lets no program in (HTTP 403)",
		"http://no-host.example/":                    "nameless",
		"https://expired.example/":                   "untrusted its certificate held from 2001-01-01 to 2002-01-01",
		"https://other.example/":                     "untrusted its certificate is for another host",
		"https://unknown.example/":                   "untrusted its certificate is from nobody whom this machine knows",
		"http://a.example/to/301/to/301,301/new/new": "moved http://a.example/new/new",
	} {
		if got := said(ask(t, w, address)[0]); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

// A page is not fetched: HEAD alone where that is answered; and whoever is busy is
// asked once more, not again and again.
func TestServersAreAskedAsLittleAsItTakes(t *testing.T) {
	var busy atomic.Int32
	w := newWeb(t, func(w http.ResponseWriter, r *http.Request) {
		if agent := r.Header.Get("User-Agent"); agent != "tradepost/test" {
			t.Errorf("the server is told that %q asks", agent)
		}
		switch r.URL.Path {
		case "/busy-first":
			if busy.Add(1) == 1 {
				w.WriteHeader(http.StatusServiceUnavailable)
			}
		case "/busy":
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/later":
			w.Header().Set("Retry-After", "3600")
			w.WriteHeader(http.StatusTooManyRequests)
		case "/none":
			w.WriteHeader(http.StatusNotFound)
		}
	})
	for path, want := range map[string][]string{
		"/":           {"HEAD a.example/"},
		"/busy-first": {"HEAD a.example/busy-first", "GET a.example/busy-first"},
		"/busy":       {"HEAD a.example/busy", "GET a.example/busy", "GET a.example/busy"},
		"/later":      {"HEAD a.example/later"},
		"/none":       {"HEAD a.example/none", "GET a.example/none"},
	} {
		w.asked = nil
		ask(t, w, "http://a.example"+path)
		if !slices.Equal(w.asked, want) {
			t.Errorf("%s: asked %q, want %q", path, w.asked, want)
		}
	}
}

// Fifty links to one host come to it two at a time, all of it at most as many as
// the bound says, and the answers stand in the order of the addresses.
func TestRequestsAreBoundedByHostAndInAll(t *testing.T) {
	var mu sync.Mutex
	now, most, all, mostOfAll := map[string]int{}, 0, 0, 0
	w := newWeb(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		now[r.Host]++
		all++
		most, mostOfAll = max(most, now[r.Host]), max(mostOfAll, all)
		mu.Unlock()
		time.Sleep(time.Millisecond)
		mu.Lock()
		now[r.Host]--
		all--
		mu.Unlock()
		if strings.HasSuffix(r.URL.Path, "7") {
			w.WriteHeader(http.StatusGone)
		}
	})
	var addresses []string
	for i := range 200 {
		host := "one.example"
		if i%4 != 0 {
			host = fmt.Sprintf("h%d.example", i)
		}
		addresses = append(addresses, fmt.Sprintf("http://%s/%d", host, i))
	}
	answers := ask(t, w, addresses...)
	if most > perHost || mostOfAll > inAll || mostOfAll < 3 {
		t.Errorf("%d requests at one host at a time, %d in all", most, mostOfAll)
	}
	for i, a := range answers {
		if gone := i%10 == 7; gone != (a.State == Gone) {
			t.Errorf("%s: %s", addresses[i], said(a))
		}
	}
}

// Whoever presses Ctrl-C waits for no server.
func TestAskingEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	silent := make(chan struct{})
	w := newWeb(t, func(http.ResponseWriter, *http.Request) { stop(); <-silent })
	defer close(silent)
	_, err := Ask(ctx, []string{"http://a.example/", "http://a.example/2", "http://a.example/3", "http://b.example/"}, Options{Network: w})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("asking ended with %v", err)
	}
}

func TestASilentServerIsGivenUp(t *testing.T) {
	silent := make(chan struct{})
	w := newWeb(t, func(http.ResponseWriter, *http.Request) { <-silent })
	defer close(silent)
	answers, err := Ask(context.Background(), []string{"http://a.example/"}, Options{Network: w, Timeout: 50 * time.Millisecond, Pause: time.Millisecond})
	if err != nil || answers[0].State != Unchecked || !strings.Contains(answers[0].Why.String(), "no answer within") {
		t.Errorf("%v, %v", answers, err)
	}
	if len(w.asked) != 2 {
		t.Errorf("a server that does not answer was asked %q", w.asked)
	}
}

// What a file of the site names on this machine or behind the firewall is not asked,
// not even where a public server leads there.
func TestNothingOfTheOwnNetworkIsAsked(t *testing.T) {
	t.Setenv("HTTP_PROXY", "")
	var asked atomic.Int32
	own := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer own.Close()
	_, port, _ := net.SplitHostPort(own.Listener.Addr().String())
	answers, err := Ask(context.Background(), []string{own.URL, "http://localhost:" + port + "/", "http://[::1]:" + port + "/", "http://192.168.0.1:" + port, "http://169.254.169.254/", "http://100.64.0.1/", "http://[::ffff:10.0.0.1]/"}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range answers {
		if a.State != Unpublic {
			t.Errorf("an address of the own network is %s", said(a))
		}
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("this machine was asked %d times", n)
	}
}
