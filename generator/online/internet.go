package online

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
	"time"
)

// errUnpublic refuses an address of this machine or of its own network.
var errUnpublic = errors.New("not an address of the internet")

// internet takes requests to public addresses, by the proxy that the environment
// names. What a name leads to shows only when it is called, so that it is looked
// at there, at each step of a redirect.
func internet() http.RoundTripper {
	var proxies sync.Map // "host:port", which may stand in the own network
	public := &net.Dialer{Timeout: 10 * time.Second, Control: refuseUnpublic}
	any := &net.Dialer{Timeout: 10 * time.Second}
	return &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			proxy, err := http.ProxyFromEnvironment(r)
			if proxy != nil {
				proxies.Store(hostAndPort(proxy), true)
			}
			return proxy, err
		},
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			if _, isProxy := proxies.Load(addr); isProxy {
				return any.DialContext(ctx, network, addr)
			}
			return public.DialContext(ctx, network, addr)
		},
		ForceAttemptHTTP2:   true,
		TLSHandshakeTimeout: 10 * time.Second,
		IdleConnTimeout:     10 * time.Second,
		MaxIdleConnsPerHost: perHost,
	}
}

func hostAndPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}

func refuseUnpublic(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !isPublic(at.Addr()) {
		return errUnpublic
	}
	return nil
}

// shared is the address space of providers' own networks (RFC 6598).
var shared = netip.MustParsePrefix("100.64.0.0/10")

func isPublic(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsGlobalUnicast() && !a.IsPrivate() && !shared.Contains(a)
}
