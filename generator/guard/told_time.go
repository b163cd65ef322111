package guard

import (
	"strconv"
	"strings"

	"tradepost/generator/trade"
)

// A toldTime is a year, or some months of one, that a sentence names.
type toldTime struct {
	start, end int // of its words, a preposition included
	year       int
	from, to   int  // months, 0 where it is a whole year, or any part of one
	open       bool // it stands with a preposition of when, or needs none
	held       bool // that says for what time something holds, not when it was told
}

// timeWords are how a language tells a time: a pattern with groups of the names
// that timesIn knows.
type timeWords struct {
	pattern pattern
	stop    pattern // words that say that a time is that of something else
	telling pattern // words that say that it may be that of a report
	signing pattern // words that say that it is that of an event
	lead    pattern // all that may stand before a time at the start of its clause
	topic   pattern // the words before a time that is that of a number which follows
	growth  pattern // a topic that is no level: growth is not measured against it
	direct  pattern // all that stands between a time and a number right behind it
	behind  pattern // all that may stand between a number and its time
}

const (
	enMonths = `January|February|March|April|May|June|July|August|September|October|November|December`
	enCounts = `\d+|two|three|four|five|six|seven|eight|nine|ten|eleven`
	ruMonths = `январ\pL+|феврал\pL+|март\pL*|апрел\pL+|ма[йяе]|июн\pL+|июл\pL+|август\pL*|сентябр\pL+|октябр\pL+|ноябр\pL+|декабр\pL+`
	ruCounts = `\d+|два|двух|три|трёх|трех|четыре|четырёх|четырех|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти|одиннадцать|одиннадцати`
	year     = `(?P<year>(?:19|20)\d\d)`
)

