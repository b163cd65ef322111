// Package i18n keeps translations up to date.
//
//	ReadCorpus(site)  every text of a site as units, original beside translation
//	XLIFF, CSV        units as a file for translators; ReadTranslations is the way back
//	Corpus.Import     what came back, put into the files of the site
//	Corpus.Confirmed  the note that translations say what their originals say
//
// The laws:
//
//   - A text is known by ids, not by its line, so that files may be put in order.
//   - What was confirmed is a mark of the original: an original that changes shows.
//   - An import changes what the translator changed, and no other byte. It reads
//     the result before it gives it out.
package i18n

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// A State says how a translation stands to its original.
type State string

const (
	Missing     State = "missing"
	Outdated    State = "outdated"    // the original has changed since somebody confirmed the translation
	Unconfirmed State = "unconfirmed" // nobody confirmed it yet
	Current     State = "current"
	Kept        State = "kept" // somebody confirmed that the original stands for it, as for a name
)

// States are all of them.
var States = []State{Missing, Outdated, Unconfirmed, Current, Kept}

// Open tells whether a translator has something to do.
func (s State) Open() bool { return s == Missing || s == Outdated || s == Unconfirmed }

// A Unit is one text of a site in one language, beside its original: the text in
// the site's first language.
//
// A text of a data file is one unit by language; so are title and summary of a
// narrative. Its body is one for each paragraph where original and translation
// have the same parts in the same order, else one as a whole. Chart blocks are
// units only if they have a title.
type Unit struct {
	File        string // that holds the original: "data/events/x.toml", "content/events/x.md"
	Key         string // "figures[on-site-value].covers", "title", "body[3]", "body"
	Lang        trade.Lang
	Original    string
	Translation string // "" where there is none
	State       State
}

// Name is the unit's in messages and on command lines, without its language.
func (u Unit) Name() string { return u.File + "#" + u.Key }

// A Corpus is all units of a site, in the order of their files, and of the
// originals in each.
type Corpus struct {
	Languages []trade.Lang // of the site, that of the originals first
	Units     []Unit

	index      map[unitID]int            // of the units
	texts      map[string]load.SitedText // by name of the unit
	narratives map[string]*story         // by path of the original
	confirmed  map[string]trade.Translations
}

// ReadCorpus reads the texts of a site. With an error among the problems the
// corpus is nil: what cannot be read cannot be translated.
func ReadCorpus(site fs.FS) (*Corpus, diag.Problems, error) {
	result, problems, err := load.ReadTexts(site)
	if err != nil || problems.HasErrors() {
		return nil, problems, err
	}
	c := &Corpus{
		Languages: result.Records.Site.Languages, texts: map[string]load.SitedText{}, narratives: map[string]*story{},
		confirmed: map[string]trade.Translations{},
	}
	for _, x := range result.Records.Translations {
		c.confirmed[x.File] = x
	}
	own := titlesOfTheirOwn(result.Records.Sources)
	for _, s := range result.Texts {
		c.addText(s, own[s.At.Path()] && s.At.Source.Name == "data/sources.toml")
	}
	c.addNarratives(result)
	slices.SortStableFunc(c.Units, func(a, b Unit) int { return strings.Compare(a.File, b.File) })
	c.index = make(map[unitID]int, len(c.Units))
	for i, u := range c.Units {
		c.index[unitID{u.File, u.Key, u.Lang}] = i
	}
	return c, problems, nil
}

type unitID struct {
	file, key string
	lang      trade.Lang
}

// unit is the unit of that name in a language.
func (c *Corpus) unit(file, key string, lang trade.Lang) (Unit, bool) {
	i, ok := c.index[unitID{file, key, lang}]
	if !ok {
		return Unit{}, false
	}
	return c.Units[i], true
}

// titlesOfTheirOwn are the places of titles that stand in the language of their
// publication: nobody has to translate them.
func titlesOfTheirOwn(sources []*trade.Source) map[string]bool {
	own := map[string]bool{}
	for _, s := range sources {
		if !s.Described && s.Original == "" {
			own[s.At.Key("title").Path()] = true
		}
	}
	return own
}

// addText adds a text of a data file. One that stands for itself is a unit only
// where it has a translation.
func (c *Corpus) addText(s load.SitedText, itself bool) {
	u := Unit{File: s.At.Source.Name, Key: s.Name, Original: s.Text[0].Text}
	c.texts[u.Name()] = s
	for _, lang := range c.Languages[1:] {
		u.Lang, u.Translation = lang, ""
		if w := s.Text.In(lang); w.Lang == lang {
			u.Translation = w.Text
		}
		if !itself || u.Translation != "" {
			c.add(u)
		}
	}
}

