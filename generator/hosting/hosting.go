// Package hosting says what a server should tell browsers about the files of a
// site: one table of headers, one of cache rules and one of file types, written
// in the words of each kind of server.
//
//   - Headers writes the file _headers, which Netlify and Cloudflare Pages read
//     from the site itself.
//   - Nginx and Caddy write a part of the server's own configuration.
//
// Its laws:
//
//   - Nothing of a site's data comes in here: every byte stands in the tables
//     below or was given on the command line, and of that whatever a server could
//     take for more than a path is refused.
//   - A site needs none of it: opened from disk, or on a host that sets no
//     headers, it looks and works the same, and each page carries Policy itself.
package hosting

import (
	"path"
	"strings"
)

// Policy is the Content-Security-Policy of every page: what it shows comes from
// the site itself, and nothing in it runs that is not a file of the site. (The
// preview connects to itself to hear of changes.) Who may frame a page is left
// open, since charts are there to be framed.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

// Singles is the folder of reports in one file. They hold their style, which
// Policy forbids, so the folder has a policy of its own.
const Singles = "single/"

// SinglePolicy is the Content-Security-Policy of what lies there: a style and
// pictures within the file, nothing from anywhere, no script. Each file narrows it to
// the one style that it names by its hash.
const SinglePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

// PolicyOf is the policy that is sent with the file of this path, relative to the
// site.
func PolicyOf(path string) string {
	if strings.HasPrefix(path, Singles) {
		return SinglePolicy
	}
	return Policy
}

// A Header is one line of a response.
type Header struct{ Name, Value string }

// Security is sent with every response under a policy, also with one that tells of
// an error.
func Security(policy string) []Header {
	return []Header{
		{"Content-Security-Policy", policy},
		{"X-Content-Type-Options", "nosniff"},
		// A source that is looked up learns which site it was cited by, not on
		// which page.
		{"Referrer-Policy", "strict-origin-when-cross-origin"},
	}
}

// Cache rules.
const (
	// Lasting is for files whose name changes with their bytes.
	Lasting = "public, max-age=31536000, immutable"
	// Checked is for all others: a browser keeps them and asks each time
	// whether they are still so.
	Checked = "public, max-age=0, must-revalidate"
)

// lasting are the folders whose files have a fingerprint in their name.
var lasting = [...]string{"assets/", "images/", "search-index/"}

// IsLasting tells whether the file of this path, relative to the site, never
// changes under its name.
func IsLasting(path string) bool {
	for _, folder := range lasting {
		if strings.HasPrefix(path, folder) {
			return true
		}
	}
	return false
}

// A Type is a kind of file that a site has.
type Type struct {
	Extension string
	Media     string // as in Content-Type
	Packs     bool   // smaller when compressed
	Known     bool   // to every server, without being told
}

// Types lists the kinds of file that a site has.
func Types() []Type {
	return []Type{
		{"html", "text/html; charset=utf-8", true, true},
		{"css", "text/css; charset=utf-8", true, true},
		{"js", "text/javascript; charset=utf-8", true, true},
		{"svg", "image/svg+xml", true, true},
		{"json", "application/json", true, true},
		{"jsonld", "application/ld+json", true, false},
		{"xml", "application/xml", true, false},
		{"csv", "text/csv; charset=utf-8", true, false},
		{"txt", "text/plain; charset=utf-8", true, true},
		{"bib", "application/x-bibtex; charset=utf-8", true, false},
		{"ris", "application/x-research-info-systems; charset=utf-8", true, false},
		{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, false},
		{"zip", "application/zip", false, true},
		{"png", "image/png", false, true},
		{"jpg", "image/jpeg", false, true},
		{"jpeg", "image/jpeg", false, true},
		{"webp", "image/webp", false, false},
	}
}

// TypeOf is the type of the file of this name, false if a site has none such.
func TypeOf(name string) (Type, bool) {
	for _, t := range Types() {
		if path.Ext(name) == "."+t.Extension {
			return t, true
		}
	}
	return Type{}, false
}

// Packs tells whether a file of this name is smaller when compressed.
func Packs(name string) bool {
	t, known := TypeOf(name)
	return known && t.Packs
}