// timeWordsOf are the words of the languages of texts. Words before which a sentence
// tells of something else (a founding, a report, another year to compare with) end
// the search: a text that is not understood is not judged.
var timeWordsOf = map[trade.Lang]*timeWords{
	"en": {
		pattern: late(`(?i)(?:\b(?P<open>in|for|during|of|over|throughout)\s+)?(?:\b(?:the )?(?:whole of |(?:calendar )?year |(?P<half>first|second) half of |(?P<quarter>first|second|third|fourth) quarter of |(?:first )?(?P<count>` + enCounts +
			`) months of |(?P<month>` + enMonths + `)(?: ?(?:[–—-]|to) ?(?P<last>` + enMonths + `))?,? ))?\b` + year + `\b`),
		stop:    late(`(?i)\b(than|from|since|until|till|before|after|against|unlike|as|compared|versus|followed|previous|preceding|earlier|later|ago|next|last|then|meanwhile|which|who|whose|where|when|that|founded|launched|opened|created|established|set|started|began|begun|moved|expected|planned|decades?|joined)\b|` + aside),
		telling: late(`(?i)\b(?:published|reported|printed|announced|issued|said|says|told|put|puts|gave|gives|named|quoted|cited|revised|according|reports?|survey|forecast)\b`),
		signing: late(`(?i)\b(?:signed|held|agreed|met|visited)\b`),
		lead:    late(`(?i)^\W*(?:and|but|while|already|thus|so|still|even|only|yet|by calculation|by arithmetic)?\s*$`),
		topic:   late(`(?i)\b(?:trade|exports?|imports?|turnover|value|volume|level|growth|increase|total|share|rate|figure|that|it|cargo)(?: (?:with \pL+|reported|was|is|of goods))?\s*$`),
		growth:  late(`(?i)\b(?:growth|increase|rate|share)\b`),
		direct:  late(`^(?:[,:]? |,? (?:it |this |that )?(?:was|is|came to|reached|stood at|amounted to|totall?ed) )$`),
		behind:  late(`^ ?[(（]?$|^(?: \pL+){0,2} $`),
	},
	"zh": {
		pattern: late(year + `\s*年(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度|[前头]?(?P<count>\d+|[一二三四五六七八九十]+)个月|(?P<month>\d+)月?\s*(?:[—–~～至到-]+\s*(?P<last>\d+))?\s*月|全年)?`),
		stop:    late(`(?:^|[^同占])比(?:[^重例]|$)|较|与|和|同|自|从|由|于|至|起|前|后|到|以来|上年|去年|其后|此后|随后|当年|成立|启动|挂牌|设立|建成|开通|预计|计划|来自|基础|基数|(?:^|[^的])推算|` + aside),
		telling: late(`公布|发布|报道|报告|宣布|统计`),
		signing: late(`签署|签订|签约|举办|召开|举行`),
		lead:    late(`^\s*(?:而|但|其中|到|在|而在|经推算|据此推算|仅|已)?\s*$`),
		topic:   late(`(?:额|值|量|是|为|占比|比重|增速|增幅|口|省|市|区)\s*$`),
		growth:  late(`占比|比重|增速|增幅`),
		direct:  late(`^[，：]?(?:为|是|达到?|约为?|仅为?|共)?$`),
		behind:  late(`^\s*[(（]?$`),
	},
	"ru": {
		pattern: late(`(?i)(?:(?P<open>в|во|за|на|по итогам|в течение)\s+)?(?:(?P<half>перв|втор)\pL+ полугоди\pL+ |(?P<quarter>перв|втор|трет|четв[её]рт)\pL+ квартал\pL* |(?:первы\pL+ )?(?P<count>` + ruCounts +
			`) месяц\pL+ |(?P<month>` + ruMonths + `)(?: ?[–—-] ?(?P<last>` + ruMonths + `))? )?` + year + `(?:-(?:м|й|го)|(?P<open2> году?| года)|(?P<with> год\pL+)| г\.)?`),
		stop:    late(`(?i)(?:^|[^\pL])(?:чем|с начала|с момента|со времени|от|до|после|перед|против|как|раньше|ранее|позже|назад|затем|потом|предыдущ\pL*|прошл\pL*|следующ\pL*|тогда|котор\pL+|чь\pL+|где|когда|что|основан\pL*|создан\pL*|открыт\pL*|запущен\pL*|перенес\pL+|ожида\pL+|план\pL*)(?:[^\pL]|$)|(?:^|[^\pL])со?(?: (?:прежн\pL+|уровн\pL+|отметк\pL+|значени\pL+|в|примерно|около|почти|более чем|менее чем)){0,3} $|` + aside),
		telling: late(`(?i)опубликова|сообщ|назва|называ|объяв|привод|по данным|отчёт|доклад|прогноз`),
		signing: late(`(?i)подпис|состоял|договорил|провел`),
		lead:    late(`(?i)^[^\pL\d]*(?:а|и|но|уже|только|ещё)?\s*$`),
		topic:   late(`(?i)(?:торговл\pL+|товарооборот\pL*|оборот\pL*|объ[её]м\pL*|экспорт\pL*|импорт\pL*|прирост\pL*|рост|дол[яиюе]|значени\pL+|итог\pL*)(?: (?:провинции|страны|города|с Россией|со всеми странами))*\s*$`),
		growth:  late(`(?i)прирост|рост|дол[яиюе]`),
		direct:  late(`^(?:,? ?[—–] |[:,]? | составил[аои]? )$`),
		behind:  late(`^ ?[(]?$|^(?: \pL+){0,2} $`),
	},
}

// stops tells whether words say that a time is that of something else.
func (w *timeWords) stops(text string, t toldTime) bool {
	return w.stop.MatchString(text) || !t.held && w.telling.MatchString(text)
}

