package generator

import (
	"context"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/online"
)

// A Follow says how the links to other sites are followed.
type Follow struct {
	online.Options
	Progress func(Step) // told what is going on, nil for silence
}

// Followed is what came of it.
type Followed struct {
	Problems  diag.Problems // sorted
	Addresses int           // asked
	Unchecked int           // of which nobody said whether they are there
}

// A link is an address of another site, with its place in the files.
type link struct {
	address string
	at      diag.Spot
}

// FollowLinks asks over the network whether what a site links to is there: the
// addresses in its texts, of its sources and partners, and of the site itself. A
// link that is dead is a problem at each place that has it. An error means that
// there is no network, or that the context is done.
func (c Checked) FollowLinks(ctx context.Context, f Follow) (Followed, error) {
	links := c.links()
	var addresses []string // each once, in the order of their places
	of := map[string]int{}
	for _, l := range links {
		whole, _, _ := strings.Cut(l.address, "#")
		if _, known := of[whole]; !known {
			of[whole] = len(addresses)
			addresses = append(addresses, whole)
		}
	}
	f.Asked = func(n int) { Options{Progress: f.Progress}.say("online", n) }
	answers, err := online.Ask(ctx, addresses, f.Options)
	if err != nil {
		return Followed{}, err
	}
	doubtNames(answers)
	followed := Followed{Addresses: len(addresses)}
	for _, a := range answers {
		if a.State == online.Unchecked {
			followed.Unchecked++
		}
	}
	if err := deaf(answers); err != nil {
		return followed, err
	}
	for _, l := range links {
		whole, fragment, _ := strings.Cut(l.address, "#")
		followed.tell(l, answers[of[whole]], fragment)
	}
	followed.Problems.Sort()
	return followed, nil
}

// links are those of the files that are published, in no order of their own.
func (c Checked) links() (links []link) {
	add := func(address string, at diag.Spot) {
		if address != "" {
			links = append(links, link{address, at})
		}
	}
	r := c.Records
	add(r.Site.Publisher.URL, r.Site.At.Key("publisher").Key("url"))
	add(r.Site.License.URL, r.Site.At.Key("license").Key("url"))
	for _, s := range r.Sources {
		add(s.URL, s.At.Key("url"))
	}
	for _, p := range r.Partners {
		add(p.URL, p.At.Key("url"))
	}
	for _, n := range r.Narratives {
		if document := c.Documents[n.Path]; document != nil {
			for _, l := range document.Outside() {
				add(l.URL, l.At)
			}
		}
	}
	return links
}

// deaf is the error of a machine that hears of no server at all: then nothing is
// known of any address, and to tell each would hide why.
func deaf(answers []online.Answer) error {
	var why diag.Phrase
	asked := slices.DeleteFunc(slices.Clone(answers), func(a online.Answer) bool { return a.State == online.Unpublic })
	for _, a := range asked {
		if a.Heard {
			return nil
		}
		if a.State == online.Unchecked {
			why = a.Why
		}
	}
	if len(asked) == 0 {
		return nil
	}
	return diag.Wrong{Phrase: diag.Say("no server answers, of {n} {n:address|addresses}: {why}; is this machine connected to the internet?", diag.Args{"n": len(asked), "why": why})}
}

// doubtNames takes back what was said of names, where fewer servers spoke than names
// were not known: such a network does not know the names of the internet.
func doubtNames(answers []online.Answer) {
	heard, nameless := 0, 0
	for _, a := range answers {
		switch {
		case a.Heard:
			heard++
		case a.State == online.Nameless:
			nameless++
		}
	}
	for i := range answers {
		if a := &answers[i]; a.State == online.Nameless && heard < nameless {
			*a = online.Answer{Why: diag.Say("the network of this machine does not know the name of its host")}
		}
	}
}

// tell adds what an answer means at one place.
func (f *Followed) tell(l link, a online.Answer, fragment string) {
	args := diag.Args{"address": l.address}
	switch a.State {
	case online.Gone:
		args["why"] = a.Why
		f.Problems.Error(l.at, "link-gone", args)
	case online.Moved:
		if fragment != "" {
			fragment = "#" + fragment
		}
		name := "near"
		if isFront(a.To) && !isFront(l.address) {
			name = "front"
		}
		args[name] = a.To + fragment
		f.Problems.Warn(l.at, "link-moved", args)
	case online.Untrusted:
		args["why"] = a.Why
		f.Problems.Warn(l.at, "link-untrusted", args)
	case online.Nameless:
		f.Problems.Warn(l.at, "link-nameless", args)
	case online.Unpublic:
		f.Problems.Warn(l.at, "link-unpublic", args)
	case online.Unchecked:
		args["why"] = a.Why
		f.Problems.Note(l.at, "link-unchecked", args)
	}
}

// isFront tells whether an address is that of a front page: who removed a page
// often sends its visitors there.
func isFront(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	_, below, _ := strings.Cut(rest, "/")
	below, _, _ = strings.Cut(below, "#")
	return below == "" || strings.HasPrefix(path.Base(below), "index.") && !strings.Contains(below, "/")
}
