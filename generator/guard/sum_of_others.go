package guard

import (
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// worth is all that may stand between a count of deals and their sum, by language.
var worth = map[trade.Lang]pattern{
	"en": late(`(?i)^(?: [\pL-]+){0,4},? (?:worth|for|totall?ing|with a (?:total |contract |combined )*value of)(?: (?:about|over|nearly|more than))? ?$|^ (?:projects|deals|contracts|agreements) and $`),
	"zh": late(`^(?:余|多)?[个項项份][^，。；、]{0,6}[，,]?(?:合同|签约|协议|项目|总|投资)*(?:金额|总额|额|合计|共计|总价值|价值)(?:为|达|约|超过?)?$|^个项目、$`),
	"ru": late(`(?i)^(?: [\pL-]+){0,4},? (?:на(?: общую)? сумму|на|стоимостью)(?: (?:около|более|почти))? ?$|^ (?:проект|контракт|соглашени)\pL* и $`),
}

// worthWords are those of which one is in what worth finds, and the mark between
// the cells of a row.
var worthWords = []string{"|", "worth", " for ", "totalling", "totaling", "value of", " and ", "额", "计", "值", "、", " на ", " сумму", "стоимостью", " и "}

// ofThose are words that turn from the deals counted to some of them.
var ofThose = late(`(?i)\b(?:those|which|them|on the spot|on site|on-site)\b|其中|现场|當場|当场|(?:из них|котор|на месте)`)

// sumOfOthers warns of a count of deals that a text goes on to value with the sum of
// others: all projects of an event with what was signed on the spot, those of one
// event with the sum of another. The count has a sum of its own, of its scope.
func sumOfOthers(p *part, report report) {
	say := func(subject trade.Ref, at diag.Spot, count, sum *trade.Figure) {
		if own := p.sumOf(count); own != nil && own != sum && (sum.Event != count.Event || sum.Scope != count.Scope) {
			report(subject, at, diag.Args{"count": count.Value, "sum": sum.Value, "other": sum.Ref().String(), "near": own.Ref().String()})
		}
	}
	switch {
	case p.text != nil:
		p.valuedReferences(func(m trade.Mention, count, sum *trade.Figure) { say(m.Ref, m.At, count, sum) })
	case p.event != nil:
		p.unborne() // reads the summary, too
		for _, v := range p.valued {
			say(p.event.Ref(), p.event.At.Key("summary").Key(string(v.lang)).Within(v.found), v.count, v.sum)
		}
	}
}

// sumOf is the one sum of the event of a count that is of its scope.
func (s *site) sumOf(count *trade.Figure) (sum *trade.Figure) {
	e := s.Event(count.Event)
	if e == nil {
		return nil
	}
	for _, f := range e.Figures {
		if f.Value.Kind != trade.Amount || f.Scope != count.Scope {
			continue
		}
		if sum != nil || s.faults.Keys(f.At, "value", "scope") || s.hasTwin(f) {
			return nil
		}
		sum = f
	}
	return sum
}

// severalSums tells whether the figures of the event are sums of two scopes.
func (p *part) severalSums() bool {
	var first trade.Scope
	for _, f := range p.event.Figures {
		if f.Value.Kind != trade.Amount {
			continue
		}
		if first != "" && f.Scope != first {
			return true
		}
		first = f.Scope
	}
	return false
}

// valuedReferences gives the references to sums right behind those to a count of deals,
// in a sentence or in the next cell of a row.
func (p *part) valuedReferences(give func(m trade.Mention, count, sum *trade.Figure)) {
	words := worth[p.text.Lang]
	if words == nil {
		return
	}
	mentions := p.text.Mentions
	for i := 1; i < len(mentions); i++ {
		a, b := &mentions[i-1], &mentions[i]
		if a.Ref.Kind != trade.RefFigure || b.Ref.Kind != trade.RefFigure {
			continue
		}
		_, end := a.At.Offsets()
		start := startOf(*b)
		if start <= end || start-end > 120 || !isPlaced(*b) || !hasAny(b.At.Source.Text[end:start], worthWords) {
			continue // so most, without a look at the figures
		}
		between := strings.ReplaceAll(bare(b.At.Source.Text[end:start]), "\n", " ")
		if strings.Trim(between, " ") != "|" && (!words.MatchString(between) || ofThose.MatchString(between)) {
			continue
		}
		if count, sum := p.figureOf(a.Ref), p.figureOf(b.Ref); count != nil && sum != nil && p.isCountOfDeals(count) && sum.Value.Kind == trade.Amount && !p.faults.Keys(sum.At, "value", "scope") {
			give(*b, count, sum)
		}
	}
}

func (s *site) isCountOfDeals(f *trade.Figure) bool {
	return f.Measure == "deals" && f.Value.Kind == trade.Count && !s.faults.Keys(f.At, "value", "scope", "measure")
}

// A valuedCount is a count of deals in the summary of the event with a sum right
// behind it.
type valuedCount struct {
	lang       trade.Lang
	found      string // the sum
	count, sum *trade.Figure
}

// value notes the sums of the event that its summary tells right behind a count of
// deals, where each number is that of one figure alone.
func (p *part) value(w trade.Wording, readings []numeral.Reading) {
	words := worth[w.Lang]
	for i := 1; i < len(readings) && words != nil; i++ {
		count, sum := readings[i-1], readings[i]
		if sum.Currency == "" || count.Currency != "" || count.Percent || !hasAny(w.Text[count.End:sum.Start], worthWords) {
			continue
		}
		between := strings.ReplaceAll(w.Text[count.End:sum.Start], "\u00a0", " ")
		if !words.MatchString(strings.TrimRight(between, " ")+" ") && !words.MatchString(between) || ofThose.MatchString(between) {
			continue
		}
		v := valuedCount{w.Lang, strings.TrimSpace(w.Text[sum.Start:sum.End]), p.onlyOne(count, trade.Count), p.onlyOne(sum, trade.Amount)}
		if v.count != nil && v.sum != nil && p.isCountOfDeals(v.count) && !p.faults.Keys(v.sum.At, "value", "scope") {
			p.valued = append(p.valued, v)
		}
	}
}

// onlyOne is the figure of the event that a number tells, where it is the only one.
func (p *part) onlyOne(r numeral.Reading, kind trade.ValueKind) (only *trade.Figure) {
	for _, f := range p.event.Figures {
		if f.Value.Kind != kind || !(known{f.Value}).bears(r) {
			continue
		}
		if only != nil {
			return nil
		}
		only = f
	}
	return only
}
