package guard

import (
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// expecting are the words with which the sources say that a number is not yet a
// result.
var expecting = []string{
	"estimate", "is expected to", "are expected to", "it is expected", "is projected", "are projected", "is forecast", "preliminary", "will exceed", "will reach", "will amount",
	"预计", "預計", "预估", "預估", "估计", "估計", "初步统计", "有望", "将超过", "將超過", "将达", "將達", "ожидается", "превысит", "составит", "по оценк", "предварительн", "예상", "추산", "見込",
}

// statusDisagrees warns where a number that its source only expects has the
// status of a fact.
func statusDisagrees(p *part, report report) {
	for _, f := range p.figures {
		if f.Status != trade.Reported && f.Status != "" || p.faults.Keys(f.At, "status", "as_reported") {
			continue
		}
		if word := firstOf(expecting, f.AsReported); word != "" {
			report(f.Ref(), f.At.Key("status"), diag.Args{"status": string(f.Status), "found": word})
		}
	}
}

// firstOf is the first of the words that a text holds, "" for none.
func firstOf(words []string, text string) string {
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(text, w) {
			return w
		}
	}
	return ""
}
