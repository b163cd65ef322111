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
	"is planned", "are planned", "plans to", "will span", "拟签", "擬簽", "计划签", "планируется", "预计", "預計", "预估", "預估", "估计", "估計", "初步统计", "有望", "将超过", "將超過", "将达", "將達", "将签", "將簽", "将有", "將有", "ожидается", "превысит", "составит", "по оценк", "предварительн", "예상", "추산", "見込",
}

// done are the words with which they tell what has happened.
var done = []string{
	"were signed", "was signed", "has signed", "have signed", "had been signed", "have been signed", "were inked", "amounted to", "signed on site", "contracted amount is", "has attracted", "had attracted", "had seen", "has reached", "have reached", "it signed",
	"attended", "attracted businessm", "fair attracted", "came from", "participated", "were represented", "are represented", "also joined", "has established", "took part",
	"參展", "企业参展", "签署", "簽訂", "進館", "进馆观众", "注册", "展出", "присутствовало", "присутствовали", "приняли участие", "составила", "превысило", "συμμετείχαν", "참가했", "방문한",
	"共签约", "共簽約", "共签署", "共簽署", "簽約額", "签约额", "签约项目", "簽約合作項目", "签约合作项目", "新签合同", "共有", "达成", "подписано", "подписаны", "подписанных", "체결했다", "증가했", "에 달했", "調印しました",
}

// statusDisagrees warns where a number that its source only expects has the
// status of a fact, and where what its source tells as done is an estimate.
func statusDisagrees(p *part, report report) {
	for _, f := range p.figures {
		if p.faults.Keys(f.At, "status", "as_reported") {
			continue
		}
		near, word := trade.Estimated, ""
		switch {
		case f.Status == trade.Reported || f.Status == "":
			word = firstOf(expecting, f.AsReported)
		case f.Status == trade.Estimated && firstOf(expecting, f.AsReported) == "":
			near, word = trade.Reported, firstOf(done, f.AsReported)
		}
		if word != "" {
			report(f.Ref(), f.At.Key("status"), diag.Args{"status": string(f.Status), "near": string(near), "found": word})
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
