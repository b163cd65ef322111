package schema

import (
	"slices"
	"strings"

	"tradepost/generator/trade"
)

// idKeys are the keys that hold ids of the site, by the register that has them.
// trade.Link looks them up; a test holds this table against it.
var idKeys = map[string]string{
	"event.place": "places", "deal.place": "places", "partner.place": "places", "place.within": "places",
	"series.reporter": "places", "series.partner": "places",
	"event.hosts": "partners", "deal.parties": "partners", "participant.partner": "partners", "person.organisation": "partners",
	"event.sectors": "sectors", "deal.sectors": "sectors",
	"entry-of-programmes.id": "programmes",
	"figure.measure":         "measures", "series.measure": "measures",
	"event.part_of": "events", "share.of": "series",
	"event.sources": "sources", "participant.source": "sources", "person.source": "sources", "figure.source": "sources",
	"further-report.source": "sources", "deal.source": "sources", "update.source": "sources", "note.source": "sources",
	"point.source": "sources", "growth.source": "sources", "share.source": "sources", "gap.source": "sources",
	"rate.source": "sources", "change.source": "sources",
}

// ids are those of one kind, with what each is called.
type ids struct {
	known bool // all of them, so that another one is a mistake
	list  []string
	names map[string]trade.Text
}

func (i *ids) add(id string, name trade.Text) {
	if id == "" {
		return
	}
	if _, twice := i.names[id]; !twice {
		i.list = append(i.list, id)
	}
	i.names[id] = name
}

// idsIn lists the ids of a site. A kind of which some could not be read is not
// known: it would make mistakes of what is right.
func idsIn(r trade.Records) map[string]ids {
	found := map[string]ids{}
	for kind, fill := range map[string]func(*ids){
		"partners":   func(i *ids) { each(r.Partners, func(p *trade.Partner) { i.add(p.ID, p.Name) }) },
		"places":     func(i *ids) { each(r.Places, func(p *trade.Place) { i.add(p.ID, p.Name) }) },
		"sectors":    func(i *ids) { each(r.Sectors, func(s *trade.Sector) { i.add(s.ID, s.Name) }) },
		"programmes": func(i *ids) { each(r.Programmes, func(p *trade.Programme) { i.add(p.ID, p.Name) }) },
		"sources":    func(i *ids) { each(r.Sources, func(s *trade.Source) { i.add(s.ID, s.Title) }) },
		"events":     func(i *ids) { each(r.Events, func(e *trade.Event) { i.add(e.ID, e.Title) }) },
		"series":     func(i *ids) { each(r.Series, func(s *trade.Series) { i.add(s.ID, s.Title) }) },
		"measures": func(i *ids) {
			each(trade.BuiltIns, func(m trade.BuiltIn) { i.add(m.ID, wordWords()["measure="+m.ID].text()) })
			each(r.Measures, func(m *trade.Measure) { i.add(m.ID, m.Name) })
		},
	} {
		i := ids{names: map[string]trade.Text{}}
		fill(&i)
		scheme := schemeOf[kind]
		for ref := range r.Broken {
			if id, ok := strings.CutPrefix(ref, scheme+":"); ok && !strings.ContainsAny(id, "*/") {
				i.add(id, nil) // it is there, though it cannot be read
			}
		}
		i.known = len(i.list) > 0 && !r.Broken[scheme+":*"]
		slices.Sort(i.list)
		found[kind] = i
	}
	return found
}

var schemeOf = map[string]string{
	"partners": "partner", "places": "place", "sectors": "sector", "programmes": "programme",
	"sources": "source", "events": "event", "series": "trade", "measures": "measure",
}

// idWords are the keys whose words explain ids of each kind: taplo shows nothing
// that stands beside a $ref.
var idWords = map[string]string{
	"partners": "participant.partner", "places": "place", "sectors": "sectors", "programmes": "entry-of-programmes.id",
	"sources": "source", "events": "event.part_of", "series": "share.of", "measures": "measure",
}

func each[T any](list []T, do func(T)) {
	for _, x := range list {
		do(x)
	}
}

// kindsOf sorts the measures by the kind of their values.
func kindsOf(r trade.Records) map[trade.ValueKind][]string {
	kinds := map[trade.ValueKind][]string{}
	for _, m := range trade.BuiltIns {
		kinds[m.Kind] = append(kinds[m.Kind], m.ID)
	}
	for _, m := range r.Measures {
		if m.ID != "" && m.Kind != trade.NoValue {
			kinds[m.Kind] = append(kinds[m.Kind], m.ID)
		}
	}
	return kinds
}

// stated ends the name of a definition whose ids must be stated.
const stated = "-stated"

// definitions are the lists of ids that a schema refers to: as they are where one
// must be stated, and with none.
func (s *schemas) definitions() object {
	definitions := object{}
	for name := range s.used {
		kind, must := strings.CutSuffix(name, stated)
		i := s.ids[kind]
		list := slices.Clone(i.list)
		if !must {
			list = append(list, "")
		}
		names := make([]string, len(list))
		for n, id := range list {
			names[n] = s.called(i.names[id])
		}
		definitions[name] = object{
			"type": "string", "enum": list, "description": s.say(keyWords()[idWords[kind]], "\n\n"),
			"x-taplo": object{"docs": object{"enumValues": names}},
		}
	}
	return definitions
}

// called is a name in the languages that are wanted.
func (s *schemas) called(name trade.Text) string {
	var words []string
	for _, lang := range s.languages {
		if w := name.In(lang); w.Text != "" && !slices.Contains(words, w.Text) {
			words = append(words, w.Text)
		}
	}
	return strings.Join(words, " · ")
}
