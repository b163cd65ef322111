package load

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/prose"
	"tradepost/generator/trade"
)

// blocks is the key path under which the keys of the chart blocks of a
// narrative are found; no front matter has a key of that name.
const blocks = "```chart"

// narrative reads one Markdown file.
func (r *reader) narrative(f file, records *trade.Records) *prose.Document {
	var bare, counts []trade.Mention
	document, problems := prose.Parse(r.src, func(text string, at diag.Spot) {
		if f.lang == "" {
			return // the language says what a comma means
		}
		start, _ := at.Offsets()
		r.style(text, start, f.lang)
		mentions := func(list []trade.Mention, found []numeral.Reading) []trade.Mention {
			for _, x := range found {
				list = append(list, trade.Mention{At: r.src.Range(start+x.Start, start+x.End), Text: strings.TrimSpace(text[x.Start:x.End])})
			}
			return list
		}
		claims, plain := trade.FindNumbers(text, string(f.lang))
		bare, counts = mentions(bare, claims), mentions(counts, plain)
	})
	r.problems = append(r.problems, problems...)
	r.bodySpoken(f, document)
	front, offset := document.Front()
	r.hiddenInText(offset + len(front))
	r.hiddenInReferences(offset + len(front))
	r.src.Locate = locator(func(found positions) { indexNarrative(found, document) })
	if f.section != "" {
		r.fileID(f.id, "report:*")
	}
	unread := noFrontMatter(problems)
	if !unread && r.toBeWritten(f, front, offset) {
		return document
	}
	n := r.frontMatter(f, document, unread)
	n.Mentions = document.Mentions()
	for i, block := range document.ChartBlocks() {
		n.Charts = append(n.Charts, r.chartBlock(r.src.File().Key(blocks).Index(i), block))
	}
	if !unread { // front matter is no text
		n.BareAmounts, n.BareCounts = bare, counts
	}
	records.Narratives = []*trade.Narrative{n}
	return document
}

// noFrontMatter tells whether front matter is there, but could not be found.
func noFrontMatter(problems diag.Problems) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool {
		return p.Code == "unclosed-front-matter" || p.Code == "yaml-front-matter"
	})
}

// toBeWritten tells whether a translation holds nothing yet but comments, as
// 'tradepost new' leaves it: readers get the text in the first language until then.
func (r *reader) toBeWritten(f file, front string, offset int) bool {
	if f.lang == r.site.first() {
		return false
	}
	text := strings.TrimSpace(r.src.Text[offset+len(front):])
	if offset > 0 {
		text = strings.TrimSpace(strings.TrimPrefix(text, "+++"))
	}
	var problems diag.Problems
	keys, ok := parse(r.src, front, offset, &problems)
	return text == "" && ok && len(keys) == 0
}

// indexNarrative finds the keys of the front matter and of the chart blocks.
func indexNarrative(found positions, document *prose.Document) {
	front, offset := document.Front()
	index(found, front, offset, "")
	for i, block := range document.ChartBlocks() {
		path := diag.IndexPath(diag.KeyPath("", blocks), i)
		start, end := block.At.Offsets()
		found[path] = span{start, end}
		index(found, block.TOML, block.Offset, path)
	}
}

// frontMatter reads what stands between the +++ lines. What belongs to the
// text as a whole stands in its first language only. Of one that could not be
// found nothing is missing.
func (r *reader) frontMatter(f file, document *prose.Document, unread bool) *trade.Narrative {
	n := &trade.Narrative{At: r.src.File(), Path: f.path, Section: f.section, ID: f.id, Lang: f.lang}
	front, offset := document.Front()
	keys, ok := parse(r.src, front, offset, &r.problems)
	if !ok || unread {
		return n
	}
	r.hiddenIn(r.src.File(), keys)
	t := &table{reader: r, at: r.src.File(), keys: keys, name: diag.Say("the front matter")}
	switch {
	case f.section == "events":
		if keys["title"] != nil {
			t.problems.Error(t.at.Key("title").Name(), "title-of-event", diag.Args{"id": f.id})
		}
	case f.id != "home" || f.section != "":
		t.must("title")
	}
	n.Title, n.Summary = t.string("title"), t.string("summary")
	t.spoken(t.at.Key("title"), f.lang, n.Title, false)
	t.spoken(t.at.Key("summary"), f.lang, n.Summary, false)
	if r.site.first() == f.lang {
		n.Date, n.Updated, n.PublishDate = t.date("date"), t.date("updated"), t.date("publish_date")
		n.Draft = t.bool("draft")
		n.Authors, n.Sources = t.list("authors"), t.list("sources")
	} else {
		t.onlyInFirst(f, "date", "updated", "publish_date", "draft", "authors", "sources")
	}
	t.done()
	return n
}

// onlyInFirst reports keys that a translation does not have.
func (t *table) onlyInFirst(f file, keys ...string) {
	for _, key := range keys {
		if t.take(key) != nil {
			t.problems.Error(t.at.Key(key).Name(), "first-language-only", diag.Args{"key": key, "file": f.original})
		}
	}
	t.taken = slices.DeleteFunc(t.taken, func(key string) bool { return t.keys[key] == nil && slices.Contains(keys, key) })
}

// chartBlock reads the TOML of a fenced chart block.
func (r *reader) chartBlock(at diag.Spot, block prose.Block) trade.ChartBlock {
	c := trade.ChartBlock{At: at}
	keys, ok := parse(r.src, block.TOML, block.Offset, &r.problems)
	if !ok {
		return c
	}
	r.hiddenIn(at, keys)
	t := &table{reader: r, at: at, keys: keys, name: diag.Say("the chart")}
	t.must("id")
	for _, key := range []string{"title", "events", "series"} {
		if _, given := t.keys[key]; given {
			t.must(key)
		}
	}
	c.ID, c.Title = t.string("id"), t.string("title")
	c.From, c.To = t.year("from"), t.year("to")
	c.Events, c.Series = t.list("events"), t.list("series")
	c.Height = t.int("height")
	if t.keys["height"] != nil && (c.Height < 120 || c.Height > 2000) {
		t.problems.Error(at.Key("height"), "bad-height", diag.Args{"height": describe(t.keys["height"])})
	}
	t.done()
	return c
}
