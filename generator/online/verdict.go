package online

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"syscall"
	"time"

	"tradepost/generator/diag"
)

// verdict is what the last reply says; moved is the address that the page has now,
// as far as every step to it was permanent, "" for its own.
func (r reply) verdict(moved string) Answer {
	status := diag.Args{"status": r.status}
	switch {
	case r.status == http.StatusNotFound, r.status == http.StatusGone:
		return Answer{State: Gone, Why: diag.Say("HTTP {status}", status), Heard: true}
	case r.status < 300 && moved != "":
		return Answer{State: Moved, To: moved, Heard: true}
	case r.status < 300:
		return Answer{State: Here, Heard: true}
	}
	a := Answer{State: Unchecked, Heard: true}
	switch {
	case r.status == http.StatusUnauthorized, r.status == http.StatusForbidden, r.status == http.StatusUnavailableForLegalReasons:
		a.Why = diag.Say("the server lets no program in (HTTP {status})", status)
	case r.status == http.StatusTooManyRequests:
		a.Why = diag.Say("the server wants to be asked less often (HTTP {status})", status)
	case r.status >= 500:
		a.Why = diag.Say("the server is out of order or busy (HTTP {status})", status)
	default:
		a.Why = diag.Say("the server answers HTTP {status}", status)
	}
	return a
}

// failed is the answer of an address whose server gave none.
func failed(err error, timeout time.Duration) Answer {
	var lookup *net.DNSError
	var notTLS tls.RecordHeaderError
	switch {
	case errors.Is(err, errUnpublic):
		return Answer{State: Unpublic}
	case isUntrusted(err):
		return Answer{State: Untrusted, Why: certificateFault(err), Heard: true}
	case errors.As(err, &lookup) && lookup.IsNotFound:
		return Answer{State: Nameless}
	case errors.As(err, &lookup):
		return Answer{Why: diag.Say("the name of its host cannot be looked up")}
	case errors.Is(err, errCircle):
		return Answer{Why: diag.Say("it leads on to other addresses without an end"), Heard: true}
	case isTimeout(err):
		return Answer{Why: diag.Say("no answer within {n} s", diag.Args{"n": int(timeout.Seconds())})}
	case errors.Is(err, syscall.ECONNREFUSED):
		return Answer{Why: diag.Say("its host takes no connections there")}
	case errors.As(err, &notTLS), isAlert(err):
		return Answer{Why: diag.Say("its server cannot agree on a secure connection"), Heard: true}
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return Answer{Why: diag.Say("there is no way to its host")}
	}
	return Answer{Why: diag.Say("the connection broke off")}
}

// passing tells whether to ask again after an error. What a name, a certificate or a
// closed port says holds a little later, too.
func passing(err error) bool {
	var lookup *net.DNSError
	var dialing *net.OpError
	switch {
	case errors.As(err, &lookup), isUntrusted(err), errors.Is(err, context.Canceled):
		return false
	case errors.As(err, &dialing) && (dialing.Op == "dial" || dialing.Op == "proxyconnect"):
		return false
	}
	return true
}

func isTimeout(err error) bool {
	var slow net.Error
	return errors.As(err, &slow) && slow.Timeout() || errors.Is(err, context.DeadlineExceeded)
}

func isAlert(err error) bool {
	var alert tls.AlertError
	return errors.As(err, &alert)
}

func isUntrusted(err error) bool {
	var verification *tls.CertificateVerificationError
	return errors.As(err, &verification)
}

// certificateFault words what browsers would say of a certificate.
func certificateFault(err error) diag.Phrase {
	var invalid x509.CertificateInvalidError
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired && invalid.Cert != nil:
		return diag.Say("its certificate held from {from} to {to}", diag.Args{
			"from": invalid.Cert.NotBefore.UTC().Format(time.DateOnly), "to": invalid.Cert.NotAfter.UTC().Format(time.DateOnly),
		})
	case errors.As(err, &host):
		return diag.Say("its certificate is for another host")
	case errors.As(err, &unknown):
		return diag.Say("its certificate is from nobody whom this machine knows")
	}
	return diag.Say("its certificate is none that browsers take")
}
