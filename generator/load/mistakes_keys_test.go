package load

var keyMistakes = []mistake{
	{
		name: "unknown key", file: "data/events/fair.toml",
		old:  "sectors = [\"energy\"]\nupdated",
		text: "sector = [\"energy\"]\nupdated",
		want: `9:1: unknown key "sector" in the event | did you mean "sectors"?`,
	},
	{
		name: "unknown key far from all", file: "data/events/fair.toml",
		old:  "[[notes]]\nkind = \"date\"",
		text: "[[notes]]\nkind = \"date\"\ncolour = \"red\"",
		want: `61:1: unknown key "colour" in the note | the keys of the note are as_reported, kind, source, text`,
	},
	{
		name: "unknown key in the first of several tables", file: "data/events/fair.toml",
		old:  `as_reported = "48.141 billion yuan"`,
		text: "as_reported = \"48.141 billion yuan\"\nnotes = \"x\"",
		want: `31:1: unknown key "notes" in the figure | did you mean "note"?`,
	},
	{
		name: "unknown key in a nested table", file: "data/events/fair.toml",
		old:  `  as_reported = "48 billion"`,
		text: "  as_reported = \"48 billion\"\n  vlaue = \"x\"",
		want: `34:3: unknown key "vlaue" in the further report | did you mean "value"?`,
	},
	{
		name: "unknown key in an inline table", file: "data/events/fair.toml",
		old:  "edition = 32",
		text: "edtion = 32",
		want: `7:30: unknown key "edtion" in the entry of programmes | did you mean "edition"?`,
	},
	{
		name: "repeated table with a wrong name", file: "data/partners.toml",
		old:  "[[partners]]",
		text: "[[partner]]",
		want: `
			1:3: unknown key "partner" in the file | did you mean "partners"?`,
	},
	{
		name: "unknown key of the publisher", file: "data/site.toml",
		old:  "email = ",
		text: "mail = ",
		want: `8:1: unknown key "mail" in the publisher | did you mean "email"?`,
	},
	{
		name: "missing keys of an event", file: "data/events/fair.toml",
		old:  "title = { en = \"Fair\", zh = \"哈洽会\" }\nkind = \"fair\"\ndate = 2023-06-15\n",
		text: "",
		want: `
			1:1: the event has no title | add title = "…"
			1:1: the event has no kind | add kind = "…"
			1:1: the event has no date | add date = 2023-06-16, or in quotes "2023-06" or "2023"`,
	},
	{
		name: "missing key in the first of several tables", file: "data/events/fair.toml",
		old:  "scope = \"event\"\ncovers = \"all\"\n",
		text: "",
		want: `
			22:1: the figure has no scope | add scope = "on_site"
			22:1: the figure has no covers | add covers = "…"`,
	},
	{
		name: "reported without a quotation", file: "data/events/fair.toml",
		old:  "source = \"src\"\nas_reported = \"48.141 billion yuan\"",
		text: `source = "src"`,
		want: `22:1: the figure has no as_reported | add as_reported = "…"`,
	},
	{
		name: "empty required text", file: "data/events/fair.toml",
		old:  `title = "Pipe"`,
		text: `title = ""`,
		want: `48:9: title is empty | write title = "…"`,
	},
	{
		name: "deal without parties", file: "data/events/fair.toml",
		old:  `parties = ["acme"]`,
		text: "parties = []",
		want: `49:11: parties is empty | write parties = ["…"]`,
	},
	{
		name: "event without sources", file: "data/events/fair.toml",
		old:  "sources = [\"src\"]\n",
		text: "",
		want: `1:1: the event has no sources | add sources = ["…"]`,
	},
	{
		name: "point without year", file: "data/trade/s.toml",
		old:  "year = 2013\n",
		text: "",
		want: `6:1: the point has no year | add year = 2022`,
	},
	{
		name: "point with year and period", file: "data/trade/s.toml",
		old:  "year = 2013",
		text: "year = 2013\nperiod = \"2013-01/2013-04\"",
		want: `8:10: the point has a year and a period | keep one of the two`,
	},
	{
		name: "wrong type of a text", file: "data/events/fair.toml",
		old:  `place = "harbin"`,
		text: "place = 5",
		want: `5:9: place must be a text in quotes, not the number 5 | write place = "…"`,
	},
	{
		name: "wrong type of a list", file: "data/events/fair.toml",
		old:  `hosts = ["acme"]`,
		text: `hosts = "acme"`,
		want: `8:9: hosts must be a list, not the text "acme" | write hosts = ["…"]`,
	},
	{
		name: "wrong element of a list", file: "data/events/fair.toml",
		old:  `hosts = ["acme"]`,
		text: `hosts = ["acme", 7]`,
		want: `8:18: hosts must be a list of texts in quotes, not the number 7 | write hosts = ["…"]`,
	},
	{
		name: "table instead of tables", file: "data/events/fair.toml",
		old:  "[[notes]]",
		text: "[notes]",
		want: `59:1: notes must be a list of tables, not a table | write [[notes]], with two brackets on either side`,
	},
	{
		name: "text instead of tables", file: "data/events/fair.toml",
		old:  `programmes = [{ id = "prog", edition = 32 }]`,
		text: `programmes = ["prog"]`,
		want: `7:15: programmes must be a list of tables, not the text "prog" | write programmes = [{ id = "…", edition = 32 }]`,
	},
	{
		name: "text instead of a table", file: "data/site.toml",
		old:  "[license]\nname = \"CC BY 4.0\"\nurl = \"https://example.org/by/4.0/\"\n",
		text: "[license.name]\nen = 1\n",
		want: `11:6: en must be a text in quotes, not the number 1 | write en = "…"`,
	},
	{
		name: "edition as a text", file: "data/events/fair.toml",
		old:  "edition = 32",
		text: `edition = "32nd"`,
		want: `7:40: edition must be a whole number without quotes, not the text "32nd" | write edition = 32`,
	},
	{
		name: "draft as a text", file: "content/reports/r.md",
		old:  "date = 2024-01-01",
		text: `draft = "yes"`,
		want: `3:9: draft must be true or false, not the text "yes" | write draft = true`,
	},
	{
		name: "wrong type of a translated text", file: "data/events/fair.toml",
		old:  `title = "Pipe"`,
		text: `title = ["Pipe"]`,
		want: `48:9: title must be a text in quotes, or a table of texts by language, not a list | write title = "…"`,
	},
	{
		name: "unknown language of a text", file: "data/events/fair.toml",
		old:  `covers = { en = "signed", zh = "签约" }`,
		text: `covers = { en = "signed", zn = "签约" }`,
		want: `41:27: "zn" is not a language of this site | did you mean "zh"?`,
	},
	{
		name: "unknown language far from all", file: "data/events/fair.toml",
		old:  `covers = { en = "signed", zh = "签约" }`,
		text: `covers = { en = "signed", deutsch = "x" }`,
		want: `41:27: "deutsch" is not a language of this site | the languages in data/site.toml are en, zh, ru`,
	},
	{
		name: "first language missing in a text", file: "data/events/fair.toml",
		old:  `covers = { en = "signed", zh = "签约" }`,
		text: `covers = { zh = "签约" }`,
		want: `41:10: the text has no "en", the first language of the site | add en = "…"`,
	},
	{
		name: "empty translation", file: "data/events/fair.toml",
		old:  `covers = { en = "signed", zh = "签约" }`,
		text: `covers = { en = "signed", zh = "" }`,
		want: `41:32: zh is empty | write it, or leave the key out`,
	},
	{
		name: "number as a translation", file: "data/events/fair.toml",
		old:  `covers = { en = "signed", zh = "签约" }`,
		text: `covers = { en = "signed", zh = 5 }`,
		want: `41:32: zh must be a text in quotes, not the number 5 | write zh = "…"`,
	},
	{
		name: "growth as a number", file: "data/trade/s.toml",
		old:  `growth = "4.1%"`,
		text: "growth = 4.1",
		want: `12:10: growth is the bare number 4.1; growth is measured in per cent | write growth = "4.1%"`,
	},
	{
		name: "unknown key of a share", file: "data/trade/s.toml",
		old:  `of = "s"`,
		text: `off = "s"`,
		want: `13:27: unknown key "off" in the share | did you mean "of"?`,
	},
	{
		name: "growth of another series", file: "data/trade/s.toml",
		old:  `growth = "4.1%"`,
		text: `growth = { value = "4.1%", of = "s" }`,
		want: `12:28: unknown key "of" in the growth | the keys of the growth are as_reported, derivation, source, status, value`,
	},
	{
		name: "unknown key in growth that is a table of its own", file: "data/trade/s.toml",
		old:  `growth = "4.1%"`,
		text: "[[points.growth]]\nvalue = \"4.1%\"\ncolour = \"red\"\n[points.x]",
		want: `
			14:1: unknown key "colour" in the growth | the keys of the growth are as_reported, derivation, source, status, value
			15:9: unknown key "x" in the point | the keys of the point are also, as_reported, covers, derivation, growth, note, period, share, source, status, value, year`,
	},
	{
		name: "two growth rates", file: "data/trade/s.toml",
		old:  `growth = "4.1%"`,
		text: `growth = ["4.1%", "5%"]`,
		want: `12:19: growth must be one value, not a list | write growth = "41.3%"`,
	},
	{
		name: "wrong element of shares", file: "data/trade/s.toml",
		old:  `"12%"]`,
		text: "12]",
		want: `13:39: share must be a percentage in quotes, or a table, not the number 12 | write share = "41.3%"`,
	},
	{
		name: "share without percent sign", file: "data/trade/s.toml",
		old:  `"12%"]`,
		text: `"12"]`,
		want: `13:39: "12" has no percent sign | did you mean "12%"?`,
	},
	{
		name: "share without value", file: "data/trade/s.toml",
		old:  `value = "10%", `,
		text: "",
		want: `13:10: the share has no value | add value = "41.3%"`,
	},
}
