package load

var fileMistakes = []mistake{
	{
		name: "site file missing", file: "data/site.toml",
		gone: true,
		want: `0:0: data/site.toml is missing | a site is a folder with data/ and content/ (tradepost -C names it); this file holds at least title = "…" and languages = ["en"]; 'tradepost new site' begins one`,
	},
	{
		name: "file that nothing reads", file: "data/partner.toml",
		text: "x = 1\n",
		want: `0:0: data/partner.toml is not read by anything | did you mean data/partners.toml?`,
	},
	{
		name: "folder that nothing reads", file: "data/event/x.toml",
		text: "x = 1\n",
		want: `data/event:0:0: data/event is not read by anything | did you mean data/events?`,
	},
	{
		name: "folder of texts that nothing reads", file: "content/other/x.md",
		text: "no front matter\n",
		want: `content/other:0:0: content/other is not read by anything | reports are in content/reports/, texts about events in content/events/`,
	},
	{
		name: "folder of data that nothing reads", file: "data/companies/x.toml",
		text: "x = 1\n",
		want: `data/companies:0:0: data/companies is not read by anything | events are in data/events/, trade tables in data/trade/`,
	},
	{
		name: "table of numbers beside the data", file: "data/trade/s.csv",
		text: "a,b\n",
		want: `0:0: warning: data/trade/s.csv is not read by anything | remove it, or give it the name of a file of the site`,
	},
	{
		name: "event that is no text", file: "data/events/latin1.toml",
		text: "title = \"Caf\xe9\"\n",
		want: `1:13: the file is not UTF-8 text | save it again with the encoding UTF-8`,
	},
	{
		name: "event in UTF-16", file: "data/events/wide.toml",
		text: "t\x00i\x00",
		want: `1:2: the file is not UTF-8 text | save it again with the encoding UTF-8`,
	},
	{
		name: "narrative that is no text", file: "content/reports/r.md",
		text: "+++\n+++\n\nCaf\xe9\n",
		want: `4:4: the file is not UTF-8 text | save it again with the encoding UTF-8`,
	},
}
