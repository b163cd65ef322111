package trade

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
)

// firstLanguageFirst orders the languages of each subject as the site does.
func (l *linker) firstLanguageFirst() {
	rank := map[Lang]int{}
	for i, lang := range l.records.Site.Languages {
		rank[lang] = i
	}
	for _, all := range l.g.narratives {
		slices.SortStableFunc(all, func(a, b *Narrative) int { return cmp.Compare(rank[a.Lang], rank[b.Lang]) })
	}
}

// narratives checks every text: its subject, its sources, its references and
// its charts.
func (l *linker) narratives() {
	for _, subject := range keys(l.g.narratives) {
		l.subject(subject, l.g.narratives[subject])
	}
	for _, n := range l.g.Narratives {
		l.wantAll(RefSource, n.Sources, n.At.Key("sources"))
		for _, m := range n.Mentions {
			l.mention(m)
		}
		for _, c := range n.Charts {
			l.chart(c)
		}
	}
	l.canonicalMentions()
}

// canonicalMentions lets each reference have one form. A text that has another
// one is copied: the records stay as they are.
func (l *linker) canonicalMentions() {
	for i, n := range l.g.Narratives {
		copied := l.g.canonical(n)
		if copied == n {
			continue
		}
		l.g.Narratives[i] = copied
		all := l.g.narratives[n.Subject()]
		all[slices.Index(all, n)] = copied
	}
}

// canonical is the narrative with each reference in its one form: itself where
// that is so.
func (g *Graph) canonical(n *Narrative) *Narrative {
	if !slices.ContainsFunc(n.Mentions, func(m Mention) bool { return g.Canonical(m.Ref) != m.Ref }) {
		return n
	}
	copied := *n
	copied.Mentions = slices.Clone(n.Mentions)
	for i, m := range n.Mentions {
		copied.Mentions[i].Ref = g.Canonical(m.Ref)
	}
	return &copied
}

// subject checks that a text has a first language and, where it is about an
// event, that there is one.
func (l *linker) subject(subject string, all []*Narrative) {
	n := all[0]
	if n.Section == "events" && l.g.events[n.ID] == nil && !l.broken(RefEvent, n.ID) {
		args := diag.Args{"id": n.ID, "file": "data/events/" + n.ID + ".toml"}
		if near := l.near(n.ID, RefEvent); near != "" {
			args["near"] = near
		}
		l.problems.Error(n.At, "event-without-data", args)
	}
	languages := l.records.Site.Languages
	if len(languages) > 0 && n.Lang != languages[0] && !l.records.Broken["narrative:"+subject] {
		file := "content/" + subject + ".md"
		l.problems.Error(n.At, "first-language-missing", diag.Args{"path": n.Path, "file": file})
	}
}

// mention checks one reference of a text, at its own line.
func (l *linker) mention(m Mention) {
	ref := m.Ref
	switch ref.Kind {
	case RefDeal:
		l.part(ref, m.At, l.g.deals[ref] != nil, RefEvent)
	case RefFigure:
		if ref.Item == "" {
			l.want(RefFigure, ref.ID, m.At)
			return
		}
		l.part(ref, m.At, l.g.eventFigures[ref] != nil, RefEvent)
	case RefSeries:
		point := Ref{Kind: RefSeries, ID: ref.ID, Item: ref.Item}
		l.part(point, m.At, ref.Item == "" || l.g.points[point] != nil, RefSeries)
		l.rating(ref, m.At)
	case RefYear:
		if year, err := strconv.Atoi(ref.ID); err != nil || !l.hasYear(year) {
			l.problems.Error(m.At, "unknown-id", diag.Args{"kind": diag.Say("year with events"), "id": ref.ID})
		}
	case RefChart:
		l.chartID(ref.ID, m.At)
	default:
		l.want(ref.Kind, ref.ID, m.At)
	}
}

// part checks a reference to something inside an event or a series.
func (l *linker) part(ref Ref, at diag.Spot, found bool, container RefKind) {
	switch {
	case !l.has(container, ref.ID):
		l.want(container, ref.ID, at)
	case !found && !l.unread(ref):
		kind := kindWord(ref.Kind)
		if ref.Kind == RefSeries {
			kind = diag.Say("point")
		}
		args := diag.Args{"kind": kind, "id": ref.ID + "/" + ref.Item}
		items := l.items(ref)
		if near := diag.Nearest(ref.Item, items); near != "" && ref.Kind != RefSeries {
			args["near"] = ref.ID + "/" + near
		} else if len(items) > 0 {
			args["cure"] = diag.Say("{id} has {items}", diag.Args{"id": ref.ID, "items": diag.List(items)})
		}
		l.problems.Error(at, "unknown-id", args)
	}
}

// items lists what ref might have named instead, each once.
func (l *linker) items(ref Ref) (items []string) {
	switch ref.Kind {
	case RefDeal:
		for _, d := range l.g.events[ref.ID].Deals {
			items = append(items, d.ID)
		}
	case RefFigure:
		for _, f := range l.g.events[ref.ID].Figures {
			items = append(items, f.ID)
		}
	case RefSeries:
		for _, p := range l.g.series[ref.ID].Points {
			items = append(items, p.Period.Anchor())
		}
	}
	items = slices.DeleteFunc(items, func(item string) bool { return item == "" })
	return slices.Compact(items) // points are in time order; of ids there are no two
}

// rating checks that a point has the growth or the share a text speaks of.
func (l *linker) rating(ref Ref, at diag.Spot) {
	point := Ref{Kind: RefSeries, ID: ref.ID, Item: ref.Item}
	p := l.g.points[point]
	if p == nil {
		return
	}
	if l.records.Broken[ref.String()] || l.doubtful[all(ref)] {
		return
	}
	if ref.Part == "" || p.Rating(ref.Part) != nil {
		return
	}
	args := diag.Args{"point": point, "part": ref.Part, "near": point}
	if of, named := strings.CutPrefix(ref.Part, "share/"); named {
		args["part"] = diag.Say("share of {of}", diag.Args{"of": "trade:" + of})
		if len(p.Shares) > 0 {
			args["near"], args["other"] = p.ShareRef(0).String(), p.Shares[0].Value
		}
	}
	l.problems.Error(at, "no-rating", args)
}

func (l *linker) hasYear(year int) bool {
	return slices.ContainsFunc(l.g.Events, func(e *Event) bool { return e.Date.Year == year })
}

// chart checks what a chart block names.
func (l *linker) chart(c ChartBlock) {
	l.chartID(c.ID, c.At.Key("id"))
	l.wantAll(RefEvent, c.Events, c.At.Key("events"))
	l.wantAll(RefSeries, c.Series, c.At.Key("series"))
}

func (l *linker) chartID(id string, at diag.Spot) {
	if id == "" || slices.Contains(l.names.Charts, id) {
		return
	}
	args := diag.Args{"id": id, "charts": diag.List(l.names.Charts)}
	if near := diag.Nearest(id, l.names.Charts); near != "" {
		args["near"] = near
	}
	l.problems.Error(at, "unknown-chart", args)
}
