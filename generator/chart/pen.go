package chart

import (
	"strconv"
	"strings"

	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// A pen is what every chart is drawn with: the graph, a language, a selection.
type pen struct {
	*trade.Graph
	*locale.Printer
	selection Selection
}

// text gives a text of the data in the pen's language or, marked, in the first one: a
// drawing and its words have no element that could say their language.
func (p pen) text(t trade.Text) string { return p.Marked(t) }

// name gives a name, which is the same thing in any language.
func (p pen) name(t trade.Text) string { return t.In(p.Lang()).Text }

// word gives a word of a closed vocabulary: word("scope", "on_site").
func (p pen) word(vocabulary, name string) string { return p.T(vocabulary + "." + name) }

// cited is an argument of a sentence that leads to a card.
type cited struct {
	text string
	ref  trade.Ref
}

// total is words that count what the chart's table lists.
func (p pen) total(text string) cited { return cited{text, OwnTable} }

func (p pen) citeValue(v trade.Value, ref trade.Ref) cited { return cited{p.Value(v), ref} }

// say makes spans of the message under key. Arguments are names and values as
// for locale.Printer.T; a cited value becomes a span of its own.
func (p pen) say(key string, args ...any) []Span { return spansOf(p.Runs(key, runs(args)...)) }

// sayN is say for a message with plural forms. Its number counts rows of the
// chart's table, and leads there.
func (p pen) sayN(key string, n int, args ...any) []Span {
	return spansOf(p.RunsN(key, n, runs(append([]any{"n", p.total(p.Int(n))}, args...))...))
}

func runs(args []any) []any {
	for i, a := range args {
		if c, ok := a.(cited); ok {
			args[i] = locale.Run{Text: c.text, Of: c.ref}
		}
	}
	return args
}

func spansOf(runs []locale.Run) []Span {
	var spans []Span
	for _, r := range runs {
		ref, _ := r.Of.(trade.Ref)
		spans = append(spans, Span{r.Text, ref})
	}
	return spans
}

// sentences joins sentences as the language does.
func (p pen) sentences(all ...[]Span) []Span {
	var joined []Span
	for _, s := range all {
		if len(s) == 0 {
			continue
		}
		if gap := p.Between("chart.sentences"); len(joined) > 0 && gap != "" {
			joined = append(joined, Span{Text: gap})
		}
		joined = append(joined, s...)
	}
	return joined
}

// value is a table's cell for a value; one that is not stated says so.
func (p pen) value(v trade.Value, status trade.Status, ref trade.Ref) Cell {
	if !v.Stated() {
		return Cell{Text: p.T("chart.not_stated")}
	}
	return Cell{Text: p.Short(v), Value: v.Number.String(), Ref: ref, Status: status}
}

// count is a cell of how many there are.
func count(p pen, n int) Cell { return Cell{Text: p.Int(n), Value: strconv.Itoa(n)} }

// mostNamed bounds a list in a cell: a page must not grow with the square of
// the records.
const mostNamed = 24

// listed is a cell that names things, with the way to each; the last words say
// how many more there are.
func listed[T any](p pen, all []T, name func(T) Span) Cell {
	var c Cell
	for i, one := range all[:min(mostNamed, len(all))] {
		if i > 0 {
			c.Spans = append(c.Spans, Span{Text: p.Between("chart.list")})
		}
		c.Spans = append(c.Spans, name(one))
	}
	if more := len(all) - mostNamed; more > 0 {
		c.Spans = append(c.Spans, Span{Text: p.Between("chart.list") + p.N("chart.more", more)})
	}
	c.Text = plain(c.Spans)
	return c
}

// named is an event, a partner or a deal in such a list.
func (p pen) named(e *trade.Event) Span          { return Span{p.event(e), e.Ref()} }
func (p pen) namedPartner(o *trade.Partner) Span { return Span{p.name(o.Name), o.Ref()} }
func (p pen) namedDeal(d *trade.Deal) Span       { return Span{p.text(d.Title), d.Ref()} }

// words is a cell of plain words.
func words(text string) Cell { return Cell{Text: text} }

// column is a heading from the messages.
func (p pen) column(name string, numeric bool) Column {
	return Column{Title: p.T("chart.col." + name), Numeric: numeric}
}

// event names an event with its year, unless its title does.
func (p pen) event(e *trade.Event) string {
	title, year := p.text(e.Title), strconv.Itoa(e.Date.Year)
	if strings.Contains(title, year) {
		return title
	}
	return p.T("chart.event", "title", title, "year", year)
}

// A shelf collects source ids, each once.
type shelf []string

func (s *shelf) add(ids ...string) {
	for _, id := range ids {
		known := id == ""
		for _, have := range *s {
			known = known || have == id
		}
		if !known {
			*s = append(*s, id)
		}
	}
}
