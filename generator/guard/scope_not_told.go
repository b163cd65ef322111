package guard

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// tellingScope are the words with which a figure of an event, or its source, says
// that it is of the ceremony alone, or of more than this one event.
var tellingScope = map[trade.Scope][]string{
	trade.OnSite: {
		"ceremony", "on site", "on-site", "on the spot", "on stage", "at the signing", "at the meeting",
		"仪式", "儀式", "会上", "會上", "现场", "現場", "当场", "當場", "церемони", "на встрече", "на месте", "на сцене", "현장", "조인식", "調印式",
	},
	trade.Cumulative: {
		"cumulative", "altogether", "running total", "since ", "so far", "to date", "by then", "by the end of", "up to ", "until ", "over the years", "all years", "in its years", "every edition", "all editions",
		"累计", "累計", "历届", "歷屆", "历年", "歷年", "截至", "截止", "至今", "以来", "以來", "нарастающ", "накоплен", "за все", "за всё", "с начала", "с момента", "к концу", "누계", "누적", "累積",
	},
}

// scopeNotTold warns of figures of an event that are said to be of its ceremony
// alone, or of many events, where no word of what they cover and none of the
// quotation says so. Readers see the words beside the number and the scope only
// on its card; an editor who picked the wrong one sees nothing else.
func scopeNotTold(p *part, report report) {
	for _, f := range p.figures {
		words := tellingScope[f.Scope]
		if words == nil || f.Event == "" || f.Covers.Empty() || p.faults.Keys(f.At, "scope", "covers", "as_reported") || !p.readable(f) {
			continue
		}
		if firstOf(words, f.AsReported) != "" || toldIn(f.Covers, words) != "" {
			continue
		}
		report(f.Ref(), f.At.Key("scope"), diag.Args{"scope": string(f.Scope)})
	}
}

// readable tells whether the words of a figure are in languages whose words are
// known here, those of its quotation included.
func (s *site) readable(f *trade.Figure) bool {
	if x := s.Source(f.Source); f.AsReported != "" && (x == nil || !slices.Contains(wordedIn, x.Language)) {
		return false
	}
	for _, w := range f.Covers {
		if slices.Contains(wordedIn[:3], string(w.Lang)) {
			return true
		}
	}
	return false
}

// wordedIn are the languages of the lists of words, those of texts first.
var wordedIn = []string{"en", "zh", "ru", "ko", "ja"}

// toldIn is the first of the words that a text holds in any of its languages, ""
// for none.
func toldIn(text trade.Text, words []string) string {
	for _, w := range text {
		if word := firstOf(words, w.Text); word != "" {
			return word
		}
	}
	return ""
}
