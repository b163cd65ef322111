package generator

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// A harmless edit is another way to write the same site: it is made everywhere
// at once, and no finding may come of it.
var harmless = []struct {
	name string
	edit func(c *corpus) map[string]string // the files that change
}{
	{"amounts in Chinese", respelled(amounts(inChinese))},
	{"amounts in Russian", respelled(amounts(inRussian))},
	{"amounts with the word for their money", respelled(amounts(inWords))},
	{"the currency before the amount", respelled(amounts(moneyFirst))},
	{"short scales", respelled(amounts(shortScale))},
	{"amounts in full width", respelled(amounts(fullWidth))},
	{"amounts in digits", respelled(amounts(inDigits))},
	{"counts in quotes", respelled(counts(func(v trade.Value) string { return v.String() }))},
	{"counts with commas", respelled(counts(withCommas))},
	{"qualifiers as signs", respelled(qualifiers(map[numeral.Qualifier]string{numeral.Over: ">", numeral.About: "~", numeral.Nearly: "almost "}))},
	{"qualifiers in Chinese", respelled(qualifiers(map[numeral.Qualifier]string{numeral.Over: "超过", numeral.About: "约", numeral.Nearly: "近"}))},
	{"qualifiers in Russian", respelled(qualifiers(map[numeral.Qualifier]string{numeral.Over: "более ", numeral.About: "около ", numeral.Nearly: "почти "}))},
	{"over as at least", respelled(qualifiers(map[numeral.Qualifier]string{numeral.Over: "at least "}))},
	{"percentages with a comma", respelled(percents(func(s string) string { return strings.ReplaceAll(s, ".", ",") + " %" }))},
	{"percentages in words", respelled(percents(func(s string) string { return s + " percent" }))},
	{"zeros left out that were reported", respelled(withoutZeros)},
	{"keys in another order", rewritten("data/", keysReversed)},
	{"figures in another order", rewritten("data/events/", tablesReversed("[[figures]]"))},
	{"points in another order", rewritten("data/trade/", tablesReversed("[[points]]"))},
	{"sources in another order", rewritten("data/sources.toml", tablesReversed("[[sources]]"))},
	{"comments", rewritten("data/", func(s string) string { return strings.ReplaceAll(s, "\n[[", "\n# 10 000 comments, 7%\n[[") })},
	{"empty lines", rewritten("data/", func(s string) string { return strings.ReplaceAll(s, "\n", "\n\n") })},
	{"spaces about the equals signs", rewritten("data/", replaced1(`(?m)^(\s*[a-z_]+) = `, "  $1   =\t"))},
	{"the line ends of Windows", rewritten("data/", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") })},
	{"no line end at the end", rewritten("data/", func(s string) string { return strings.TrimRight(s, "\n") })},
	{"dates as text", rewritten("data/", replaced1(`(?m)^([a-z_]+) = (\d{4}-\d\d-\d\d)$`, `$1 = "$2"`))},
	{"growth as a table", rewritten("data/trade/", replaced1(`(?m)^growth = ("[^"]*")$`, "growth = { value = $1 }"))},
	{"a share as a list", rewritten("data/trade/", replaced1(`(?m)^share = (\{.*\})$`, "share = [$1]"))},
	{"lists over several lines", rewritten("data/events/", replaced1(`(?m)^sources = \[(.*)\]$`, "sources = [\n  $1,\n]"))},
	{"quotations in single quotes", rewritten("data/", replaced1(`(?m)^(\s*as_reported = )"([^"'\\]*)"$`, "$1'$2'"))},
	{"an event of one day with its end", rewritten("data/events/", oneDay)},
	{"days of figures left out", rewritten("data/", replaced1(`(?m)^as_of = .*\n`, ""))},
	{"a note without numbers", rewritten("data/events/", func(s string) string {
		return s + "\n[[notes]]\nkind = \"translation\"\ntext = \"Told by an official.\"\n"
	})},
	{"another report of the same", rewritten("data/events/", anotherReport)},
	{"the line ends of Windows in texts", rewritten("content/", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") })},
	{"numbers typed into their references", typed(trade.Value.String)},
	{"rounded numbers typed into their references", typed(rounded)},
	{"longer quotations", rewritten("data/", replaced1(`(?m)^(\s*as_reported = "[^"\\]*[a-z])"$`, `$1, an official told reporters on Friday"`))},
	{"quotations with what stands before them", rewritten("data/", replaced1(`(?m)^(\s*as_reported = ")([A-Z][a-z][^"\\]*")$`, `${1}As is known, $2`))},
}

func TestHarmlessEditsAreNotFound(t *testing.T) {
	t.Parallel()
	c := readCorpus(t)
	for _, e := range harmless {
		changed := e.edit(c)
		if len(changed) == 0 {
			t.Errorf("%s: nothing changed", e.name)
		}
		site := c.with("", "")
		delete(site, "data/published.toml") // that "over" became "at least" is a change to be recorded, not a slip
		for name, text := range changed {
			site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
		checked, err := Check(site, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(checked.Problems) > 0 {
			var found bytes.Buffer
			checked.Problems.Write(&found, "en")
			t.Errorf("%s, in %d files:\n%s", e.name, len(changed), found.String())
		}
	}
}

// respelled writes every value that a function has another spelling for.
func respelled(spell func(cell) string) func(*corpus) map[string]string {
	return func(c *corpus) map[string]string {
		cells := c.cells()
		slices.SortFunc(cells, func(a, b cell) int { // from the end, so that offsets hold
			i, _ := a.at.Offsets()
			j, _ := b.at.Offsets()
			return j - i
		})
		changed := map[string]string{}
		for _, x := range cells {
			if s := spell(x); s != "" {
				name := x.at.Source.Name
				if changed[name] == "" {
					changed[name] = x.at.Source.Text
				}
				start, end := x.at.Offsets()
				changed[name] = changed[name][:start] + strconv.Quote(s) + changed[name][end:]
			}
		}
		return changed
	}
}

// rewritten changes whole files.
func rewritten(prefix string, write func(string) string) func(*corpus) map[string]string {
	return func(c *corpus) map[string]string {
		changed := map[string]string{}
		for _, name := range slices.Sorted(maps.Keys(c.files)) {
			if text := write(c.files[name]); strings.HasPrefix(name, prefix) && text != c.files[name] {
				changed[name] = text
			}
		}
		return changed
	}
}

func replaced1(pattern, by string) func(string) string {
	re := regexp.MustCompile(pattern)
	return func(s string) string { return re.ReplaceAllString(s, by) }
}

// amounts respells amounts of yuan and dollars; a spelling without the qualifier
// gets it in front.
func amounts(spell func(n numeral.Number, c numeral.Currency) string) func(cell) string {
	return func(x cell) string {
		if x.value.Kind != trade.Amount {
			return ""
		}
		q := x.value.Qualifier.String()
		if q != "" {
			q += " "
		}
		return q + spell(x.value.Number, x.value.Currency)
	}
}

func inChinese(n numeral.Number, c numeral.Currency) string {
	return n.Digits(8) + "亿" + moneyWords["zh"][c]
}

func inRussian(n numeral.Number, c numeral.Currency) string {
	return strings.ReplaceAll(n.Digits(9), ".", ",") + " млрд " + moneyWords["ru"][c]
}

func inWords(n numeral.Number, c numeral.Currency) string {
	return n.Digits(9) + " billion " + moneyWords["en"][c]
}

func moneyFirst(n numeral.Number, c numeral.Currency) string {
	return string(c) + " " + n.Digits(9) + " billion"
}

func shortScale(n numeral.Number, c numeral.Currency) string {
	return n.Digits(9) + " bn " + string(c)
}

func inDigits(n numeral.Number, c numeral.Currency) string {
	return grouped(n.Digits(6)) + " million " + moneyWords["en"][c]
}

func fullWidth(n numeral.Number, c numeral.Currency) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '０'
		}
		return r
	}, inWords(n, c))
}

// grouped puts commas between groups of three.
func grouped(digits string) string {
	whole, fraction, _ := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole
}

func counts(spell func(trade.Value) string) func(cell) string {
	return func(x cell) string {
		if x.value.Kind != trade.Count {
			return ""
		}
		return spell(x.value)
	}
}

func withCommas(v trade.Value) string {
	q := v.Qualifier.String()
	if q != "" {
		q += " "
	}
	return q + grouped(v.Number.String())
}

func qualifiers(words map[numeral.Qualifier]string) func(cell) string {
	return func(x cell) string {
		word := words[x.value.Qualifier]
		if word == "" {
			return ""
		}
		v := x.value
		v.Qualifier = numeral.Exact
		return word + v.String()
	}
}

func percents(spell func(digits string) string) func(cell) string {
	return func(x cell) string {
		if x.value.Kind != trade.Percent {
			return ""
		}
		q := x.value.Qualifier.String()
		if q != "" {
			q += " "
		}
		return q + spell(x.value.Number.String())
	}
}

// withoutZeros writes values with fewer digits than their quotation has.
func withoutZeros(x cell) string {
	s := x.value.String()
	short := regexp.MustCompile(`(\d)\.0+\b|(\.\d*[1-9])0+\b`).ReplaceAllString(s, "$1$2")
	if short == s || x.quote == "" {
		return ""
	}
	return short
}

// keysReversed turns the order of the keys of each table round, where each
// stands in one line.
func keysReversed(text string) string {
	blocks := strings.Split(text, "\n\n")
	for i, block := range blocks {
		lines := strings.Split(strings.TrimRight(block, "\n"), "\n")
		first := 0
		for first < len(lines) && !regexp.MustCompile(`^\s*[a-z_]+ = `).MatchString(lines[first]) {
			first++
		}
		slices.Reverse(lines[first:])
		blocks[i] = strings.Join(lines, "\n")
	}
	return strings.Join(blocks, "\n\n") + "\n"
}

// tablesReversed turns the order of the tables of a name round, each with what
// is indented below it.
func tablesReversed(header string) func(string) string {
	return func(text string) string {
		var head, tables, tail []string
		for _, block := range strings.Split(strings.TrimRight(text, "\n"), "\n\n") {
			switch {
			case strings.HasPrefix(block, header):
				tables = append(tables, block)
			case len(tables) == 0:
				head = append(head, block)
			case strings.HasPrefix(block, "  ") && len(tail) == 0:
				tables[len(tables)-1] += "\n\n" + block
			default:
				tail = append(tail, block)
			}
		}
		slices.Reverse(tables)
		return strings.Join(slices.Concat(head, tables, tail), "\n\n") + "\n"
	}
}

func oneDay(text string) string {
	if strings.Contains(text, "\nend_date = ") {
		return text
	}
	return replaced1(`(?m)^date = (.*)$`, "date = $1\nend_date = $1")(text)
}

// anotherReport lets the source of each figure report it once more.
func anotherReport(text string) string {
	blocks := strings.Split(strings.TrimRight(text, "\n"), "\n\n")
	for i, block := range blocks {
		source := regexp.MustCompile(`(?m)^source = .*$`).FindString(block)
		quote := regexp.MustCompile(`(?m)^as_reported = .*$`).FindString(block)
		if strings.HasPrefix(block, "[[figures]]") && source != "" && quote != "" {
			blocks[i] = block + "\n\n  [[figures.also]]\n  " + source + "\n  " + quote
		}
	}
	return strings.Join(blocks, "\n\n") + "\n"
}

// rounded says about how much a value is.
func rounded(v trade.Value) string {
	if n := v.Number.RoundDigits(2); v.Kind == trade.Amount && v.Qualifier == numeral.Exact && !n.Equal(v.Number) {
		v.Number, v.Qualifier = n, numeral.About
	}
	return v.String()
}

// typed writes the number into references that leave it to the page.
func typed(say func(trade.Value) string) func(*corpus) map[string]string {
	return func(c *corpus) map[string]string {
		changed := map[string]string{}
		for name, text := range c.files {
			written := regexp.MustCompile(`\[\]\(((?:figure|trade):[^)]*)\)`).ReplaceAllStringFunc(text, func(s string) string {
				ref, err := trade.ParseRef(s[3 : len(s)-1])
				if v, ok := c.valueOf(ref); ok && err == nil {
					return "[" + say(v) + s[1:]
				}
				return s
			})
			if strings.HasPrefix(name, "content/") && written != text {
				changed[name] = written
			}
		}
		return changed
	}
}
