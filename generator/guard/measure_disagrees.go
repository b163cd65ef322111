package guard

import (
	"maps"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// sums are the words with which the sources say what an amount of money is, by
// measure. One alone proves little, so an amount is in doubt only where no word
// of its own measure stands anywhere in the quotation.
var sums = map[string][]string{
	"contract_value": {
		"contract", "agreement", " deal", "signed", "inked", "签约", "簽約", "合同", "协议", "協議", "成交", "项目", "項目", "project",
		"контракт", "договор", "соглашен", "сделк", "계약", "체결", "調印", "契約",
	},
	"investment":  {"invest", "投资", "投資", "инвестиц", "вложен", "투자"},
	"trade_value": {"trade volume", "trade value", "trade turnover", "foreign trade", "imports", "exports", "进出口", "進出口", "贸易额", "貿易額", "товарооборот", "внешн", "импорт", "экспорт", "수출", "수입", "무역액"},
}

// comers are the measures of those who came: who exhibits is an enterprise, who
// visits is a participant, and words do not tell them apart.
var comers = []string{"participants", "visits", "exhibitors", "enterprises", "delegations", "associations"}

// measureDisagrees warns where the words beside a number, or all words about an
// amount, name another measure than the figure has, and none names its own. A
// count whose quotation has the right noun beside another number is the business
// of otherNumber.
func measureDisagrees(p *part, report report) {
	for i := range p.claims {
		c := &p.claims[i]
		if c.verdict.outcome != borne || c.measure == "growth" || c.measure == "share" {
			continue
		}
		found, word := c.otherMeasure()
		if found != "" && !(slices.Contains(comers, found) && slices.Contains(comers, c.measure)) {
			report(c.subject, c.at.Key("measure"), diag.Args{"measure": c.measure, "near": found, "found": word})
		}
	}
}

// otherMeasure is the measure that the words speak of, and the word, where it is
// not the claim's.
func (c *claim) otherMeasure() (measure, word string) {
	if c.value.Kind == trade.Amount {
		at := 0
		for _, r := range c.readings {
			if r.Number.Equal(c.value.Number) {
				at = r.Start
			}
		}
		return told(sums, c.measure, " "+strings.ToLower(c.quote), at)
	}
	if c.value.Kind != trade.Count {
		return "", ""
	}
	for i, r := range c.readings {
		words := clause(c.quote[r.End:])
		if i+1 < len(c.readings) {
			words = clause(c.quote[r.End:c.readings[i+1].Start])
		}
		words = " " + strings.ToLower(words)
		if nouns[c.measure] == nil || hasAny(words, nouns[c.measure]) {
			return "", ""
		}
		if r.Number.Abs().Equal(c.value.Number.Abs()) && measure == "" {
			measure, word = told(nouns, c.measure, words, 0)
		}
	}
	return measure, word
}

// hasAny tells whether a text in lower case has one of some words.
func hasAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// told is the measure whose word is nearest to a place of a text, where the text
// has no word of the own one.
func told(words map[string][]string, own, text string, place int) (measure, word string) {
	if words[own] == nil || hasAny(text, words[own]) {
		return "", ""
	}
	nearest := len(text)
	for _, other := range slices.Sorted(maps.Keys(words)) {
		if other == "growth" || other == "share" {
			continue
		}
		for _, w := range words[other] {
			at := strings.Index(text, w)
			if far := max(at-place, place-at); at >= 0 && far < nearest {
				nearest, measure, word = far, other, strings.TrimSpace(w)
			}
		}
	}
	return measure, word // "" where the word is of something that is no measure
}
