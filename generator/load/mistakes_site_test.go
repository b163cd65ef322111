package load

var siteMistakes = []mistake{
	{
		name: "no title", file: "data/site.toml",
		old:  "title = \"Site\"\n",
		text: "",
		want: `1:1: the site has no title | add title = "…"`,
	},
	{
		name: "no languages", file: "data/site.toml",
		old:  "languages = [\"en\", \"zh\", \"ru\"]\n",
		text: "",
		want: `1:1: the site has no languages | add languages = ["en", "zh", "ru"]`,
	},
	{
		name: "bad language code", file: "data/site.toml",
		old:  `languages = ["en", "zh", "ru"]`,
		text: `languages = ["en", "zh", "ru", "Deutsch"]`,
		want: `2:32: "Deutsch" is not a language code | write it as "en", "zh" or "ru"`,
	},
	{
		name: "language twice", file: "data/site.toml",
		old:  `languages = ["en", "zh", "ru"]`,
		text: `languages = ["en", "zh", "ru", "en"]`,
		want: `2:32: "en" is in languages twice`,
	},
	{
		name: "base_url without scheme", file: "data/site.toml",
		old:  `base_url = "https://example.org/x"`,
		text: `base_url = "example.org"`,
		want: `3:12: "example.org" is not a web address | write it whole, beginning with https://`,
	},
	{
		name: "base_url with a query", file: "data/site.toml",
		old:  `base_url = "https://example.org/x"`,
		text: `base_url = "https://example.org/?a=b"`,
		want: `3:12: "https://example.org/?a=b" has a query, which the address of a site cannot have | did you mean "https://example.org/"?`,
	},
	{
		name: "base_url with a password", file: "data/site.toml",
		old:  `base_url = "https://example.org/x"`,
		text: `base_url = "https://li:secret@example.org/x"`,
		want: `3:12: "https://li:xxxxx@example.org/x" has the name of a user, which the address of a site cannot have | did you mean "https://example.org/x/"?`,
	},
	{
		name: "acceptance without reason", file: "data/site.toml",
		old:  "reason = \"revised\"\n",
		text: "",
		want: `14:1: the acceptance has no reason | add reason = "…"`,
	},
	{
		name: "a change of something without a value", file: "data/changes.toml",
		old: `"figure:fair/first"`, text: `"event:fair"`,
		want: `3:10: event:fair names no number | write figure:EVENT/ID, figure:ID, trade:ID/2022, trade:ID/2022/growth, trade:ID/2022/share, trade:ID/2022/share/SERIES or deal:EVENT/ID`,
	},
	{
		name: "a change without its old value", file: "data/changes.toml",
		old: "old = \"48 billion CNY\"\n", text: "",
		want: `1:1: the change has no old | add old = "48.141 billion CNY"`,
	},
	{
		name: "a withdrawal that does not say of what", file: "data/changes.toml",
		old: `"revision"`, text: `"withdrawal"`,
		want: `1:1: the change has no covers | add covers = "…"`,
	},
	{
		name: "a revision that nobody tells", file: "data/changes.toml",
		old: "source = \"src\"\n", text: "",
		want: `1:1: the revision of figure:fair/first does not say who has the new value | add source = "…", the source that has the new value; a mistake of ours is a "correction"`,
	},
	{
		name: "a change of an unknown kind", file: "data/changes.toml",
		old: `"revision"`, text: `"revised"`,
		want: `4:8: kind cannot be "revised" | kind is one of revision, correction, withdrawal`,
	},
	{
		name: "a change of something that records do not have", file: "data/changes.toml",
		old: `kind = "revision"`, text: "what = \"value of\"\nkind = \"revision\"",
		want: `4:8: what cannot be "value of" | what is one of value, measure, scope, status, as_of, source, part_of, likely_part_of, of, date, place`,
	},
	{
		name: "a scope that is withdrawn", file: "data/changes.toml",
		old: "kind = \"revision\"\nold = \"48 billion CNY\"", text: "what = \"scope\"\nkind = \"withdrawal\"\nold = \"on_site\"",
		want: `5:8: kind cannot be "withdrawal" | kind is one of revision, correction`,
	},
	{
		name: "a change from a scope that there is not", file: "data/changes.toml",
		old: "kind = \"revision\"\nold = \"48 billion CNY\"", text: "what = \"scope\"\nkind = \"revision\"\nold = \"onsite\"",
		want: `6:7: old cannot be "onsite" | did you mean "on_site"?`,
	},
	{
		name: "a change of a day of what is no event", file: "data/changes.toml",
		old: "figure = \"figure:fair/first\"\nkind = \"revision\"\nold = \"48 billion CNY\"", text: "figure = \"fair\"\nwhat = \"date\"\nkind = \"revision\"\nold = 2023-06-14",
		want: `3:10: "fair" is not a reference | write a kind and an id: event:ID, deal:EVENT/ID, figure:EVENT/ID, trade:ID/2022, partner:ID, place:ID, source:ID`,
	},
	{
		name: "a published scope that there is not", file: "data/published.toml",
		old: `scope = "event"`, text: `scope = "fair"`,
		want: `8:61: scope cannot be "fair" | scope is one of on_site, event, host, all_parties, cumulative, background`,
	},
	{
		name: "a published term that there is not", file: "data/published.toml",
		old: `place = "harbin" }`, text: `plaec = "harbin" }`,
		want: `9:50: unknown key "plaec" in the terms of event:fair | did you mean "place"?`,
	},
	{
		name: "a published value without a scale", file: "data/published.toml",
		old: `"48.141 billion CNY"`, text: `"48.141"`,
		want: `4:23: "48.141" does not say its currency | add it: "48.141 billion CNY", "3.15 billion USD"`,
	},
	{
		name: "unknown table", file: "data/site.toml",
		old:  "[license]",
		text: "[licence]",
		want: `10:2: unknown key "licence" in the site | did you mean "license"?`,
	},
}
