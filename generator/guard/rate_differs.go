package guard

import (
	"cmp"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// rateWords are what texts put right before or behind a rate, by what it says of
// it. Only words that take a number without its sign tell a direction: "growth of
// -2.9%" is growth, and a fall is "a fall of 2.9%".
type rateWords struct {
	falls, rises     pattern // by so much
	fallsTo, risesTo pattern // to so much
	growth, share    pattern // in front of the number
	ofTotal          pattern // behind a share
	called, calls    pattern // a clause that says in front of a number, or behind it, that it is a share
	moves            pattern // any word for growth: the clause may be of both
	not              pattern // turns what is said
	wholes           []wholeWords
}

// wholeWords say of what kind of place the whole of a share is, in front of the
// share or behind it.
type wholeWords struct {
	kind          trade.PlaceKind
	front, behind pattern // nil where the language has none
}

const (
	enAbout = `(?: about| nearly| almost| some| only| just| over| more than| less than)? $`
	enWhose = `(?:its|the \pL+(?:'s|’s)|\pL+(?:'s|’s))`
	enWhole = `(?: (?:total|foreign|trade|exports|imports|turnover))*(?: with \pL+)?(?: in \d{4})?`
	enIs    = `(?: was| is| stood at| came to| reached|:)` + enAbout
	zhAbout = `了?(?:约|近|超过?|逾|仅|达|至少)?$`
	zhWhole = `[^，。；、占]{0,12}$`
	zhShare = `[^，。；占]{0,16}(?:占比|比重|份额)(?:为|是|达到?)?` + zhAbout
	ruAbout = `(?: почти| около| более чем| лишь| только)? $`
)

var rateWordsOf = map[trade.Lang]*rateWords{
	"en": {
		falls:   late(`(?i)\b(?:(?:fall|decline|drop|decrease|slump|reduction) of|(?:fell|fallen|falling|falls|declined?|declining|declines|dropped|dropping|drops|decreased?|decreasing|decreases|shrank|shrunk|shrinking|slumped|down)(?: by)?)` + enAbout),
		rises:   late(`(?i)\b(?:(?:rise|increase|gain|jump) of|(?:rose|risen|rising|rises|increased?|increasing|increases|grew|grown|growing|grows|gained|jumped|climbed|soared|surged|up)(?: by)?)` + enAbout),
		fallsTo: late(`(?i)\b(?:fell|fallen|falling|falls|declined|dropped|decreased|shrank|shrunk|slumped|down) to` + enAbout),
		risesTo: late(`(?i)\b(?:rose|risen|rising|rises|increased|grew|grown|growing|grows|jumped|climbed|soared|surged|up) to` + enAbout),
		growth:  late(`(?i)\b(?:growth|growth rate) (?:of|was|is|by)` + enAbout),
		share:   late(`(?i)\b(?:share (?:of|was|is)|accounting for|accounted for|accounts for|making up|made up|makes up)` + enAbout),
		ofTotal: late(`(?i)^ of (?:the|its|all|China's|\pL+'s) (?:(?:country|nation|province|city|world)(?:'s|’s) )?(?:total|whole)\b`),
		called:  late(`(?i)\bshare(?: (?:of|in) (?:\d{4}|` + enWhose + enWhole + `),|(?: (?:of|in) (?:\d{4}|` + enWhose + enWhole + `))?(?: was| is| stood at| came to| reached))` + enAbout),
		calls:   late(`(?i)^,? (?:is|was|being|which is|which was|that is) ` + enWhose + ` (?:share|part) (?:of|in)\b`),
		moves:   late(`(?i)growth|gr[eo]w|\bris|\brose|increas|\bup\b|\bdown\b|f[ae]ll|drop|declin|gain|faster|slower|rate|more|less|larger|change`),
		not:     late(`(?i)\b(?:not|no|never|nor|without|instead|rather|share|if)\b`),
		wholes: []wholeWords{
			{"country", late(`(?i)\bshare in (?:China(?:'s|’s)|the (?:country|nation)(?:'s|’s)|the national)` + enWhole + enIs), late(`(?i)^ of (?:the (?:country|nation)(?:'s|’s)|the national)\b`)},
			{"province", late(`(?i)\bshare in (?:the province(?:'s|’s)|the provincial)` + enWhole + enIs), late(`(?i)^ of (?:the province(?:'s|’s)|the provincial)\b`)},
			{"city", late(`(?i)\bshare in the city(?:'s|’s)` + enWhole + enIs), late(`(?i)^ of the city(?:'s|’s)`)},
		},
	},
	"zh": {
		falls:   late(`(?:下降|下滑|减少|降低|下跌|萎缩)` + zhAbout),
		rises:   late(`(?:上升|增加|上涨|提高|提升)` + zhAbout),
		fallsTo: late(`(?:下?降至|下降到|降到|减少?至|减少到|跌至|下滑至)` + zhAbout),
		risesTo: late(`(?:上升至|上升到|升至|增长?至|增长到|增加到|增加至)` + zhAbout),
		growth:  late(`(?:增长率?|增速|增幅)(?:为|是)?` + zhAbout),
		share:   late(`(?:占[^，。；、占]{0,12}|(?:比重|占比|份额)(?:为|是)?)` + zhAbout),
		ofTotal: late(`^$.`),
		called:  late(`(?:比重|占比|份额)(?:为|是|达到?)` + zhAbout),
		calls:   late(`^，(?:即|指|是|也就是)[^，。；]{0,8}占`),
		moves:   late(`[增升降减跌涨幅速]|提高|扩大`),
		not:     late(`不是|并非|而非|没有|未|比重|占比|份额`),
		wholes: []wholeWords{
			{"country", late(`占(?:全国|中国|我国)` + zhWhole + `|在(?:全国|中国|我国)` + zhShare), nil},
			{"province", late(`占全省` + zhWhole + `|在全省` + zhShare), nil},
			{"city", late(`占全市` + zhWhole + `|在全市` + zhShare), nil},
		},
	},
	"ru": {
		falls:   late(`(?i)(?:(?:снизил|сократил|упал|уменьшил|просел)\pL* на|(?:падени|снижени|сокращени|уменьшени)\pL* на)` + ruAbout),
		rises:   late(`(?i)(?:(?:вырос|увеличил|возрос|поднял)\pL* на|(?:увеличени)\pL* на)` + ruAbout),
		fallsTo: late(`(?i)(?:снизил|сократил|упал|уменьшил|просел)\pL* до` + ruAbout),
		risesTo: late(`(?i)(?:вырос|увеличил|возрос|поднял)\pL* до` + ruAbout),
		growth:  late(`(?i)(?:^|[^\pL])(?:прирост|рост)(?:ом)?(?: (?:на|в|составил)| —)` + ruAbout),
		share:   late(`(?i)(?:^|[^\pL])дол(?:я|ю|ей|и)(?: (?:в|составил[ао]?)| —)` + ruAbout),
		ofTotal: late(`(?i)^ (?:общего|всего|всей) `),
		called:  late(`(?i)(?:^|[^\pL])доля(?: (?:в|за) \d{4} год\pL*| \d{4} года)?(?:,| —| составила| достигла)` + ruAbout),
		calls:   late(`(?i)^,? (?:—|это|— это) доля `),
		moves:   late(`(?i)рост|рос[^с]|увелич|сниж|сниз|упал|пад|сокра|темп|больше|меньше|измен`),
		not:     late(`(?i)(?:^|[^\pL])(?:не|ни|вместо|без|если|дол[яиюе])(?:[^\pL]|$)`),
		wholes: []wholeWords{
			{"country", nil, late(`(?i)^ (?:\pL+ ){0,4}страны(?:[^\pL]|$)`)},
			{"province", nil, late(`(?i)^ (?:\pL+ ){0,4}провинции(?:[^\pL]|$)`)},
			{"city", nil, late(`(?i)^ (?:\pL+ ){0,4}города(?:[^\pL]|$)`)},
		},
	},
}

// rateDiffers warns of references to growth that a text calls a share, to a share
// that it calls growth, and to a share that it calls one of another whole: "of the
// province's" where it is of the nation's trade.
func rateDiffers(p *part, report report) {
	p.rates(func(w *rateWords, s sentence, i int) {
		m := s.refs[i]
		kind, is, found := p.kindOfRate(m.Ref), diag.Say("growth"), ""
		switch kind {
		case "growth":
			found = firstMatch(s.before(i), w.share)
			if found == "" && firstMatch(s.before(i), w.growth, w.rises, w.falls) == "" {
				found = firstMatch(s.behind(i), w.ofTotal)
			}
			if found == "" && !w.moves.MatchString(s.before(i)) && !w.moves.MatchString(s.behind(i)) {
				found = cmp.Or(firstMatch(s.before(i), w.called), firstMatch(s.behind(i), w.calls))
			}
		case "share":
			is = diag.Say("share")
			if !w.share.MatchString(s.before(i)) { // "making up" is no rise
				found = firstMatch(s.before(i), w.growth, w.rises, w.falls)
			}
			if found != "" && w.not.MatchString(s.before(i)) {
				return // "its share rose by"
			}
			if found == "" {
				whole := ""
				if whole, found = p.otherWhole(w, s, i); found != "" {
					kind, is = "other whole", diag.Say("share of {of}", diag.Args{"of": whole})
				}
			}
		}
		if found == "" {
			return
		}
		args := diag.Args{"reference": m.Ref, "kind": is, "found": found}
		if near := p.rateMeant(m.Ref, kind); near != "" {
			args["near"] = near
		}
		report(m.Ref, m.At, args)
	})
}

// directionDiffers warns of a fall that is a rise: references to growth behind
// words for the other direction, and to a level that is said to have fallen though
// every level before it was lower.
func directionDiffers(p *part, report report) {
	p.rates(func(w *rateWords, s sentence, i int) {
		m, before := s.refs[i], s.before(i)
		if w.not.MatchString(before) {
			return
		}
		found := ""
		switch {
		case p.kindOfRate(m.Ref) == "growth":
			switch value := p.valuesOf(m.Ref); {
			case len(value) == 1 && value[0].Number.Sign() > 0:
				found = firstMatch(before, w.falls)
			case len(value) == 1 && value[0].Number.Sign() < 0:
				found = firstMatch(before, w.rises)
			}
		case m.Ref.Kind == trade.RefSeries && m.Ref.Part == "":
			switch p.stepTo(m.Ref) {
			case 1:
				found = firstMatch(before, w.fallsTo)
			case -1:
				found = firstMatch(before, w.risesTo)
			}
		}
		if found != "" {
			report(m.Ref, m.At, diag.Args{"reference": m.Ref, "value": p.valuesOf(m.Ref)[0], "found": found})
		}
	})
}

// rates gives each reference of the text to a rate or to a level, with its sentence.
func (p *part) rates(judge func(w *rateWords, s sentence, i int)) {
	if p.text == nil || rateWordsOf[p.text.Lang] == nil || !p.anyRate(p.text.Mentions) {
		return
	}
	for _, b := range p.blocks() {
		if b.isRow() || !p.anyRate(b.mentions) {
			continue
		}
		for _, s := range b.sentences() {
			for i, m := range s.refs {
				if p.isRateOrLevel(m.Ref) {
					judge(rateWordsOf[p.text.Lang], s, i)
				}
			}
		}
	}
}

func (p *part) isRateOrLevel(ref trade.Ref) bool {
	return ref.Kind == trade.RefSeries && ref.Item != "" || ref.Kind == trade.RefFigure && p.rateFigures()[ref] != ""
}

func (p *part) anyRate(mentions []trade.Mention) bool {
	figures := p.rateFigures()
	for i := range mentions {
		ref := &mentions[i].Ref
		if ref.Kind == trade.RefSeries && ref.Item != "" || len(figures) > 0 && figures[*ref] != "" {
			return true
		}
	}
	return false
}

// kindOfRate is "growth" or "share", "" for what a reference names that is neither.
func (s *site) kindOfRate(ref trade.Ref) string {
	if ref.Kind == trade.RefFigure {
		return s.rateFigures()[ref]
	}
	return kindNamed(ref.Part)
}

// kindsOfFigures are those of the figures that are a rate, by reference.
func (s *site) kindsOfFigures() map[trade.Ref]string {
	kinds := map[trade.Ref]string{}
	add := func(figures []*trade.Figure) {
		for _, f := range figures {
			if f.Value.Kind != trade.Percent {
				continue
			}
			if kind := kindNamed(f.Measure); kind != "" && !s.faults.Keys(f.At, "measure") {
				kinds[f.Ref()] = kind
			}
		}
	}
	add(s.Figures)
	for _, e := range s.Events {
		add(e.Figures)
	}
	return kinds
}

// kindNamed is the kind of a rate that a part of a point or a measure names.
func kindNamed(name string) string {
	for _, kind := range []string{"growth", "share"} {
		if strings.Contains(name, kind) {
			return kind
		}
	}
	return ""
}

// rateMeant is the rate of the same point that a text speaks of: its growth where
// a share is called so, its first share where growth is; of a share of another
// whole the only other one.
func (s *site) rateMeant(ref trade.Ref, kind string) string {
	x := s.Point(ref.ID, ref.Item)
	switch {
	case ref.Kind != trade.RefSeries || x == nil:
		return ""
	case kind == "growth" && len(x.Shares) > 0:
		return x.ShareRef(0).String()
	case kind == "share" && x.Growth != nil:
		return x.GrowthRef().String()
	case kind == "other whole" && len(x.Shares) == 2:
		for i := range x.Shares {
			if &x.Shares[i] != x.Rating(ref.Part) {
				return x.ShareRef(i).String()
			}
		}
	}
	return ""
}

// otherWhole is the series that a share is of, and the words that say that it is of
// a place of another kind.
func (p *part) otherWhole(w *rateWords, s sentence, i int) (whole, found string) {
	ref := s.refs[i].Ref
	x := p.Point(ref.ID, ref.Item)
	if ref.Kind != trade.RefSeries || x == nil {
		return "", ""
	}
	share := x.Rating(ref.Part)
	if share == nil {
		return "", "" // a reference to nothing, which Link reports
	}
	of := p.SeriesOf(share.Of)
	if of == nil || p.faults.Keys(share.At, "of") || p.Place(of.Reporter) == nil {
		return "", ""
	}
	kind := p.Place(of.Reporter).Kind
	if !slices.ContainsFunc(w.wholes, func(words wholeWords) bool { return words.kind == kind }) {
		return "", ""
	}
	for _, words := range w.wholes {
		if words.kind == kind {
			continue
		}
		if words.front != nil {
			found = firstMatch(s.before(i), words.front)
		}
		if found == "" && words.behind != nil {
			found = firstMatch(s.behind(i), words.behind)
		}
		if found != "" {
			return of.ID, found
		}
	}
	return "", ""
}

// stepTo is 1 where a level is higher than every one known before it and than its
// growth says, -1 where it is lower, 0 where that is not for certain.
func (s *site) stepTo(ref trade.Ref) int {
	series, x := s.SeriesOf(ref.ID), s.Point(ref.ID, ref.Item)
	if series == nil || x == nil || s.unsure(x) || !x.Period.IsYear() {
		return 0
	}
	step := 0
	if x.Growth != nil {
		step = x.Growth.Value.Number.Sign()
	}
	for _, earlier := range series.Points {
		if earlier.Period.From.Year >= x.Period.From.Year {
			continue
		}
		sign := x.Value.Number.Cmp(earlier.Value.Number)
		if !comparable(earlier.Value, x.Value) || s.unsure(earlier) || sign == 0 || step != 0 && sign != step {
			return 0
		}
		step = sign
	}
	return step
}

// firstMatch is what the first of some patterns finds in a text that has it.
func firstMatch(text string, patterns ...pattern) string {
	for _, pattern := range patterns {
		if found := strings.Trim(pattern.FindString(text), " ,—"); found != "" {
			return found
		}
	}
	return ""
}
