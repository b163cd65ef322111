package hosting

import (
	"strconv"
	"strings"
	"unicode"

	"tradepost/generator/diag"
)

// A Place says where a server finds a site and where it shows it.
type Place struct {
	Folder string // with the site's files, absolute
	Path   string // of the site's address: "/" or "/a/b/"
	Brotli bool   // the server can send .br files
}

// checked is the place with its slashes in order. What is no plain path is an
// error: nginx has no way to write a dollar sign, and a quotation mark or a line
// break could begin a rule of its own.
func (p Place) checked() (Place, error) {
	if !strings.HasPrefix(p.Path, "/") {
		return p, diag.Wrong{Phrase: diag.Say("the path \"{path}\" does not begin with a slash", diag.Args{"path": p.Path})}
	}
	if strings.Contains(p.Path, "//") || strings.Contains(p.Path+"/", "/../") || strings.Contains(p.Path+"/", "/./") {
		return p, diag.Wrong{Phrase: diag.Say("the path \"{path}\" has a part that browsers never ask for (//, /./ or /../)", diag.Args{"path": p.Path})}
	}
	for _, text := range []string{p.Path, p.Folder} {
		if i := strings.IndexFunc(text, foreign); i >= 0 {
			letter := strconv.QuoteRune([]rune(text[i:])[0])
			return p, diag.Wrong{Phrase: diag.Say("\"{path}\" holds {letter}, which means something else in the configuration of a server", diag.Args{"path": text, "letter": letter})}
		}
	}
	p.Folder = strings.TrimRight(p.Folder, "/")
	p.Path = strings.TrimRight(p.Path, "/") + "/"
	return p, nil
}

// foreign tells the characters that end or begin something in one of the
// configurations, or stand for a value. Letters of every script are none.
func foreign(r rune) bool {
	return strings.ContainsRune("\"'`\\$;{}()[]|^*?#%<>~", r) || unicode.IsControl(r) || r == unicode.ReplacementChar
}
