package load

var idMistakes = []mistake{
	{
		name: "id with capitals", file: "data/partners.toml",
		old:  `id = "acme"`,
		text: `id = "Acme Ltd."`,
		want: `
			2:6: "Acme Ltd." cannot be an id | an id is lower-case letters a-z, digits and single hyphens, such as "acme-ltd"`,
	},
	{
		name: "id in chinese", file: "data/partners.toml",
		old:  `id = "acme"`,
		text: `id = "公司"`,
		want: `
			2:6: "公司" cannot be an id | an id is lower-case letters a-z, digits and single hyphens, such as "harbin-fair-32"`,
	},
	{
		name: "id missing", file: "data/partners.toml",
		old:  "id = \"acme\"\n",
		text: "",
		want: `
			1:1: the partner has no id | add id = "…"`,
	},
	{
		name: "reserved id", file: "data/partners.toml",
		old:  `id = "acme"`,
		text: `id = "index"`,
		want: `
			2:6: "index" cannot be an id: the site has addresses of that name | add a word to it, such as "index-fair"`,
	},
	{
		name: "windows device", file: "data/partners.toml",
		old:  `id = "acme"`,
		text: `id = "com1"`,
		want: `
			2:6: "com1" cannot be an id: Windows cannot have a file of that name | add a word to it, such as "com1-fair"`,
	},
	{
		name: "measure with a bad id", file: "data/measures.toml",
		old:  `id = "cargo_weight"`,
		text: `id = "Cargo Weight"`,
		want: `
			2:6: "Cargo Weight" cannot be an id | an id is lower-case letters a-z, digits and single hyphens, such as "cargo-weight"`,
	},
	{
		name: "file name that is no id", file: "data/events/Fair_2023.toml",
		text: "title = \"F\"\nkind = \"fair\"\ndate = \"2023\"\nplace = \"harbin\"\nsources = [\"src\"]\n",
		want: `1:1: "Fair_2023" cannot be an id | an id is lower-case letters a-z, digits and single hyphens, such as "fair-2023"`,
	},
	{
		name: "series file name that is reserved", file: "data/trade/page.toml",
		text: "title = \"S\"\nreporter = \"harbin\"\n",
		want: `1:1: "page" cannot be an id: the site has addresses of that name | add a word to it, such as "page-fair"`,
	},
}
