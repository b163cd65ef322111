package load

import (
	"cmp"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A register is a file of data/ that lists records of one kind.
type register struct {
	key  string      // of the repeated table, and the name of the file
	name diag.Phrase // what an editor calls one record
	kind string      // of the references that break with the file
	read func(*table, *trade.Records)
}

// registers are all of them; each may be missing.
var registers = []register{
	{"partners", diag.Say("the partner"), "partner", func(t *table, r *trade.Records) { r.Partners = append(r.Partners, t.partner()) }},
	{"places", diag.Say("the place"), "place", func(t *table, r *trade.Records) { r.Places = append(r.Places, t.place()) }},
	{"sectors", diag.Say("the sector"), "sector", func(t *table, r *trade.Records) { r.Sectors = append(r.Sectors, t.sector()) }},
	{"programmes", diag.Say("the programme"), "programme", func(t *table, r *trade.Records) { r.Programmes = append(r.Programmes, t.programme()) }},
	{"measures", diag.Say("the measure"), "measure", func(t *table, r *trade.Records) { r.Measures = append(r.Measures, t.measure()) }},
	{"sources", diag.Say("the source"), "source", func(t *table, r *trade.Records) { r.Sources = append(r.Sources, t.source()) }},
	{"rates", diag.Say("the rate"), "rate", func(t *table, r *trade.Records) { r.Rates = append(r.Rates, t.rate()) }},
	{"changes", diag.Say("the change"), "change", func(t *table, r *trade.Records) { r.Changes = append(r.Changes, t.change()) }},
	{"published", diag.Say("the record of what was published"), "published", func(t *table, r *trade.Records) { r.Publications = append(r.Publications, t.publication()) }},
	{"translations", diag.Say("the translations of a file"), "translations", func(t *table, r *trade.Records) { r.Translations = append(r.Translations, t.translations()) }},
	{"figures", diag.Say("the figure"), "figure", func(t *table, r *trade.Records) { r.Figures = append(r.Figures, t.siteFigure()) }},
}

func (t *table) partner() *trade.Partner {
	t.must("name", "kind")
	return &trade.Partner{
		At:      t.at,
		ID:      t.id("partner:*"),
		Name:    t.text("name"),
		Kind:    word(t, "kind", trade.PartnerKinds),
		Country: t.country("country"),
		Place:   t.string("place"),
		URL:     t.url("url"),
		Aliases: t.list("aliases"),
		Note:    t.text("note"),
	}
}

func (t *table) place() *trade.Place {
	t.must("name", "kind")
	return &trade.Place{
		At:      t.at,
		ID:      t.id("place:*"),
		Name:    t.text("name"),
		Kind:    word(t, "kind", trade.PlaceKinds),
		Country: t.country("country"),
		Within:  t.string("within"),
		Lat:     t.degrees("lat", 90),
		Lon:     t.degrees("lon", 180),
	}
}

func (t *table) sector() *trade.Sector {
	t.must("name")
	return &trade.Sector{At: t.at, ID: t.id("sector:*"), Name: t.text("name")}
}

func (t *table) programme() *trade.Programme {
	t.must("name")
	return &trade.Programme{At: t.at, ID: t.id("programme:*"), Name: t.text("name"), Note: t.text("note")}
}

// measure reads [[measures]]. Its id may have underscores, as those of the
// built-in measures do.
func (t *table) measure() *trade.Measure {
	t.must("id", "name", "kind")
	t.defines("id", "measure:*")
	m := &trade.Measure{At: t.at, ID: t.written("id", AnID), Name: t.text("name"), Unit: t.string("unit")}
	if m.ID != "" && !t.checkID(strings.ReplaceAll(m.ID, "_", "-"), t.at.Key("id")) {
		m.ID = ""
	}
	m.Kind = measureKinds[word(t, "kind", sortedKeys(measureKinds))]
	return m
}

var measureKinds = map[string]trade.ValueKind{
	"amount":   trade.Amount,
	"count":    trade.Count,
	"percent":  trade.Percent,
	"quantity": trade.Quantity,
}

func (t *table) source() *trade.Source {
	t.must("title")
	s := &trade.Source{
		At:          t.at,
		ID:          t.id("source:*"),
		Title:       t.work("title"),
		Described:   t.bool("described"),
		Original:    t.string("original_title"),
		Publisher:   t.text("publisher"),
		URL:         t.url("url"),
		Date:        t.date("date"),
		Accessed:    t.date("accessed"),
		Language:    t.string("language"),
		Kind:        word(t, "kind", trade.SourceKinds),
		Translation: word(t, "translation", []string{"machine"}),
		Note:        t.text("note"),
	}
	if s.Language != "" && !isLanguage(s.Language) {
		t.problems.Error(t.at.Key("language"), "bad-language", diag.Args{"lang": s.Language})
	}
	return s
}

// isLanguage tells whether s has the form of a language code: "en", "zh-Hant".
func isLanguage(s string) bool {
	parts := strings.Split(s, "-")
	return len(parts[0]) >= 2 && len(parts[0]) <= 3 && !slices.ContainsFunc(parts, func(part string) bool {
		return part == "" || strings.Trim(strings.ToLower(part), "abcdefghijklmnopqrstuvwxyz0123456789") != ""
	}) && parts[0] == strings.ToLower(parts[0])
}

func (t *table) rate() *trade.Rate {
	t.must("from", "to", "year", "rate", "source")
	r := &trade.Rate{
		At:     t.at,
		From:   numeral.Currency(t.currency("from")),
		To:     numeral.Currency(t.currency("to")),
		Year:   t.year("year"),
		Kind:   cmp.Or(word(t, "kind", trade.RateKinds), "average"),
		Source: t.string("source"),
	}
	t.is("rate", ARate)
	if v := t.take("rate"); v != nil {
		s, _ := v.(string)
		n, err := numeral.ParseNumber(s)
		if err != nil || n.Sign() <= 0 {
			t.problems.Error(t.at.Key("rate"), "bad-rate", diag.Args{"value": describe(v)})
		}
		r.Rate = n
	}
	return r
}
