package load

import (
	"testing"
	"testing/fstest"
)

// Ways to write an amount over which readers stumble are told at their place, in
// the language of the text; what is written well is not.
func TestSlipsOfStyle(t *testing.T) {
	for _, test := range []struct{ lang, text, found, near string }{
		{"en", "It came to ¥48 billion.", "¥", "yuan"},
		{"en", "It came to 48 ¥.", "¥", "yuan"},
		{"zh", "合同额为￥48亿。", "￥", "元"},
		{"ru", "Сумма составила ¥48 млрд за год.", "¥", "юаней"},
		{"ru", "Сумма составила 48 млрд. юаней.", "млрд.", "млрд"},
		{"ru", "Сумма составила 48\u00a0млн. долл.", "млн.", "млн"},
		{"ru", "Сумма составила 48 млрд. Потом она выросла.", "", ""},
		{"ru", "Приехали 48 тыс. человек.", "", ""},
		{"ru", "Сумма составила 48 млрд.", "", ""},
		{"en", "It came to 481亿 in all.", "亿", "million, billion, trillion"},
		{"en", "It came to 48 млрд in all.", "млрд", "million, billion, trillion"},
		{"zh", "合同额为48 billion元。", "billion", "万、亿、万亿"},
		{"zh", "合同额为48млрд元。", "млрд", "万、亿、万亿"},
		{"ru", "Сумма составила 481亿 юаней.", "亿", "млн, млрд, трлн"},
		{"ru", "Сумма составила 48 bn юаней.", "bn", "млн, млрд, трлн"},
		{"ru", "Компания BN 48 bnw.", "", ""},
		{"en", "Room 5, 48 million yuan, ¥ is a sign.", "", ""},
		{"en", "The code `¥48` and the quotation:\n\n> ¥48 billion\n", "", ""},
	} {
		file := "content/about.md"
		site := fstest.MapFS{
			"data/site.toml": {Data: []byte(`title = "x"` + "\nlanguages = [\"en\", \"zh\", \"ru\"]\n")},
			file:             {Data: []byte("+++\ntitle = \"A\"\nsummary = \"A\"\n+++\nText.\n")},
		}
		front := "+++\ntitle = \"A\"\nsummary = \"A\"\n+++\n"
		if test.lang != "en" {
			file = "content/about." + test.lang + ".md"
		}
		site[file] = &fstest.MapFile{Data: []byte(front + test.text + "\n")}
		_, problems, err := Read(site)
		if err != nil {
			t.Fatal(err)
		}
		found, near := "", ""
		for _, p := range problems {
			switch p.Code {
			case "ambiguous-yen", "stop-after-scale", "foreign-scale":
				start, end := p.At.Offsets()
				found, near = string(site[file].Data[start:end]), p.Args["near"].(string)
			}
		}
		if found != test.found || near != test.near {
			t.Errorf("%s: found %q, proposed %q; want %q, %q", test.text, found, near, test.found, test.near)
		}
	}
}
