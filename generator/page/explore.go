package page

import (
	"cmp"
	"hash/fnv"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"tradepost/generator/locale"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// An explored is a long list as its explorer knows it: what each row can be chosen
// by and sorted by. It is the same in every language; words are put to it when a
// page or a script is written.
type explored struct {
	folder string // of the list: "deals/"
	table  string // of the downloads, whose lines are given out
	part   string // of the theme, which writes a row
	rows   int
	stamp  string // tells scripts of one state of the list from those of another
	lines  []int  // of the table, row by row
	fields []field
	orders []ranking
	text   func(d *desk, row int) string // is searched, beside the names of the fields
	write  func(d *desk, row int) any    // the view that part shows
}

// A field is something that rows have values of.
type field struct {
	name     string // in the address: "place"
	label    string // message
	hidden   bool   // it is only searched, not chosen from
	searched int    // how many of a row's values are searched for words, the first ones
	values   []string
	first    []int32 // row by row, where its values begin in of, and after the last where they end
	of       []int32 // positions in values
	counts   []int   // rows with each value
	call     func(d *desk, value string) (name string, others []string)
	before   func(a, b string) int // nil: as names stand in the language
}

// all is more values than a row has.
const all = 1 << 10

// A ranking is one way to sort. Rows are sorted by rank; negative ones stand last,
// whichever way the rest is turned.
type ranking struct {
	name  string
	label string // message
	ranks func(p *locale.Printer) []int
}

// groupOfRanks is how many ranks there are to a group. Only ranks of one group are
// compared with each other; the groups keep their order.
const groupOfRanks = 1_000_000

// fieldOf gathers the values that rows have.
func fieldOf[T any](f field, rows []T, values func(T) []string) field {
	at := map[string]int32{}
	f.first, f.of = make([]int32, 1, len(rows)+1), make([]int32, 0, len(rows))
	for _, row := range rows {
		first := len(f.of)
		for _, value := range values(row) {
			if value == "" {
				continue
			}
			i, known := at[value]
			if !known {
				i = int32(len(f.values))
				at[value] = i
				f.values, f.counts = append(f.values, value), append(f.counts, 0)
			}
			if !slices.Contains(f.of[first:], i) {
				f.of = append(f.of, i)
				f.counts[i]++
			}
		}
		f.first = append(f.first, int32(len(f.of)))
	}
	return f
}

// ofThings is a field whose values are the ids of things.
func ofThings(name, label string, kind trade.RefKind, searched int) field {
	return field{name: name, label: label, searched: searched, call: func(d *desk, id string) (string, []string) {
		title := d.Graph.Title(trade.Ref{Kind: kind, ID: id})
		name := title.In(d.lang)
		var others []string
		for _, w := range title {
			if w.Lang != name.Lang {
				others = append(others, w.Text)
			}
		}
		return name.Text, others
	}}
}

// ofWords is a field whose values are a vocabulary of the model.
func ofWords[W ~string](name, label, vocabulary string, words []W) field {
	return field{name: name, label: label,
		call:   func(d *desk, value string) (string, []string) { return d.word(vocabulary, value), nil },
		before: func(a, b string) int { return cmp.Compare(order(W(a), words...), order(W(b), words...)) },
	}
}

// ofYears is the field of years, the latest first.
func ofYears() field {
	return field{name: "year", label: "years.year",
		call:   func(_ *desk, year string) (string, []string) { return year, nil },
		before: func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(b, a)) },
	}
}

// ranked ranks rows by a comparison that is the same in every language; without
// tells what there is nothing to compare of.
func ranked[T any](name, label string, rows []T, without func(T) bool, compare func(a, b T) int) ranking {
	return ranking{name, label, func(*locale.Printer) []int {
		return ranksOf(rows, without, compare)
	}}
}

// named ranks rows by a name, as the language orders names.
func named[T any](name, label string, rows []T, text func(trade.Lang, T) string) ranking {
	return ranking{name, label, func(p *locale.Printer) []int {
		key, known := p.SortKeys(), map[string]string{}
		keys := make([]string, len(rows))
		at := make([]int, len(rows))
		for i, row := range rows {
			name := text(p.Lang(), row)
			if _, ok := known[name]; !ok && name != "" {
				known[name] = key(name)
			}
			keys[i], at[i] = known[name], i
		}
		return ranksOf(at, func(i int) bool { return keys[i] == "" }, func(a, b int) int { return strings.Compare(keys[a], keys[b]) })
	}}
}

