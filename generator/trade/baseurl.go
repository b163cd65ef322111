package trade

import (
	"net/url"
	"strings"

	"tradepost/generator/diag"
)

// ParseBaseURL reads the address at which a site is published and gives it
// with a slash at its end: addresses of pages are made by joining. So it is
// absolute, over http or https, and holds no query, no fragment and no name of
// a user. Errors are *SyntaxError.
func ParseBaseURL(s string) (string, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || strings.ContainsAny(s, " <>\"\\") {
		return "", &SyntaxError{Code: "bad-url", Args: diag.Args{"url": s}}
	}
	what, wrong := diag.Phrase{}, true
	switch {
	case u.User != nil:
		what = diag.Say("the name of a user")
	case u.RawQuery != "" || u.ForceQuery:
		what = diag.Say("a query")
	case strings.Contains(s, "#"):
		what = diag.Say("a fragment")
	default:
		wrong = false
	}
	if !wrong {
		return strings.TrimSuffix(s, "/") + "/", nil
	}
	shown := u.Redacted()
	u.User, u.RawQuery, u.ForceQuery, u.Fragment, u.RawFragment = nil, "", false, "", ""
	near := strings.TrimSuffix(u.String(), "/") + "/"
	return "", &SyntaxError{Code: "bad-base-url", Args: diag.Args{"url": shown, "what": what, "near": near}}
}
