package trade

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"tradepost/generator/numeral"
)

// FindClaims finds the amounts of money and the percentages of a text, in digits
// and in words. Points ("8.3 percentage points") are a difference that a reader
// can take from two percentages, and none; "a billion-yuan firm" is as large as
// that and no amount.
func FindClaims(text, lang string) []numeral.Reading {
	found, _ := FindNumbers(text, lang)
	return slices.DeleteFunc(found, func(r numeral.Reading) bool { return isMoneyAlone(text, r) && r.Currency == "" && !r.Percent })
}

// FindNumbers finds beside the claims of a text those that money must be meant by,
// though no currency stands there ("it came to 300 billion."), and the plain numbers
// that may count something.
func FindNumbers(text, lang string) (found, counts []numeral.Reading) {
	for _, r := range numeral.Scan(text, lang) {
		switch {
		case r.Percent:
			found = append(found, r)
		case r.Currency != "":
			if InRatio(text, r) {
				continue
			}
			if r.Qualifier != numeral.Exact || !strings.HasPrefix(strings.ToLower(text[r.Start:r.End]), "a ") {
				found = append(found, r)
			}
		case isMoneyAlone(text, r):
			found = append(found, r)
		case r.Unit == "" && r.Number.Exponent() >= 0:
			counts = append(counts, r)
		}
	}
	if lang == "zh" {
		found = append(found, tenths(text)...)
		slices.SortFunc(found, func(a, b numeral.Reading) int { return cmp.Compare(a.Start, b.Start) })
	}
	return found, counts
}

// isMoneyAlone tells whether a number that ends its phrase with a scale ("it came
// to 300 billion.") must be money, which it is of anything but people.
func isMoneyAlone(text string, r numeral.Reading) bool {
	word := r.Spelled && r.Number.Equal(numeral.Int(1).Shift(r.Number.Magnitude())) // миллиард (十亿)
	if r.Scale < 8 || r.Unit != "" || word {
		return false
	}
	behind := strings.TrimLeft(text[r.End:], " \u00a0")
	if first, _ := utf8.DecodeRuneInString(behind); behind != "" && !strings.ContainsRune(".,;:!?)。，；：！？）、", first) {
		return false
	}
	before := text[:r.Start]
	if i := strings.LastIndexAny(before, ".;。；"); i >= 0 {
		before = before[i:]
	}
	return !people().MatchString(before)
}

// InRatio tells whether an amount is one of a few of a few, which is a share in
// other words and no amount: "one yuan in seven", 每7元中有1元.
func InRatio(text string, r numeral.Reading) bool {
	if r.Currency == "" || r.Scale > 0 || r.Number.Cmp(numeral.Int(100)) > 0 {
		return false
	}
	before, behind := text[:r.Start], text[r.End:]
	if m := manyBehind().FindString(behind); m != "" && !span().MatchString(behind[len(m):]) {
		return true
	}
	return manyBefore().MatchString(before) || strings.HasSuffix(before, "每") && someBehind().MatchString(behind)
}

const few = `(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|ста)`

var (
	manyBehind = late(`(?i)^ (?:in|out of|из) (?:every |each |каждых )?` + few + `(?:$|[^\pL\d%]+)`)
	manyBefore = late(`(?i)(?:(?:^|[^\pL\d])(?:one|two|three|four|\d{1,2}) (?:in|out of)(?: every| each)? |(?:^|[^\pL])из (?:каждых )?|每[^，。；每]{1,3}元[^，。；每]{0,10}有)$`)
	someBehind = late(`^[^，。；]{0,8}有`)
	span       = late(`(?i)^(?:years?|months?|weeks?|days?|hours?|лет|год|месяц|недел|дн)`)
)

var people = late(`(?i)populat|people|inhabitant|человек|населен|жител|人口|人`)

// tenth is a percentage as Chinese tells it in tenths: 三成, 四成半. The words
// behind are those of other words that begin with 成.
var tenth = late(`(?:^|[^一二三四五六七八九十百千万亿第\d])([一二两三四五六七八九\d]成半?)(?:$|[^员立为功果不本年品交效套都批熟长天形])`)

// tenths finds them. Nobody computes with their value, so that only their place
// is read.
func tenths(text string) (found []numeral.Reading) {
	for _, m := range tenth().FindAllStringSubmatchIndex(text, -1) {
		found = append(found, numeral.Reading{Start: m[2], End: m[3], Percent: true, Spelled: true})
	}
	return found
}

// late is a regular expression that is compiled when it is first asked for: most
// commands judge no texts.
func late(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