// ranksOf numbers rows in their order, equal ones alike.
func ranksOf[T any](rows []T, without func(T) bool, compare func(a, b T) int) []int {
	ranks, sorted := make([]int, len(rows)), []int{}
	for i, row := range rows {
		if ranks[i] = -1; !without(row) {
			sorted = append(sorted, i)
		}
	}
	slices.SortStableFunc(sorted, func(a, b int) int { return compare(rows[a], rows[b]) })
	rank := 0
	for n, i := range sorted {
		if n > 0 && compare(rows[sorted[n-1]], rows[i]) != 0 {
			rank++
		}
		ranks[i] = rank
	}
	return ranks
}

// never is without for rows that all have what is compared.
func never[T any](T) bool { return false }

// exploredDeals are the deals in the order of their list.
func (s *Site) exploredDeals() *explored {
	g, list := s.Graph, s.allDeals()
	title := func(lang trade.Lang, deal *trade.Deal) string { return deal.Title.In(lang).Text }
	x := &explored{
		folder: "deals/", table: "deals", part: "deal-row", rows: len(list), stamp: stampOf(list, (*trade.Deal).Ref), lines: linesOf(list, eachDeal(g)),
		text: func(d *desk, row int) string {
			if v := list[row].Value; v.Stated() {
				return title(d.lang, list[row]) + " · " + d.Value(v)
			}
			return title(d.lang, list[row])
		},
	}
	event := func(deal *trade.Deal) *trade.Event { return g.Event(deal.Event) }
	ofEvent := ofThings("event", "deal.event", trade.RefEvent, all)
	ofEvent.hidden = true
	x.fields = []field{
		fieldOf(ofYears(), list, func(deal *trade.Deal) []string { return []string{strconv.Itoa(s.dealDate(deal).Year)} }),
		fieldOf(ofThings("place", "event.place", trade.RefPlace, 1), list, func(deal *trade.Deal) []string {
			return s.around(cmp.Or(deal.Place, event(deal).Place))
		}),
		fieldOf(ofThings("sector", "sectors.sector", trade.RefSector, all), list, func(deal *trade.Deal) []string { return deal.Sectors }),
		fieldOf(ofWords("kind", "explore.kind", "event_kind", trade.EventKinds), list, func(deal *trade.Deal) []string { return []string{string(event(deal).Kind)} }),
		fieldOf(ofThings("partner", "partners.partner", trade.RefPartner, all), list, func(deal *trade.Deal) []string { return deal.Parties }),
		fieldOf(ofWords("stage", "deal.stage", "stage", trade.Stages), list, func(deal *trade.Deal) []string { return []string{string(deal.Stage)} }),
		fieldOf(ofEvent, list, func(deal *trade.Deal) []string { return []string{deal.Event} }),
	}
	x.orders = []ranking{
		ranked("date", "event.date", list, never, func(a, b *trade.Deal) int { return s.dealDate(a).Compare(s.dealDate(b)) }),
		named("title", "deal.deal", list, title),
		named("parties", "deal.parties", list, func(lang trade.Lang, deal *trade.Deal) string {
			if len(deal.Parties) == 0 {
				return ""
			}
			return g.Partner(deal.Parties[0]).Name.In(lang).Text
		}),
		ranked("stage", "deal.stage", list, never, func(a, b *trade.Deal) int {
			return cmp.Compare(order(a.Stage, trade.Stages...), order(b.Stage, trade.Stages...))
		}),
		{"value", "deal.value", func(*locale.Printer) []int { return s.valueRanks(list) }},
	}
	bars := sync.OnceValue(func() scale { return comparableDeals(list) })
	x.write = func(d *desk, row int) any { return d.dealRow(list[row], true, bars()) }
	return x
}

// valueRanks ranks deals by value: amounts in the site's own currency first, then
// those in each other. Amounts of two currencies are not compared: that would take
// a rate.
func (s *Site) valueRanks(list []*trade.Deal) []int {
	groups := map[numeral.Currency][]*trade.Deal{}
	for _, deal := range list {
		if v := deal.Value; v.Stated() {
			groups[v.Currency] = append(groups[v.Currency], deal)
		}
	}
	own := s.Graph.Site.Currency
	currencies := slices.SortedFunc(maps.Keys(groups), func(a, b numeral.Currency) int {
		return cmp.Or(cmp.Compare(btoi(a != own), btoi(b != own)), cmp.Compare(a, b))
	})
	rank := map[*trade.Deal]int{}
	for n, currency := range currencies {
		deals := groups[currency]
		for i, r := range ranksOf(deals, never, func(a, b *trade.Deal) int { return a.Value.Number.Cmp(b.Value.Number) }) {
			rank[deals[i]] = n*groupOfRanks + r
		}
	}
	ranks := make([]int, len(list))
	for i, deal := range list {
		ranks[i] = -1
		if r, ok := rank[deal]; ok {
			ranks[i] = r
		}
	}
	return ranks
}