// add gives a unit its state.
func (c *Corpus) add(u Unit) {
	u.State = c.state(u)
	c.Units = append(c.Units, u)
}

func (c *Corpus) state(u Unit) State {
	known, hash := c.confirmed[u.File].Confirmed, Hash(u.Original)
	switch by := known[u.Key][u.Lang]; {
	case u.Translation == "" && by == asOriginal+hash:
		return Kept
	case u.Translation == "":
		return Missing
	case by == hash:
		return Current
	case by != "":
		for _, langs := range known { // its line may have moved
			if langs[u.Lang] == hash {
				return Current
			}
		}
		return Outdated
	}
	for _, langs := range known {
		if langs[u.Lang] == hash {
			return Current
		}
	}
	return Unconfirmed
}

// asOriginal marks what is confirmed without a translation.
const asOriginal = "as-original-"

// Hash is what is noted of an original: enough to see that it is another now.
func Hash(original string) string {
	sum := sha256.Sum256([]byte(original))
	return hex.EncodeToString(sum[:6])
}

// A story is a narrative in all its languages.
type story struct {
	original *version
	byLang   map[trade.Lang]*version
}

// A version is one file of a narrative.
type version struct {
	narrative *trade.Narrative
	body      string // without carriage returns
	parts     []piece
}

func (c *Corpus) addNarratives(result *load.Result) {
	subjects := map[string]*story{}
	for _, n := range result.Records.Narratives {
		t := subjects[n.Subject()]
		if t == nil {
			t = &story{byLang: map[trade.Lang]*version{}}
			subjects[n.Subject()] = t
		}
		s := &version{narrative: n, body: bodyOf(plain(n.At.Source.Text))}
		s.parts = pieces(s.body)
		t.byLang[n.Lang] = s
		if n.Lang == c.Languages[0] {
			t.original = s
		}
	}
	for _, n := range result.Records.Narratives {
		if t := subjects[n.Subject()]; t.original != nil && t.original.narrative == n {
			c.narratives[n.Path] = t
			for _, lang := range c.Languages[1:] {
				c.addNarrative(t, lang)
			}
		}
	}
}

// frontOf finds the front matter of a narrative: its TOML is text[start:end], the
// body text[body:]. Without one all are where it would begin.
func frontOf(text string) (start, end, body int) {
	begin := len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	for line := range strings.Lines(text[begin:]) {
		fence := strings.TrimSpace(line) == "+++"
		switch {
		case !fence && start == 0:
			return begin, begin, begin
		case !fence:
			end += len(line)
		case start == 0:
			start = begin + len(line)
			end = start
		default:
			return start, end, end + len(line)
		}
	}
	return begin, begin, begin
}

func (c *Corpus) addNarrative(t *story, lang trade.Lang) {
	original, translation := t.original, t.byLang[lang]
	u := Unit{File: original.narrative.Path, Lang: lang}
	add := func(key, original, translation string) {
		if strings.TrimSpace(original) != "" {
			u.Key, u.Original, u.Translation = key, original, translation
			c.add(u)
		}
	}
	if translation == nil {
		translation = &version{narrative: &trade.Narrative{}}
	}
	add("title", original.narrative.Title, translation.narrative.Title)
	add("summary", original.narrative.Summary, translation.narrative.Summary)
	whole := t.byLang[lang] != nil && !aligned(original.parts, translation.parts)
	if whole {
		add("body", strings.TrimSpace(original.body), strings.TrimSpace(translation.body))
		return
	}
	for i, p := range original.parts {
		if !p.said() {
			continue
		}
		said := ""
		if len(translation.parts) > 0 {
			said = translation.parts[i].text
		}
		add(bodyKey(i), p.text, said)
	}
}

// fileIn is the file of a narrative in a language.
func (t *story) fileIn(lang trade.Lang) string {
	if s := t.byLang[lang]; s != nil {
		return s.narrative.Path
	}
	n := t.original.narrative
	return path.Join("content", n.Section, n.ID+"."+string(lang)+".md")
}

func bodyOf(text string) string {
	_, _, at := frontOf(text)
	return text[at:]
}

// plain ends lines as on Unix.
func plain(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
