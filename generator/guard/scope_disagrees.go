package guard

import (
	"cmp"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// onTheSpot are the words with which the sources tell what was signed on site.
var onTheSpot = []string{
	"signed on site", "signed on the spot", "signed on-site", "on-site signing", "现场签约", "現場簽約", "现场共签约", "现场签署", "現場簽署",
	"подписано на месте", "подписаны на месте", "현장에서 체결", "현장 체결",
}

// atTheCeremony are the words with which an editor says it of what a figure
// covers.
var atTheCeremony = []string{
	"signed on site", "signed on the spot", "signed on-site", "signed at the ceremony", "signed on stage", "现场签约的", "仪式现场签约", "仪式上签约的", "现场签订",
	"подписанных на месте", "подписанные на месте", "подписанных на церемонии", "подписанные на церемонии", "подписанные на самой церемонии", "подписанным на церемонии",
}

// allTogether are the words with which they tell what several years came to.
var allTogether = []string{
	"since its inception", "since its founding", "since it was first held", "over the years", "历届", "歷屆", "历年", "自举办以来", "自創辦以來", "за все годы", "за всё время", "누계",
}

// upToNow are those of a running total, which a ceremony alone has not.
var upToNow = []string{"up to now", "so far", "to date", "累计", "累計", "截至目前", "на сегодняшний день", "к настоящему времени"}

// scopeDisagrees warns where the words, those of the source or of what the figure covers, speak of what was signed on site and the
// figure is said to be all of the event, and where they speak of a running total
// or of many years and the figure is said to be less.
func scopeDisagrees(p *part, report report) {
	for _, f := range p.figures {
		if p.faults.Keys(f.At, "scope", "as_reported", "covers") {
			continue
		}
		if near, word := scopeTold(f); word != "" {
			report(f.Ref(), f.At.Key("scope"), diag.Args{"scope": string(f.Scope), "near": near, "found": word})
		}
	}
}

// scopeTold is the scope that the words of a figure speak of, and the word, where
// the figure has another.
func scopeTold(f *trade.Figure) (near, word string) {
	switch f.Scope {
	case trade.WholeEvent, trade.HostTotal, trade.AllParties, trade.Cumulative:
		if word = cmp.Or(firstOf(onTheSpot, f.AsReported), toldIn(f.Covers, atTheCeremony)); word != "" {
			return string(trade.OnSite), word
		}
	case trade.OnSite:
		if word = firstOf(upToNow, f.AsReported); word != "" {
			return string(trade.HostTotal), word
		}
	}
	if f.Scope != trade.Cumulative && f.Scope != trade.Background {
		word = firstOf(allTogether, f.AsReported)
	}
	return string(trade.Cumulative), word
}
