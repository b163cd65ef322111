package load

import (
	"regexp"
	"strings"
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A slip is a way to write an amount that readers take for something else, or
// stumble over.
type slip struct {
	code  diag.Code
	langs []trade.Lang // in which it is one; none: in all
	cure  map[trade.Lang]string
	signs string // one of which a text must hold to be looked at
	form  *regexp.Regexp
}

// slips are looked for in the running text of narratives, outside references,
// quotations and code. Group 1 of a form is what is wrong.
var slips = sync.OnceValue(func() []slip {
	scale := map[trade.Lang]string{"en": "million, billion, trillion", "zh": "万、亿、万亿", "ru": "млн, млрд, трлн"}
	return []slip{
		// The sign is that of the yuan and of the yen.
		{code: "ambiguous-yen", signs: "¥￥", form: regexp.MustCompile(`([¥￥]) ?\d|\d ?([¥￥])`),
			cure: map[trade.Lang]string{"en": "yuan", "zh": "元", "ru": "юаней"}},
		// млн, млрд and трлн are no abbreviations that a full stop ends (тыс. is).
		{code: "stop-after-scale", langs: []trade.Lang{"ru"}, signs: "мМтТ",
			form: regexp.MustCompile(`\d[ \x{00a0}\x{202f}]?((?:млн|млрд|трлн)\.)[ \x{00a0}]+[\p{Ll}$€₽]`)},
		{code: "foreign-scale", langs: []trade.Lang{"en"}, signs: "亿万億萬мтМТ", cure: scale,
			form: regexp.MustCompile(`\d[ \x{00a0}]?(万亿|[亿万億萬]|млн|млрд|трлн)`)},
		{code: "foreign-scale", langs: []trade.Lang{"zh"}, signs: "mbtмт", cure: scale,
			form: regexp.MustCompile(`\d[ \x{00a0}]?(million|billion|trillion|bn|млн|млрд|трлн)(?:[^a-zA-Zа-яА-Я]|$)`)},
		{code: "foreign-scale", langs: []trade.Lang{"ru"}, signs: "mbt亿万億萬", cure: scale,
			form: regexp.MustCompile(`\d[ \x{00a0}]?(?:(万亿|[亿万億萬])|(million|billion|trillion|bn)(?:[^a-zA-Zа-яА-Я]|$))`)},
	}
})

// style warns of slips in a run of text that begins at an offset of the file.
func (r *reader) style(text string, start int, lang trade.Lang) {
	if !strings.ContainsAny(text, "0123456789") {
		return
	}
	for _, s := range slips() {
		if s.langs != nil && s.langs[0] != lang || !strings.ContainsAny(text, s.signs) {
			continue
		}
		for _, m := range s.form.FindAllStringSubmatchIndex(text, -1) {
			from, to := m[2], m[3]
			if from < 0 {
				from, to = m[4], m[5]
			}
			found := strings.TrimRight(text[from:to], " \n.,;:)")
			if s.code == "stop-after-scale" {
				found = text[from:to]
			}
			args := diag.Args{"found": found}
			if cure := s.cure[lang]; cure != "" {
				args["near"] = cure
			} else {
				args["near"] = strings.TrimSuffix(found, ".")
			}
			r.problems.Warn(r.src.Range(start+from, start+from+len(found)), s.code, args)
		}
	}
}