// exploredEvents are the events in the order of their list.
func (s *Site) exploredEvents() *explored {
	g, list := s.Graph, latest(s.Graph.Events)
	title := func(lang trade.Lang, e *trade.Event) string { return e.Title.In(lang).Text }
	x := &explored{
		folder: "events/", table: "events", part: "event-row", rows: len(list), stamp: stampOf(list, (*trade.Event).Ref), lines: linesOf(list, g.Events),
		text: func(d *desk, row int) string {
			text := title(d.lang, list[row])
			if f := headline(list[row].Figures); f != nil {
				text += " · " + d.Value(f.Value) + " " + d.marked(d.words(f.Covers))
			}
			return text
		},
		write: func(d *desk, row int) any { return d.eventRow(list[row]) },
	}
	sectors := eventsBy(g, g.Sectors, (*trade.Sector).Ref)
	partners := eventsBy(g, g.Partners, (*trade.Partner).Ref)
	x.fields = []field{
		fieldOf(ofYears(), list, func(e *trade.Event) []string { return []string{strconv.Itoa(e.Date.Year)} }),
		fieldOf(ofThings("place", "event.place", trade.RefPlace, 1), list, func(e *trade.Event) []string { return s.around(e.Place) }),
		fieldOf(ofThings("sector", "sectors.sector", trade.RefSector, all), list, func(e *trade.Event) []string { return sectors[e] }),
		fieldOf(ofWords("kind", "event.kind", "event_kind", trade.EventKinds), list, func(e *trade.Event) []string { return []string{string(e.Kind)} }),
		fieldOf(ofWords("scope", "explore.scope", "scope", trade.Scopes), list, scopesOf),
		fieldOf(ofThings("partner", "partners.partner", trade.RefPartner, all), list, func(e *trade.Event) []string { return partners[e] }),
	}
	x.orders = []ranking{
		ranked("date", "event.date", list, never, func(a, b *trade.Event) int { return a.Date.Compare(b.Date) }),
		named("title", "deal.event", list, title),
		named("place", "event.place", list, func(lang trade.Lang, e *trade.Event) string {
			return g.Title(trade.Ref{Kind: trade.RefPlace, ID: e.Place}).In(lang).Text
		}),
		ranked("kind", "event.kind", list, never, func(a, b *trade.Event) int {
			return cmp.Compare(order(a.Kind, trade.EventKinds...), order(b.Kind, trade.EventKinds...))
		}),
	}
	return x
}

// scopesOf are the scopes in which an event has figures.
func scopesOf(e *trade.Event) []string {
	var list []string
	for _, f := range e.Figures {
		list = append(list, string(f.Scope))
	}
	return list
}

// eventsBy are the ids of the things whose pages list an event.
func eventsBy[T any](g *trade.Graph, things []T, ref func(T) trade.Ref) map[*trade.Event][]string {
	of := map[*trade.Event][]string{}
	for _, thing := range things {
		for _, e := range g.EventsOf(ref(thing)) {
			of[e] = append(of[e], ref(thing).ID)
		}
	}
	return of
}

// around is a place and the places that it is within, whose pages list the same.
func (s *Site) around(place string) []string {
	var ids []string
	for p := s.Graph.Place(place); p != nil; p = s.Graph.Place(p.Within) {
		ids = append(ids, p.ID)
	}
	return ids
}

// eachDeal is every deal in the order of the downloads.
func eachDeal(g *trade.Graph) []*trade.Deal {
	var list []*trade.Deal
	for _, e := range g.Events {
		list = append(list, e.Deals...)
	}
	return list
}

// stampOf is another one for each order of things: a page that was opened before a
// new deal was published must not show the row below the one that was chosen.
func stampOf[T any](list []T, ref func(T) trade.Ref) string {
	h := fnv.New64a()
	for _, row := range list {
		_, _ = io.WriteString(h, ref(row).String()+"\n") // which cannot fail
	}
	return strconv.FormatUint(h.Sum64(), 36)
}

// linesOf are the rows of a list in a table of the same things.
func linesOf[T comparable](list, table []T) []int {
	at := make(map[T]int, len(table))
	for i, row := range table {
		at[row] = i
	}
	lines := make([]int, len(list))
	for i, row := range list {
		lines[i] = at[row]
	}
	return lines
}
