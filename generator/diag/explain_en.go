package diag

import "sync"

// explanations are for those who ask why a code is reported. Examples of rules
// hold only the keys that matter; they are tested on a small site, which has the
// rest.
var explanations = sync.OnceValue(func() map[Code]Explanation {
	return map[Code]Explanation{

		// load: files and their TOML

		"missing-file": {
			Demands: "A site has data/site.toml, and a text of home, about and methodology in its first language.",
			Why:     "Without them there is no title, no language and no front page.",
		},
		"syntax": {
			Demands: "A data file is TOML: key = value, one to a line, text in quotes, tables in brackets.",
			Why:     "What cannot be read cannot be published. The rest of the file is not judged until this is mended, and nothing is said about what other files refer to in it.",
			File:    "data/sectors.toml", Bad: "[[sectors]]\nid = timber", Good: "[[sectors]]\nid = \"timber\"",
		},
		"duplicate-key": {
			Demands: "A key stands once in its table.",
			Why:     "Of two values only one could be meant, and nobody can tell which.",
		},
		"invalid-utf8": {
			Demands: "Files are text in UTF-8.",
			Why:     "Chinese and Russian letters in another encoding would be published as other letters.",
		},
		"file-too-large": {
			Demands: "A file is small enough to be read by a person.",
			Why:     "A file of many megabytes is a dump that was put into the wrong folder.",
		},
		"more-problems": {
			Demands: "A file has fewer than a thousand mistakes.",
			Why:     "Nobody reads a list that long; most of them have one cause.",
		},
		"data-too-deep": {
			Demands: "Brackets and dotted keys nest a few levels.",
			Why:     "No record needs more than four; a bracket that nobody closed swallows the rest of the file.",
		},
		"list-too-long": {
			Demands: "A list within a record is one that a page can show.",
			Why:     "Thousands of partners or deals in one record are a dump from another system.",
		},
		"hidden-character": {
			Demands: "Texts hold no control characters and no marks that turn their direction.",
			Why:     "Nobody sees them; a number can read backwards, and feeds and tables with a control character cannot be opened.",
			File:    "data/sectors.toml",
			Bad:     "[[sectors]]\nid = \"energy\"\nname = \"Energy \\u202E2024\"",
			Good:    "[[sectors]]\nid = \"energy\"\nname = \"Energy 2024\"",
		},
		"image-too-large": {
			Demands: "An image has at most some fifty million pixels.",
			Why:     "A browser unpacks each to four bytes; on a phone the page would not open.",
		},
		"unexpected-file": {
			Demands: "Every file in data/ and content/ is one that the site reads.",
			Why:     "A misspelt name would leave its facts out of the site without a word.",
		},
		"not-a-file": {
			Demands: "What has the name of a data file or a text is a file.",
			Why:     "Folders and links to elsewhere are not followed.",
		},
		"unknown-key": {
			Demands: "A table has only the keys that are known for it.",
			Why:     "A misspelt key would be a fact that is silently lost.",
			File:    "data/events/ID.toml", Bad: "summry = \"Fifty projects were signed.\"", Good: "summary = \"Fifty projects were signed.\"",
		},
		"missing-key": {
			Demands: "A record has the keys that readers cannot do without: who says so, what it covers, when.",
			Why:     "A number without its source and its wording is a claim that nobody can check.",
			File:    "data/events/ID.toml",
			Bad:     "[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 50",
			Good:    "[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\ncovers = \"projects signed at the ceremony\"\nstatus = \"reported\"\nsource = \"gazette\"\nas_reported = \"50 projects were signed on site\"",
		},
		"revision-without-source": {
			Demands: "A change of the kind \"revision\" names the source that has the new value.",
			Why:     "A revision is a source's: it says another number now. Where nobody does, the mistake was the site's own, and is a correction.",
			File:    "data/changes.toml",
			Bad:     "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"revision\"\nold = \"48.2 billion CNY\"\nreason = \"The organiser counted again.\"",
			Good:    "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"revision\"\nold = \"48.2 billion CNY\"\nreason = \"The organiser counted again.\"\nsource = \"gazette\"",
		},
		"empty-table":      {Demands: "A table that is there holds something.", Why: "An empty one is a record that was begun and forgotten."},
		"empty-value":      {Demands: "A key that is there has a value.", Why: "Readers would see a heading with nothing below it."},
		"wrong-type":       {Demands: "A value has the type of its key: text in quotes, a date or a number without, a list in brackets.", Why: "Another type means something else than was intended."},
		"number-as-amount": {Demands: "An amount of money is text that says its scale and its currency.", Why: "A bare 48.141 can be billions or millions, yuan or dollars; the slip between 亿 and billion is a factor of ten.", File: "data/events/ID.toml", Bad: "value = 48.141", Good: "value = \"48.141 billion CNY\""},
		"number-as-value":  {Demands: "A percentage or a quantity is text that says its sign or its unit.", Why: "A bare number does not say what it counts.", File: "data/events/ID.toml", Bad: "value = 41.3", Good: "value = \"41.3%\""},
		"not-a-whole-number": {
			Demands: "A count is a whole number.", Why: "Nobody signs half a deal; a share is a percentage.",
		},
		"unknown-word":   {Demands: "A key with a fixed list of words has one of them.", Why: "Pages, filters and charts know these words and no others."},
		"bad-id":         {Demands: "An id is lower-case letters, digits and single hyphens.", Why: "It becomes part of an address, which must work on every server and every disk.", File: "data/partners.toml", Bad: "id = \"Port Office\"", Good: "id = \"port-office\""},
		"reserved-id":    {Demands: "An id is not a name that the site or Windows uses itself.", Why: "The page could not be written, or not opened from disk."},
		"bad-url":        {Demands: "A web address is written whole.", Why: "Readers would be led to a page of this site that does not exist."},
		"bad-base-url":   {Demands: "The address of the site has no query, no fragment and no name of a user.", Why: "Addresses of pages are made by adding to it."},
		"bad-year":       {Demands: "A year has four digits.", Why: "Any other is a slip."},
		"bad-country":    {Demands: "A country is the two letters of ISO 3166.", Why: "Pages name and group countries by them."},
		"bad-coordinate": {Demands: "Coordinates are decimal degrees within the globe.", Why: "Anything else is nowhere."},
		"bad-currency":   {Demands: "A currency is the three letters of ISO 4217.", Why: "Amounts are compared only within one currency."},
		"publish-twice":  {Demands: "data/site.toml names one place to publish to.", Why: "Of two nobody could tell which the site was put into."},
		"publish-place":  {Demands: "The place to publish to is a folder, or what rsync or rclone call a place.", Why: "A word that begins with a hyphen would be taken for an option of the program."},
		"bad-language":   {Demands: "A language is its code: en, zh, ru.", Why: "Browsers, search engines and screen readers go by it."},
		"unspoken-language": {
			Demands: "The languages of a site are those that its theme can speak.",
			Why:     "Headings, numbers and dates would have no words.",
		},
		"bad-rate":            {Demands: "A rate is a decimal number above zero, in quotes.", Why: "It multiplies amounts; in quotes it keeps its digits."},
		"not-a-number":        {Demands: "What is published and what changes is a value: of a figure, a deal, a point, its growth or its share.", Why: "Only numbers have a record of changes."},
		"bad-about":           {Demands: "A figure of no event is about a place, a partner or a programme.", Why: "It is shown on the page of what it is about."},
		"year-and-period":     {Demands: "A point has a year or a period.", Why: "With both, nobody knows when it holds."},
		"gap-backwards":       {Demands: "A gap begins before it ends.", Why: "Otherwise no year is in it."},
		"bad-height":          {Demands: "A chart is 120 to 2000 pixels high.", Why: "Lower ones show nothing, higher ones no screen."},
		"other-language":      {Demands: "A text is in the language that its key or its file names. Names, codes and titles of works may stand as they are.", Why: "Readers of that language would get another without a word, search engines and screen readers would take it for theirs, and nobody would see that a translation is missing."},
		"missing-language":    {Demands: "Every text exists in the first language of the site.", Why: "It is what readers of other languages get where a translation is missing."},
		"unknown-language":    {Demands: "A text is in the languages of the site.", Why: "In another one nobody would see it."},
		"language-not-listed": {Demands: "A language in which many texts are written is a language of the site.", Why: "All of them would stay unseen."},

		// load: narratives

		"two-narratives":      {Demands: "A text exists once in each language.", Why: "x.md beside x.en.md leaves open which one is published."},
		"first-language-only": {Demands: "What holds for a text in all languages stands in its first one: dates, authors, sources, draft.", Why: "Two versions could contradict each other."},
		"title-of-event":      {Demands: "The text of an event has no title of its own.", Why: "It takes it from the data, so that both cannot differ."},
		"image-content":       {Demands: "An image is what its name says.", Why: "Browsers trust the name."},
		"missing-alt":         {Demands: "An image says in words what it shows.", Why: "Some readers hear the page, and some see it without images."},
		"missing-image":       {Demands: "An image that a text shows is there.", Why: "Readers would see a broken frame."},
		"image-elsewhere":     {Demands: "An image lies beside its text.", Why: "So that a text can be moved and deleted whole."},
		"image-type":          {Demands: "An image is a png, jpg or webp file.", Why: "Others do not show everywhere."},

		// prose: the Markdown of narratives

		"yaml-front-matter":     {Demands: "Front matter stands between +++ lines, in TOML.", Why: "It is the form of all data here."},
		"unclosed-front-matter": {Demands: "Front matter ends with a line +++.", Why: "Without it the whole text is read as data."},
		"unknown-scheme": {
			Demands: "A reference begins with a kind that is known: event:, deal:, partner:, place:, sector:, programme:, report:, source:, trade:, figure:, or with https://.",
			Why:     "Anything else leads nowhere.", File: "content/reports/ID.md",
			Bad: "The [fair](events:spring-fair) …", Good: "The [fair](event:spring-fair) …",
		},
		"malformed-reference": {Demands: "A reference names its thing whole.", Why: "figure: needs the event and the figure, trade: the series and the year.", File: "content/reports/ID.md", Bad: "[](figure:spring-fair/)", Good: "[](figure:spring-fair/value)"},
		"malformed-address":   {Demands: "A web address is one.", Why: "Readers would be led nowhere."},
		"empty-link":          {Demands: "A link has a target.", Why: "Readers would be led to the page they are on."},
		"relative-link":       {Demands: "A text names things, not files.", Why: "Addresses differ by language and by where the site lies; event:ID is found in each.", File: "content/reports/ID.md", Bad: "[the fair](../events/spring-fair.html)", Good: "[the fair](event:spring-fair)"},
		"unknown-heading":     {Demands: "A link to a heading names one of the text.", Why: "Readers would stay where they are."},
		"undefined-link":      {Demands: "Brackets that are meant as a link have a target.", Why: "Otherwise they are shown as brackets."},
		"raw-html":            {Demands: "Texts are Markdown without HTML.", Why: "HTML would be shown as text; what it does on other sites is not safe here."},
		"top-heading":         {Demands: "Headings of a text begin with ##.", Why: "The one # is the title of the page."},
		"heading-jump":        {Demands: "A heading is at most one level below the one before it.", Why: "Readers who jump from heading to heading, and programs, take the levels for the structure of the text."},
		"insecure-link":       {Demands: "A link to another site begins with https.", Why: "What comes over http can be read and changed by anybody on the way, and browsers warn of it."},
		"link-gone":           {Demands: "What a text, a source or a partner links to is there. It is asked with check --online only.", Why: "Who follows a source and finds nothing cannot tell whether the number was ever said. Only 404 and 410 count as gone: those are said by the server of the page itself."},
		"link-moved":          {Demands: "A link names the address that a page has now. It is asked with check --online only.", Why: "The old address leads on only as long as somebody keeps it. Where it leads to a front page, the page itself has often been removed."},
		"link-untrusted":      {Demands: "A link leads to a page whose certificate browsers take. It is asked with check --online only.", Why: "A browser shows readers a warning in the place of the source. Some servers leave out a part of their certificates that browsers know: then a browser opens the page all the same."},
		"link-nameless":       {Demands: "The host of a link exists. It is asked with check --online only.", Why: "A name that nobody has is a slip, or a host that was given up, and may be bought by anybody tomorrow. Names are not known alike in all countries, so that this is a warning."},
		"link-unpublic":       {Demands: "A link leads to a place that readers can reach. It is not asked.", Why: "An address such as localhost or 192.168.0.5 is another machine at every reader's, or none."},
		"link-unchecked":      {Demands: "Nothing: it is only said that nobody answered clearly. It fails no check, not even a strict one.", Why: "Servers that refuse programs, are busy or slow say nothing about the page. Whether it is there a browser shows."},
		"ambiguous-yen":       {Demands: "An amount names its currency in words or by its code.", Why: "¥ is the sign of the yuan and of the yen: a twentyfold difference."},
		"stop-after-scale":    {Demands: "In Russian млн, млрд and трлн stand without a full stop.", Why: "They are no abbreviations that need one; in the middle of a sentence it reads as its end."},
		"foreign-scale":       {Demands: "A text writes scales in its own language.", Why: "A reader who knows 亿 only by sight takes it for a billion, which is ten times as much."},
		"unknown-footnote":    {Demands: "A footnote that a text refers to is there.", Why: "The mark would be shown as letters."},
		"unused-footnote":     {Demands: "A footnote is referred to.", Why: "Otherwise it is not shown."},
		"nested-too-deep":     {Demands: "Lists and quotations are not nested without end.", Why: "No reader could follow, and no phone could show it."},
		"too-many-parts":      {Demands: "A text has as many notes, charts and definitions as a person reads.", Why: "Thousands come from another system, and would take minutes to read."},
		"table-too-wide":      {Demands: "A table has as many columns as a page can show.", Why: "Wider ones belong into a file to download."},
		"too-many-marks":      {Demands: "A paragraph is text, not thousands of marks.", Why: "It would take minutes to read as Markdown."},
		"nested-chart":        {Demands: "A chart block begins at the margin.", Why: "Inside a list or a quotation there is no room for it."},
		"unclosed-chart":      {Demands: "A chart block ends with a line ```.", Why: "Without it the rest of the text is read as its data."},
		"chart-info":          {Demands: "A chart block begins with ```chart and nothing else.", Why: "Anything else is a block of code, and shown as such."},

		// trade: values, dates, references

		"value-too-long":          {Demands: "A number or a date has at most 200 letters.", Why: "Nothing that a source prints is longer; a text without end would hold up the check."},
		"bad-amount":              {Demands: "An amount is number, scale and currency in English, Chinese or Russian.", Why: "Only then is it the same amount in all languages.", File: "data/events/ID.toml", Bad: "value = \"48.141 bilion\"", Good: "value = \"48.141 billion CNY\""},
		"amount-without-currency": {Demands: "An amount says its currency.", Why: "Yuan, dollars and roubles differ by a factor of ten and more."},
		"amount-without-scale":    {Demands: "An amount with decimals says its scale.", Why: "48.141 yuan is no trade figure; the scale word was forgotten."},
		"negative-amount":         {Demands: "An amount is not below zero.", Why: "What a source calls a deficit is another thing than a value; say in covers what it is."},
		"unknown-scale":           {Demands: "A scale word is one that is known.", Why: "A misspelt one must not be guessed."},
		"unknown-currency":        {Demands: "A currency word is one that is known.", Why: "A misspelt one must not be guessed."},
		"bad-count":               {Demands: "A count is a whole number with a qualifier where the source has one.", Why: "Words around it belong into covers."},
		"count-not-whole":         {Demands: "A count is whole.", Why: "A share is a percentage."},
		"bad-percent":             {Demands: "A percentage is a number with a percent sign.", Why: "Pages write it as each language does."},
		"percent-without-sign":    {Demands: "A percentage has its sign.", Why: "0.413 and 41.3 can both be meant without it."},
		"bad-quantity":            {Demands: "A quantity is number, scale and unit.", Why: "Pages write number and unit as each language does."},
		"quantity-without-unit":   {Demands: "A quantity says its unit.", Why: "Tonnes and containers cannot be compared."},
		"bad-date":                {Demands: "A date is year, month and day as far as they are known.", Why: "In any other order 06/07 is two days."},
		"ambiguous-date": {
			Demands: "A date can be read in one way only.",
			Why:     "5/6/2024 is the 5th of June in Moscow and the 6th of May in New York.",
		},
		"no-such-date":     {Demands: "A date is in the calendar.", Why: "Another one is a slip."},
		"no-such-month":    {Demands: "A month is 01 to 12.", Why: "Day and month have changed places."},
		"bad-period":       {Demands: "A period is its first and its last month.", Why: "A point of a series holds for a span of time."},
		"period-backwards": {Demands: "A period begins before it ends.", Why: "The two have changed places."},
		"bad-reference":    {Demands: "A reference is a kind and an id.", Why: "It is how one record names another."},

		// trade.Link

		"duplicate-id":      {Demands: "An id names one record.", Why: "References would lead to either; the second was most likely copied.", File: "data/partners.toml", Bad: "[[partners]]\nid = \"port-office\"\n…\n[[partners]]\nid = \"port-office\"", Good: "[[partners]]\nid = \"port-office\"\n…\n[[partners]]\nid = \"port-authority\""},
		"duplicate-point":   {Demands: "A series has one point for a year.", Why: "Two reports of one year are one point with [[points.also]].", File: "data/trade/ID.toml", Bad: "[[points]]\nyear = 2022\n…\n[[points]]\nyear = 2022", Good: "[[points]]\nyear = 2022\n…\n  [[points.also]]\n  source = \"gazette\"\n  as_reported = \"131.3 billion yuan\"\n  value = \"131.3 billion CNY\""},
		"years-and-periods": {Demands: "The points of a series are all years or all periods.", Why: "Half a year beside a year looks like a fall."},
		"register-missing": {
			Demands: "The places, partners, sectors, programmes and sources that a site names stand in their files.",
			Why:     "Where such a file is gone, all that names something of it is right as it is; one cure mends it all.",
		},
		"unknown-id":             {Demands: "An id that is named exists.", Why: "Readers would be led nowhere, and numbers would have no source."},
		"unknown-chart":          {Demands: "A chart block names a chart of the catalogue.", Why: "Nothing else can be drawn."},
		"cycle":                  {Demands: "Nothing is a part of itself.", Why: "A whole that lies in its own part has no size."},
		"part-of-twice":          {Demands: "A figure has part_of or likely_part_of.", Why: "Either the source says so, or it does not."},
		"repeated-id":            {Demands: "A list names each thing once.", Why: "It would be counted twice."},
		"other-currency":         {Demands: "The values of a series are in one currency.", Why: "Yuan and dollars grow differently; they are two series.", File: "data/trade/ID.toml", Bad: "currency = \"CNY\"\n…\nvalue = \"30 billion USD\"", Good: "currency = \"CNY\"\n…\nvalue = \"30 billion CNY\""},
		"draft-reference":        {Demands: "What is published refers to what is published.", Why: "A draft has no page."},
		"no-rating":              {Demands: "A reference to growth or share names a point that has one.", Why: "There is no number to print."},
		"event-without-data":     {Demands: "The text of an event has an event.", Why: "Date, place and sources of its page come from the data."},
		"first-language-missing": {Demands: "A text exists in the first language of the site.", Why: "It is what readers of other languages get where a translation is missing."},

		// generator: the theme

		"unknown-theme":  {Demands: "The theme of data/site.toml is there.", Why: "Without it nothing can be shown."},
		"theme-template": {Demands: "A template of the site's own theme works.", Why: "Pages would be broken or empty."},
		"theme-asset":    {Demands: "Styles and scripts of the site's own theme compile.", Why: "Pages would be without them."},
		"page-too-heavy": {
			Demands: "A page, as hosts send it before anybody touches it, stays within 100 kB.",
			Why:     "Readers on a slow phone wait two seconds for that much, and leave for more. Only a build can weigh its pages; the ten heaviest are named.",
		},
		"theme-stray":         {Demands: "A file of the site's own theme replaces one of the default theme, or is named by one.", Why: "A misspelt name changes nothing, and nobody would know why."},
		"unknown-message":     {Demands: "A message of the site's own theme is shown somewhere.", Why: "A misspelt key changes nothing."},
		"missing-message":     {Demands: "A message that a template asks for has words in each language.", Why: "Readers would see its key."},
		"message-form":        {Demands: "A message is a text or a table of its forms.", Why: "Plurals have one, few, many and other."},
		"message-twice":       {Demands: "A message stands in one file of a theme.", Why: "Only one of two would be shown."},
		"unknown-placeholder": {Demands: "A placeholder in a message is one that is filled.", Why: "Readers would see its braces."},

		// chart

		"chart-empty":          {Demands: "The selection of a chart block leaves something to draw.", Why: "An empty chart looks like a zero."},
		"chart-key-unused":     {Demands: "A chart is narrowed only by what it shows.", Why: "A selection without effect is a mistake about what is shown."},
		"chart-years-reversed": {Demands: "The years of a chart block are in their order.", Why: "Otherwise none is between them."},

		// guard: values and their quotations

		"value-too-large": {
			Demands: "A value is the number that its quotation prints, in the same scale.",
			Why:     "The slip between 亿 (100 million) and billion is a factor of ten, the one between million and billion of a thousand. Both print well and are quoted for years.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"value\"\nvalue = \"481.41 billion CNY\"\nsource = \"chronicle\"\nas_reported = \"合同金额481.41亿元\"",
			Good:    "[[figures]]\nid = \"value\"\nvalue = \"48.141 billion CNY\"\nsource = \"chronicle\"\nas_reported = \"合同金额481.41亿元\"",
		},
		"value-too-small": {
			Demands: "A value is the number that its quotation prints, in the same scale.",
			Why:     "A lost zero or a smaller scale word makes a tenth or a thousandth of what was signed.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"value\"\nvalue = \"48.141 million CNY\"\nas_reported = \"the contracted amount is 48.141 billion yuan\"",
			Good:    "[[figures]]\nid = \"value\"\nvalue = \"48.141 billion CNY\"\nas_reported = \"the contracted amount is 48.141 billion yuan\"",
		},
		"value-mismatch": {
			Demands: "A value is a number that its quotation prints.",
			Why:     "Two digits that changed places look as true as the right ones. A number that was worked out has the status \"derived\" and says how.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"value\"\nvalue = \"48.411 billion CNY\"\nas_reported = \"the contracted amount is 48.141 billion yuan\"",
			Good:    "[[figures]]\nid = \"value\"\nvalue = \"48.141 billion CNY\"\nas_reported = \"the contracted amount is 48.141 billion yuan\"",
		},
		"currency-mismatch": {
			Demands: "A value is in the currency of its quotation.",
			Why:     "Nothing is converted silently: what was reported in dollars is published in dollars.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"value\"\nvalue = \"14 billion CNY\"\nas_reported = \"contracts worth $14 billion\"",
			Good:    "[[figures]]\nid = \"value\"\nvalue = \"14 billion USD\"\nas_reported = \"contracts worth $14 billion\"",
		},
		"too-many-digits": {
			Demands: "A value has no more digits than its quotation prints.",
			Why:     "Digits that nobody reported claim a precision that nobody has.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"value\"\nvalue = \"48.10 billion CNY\"\nas_reported = \"contracts worth 48.1 billion yuan\"",
			Good:    "[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"\nas_reported = \"contracts worth 48.1 billion yuan\"",
		},
		"number-not-quoted": {
			Demands: "The quotation of a value holds its number, in digits or in words.",
			Why:     "Words without the number prove nothing. Quote the sentence that has it.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 7\nas_reported = \"cooperation deals were signed\"",
			Good:    "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 7\nas_reported = \"seven cooperation deals were signed\"",
		},
		"qualifier-differs": {
			Demands: "A value keeps the qualifier of its quotation, over, about, nearly, under, and adds none.",
			Why:     "\"Over 200 billion\" is not 200 billion, and a number that was counted is not \"about\" it. Over and at least count as one, as do under and at most.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[figures]]\nid = \"value\"\nvalue = \"200 billion CNY\"\nsource = \"chronicle\"\nas_reported = \"合同总额超2000亿元\"",
			Good: "[[figures]]\nid = \"value\"\nvalue = \"over 200 billion CNY\"\nsource = \"chronicle\"\nas_reported = \"合同总额超2000亿元\"",
		},
		"other-number": {
			Demands: "Of several numbers in a quotation, the value is the one beside the noun of its measure.",
			Why:     "\"32 cities in 23 countries\" holds both numbers, but only one of them counts cities.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/cities",
			Bad:  "[[figures]]\nid = \"cities\"\nmeasure = \"cities\"\nvalue = 23\nas_reported = \"friendships with 32 cities in 23 European countries\"",
			Good: "[[figures]]\nid = \"cities\"\nmeasure = \"cities\"\nvalue = 32\nas_reported = \"friendships with 32 cities in 23 European countries\"",
		},
		"measure-disagrees": {
			Demands: "A figure has the measure that its quotation speaks of.",
			Why:     "A value of contracts, an investment and the trade of a year are never one bar; nor are cities and countries.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/sum",
			Bad:  "[[figures]]\nid = \"sum\"\nmeasure = \"contract_value\"\nvalue = \"1.2 billion CNY\"\nas_reported = \"with a total investment of 1.2 billion yuan\"",
			Good: "[[figures]]\nid = \"sum\"\nmeasure = \"investment\"\nvalue = \"1.2 billion CNY\"\nas_reported = \"with a total investment of 1.2 billion yuan\"",
		},
		"sign-mismatch": {
			Demands: "Growth has the direction of its words.",
			Why:     "\"Fell by 2.9%\" is -2.9%. Without its sign a fall is charted as a rise.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2022",
			Bad:  "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, down 2.9%\"\ngrowth = \"2.9%\"",
			Good: "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, down 2.9%\"\ngrowth = \"-2.9%\"",
		},
		"impossible-percentage": {
			Demands: "A share is 0 to 100%, and nothing shrinks by more than 100%.",
			Why:     "A decimal sign was lost, in the data or in print.",
			File:    "data/trade/north-russia.toml",
			Bad:     "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, accounting for 145% of the total\"\nshare = { value = \"145%\" }",
			Good:    "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, accounting for 14.5% of the total\"\nshare = { value = \"14.5%\" }",
		},
		"derivation-missing": {
			Demands: "A derived value says how it came about.",
			Why:     "Nobody printed it, so that readers can check only the arithmetic.",
			File:    "data/trade/north-russia.toml",
			Bad:     "[[points]]\nyear = 2020\nvalue = \"97.4 billion CNY\"\nstatus = \"derived\"",
			Good:    "[[points]]\nyear = 2020\nvalue = \"97.4 billion CNY\"\nstatus = \"derived\"\nderivation = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\"",
		},
		"derivation-scale": {
			Demands: "A derived value has the scale of its arithmetic.",
			Why:     "Nobody printed the value, so that a lost digit or another scale word would be published and quoted.",
			File:    "data/trade/north-russia.toml",
			Bad:     "[[points]]\nyear = 2020\nvalue = \"974 billion CNY\"\nstatus = \"derived\"\nderivation = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\"",
			Good:    "[[points]]\nyear = 2020\nvalue = \"97.4 billion CNY\"\nstatus = \"derived\"\nderivation = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\"",
		},
		"derivation-disagrees": {
			Demands: "A derived value follows from the numbers that its derivation names: their sum, difference, product or quotient, or growth by a percentage, within the rounding of each.",
			Why:     "No quotation guards a value that was worked out, so that a slip in it would never show.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2020",
			Bad:  "[[points]]\nyear = 2020\nvalue = \"94.7 billion CNY\"\nstatus = \"derived\"\nderivation = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\"",
			Good: "[[points]]\nyear = 2020\nvalue = \"97.4 billion CNY\"\nstatus = \"derived\"\nderivation = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\"",
		},
		"derivation-differs": {
			Demands: "A derived value follows from its derivation in each language that names numbers, not in one of them only.",
			Why:     "Readers of the other languages would be shown arithmetic that does not work out, and editors who know one language would never see it.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2020",
			Bad:  "[[points]]\nyear = 2020\nvalue = \"97.4 billion CNY\"\nstatus = \"derived\"\nderivation = { en = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\", ru = \"131,34 трлн юаней за 2021 год, делённые на 1,348 (рост 34,8 %)\" }",
			Good: "[[points]]\nyear = 2020\nvalue = \"97.4 billion CNY\"\nstatus = \"derived\"\nderivation = { en = \"131.34 billion yuan in 2021 divided by 1.348 (growth of 34.8%)\", ru = \"131,34 млрд юаней за 2021 год, делённые на 1,348 (рост 34,8 %)\" }",
		},
		"status-disagrees": {
			Demands: "What a source only expects has the status \"estimated\", and what it tells as done has not.",
			Why:     "Estimates are drawn and listed apart from results, and are no measure for the deals that were signed.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[figures]]\nid = \"value\"\nvalue = \"over 200 billion CNY\"\nstatus = \"reported\"\nas_reported = \"contracts are expected to exceed 200 billion yuan\"",
			Good: "[[figures]]\nid = \"value\"\nvalue = \"over 200 billion CNY\"\nstatus = \"estimated\"\nas_reported = \"contracts are expected to exceed 200 billion yuan\"",
		},
		"scope-disagrees": {
			Demands: "What a source says was signed on site has the scope \"on_site\"; a running total or that of many years has not.",
			Why:     "What was signed at the ceremony and what the whole event came to are two numbers, and never one bar.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/deals",
			Bad:  "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"event\"\nas_reported = \"a total of 50 projects were signed on site\"",
			Good: "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\nas_reported = \"a total of 50 projects were signed on site\"",
		},
		"scope-not-told": {
			Demands: "A figure that is of the ceremony alone, or of several events together, says so in what it covers or in its quotation.",
			Why:     "The words stand beside the number everywhere, the scope on its card only. A scope that no word bears out was most likely picked by mistake, or leaves the reader to mistake it.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/deals",
			Bad:  "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\ncovers = \"projects of the fair\"\nas_reported = \"a total of 50 projects were signed\"",
			Good: "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\ncovers = \"projects signed at the ceremony\"\nas_reported = \"a total of 50 projects were signed\"",
		},
		"quotation-language": {
			Demands: "A quotation is in the language of its source.",
			Why:     "What a comma means and which words are numbers hangs on the language: 48,141 is forty-eight thousand in English and forty-eight in Russian. A quotation in another script most likely stands under the wrong source.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/deals",
			Bad:  "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nas_reported = \"本次活动共签约项目50个\"",
			Good: "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nas_reported = \"a total of 50 projects were signed\"",
		},
		"same-total-twice": {
			Demands: "Two values of one measure that were signed on site are one total and a part of it.",
			Why:     "A ceremony has one total. Two that stand side by side are added by somebody, or one of them is of the whole event.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/other",
			Bad:  "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\ncovers = \"projects signed at the ceremony\"\n[[figures]]\nid = \"other\"\nmeasure = \"deals\"\nvalue = 32\nscope = \"on_site\"\ncovers = \"industrial projects signed at the ceremony\"",
			Good: "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\ncovers = \"projects signed at the ceremony\"\n[[figures]]\nid = \"other\"\nmeasure = \"deals\"\nvalue = 32\nscope = \"on_site\"\npart_of = \"deals\"\ncovers = \"industrial projects signed at the ceremony\"",
		},
		"year-not-quoted": {
			Demands: "Where the quotation of a point names years, the point's is among them.",
			Why:     "A value that slid into the row of another year agrees with its words in everything else.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2022",
			Bad:  "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"trade with Russia reached 30 billion yuan in 2021\"",
			Good: "[[points]]\nyear = 2021\nvalue = \"30 billion CNY\"\nas_reported = \"trade with Russia reached 30 billion yuan in 2021\"",
		},
		"unit-differs": {
			Demands: "A quantity is in the unit of its measure.",
			Why:     "Two units cannot be compared or drawn together.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"cargo\"\nmeasure = \"cargo\"\nvalue = \"5 hectares\"\nas_reported = \"5 hectares\"",
			Good:    "[[figures]]\nid = \"cargo\"\nmeasure = \"cargo\"\nvalue = \"5 tonnes\"\nas_reported = \"5 tons\"",
		},

		// guard: days and years

		"accessed-before-date": {
			Demands: "A source was seen on the day it appeared, or later.",
			Why:     "One of the two days is wrong.",
			File:    "data/sources.toml",
			Bad:     "[[sources]]\nid = \"gazette\"\ndate = 2023-06-20\naccessed = 2023-06-19",
			Good:    "[[sources]]\nid = \"gazette\"\ndate = 2023-06-20\naccessed = 2024-01-10",
		},
		"as-of-after-source": {
			Demands: "A figure holds for a day on which its source had appeared, or an earlier one.",
			Why:     "Nobody prints today what will be counted tomorrow.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[figures]]\nid = \"value\"\nscope = \"cumulative\"\ncovers = \"all fairs so far\"\nas_of = 2032-06-16",
			Good: "[[figures]]\nid = \"value\"\nas_of = 2023-06-16",
		},
		"period-after-source": {
			Demands: "The year of a point is over when its source appears, unless the value is estimated or provisional.",
			Why:     "A year with two digits exchanged lands in the future.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2032",
			Bad:  "[[points]]\nyear = 2032\nvalue = \"30 billion CNY\"",
			Good: "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"",
		},
		"date-of-url": {
			Demands: "The date of a source is the one that its address holds, where it holds one: no more than three days before it, and less than four weeks after.",
			Why:     "News sites put the day of a report into its address. A year or a month typed wrong shows there, and nowhere else.",
			File:    "data/sources.toml", Accept: "source:gazette",
			Bad:  "[[sources]]\nid = \"gazette\"\nurl = \"https://example.org/2023/0715/1.html\"\ndate = 2023-06-15",
			Good: "[[sources]]\nid = \"gazette\"\nurl = \"https://example.org/2023/0715/1.html\"\ndate = 2023-07-16",
		},
		"updates-out-of-order": {
			Demands: "The updates of a deal stand in the order of their dates.",
			Why:     "The last one is what pages show as the stage of the deal.",
			File:    "data/events/spring-fair.toml", Accept: "deal:spring-fair/timber",
			Bad:  "[[deals]]\nid = \"timber\"\n  [[deals.updates]]\n  date = 2024-05-01\n  stage = \"completed\"\n  source = \"gazette\"\n  [[deals.updates]]\n  date = 2023-12-01\n  stage = \"in_force\"\n  source = \"gazette\"",
			Good: "[[deals]]\nid = \"timber\"\n  [[deals.updates]]\n  date = 2023-12-01\n  stage = \"in_force\"\n  source = \"gazette\"\n  [[deals.updates]]\n  date = 2024-05-01\n  stage = \"completed\"\n  source = \"gazette\"",
		},
		"end-before-start": {
			Demands: "An event ends on its first day or later, and news of a deal come after the deal.",
			Why:     "Two dates have changed places, or one is wrong.",
			File:    "data/events/spring-fair.toml",
			Bad:     "date = 2023-06-15\nend_date = 2023-06-12", Good: "date = 2023-06-15\nend_date = 2023-06-19",
		},
		"year-of-title": {
			Demands: "Where the title or the id of an event names a year, it is the year of its date.",
			Why:     "The event would stand in the wrong year of every list and chart.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair",
			Bad:  "title = \"Spring Fair 2023\"\ndate = 2022-06-15\nend_date = 2022-06-19",
			Good: "title = \"Spring Fair 2023\"\ndate = 2023-06-15\nend_date = 2023-06-19",
		},
		"source-before-event": {
			Demands: "A result is reported after the event began.",
			Why:     "What was printed before is an expectation: it has the status \"estimated\". Where all sources are older than the event, its date is wrong.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair",
			Bad: "date = 2032-06-15\nend_date = 2032-06-19", Good: "date = 2023-06-15\nend_date = 2023-06-19",
		},
		"as-of-before-event": {
			Demands: "A result holds for a day of the event, or a later one.",
			Why:     "Before the event there was nothing to count. What was expected has the status \"estimated\".",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[figures]]\nid = \"value\"\nas_of = 2022-06-16",
			Good: "[[figures]]\nid = \"value\"\nas_of = 2023-06-16",
		},
		"as-of-after-event": {
			Demands: "What was counted on site holds for a day of the event, its whole result for one of the seven days after at the latest.",
			Why:     "A date of the event that is a month or a year too early shows here. Where all results are later, the event's own date is reported.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[figures]]\nid = \"value\"\nas_of = 2023-07-16",
			Good: "[[figures]]\nid = \"value\"\nas_of = 2023-06-16",
		},
		"day-not-quoted": {
			Demands: "A day that a quotation of an event names is a day of the event, or the one before or after.",
			Why:     "Reports print the day more often than the year. A quotation that names another year speaks of another event and is passed over.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair",
			Bad:  "[[figures]]\nid = \"value\"\nas_reported = \"48.1 billion yuan were signed on May 16\"",
			Good: "[[figures]]\nid = \"value\"\nas_reported = \"48.1 billion yuan were signed on June 16\"",
		},
		"part-outside-whole": {
			Demands: "An event that is part of another was held within its days.",
			Why:     "A ceremony at a fair was held during the fair; one of the two dates is wrong.",
			File:    "data/events/signing.toml", Accept: "event:signing",
			Bad:  "title = \"Signing\"\nkind = \"signing\"\ndate = 2022-06-16\nplace = \"north-city\"\nsources = [\"gazette\"]\npart_of = \"spring-fair\"\nupdated = 2024-01-10",
			Good: "title = \"Signing\"\nkind = \"signing\"\ndate = 2023-06-16\nplace = \"north-city\"\nsources = [\"gazette\"]\npart_of = \"spring-fair\"\nupdated = 2024-01-10",
		},
		"deal-outside-event": {
			Demands: "A deal is dated within its event.",
			Why:     "What was signed on another day was signed elsewhere. A deal without a date has that of its event.",
			File:    "data/events/spring-fair.toml", Accept: "deal:spring-fair/timber",
			Bad: "[[deals]]\nid = \"timber\"\ndate = 2023-07-16", Good: "[[deals]]\nid = \"timber\"\ndate = 2023-06-16",
		},

		// guard: parts and wholes

		"part-exceeds-whole": {
			Demands: "A part is no larger than its whole.",
			Why:     "One of the two values is wrong, or the source does not say that one is inside the other.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"all\"\nvalue = \"30 billion CNY\"\n\n[[figures]]\nid = \"suburb\"\nvalue = \"69.8 billion CNY\"\nscope = \"background\"\npart_of = \"all\"",
			Good:    "[[figures]]\nid = \"all\"\nvalue = \"30 billion CNY\"\n\n[[figures]]\nid = \"suburb\"\nvalue = \"6.98 billion CNY\"\nscope = \"background\"\npart_of = \"all\"",
		},
		"likely-part-exceeds-whole": {
			Demands: "What is likely a part is no larger than its whole.",
			Why:     "Then it is not likely. Unlike part_of, nobody said so.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/suburb",
			Bad:  "[[figures]]\nid = \"all\"\nvalue = \"30 billion CNY\"\n\n[[figures]]\nid = \"suburb\"\nvalue = \"69.8 billion CNY\"\nscope = \"background\"\nlikely_part_of = \"all\"",
			Good: "[[figures]]\nid = \"all\"\nvalue = \"30 billion CNY\"\n\n[[figures]]\nid = \"suburb\"\nvalue = \"69.8 billion CNY\"\nscope = \"background\"",
		},
		"part-of-other-kind": {
			Demands: "A part counts what its whole counts.",
			Why:     "50 projects are no part of 84 billion yuan; the id of another figure was meant.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/on-site",
			Bad:  "[[figures]]\nid = \"value\"\n\n[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 224\n\n[[figures]]\nid = \"on-site\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\npart_of = \"value\"",
			Good: "[[figures]]\nid = \"value\"\n\n[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 224\n\n[[figures]]\nid = \"on-site\"\nmeasure = \"deals\"\nvalue = 50\nscope = \"on_site\"\npart_of = \"projects\"",
		},
		"on-site-exceeds-event": {
			Demands: "What was signed on site is no more than all of the event.",
			Why:     "The two scopes have changed places, or one value is wrong. Estimates of the event prove nothing here.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"on-site\"\nvalue = \"98 billion CNY\"\nscope = \"on_site\"\n\n[[figures]]\nid = \"all\"\nvalue = \"29 billion CNY\"\nscope = \"event\"",
			Good:    "[[figures]]\nid = \"on-site\"\nvalue = \"29 billion CNY\"\nscope = \"on_site\"\n\n[[figures]]\nid = \"all\"\nvalue = \"98 billion CNY\"\nscope = \"event\"",
		},
		"deals-exceed-total": {
			Demands: "The deals that are listed come to no more than the widest total of their event.",
			Why:     "A deal is listed twice, belongs to another event, or a value is wrong.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair",
			Bad:  "[[figures]]\nid = \"value\"\nvalue = \"2 billion CNY\"\n\n[[deals]]\nid = \"timber\"\nvalue = \"3 billion CNY\"",
			Good: "[[figures]]\nid = \"value\"\nvalue = \"2 billion CNY\"\n\n[[deals]]\nid = \"timber\"\nvalue = \"300 million CNY\"",
		},
		"figures-contradict": {
			Demands: "Two figures of an event that cover the same thing have the same value.",
			Why:     "Two sources on one fact are one figure with another report, and the page says that they differ. Two facts differ in what they cover.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/second",
			Bad:  "[[figures]]\nid = \"first\"\nvalue = \"95.3 billion CNY\"\ncovers = \"all contracts\"\n\n[[figures]]\nid = \"second\"\nvalue = \"95.4 billion CNY\"\ncovers = \"all contracts\"",
			Good: "[[figures]]\nid = \"first\"\nvalue = \"95.3 billion CNY\"\ncovers = \"all contracts\"\n  [[figures.also]]\n  source = \"gazette\"\n  value = \"95.4 billion CNY\"\n  as_reported = \"95.4 billion yuan\"",
		},

		// guard: series

		"year-is-gap": {
			Demands: "A year that has a value is no gap.",
			Why:     "A gap says that there is no usable value.",
			File:    "data/trade/north-russia.toml",
			Bad:     "[[points]]\nyear = 2021\nvalue = \"30 billion CNY\"\n\n[[gaps]]\nfrom = 2020\nto = 2021",
			Good:    "[[points]]\nyear = 2021\nvalue = \"30 billion CNY\"\n\n[[gaps]]\nfrom = 2020\nto = 2020",
		},
		"growth-direction": {
			Demands: "Growth has the direction in which the levels of the two years went.",
			Why:     "A revision moves a growth by a little; it makes no fall of a rise. A sign was lost, or a level is wrong.",
			File:    "data/trade/north-russia.toml",
			Bad:     "[[points]]\nyear = 2021\nvalue = \"20.0 billion CNY\"\n\n[[points]]\nyear = 2022\nvalue = \"15.0 billion CNY\"\nas_reported = \"15.0 billion yuan, down 25%\"\ngrowth = \"25%\"",
			Good:    "[[points]]\nyear = 2021\nvalue = \"20.0 billion CNY\"\n\n[[points]]\nyear = 2022\nvalue = \"15.0 billion CNY\"\nas_reported = \"15.0 billion yuan, down 25%\"\ngrowth = \"-25%\"",
		},
		"growth-disagrees": {
			Demands: "Growth follows from the levels of the two years, within the rounding of all three.",
			Why:     "One of the three is wrong, or the office revised the year before and published growth on the revised one: then accept the finding and say so.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2022",
			Bad:  "[[points]]\nyear = 2021\nvalue = \"20.0 billion CNY\"\n\n[[points]]\nyear = 2022\nvalue = \"30.0 billion CNY\"\nas_reported = \"30.0 billion yuan, up 15%\"\ngrowth = \"15%\"",
			Good: "[[points]]\nyear = 2021\nvalue = \"20.0 billion CNY\"\n\n[[points]]\nyear = 2022\nvalue = \"30.0 billion CNY\"\nas_reported = \"30.0 billion yuan, up 50%\"\ngrowth = \"50%\"",
		},
		"share-of-no-whole": {
			Demands: "A share is of a series that can hold this one: in the same measure and currency, of the same place or one around it, with the same partners or more.",
			Why:     "14.5% of the country's trade with Russia and 65.8% of the province's whole trade are shares of two wholes; mixed up, both are false.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2022",
			Bad:  "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, accounting for 15%\"\nshare = { value = \"15%\", of = \"south-total\" }",
			Good: "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, accounting for 15%\"\nshare = { value = \"15%\", of = \"north-total\" }",
		},
		"share-disagrees": {
			Demands: "A share follows from the two series, within the rounding of all three.",
			Why:     "A value is wrong, or the share is of another whole.",
			File:    "data/trade/north-russia.toml", Accept: "trade:north-russia/2022",
			Bad:  "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, accounting for 51%\"\nshare = { value = \"51%\", of = \"north-total\" }",
			Good: "[[points]]\nyear = 2022\nvalue = \"30 billion CNY\"\nas_reported = \"30 billion yuan, accounting for 15%\"\nshare = { value = \"15%\", of = \"north-total\" }",
		},

		// guard: what was published, and texts

		"change-of-no-such-term": {
			Demands: "A record of a change names what changed: of a figure its value, measure, scope or status, of a point its value or status, of an event its date or place.",
			Why:     "Nothing else is held against what was published, so nothing would tell whether the record is right.",
			File:    "data/changes.toml",
			Bad:     "[[changes]]\ndate = 2024-03-01\nfigure = \"deal:spring-fair/works\"\nwhat = \"scope\"\nkind = \"correction\"\nold = \"event\"\nreason = \"It was signed on site.\"",
			Good:    "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nwhat = \"scope\"\nkind = \"correction\"\nold = \"event\"\nreason = \"It was signed on site.\"",
		},
		"change-without-difference": {
			Demands: "The record of a change says which value was published before.",
			Why:     "A change to the same value is a slip in one of the two.",
		},
		"changed-twice-a-day": {
			Demands: "A number has one record of change for a day.",
			Why:     "Each record has a place of its own on the page of changes, named by its day and number; what was published in between for hours, nobody can cite.",
		},
		"change-not-recorded": {
			Demands: "A number that was published with another value has a record of the change in data/changes.toml.",
			Why:     "Who has quoted the old number must be able to find out what became of it, and why. What was published is noted in data/published.toml, which `tradepost publish-record` writes and which belongs with the data: without it nothing is held against anything.",
			File:    "data/events/spring-fair.toml", GoodFile: "data/changes.toml",
			Bad:  "[[figures]]\nid = \"published\"\nvalue = \"48.2 billion CNY\"",
			Good: "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/published\"\nkind = \"revision\"\nold = \"48.1 billion CNY\"\nreason = \"The organiser counted again.\"\nsource = \"gazette\"",
		},
		"withdrawal-not-recorded": {
			Demands: "A number that was published and is gone has a record in data/changes.toml.",
			Why:     "Links to it lead nowhere, and nobody would know why. A number that only got another id gets its old one back.",
			File:    "data/events/spring-fair.toml",
			Bad:     "[[figures]]\nid = \"renamed\"\nvalue = \"48.1 billion CNY\"",
			Good:    "[[figures]]\nid = \"published\"\nvalue = \"48.1 billion CNY\"",
		},
		"term-not-recorded": {
			Demands: "A number that was published with another measure, scope, status, day, source or whole, a share of another whole, and an event that was published with another date or place, has a record of the change in data/changes.toml.",
			Why:     "48 billion yuan signed on site and 48 billion yuan of a whole fair are two statements, though the value is the same: who quoted the one must be told of the other. So is one that held on another day, or that somebody else stated; a revision of the value that names the new source speaks for its day and source, too. Words of what a figure covers may be bettered without a record.",
			File:    "data/events/spring-fair.toml", GoodFile: "data/changes.toml",
			Bad:  "[[figures]]\nid = \"published\"\nvalue = \"48.1 billion CNY\"\nscope = \"event\"",
			Good: "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/published\"\nwhat = \"scope\"\nkind = \"correction\"\nold = \"on_site\"\nreason = \"The source speaks of all days.\"",
		},
		"change-never-published": {
			Demands: "A record of a change starts from a value that the site has published.",
			Why:     "Readers look for the number that they quoted. A record with a slip in it tells them of a number that never was.",
			File:    "data/changes.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.3 billion CNY\"\nreason = \"A slip of the pen.\"",
			Good: "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = \"A slip of the pen.\"",
		},
		"change-too-early": {
			Demands: "A record of a change is no older than what it tells of.",
			Why:     "Readers are told since when the number is another one. It cannot have changed before the source had the new value, before the event, or while the old one was still published.",
			File:    "data/changes.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[changes]]\ndate = 2023-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = \"A slip of the pen.\"",
			Good: "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = \"A slip of the pen.\"",
		},
		"change-too-late": {
			Demands: "A record of a change is not years after everything else of the site.",
			Why:     "The feed of changes is sorted by day: one of the year 2034 stands first for ten years. No clock is asked, since a build depends on its files alone.",
			File:    "data/changes.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[changes]]\ndate = 2034-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = \"A slip of the pen.\"",
			Good: "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = \"A slip of the pen.\"",
		},
		"reason-untranslated": {
			Demands: "The reason of a change is given in each language of the site.",
			Why:     "It is the one sentence that tells a reader why the number that he quoted is another one.",
			File:    "data/changes.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = { en = \"A slip of the pen.\" }",
			Good: "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = { en = \"A slip of the pen.\", ru = \"Описка.\" }",
		},
		"publication-missing": {
			Demands: "A site that records changes has data/published.toml, the numbers as they were last published.",
			Why:     "Only against that file can check see that a published number has another value now. Without it every change passes in silence.",
			File:    "data/changes.toml", GoodFile: "data/published.toml", Accept: "data/changes.toml",
			Bad:  "[[changes]]\ndate = 2024-03-01\nfigure = \"figure:spring-fair/value\"\nkind = \"correction\"\nold = \"48.2 billion CNY\"\nreason = \"A slip of the pen.\"",
			Good: "[[published]]\ndate = 2024-03-01\n\n[published.values]\n\"figure:spring-fair/value\" = \"48.1 billion CNY\"\n\n[published.earlier]\n\"figure:spring-fair/value\" = [\"48.2 billion CNY\"]",
		},
		"publication-incomplete": {
			Demands: "Each number in data/published.toml has its value there and what it said beside it.",
			Why:     "A line that was lost, in a merge for instance, makes the number a new one: it could change and nobody would be told.",
			File:    "data/published.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[published]]\ndate = 2024-03-01\n\n[published.values]\n\n[published.terms]\n\"figure:spring-fair/value\" = { scope = \"event\" }",
			Good: "[[published]]\ndate = 2024-03-01\n\n[published.values]\n\"figure:spring-fair/value\" = \"48.1 billion CNY\"\n\n[published.terms]\n\"figure:spring-fair/value\" = { scope = \"event\" }",
		},
		"text-disagrees": {
			Demands: "The text of a reference to a number says that number, or rounds it rightly. A text without a number passes.",
			Why:     "Readers would see one number and be led to another. With an empty text the page prints the number itself.",
			File:    "content/about.md",
			Bad:     "The contracts came to [49 billion yuan](figure:spring-fair/value).",
			Good:    "The contracts came to [48.1 billion yuan](figure:spring-fair/value).",
		},
		"bare-amount": {
			Demands: "An amount or a percentage in a text is a reference to its figure or point.",
			Why:     "Nobody can ask where a bare amount comes from, and nothing notices when it is wrong.",
			File:    "content/about.md", Accept: "content/about.md#48.141 billion yuan",
			Bad:  "The contracts came to 48.141 billion yuan.",
			Good: "The contracts came to [](figure:spring-fair/value).",
		},
		"amount-out-of-scale": {
			Demands: "An amount in a title, a summary, a note or the words of a figure has the scale of the value on record.",
			Why:     "Such texts reach feeds, search results and previews without a card. Where the same digits are on record a power of ten away, it is a slip and nothing else.",
			File:    "data/events/spring-fair.toml",
			Bad:     "summary = \"Contracts came to 481 billion yuan.\"\n\n[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"",
			Good:    "summary = \"Contracts came to 48.1 billion yuan.\"\n\n[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"",
		},
		"noun-differs": {
			Demands: "A reference to a count stands before words for what it counts.",
			Why:     "With an empty text the page prints the number itself, so the number of countries reads as that of projects, and every other check passes.",
			File:    "content/about.md", Accept: "figure:spring-fair/projects",
			Bad:  "At the fair [](figure:spring-fair/projects) companies came together.",
			Good: "At the fair [](figure:spring-fair/projects) projects were signed.",
		},
		"time-differs": {
			Demands: "A reference to a point or to a result of an event stands beside the time that it is of: in its clause, in the first cell of its row, at the head of its column.",
			Why:     "With an empty text the page prints the number itself, so the trade of one year reads as that of another, and every other check passes. A sentence that may be of several times is not judged.",
			File:    "content/about.md", Accept: "figure:spring-fair/projects",
			Bad:  "In 2021 [](figure:spring-fair/projects) projects were signed at the fair.",
			Good: "In 2023 [](figure:spring-fair/projects) projects were signed at the fair.",
		},
		"rate-differs": {
			Demands: "A reference to growth stands beside words for growth, one to a share beside words for a share, and for one of the whole that it is of.",
			Why:     "Both are percentages, and with an empty text the page prints either.",
			File:    "content/about.md", Accept: "trade:north-russia/2022/growth",
			Bad:  "Trade with the neighbour made up [](trade:north-russia/2022/growth).",
			Good: "Trade with the neighbour had growth of [](trade:north-russia/2022/growth).",
		},
		"direction-differs": {
			Demands: "A reference to growth stands beside words for its direction, and what is said to have fallen to a level is not higher than ever before.",
			Why:     "\"A fall of\" growth that was positive prints the right number and says the opposite of it.",
			File:    "content/about.md", Accept: "trade:north-russia/2022/growth",
			Bad:  "After a fall of [](trade:north-russia/2022/growth) trade stood still.",
			Good: "After a rise of [](trade:north-russia/2022/growth) trade stood still.",
		},
		"sum-of-others": {
			Demands: "A count of deals with a sum right behind it has the sum of those deals: of the same event and the same scope.",
			Why:     "\"192 projects worth\" what 32 of them came to is false, though both numbers are on record.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair",
			Bad:  "summary = \"In all 50 projects worth 2 billion yuan were signed.\"\n\n[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"\n\n[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 50\n\n[[figures]]\nid = \"on-site\"\nvalue = \"2 billion CNY\"\nscope = \"on_site\"\ncovers = \"what was signed at the ceremony\"",
			Good: "summary = \"In all 50 projects worth 48.1 billion yuan were signed.\"\n\n[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"\n\n[[figures]]\nid = \"projects\"\nmeasure = \"deals\"\nvalue = 50\n\n[[figures]]\nid = \"on-site\"\nvalue = \"2 billion CNY\"\nscope = \"on_site\"\ncovers = \"what was signed at the ceremony\"",
		},
		"unit-twice": {
			Demands: "Behind a reference with an empty text no unit is typed.",
			Why:     "The page prints the number with its unit, in the language of the reader. One that is typed as well makes it \"48.1 billion yuan billion yuan\".",
			File:    "content/about.md", Accept: "figure:spring-fair/value",
			Bad:  "Contracts came to [](figure:spring-fair/value) billion yuan.",
			Good: "Contracts came to [](figure:spring-fair/value).",
		},
		"quotation-of-two-sources": {
			Demands: "One sentence is quoted from one source, within an event or a series.",
			Why:     "Who looks up a quotation must find it. Where two figures take one sentence from two sources, one of them most likely names the wrong paper. A second paper that prints the same is another report, [[figures.also]].",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/deals",
			Bad:  "[[figures]]\nid = \"amount\"\nas_reported = \"on the first day 50 projects worth 48.1 billion yuan were signed\"\n\n[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nsource = \"chronicle\"\nas_reported = \"on the first day 50 projects worth 48.1 billion yuan were signed\"",
			Good: "[[figures]]\nid = \"amount\"\nas_reported = \"on the first day 50 projects worth 48.1 billion yuan were signed\"\n\n[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nas_reported = \"on the first day 50 projects worth 48.1 billion yuan were signed\"",
		},
		"source-of-other-event": {
			Demands: "A source that another event lists speaks for a figure or a deal only if this event lists it, too.",
			Why:     "The ids of two reports of one paper differ by a year: the one of last year's fair is soon named. The sources of an event are listed on its page.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/deals",
			Bad:  "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nsource = \"autumn\"\nas_reported = \"a total of 50 projects were signed\"",
			Good: "[[figures]]\nid = \"deals\"\nmeasure = \"deals\"\nvalue = 50\nas_reported = \"a total of 50 projects were signed\"",
		},
		"accessed-before-numbers": {
			Demands: "A source without a date of its own was read when the numbers taken from it held already.",
			Why:     "Its accessed date is all that readers know of its age. Told once, at the source, and not at each of its numbers.",
			File:    "data/sources.toml", Accept: "source:gazette",
			Bad:  "[[sources]]\nid = \"gazette\"\naccessed = 2022-06-01",
			Good: "[[sources]]\nid = \"gazette\"\naccessed = 2024-03-01",
		},
		"years-differ": {
			Demands: "A text names the same years in each of its languages.",
			Why:     "A year that was mistyped in a translation is read by those alone who cannot read the original.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair",
			Bad:  "summary = { en = \"The first fair since 2021\", ru = \"Первая ярмарка после 2020 года\" }",
			Good: "summary = { en = \"The first fair since 2021\", ru = \"Первая ярмарка после 2021 года\" }",
		},
		"year-of-covers": {
			Demands: "The words for what a figure or a point covers name no other year than that of its day, of its event or of its source's words.",
			Why:     "Readers take the year from these words, charts and tables from the date.",
			File:    "data/events/spring-fair.toml", Accept: "figure:spring-fair/value",
			Bad:  "[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"\ncovers = \"what was signed in 2022\"",
			Good: "[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"\ncovers = \"what was signed in 2023\"",
		},
		"unsourced-amount": {
			Demands: "An amount or a percentage in a title, a summary or a note is one of those on record.",
			Why:     "Such texts reach search results and feeds without a link to the source. In the body of a text a count is asked for where the event has counted the same with these very digits in another order.",
			File:    "data/events/spring-fair.toml", Accept: "event:spring-fair#49 billion yuan",
			Bad:  "summary = \"Contracts of 49 billion yuan were signed.\"\n\n[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"",
			Good: "summary = \"Contracts of 48.1 billion yuan were signed.\"\n\n[[figures]]\nid = \"value\"\nvalue = \"48.1 billion CNY\"",
		},
		"accept-unused": {
			Demands: "What data/site.toml accepts is found.",
			Why:     "The fault is mended, or its place is misspelt; the methodology page would give readers a reason for nothing.",
		},
		"accept-of-error": {
			Demands: "What data/site.toml accepts is a warning.",
			Why:     "An error is a number that cannot be true, or that its own words deny: it is mended, or recorded in data/changes.toml, and never published with a reason.",
			File:    "data/site.toml",
			Bad:     "[[check.accept]]\ncode = \"value-too-large\"\nat = \"figure:spring-fair/value\"\nreason = \"known\"",
			Good:    "[[check.accept]]\ncode = \"growth-disagrees\"\nat = \"trade:north-russia/2022\"\nreason = \"2021 was revised\"",
		},
		"accept-of-many": {
			Demands: "An acceptance takes one finding at one place: a reference, and in a text also the words that were found.",
			Why:     "A whole file or text would hide what goes wrong in it tomorrow.",
			File:    "data/site.toml",
			Bad:     "[[check.accept]]\ncode = \"bare-amount\"\nat = \"content/about.md\"\nreason = \"said in passing\"",
			Good:    "[[check.accept]]\ncode = \"bare-amount\"\nat = \"content/about.md#5 billion yuan\"\nreason = \"said in passing\"",
		},
		"accept-unknown-code": {
			Demands: "What data/site.toml accepts is the code of a rule about numbers.",
			Why:     "A misspelt code accepts nothing. Mistakes of form cannot be accepted, only mended.",
		},

		// edit: what commands write for editors

		"schema-outdated": {
			Demands: "The schemas in .tradepost/ know the keys that this program reads and the ids that the site has.",
			Why:     "An editor with old ones calls a new partner a mistake, and does not offer it.",
		},
		"translation-file": {
			Demands: "A file of translations is XLIFF 1.2, or a table in CSV with the columns that the export wrote, in UTF-8.",
			Why:     "Translations that are read wrongly would be published under the wrong text.",
		},
		"translation-unknown": {
			Demands: "Each translation names a text that the site has, in a language that it has.",
			Why:     "Otherwise the work of a translator would be dropped without a word.",
		},
		"translation-original-changed": {
			Demands: "A translation is of what the original says now.",
			Why:     "One of an older text would tell readers of one language what the others no longer read.",
		},
		"translation-lost": {
			Demands: "A translation has every reference, picture and footnote of its original.",
			Why:     "A number whose reference is lost leads to no source, and is checked by nobody.",
		},
		"translation-twice": {
			Demands: "A file of translations has one translation of each text in a language.",
			Why:     "Of two only one could be written, and nobody can tell which was meant.",
		},
		"translation-both-changed": {
			Demands: "A translation is changed by one hand between an export and its import: the site still has the one that was exported.",
			Why:     "Otherwise the file would put older words over those that somebody mended meanwhile, and call them up to date.",
		},
		"translation-gone": {
			Demands: "A translation that was taken out of the site comes back only on purpose.",
			Why:     "Whoever took it out had a reason, which the translator cannot have known.",
		},
		"translation-unmarked": {
			Demands: "A file of translations says of each which one it was exported with, as every export does since this was introduced.",
			Why:     "Without it nobody can tell what the translator changed from what only is older, so that it is not confirmed.",
		},
		"translation-half": {
			Demands: "A new text in a language is translated as a whole.",
			Why:     "A page that goes on in another language looks broken; without the file readers get the original, labelled as such.",
		},

		// sheet and edit: spreadsheets

		"workbook-too-large": {
			Demands: "A spreadsheet is one that people fill in: at most 32 MB, 100,000 rows and 500 columns.",
			Why:     "A small file can unpack to more than the memory of the machine; a larger table is the dump of another system.",
		},
		"cell-too-long": {
			Demands: "A cell of a table holds at most 32,767 letters, as in any spreadsheet.",
			Why:     "A longer text is no entry of a table, and no spreadsheet could take it back.",
		},
		"texts-too-large": {
			Demands: "The texts of all cells of a file make at most 32 MB, each cell counted that repeats one.",
			Why:     "A workbook keeps a repeated text once: a file of two kilobytes can fill a million cells with it and hold up the import for hours.",
		},
		"workbook-unreadable": {
			Demands: "A spreadsheet is an .xlsx without a password, or CSV.",
			Why:     "What cannot be opened cannot be read, and is never guessed.",
		},
		"csv-encoding": {
			Demands: "A CSV file is in UTF-8 or UTF-16, in GB18030 (GBK) or in Windows-1251.",
			Why:     "In any other encoding Chinese and Russian letters would become other letters, and which it is cannot be told from the bytes.",
		},
		"csv-encoding-assumed": {
			Demands: "A CSV file is in an encoding that shows: UTF-8, or UTF-16 with its mark.",
			Why:     "Spreadsheets in China and Russia save in encodings of their own, which are told from the bytes. That is nearly always right; whoever reads the words sees when it is not.",
		},
		"sheet-guessed": {
			Demands: "A sheet, or its file, is named for what it holds.",
			Why:     "Places, partners and sectors have a name and an id alike; a list that is taken for another one would be written into the wrong file.",
		},
		"record-twin": {
			Demands: "Each thing is one record.",
			Why:     "Two rows about one agreement would count it twice, in every list and every chart.",
		},
		"more-twins": {
			Demands: "Each thing is one record.",
			Why:     "A few likenesses are told by their cells; hundreds would hide all else.",
		},
		"unit-above": {
			Demands: "An amount says its unit: in its cell, in its heading or in a column beside it.",
			Why:     "A title above the headings says it as well, but it may mean another column.",
		},
		"column-missing": {
			Demands: "A sheet has a column for what each of its records must say.",
			Why:     "A number without its source, or a deal without its event, belongs nowhere.",
		},
		"cell-country": {
			Demands: "A country is named as people name it, in English, Chinese or Russian, or by its code.",
			Why:     "Pages and charts sort by countries; one that is not known would stand alone.",
		},
		"csv-quote": {
			Demands: "A cell that begins with a quotation mark ends with one.",
			Why:     "Without it the rest of the file is one cell.",
		},
		"sheet-unread": {
			Demands: "One of the first rows of a sheet names what the columns hold.",
			Why:     "Without headings a number could be anything.",
		},
		"column-unknown": {
			Demands: "A heading is the key of a record, or one of the usual names for it in English, Chinese or Russian.",
			Why:     "A column that is passed over in silence would be missing from the site, and nobody would know.",
		},
		"column-twice": {
			Demands: "A key has one column; only lists may have several.",
			Why:     "Of two values only one could be meant.",
		},
		"cell-broken": {
			Demands: "A cell holds a value.",
			Why:     "An error of a formula hides the number that was meant.",
		},
		"cell-unworked": {
			Demands: "A formula has a result.",
			Why:     "Programs write formulas without working them out; the number is not in the file.",
		},
		"cell-merged": {
			Demands: "A value belongs to one row.",
			Why:     "One amount for three deals, written three times, would be three times too much.",
		},
		"cell-date": {
			Demands: "A date is a day, a month or a year in one of the usual forms.",
			Why:     "A date that is guessed is a wrong date.",
		},
		"cell-date-ambiguous": {
			Demands: "A date can be read in one way.",
			Why:     "6/7/2023 is the 6th of July in Moscow and the 7th of June in New York; the other month looks as good in print.",
		},
		"cell-whole": {
			Demands: "Editions, years and positions are whole numbers.",
			Why:     "They name things, they do not measure.",
		},
		"cell-amount-bare": {
			Demands: "An amount has its scale and its currency: in the heading, in a column beside it or in the cell.",
			Why:     "481 may be 亿元 or million dollars; the difference is a factor of thousands and prints well.",
		},
		"cell-unit-differs": {
			Demands: "The heading of an amount and the column of units do not contradict each other.",
			Why:     "Twelve million yuan read as twelve billion rubles print as well as the right amount.",
		},
		"cell-unknown-name": {
			Demands: "What a cell names is a record of the site, or of another sheet of the same file.",
			Why:     "A partner that nobody knows would be left out of every list.",
		},
		"cell-many-names": {
			Demands: "A name leads to one record.",
			Why:     "A deal would be given to the wrong partner.",
		},
		"cell-twice": {
			Demands: "Two rows about one record say the same.",
			Why:     "Of two values only one could be meant.",
		},
		"row-without": {
			Demands: "A row says which record it is about.",
			Why:     "Without it the row could change the wrong one.",
		},
		"row-position": {
			Demands: "Positions count the records of one table from 1.",
			Why:     "A gap would stand for a record that is not there.",
		},
		"file-form": {
			Demands: "A file that is changed from a spreadsheet has its tables in the usual form.",
			Why:     "TOML knows many forms; what cannot be changed byte by byte is left as it is rather than written anew, which would lose its comments.",
		},
	}
})