// timesIn are the times that a text names.
func (w *timeWords) timesIn(text string) (list []toldTime) {
	if !strings.Contains(text, "19") && !strings.Contains(text, "20") {
		return nil
	}
	for _, m := range w.pattern.FindAllStringSubmatchIndex(text, -1) {
		group := func(name string) string {
			if i := w.pattern.SubexpIndex(name); i >= 0 && m[2*i] >= 0 {
				return strings.ToLower(text[m[2*i]:m[2*i+1]])
			}
			return ""
		}
		t := toldTime{start: m[0], end: m[1]}
		t.year, _ = strconv.Atoi(group("year"))
		if i := w.pattern.SubexpIndex("year"); isDigitAt(text, m[2*i]-1) || isDigitAt(text, m[2*i+1]) {
			continue // of a longer number
		}
		t.open = group("with") == "" && (group("open") != "" || group("open2") != "" || w.pattern.SubexpIndex("open") < 0)
		t.held = strings.HasPrefix(group("open"), "for") || group("open") == "за"
		t.from, t.to = monthsOf(group)
		list = append(list, t)
	}
	return list
}

func isDigitAt(text string, i int) bool {
	return 0 <= i && i < len(text) && '0' <= text[i] && text[i] <= '9'
}

// monthsOf are the first and the last month of the part of a year that the groups
// of a pattern name; 0 for none.
func monthsOf(group func(string) string) (from, to int) {
	if half := ordinal(group("half")); half > 0 {
		return 6*half - 5, 6 * half
	}
	if quarter := ordinal(group("quarter")); quarter > 0 {
		return 3*quarter - 2, 3 * quarter
	}
	if count := countOf(group("count")); count > 0 {
		return 1, count
	}
	from = monthOf(group("month"))
	if to = monthOf(group("last")); to == 0 {
		to = from
	}
	return from, to
}

func ordinal(word string) int {
	for i, stems := range [][]string{{"first", "перв", "上", "一", "1"}, {"second", "втор", "下", "二", "2"}, {"third", "трет", "三", "3"}, {"fourth", "четв", "四", "4"}} {
		for _, stem := range stems {
			if strings.HasPrefix(word, stem) {
				return i + 1
			}
		}
	}
	return 0
}

// countOf is a number of months, in digits or in words.
func countOf(word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	for i, stems := range [][]string{
		{"two", "два", "двух", "二"}, {"three", "тр", "三"}, {"four", "четыр", "四"}, {"five", "пят", "五"}, {"six", "шест", "六"},
		{"seven", "сем", "七"}, {"eight", "вос", "八"}, {"nine", "девят", "九"}, {"eleven", "одиннадцат", "十一"}, {"ten", "десят", "十"},
	} {
		for _, stem := range stems {
			if strings.HasPrefix(word, stem) {
				return []int{2, 3, 4, 5, 6, 7, 8, 9, 11, 10}[i]
			}
		}
	}
	return 0
}

func monthOf(word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	for i, stems := range [12][2]string{
		{"jan", "янв"}, {"feb", "фев"}, {"mar", "мар"}, {"apr", "апр"}, {"may", "ма"}, {"jun", "июн"},
		{"jul", "июл"}, {"aug", "авг"}, {"sep", "сен"}, {"oct", "окт"}, {"nov", "ноя"}, {"dec", "дек"},
	} {
		if word != "" && (strings.HasPrefix(word, stems[0]) || strings.HasPrefix(word, stems[1])) {
			return i + 1
		}
	}
	return 0
}

// fits tells whether a time that a text names can be that of a period. A year
// alone may stand for a part of it.
func (t toldTime) fits(p trade.Period) bool {
	if t.from == 0 {
		return p.From.Year <= t.year && t.year <= p.To.Year
	}
	first, last := p.From.First(), p.To.Last()
	return first.Year == t.year && last.Year == t.year && first.Month == t.from && last.Month == t.to
}

// touches tells whether some of a period is of the time that a text names.
func (t toldTime) touches(p trade.Period) bool {
	if p.From.IsZero() || t.from == 0 {
		return t.fits(p)
	}
	first, last := p.From.First(), p.To.Last()
	months := func(year, month int) int { return 12*year + month }
	return months(first.Year, first.Month) <= months(t.year, t.to) && months(t.year, t.from) <= months(last.Year, last.Month)
}
