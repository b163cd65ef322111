package diag

import "sync"

// english is every code in the words an editor reads. A message says what is
// so, in lower case and without a full stop; a hint says what to write. Each
// package has its own block; a code never changes its meaning.
var english = sync.OnceValue(func() map[Code]Words {
	return map[Code]Words{

		// load: files and their TOML

		"missing-file": {
			Message: "{file} is missing",
			Hints:   []string{"{cure}"},
		},
		"syntax": {
			Message: "this is not TOML: {detail}",
			Hints:   []string{"{cure}"},
		},
		"duplicate-key": {
			Message: "key {key} is written twice",
			Hints:   []string{"keep one of the two; a table that repeats has double brackets: [[{table}]]", "keep one of the two"},
		},
		"invalid-utf8": {
			Message: "the file is not UTF-8 text",
			Hints:   []string{"save it again with the encoding UTF-8"},
		},
		"file-too-large": {
			Message: "the file has {size} MiB; the most is {limit} MiB",
			Hints:   []string{"split it, or put what it holds elsewhere: text, data and pictures that people read are smaller"},
		},
		"data-too-deep": {
			Message: "brackets or dotted keys nest more than {limit} deep",
			Hints:   []string{"close the bracket that begins here, if it is not meant to hold what follows"},
		},
		"list-too-long": {
			Message: "{key} holds {count} elements; the most is {limit}",
			Hints:   []string{"keep those that matter, or spread them over several records"},
		},
		"hidden-character": {
			Message: "the text holds an invisible {what} ({code})",
			Hints:   []string{"delete it: type the place again, without pasting"},
		},
		"image-too-large": {
			Message: "the image {image} is {width} by {height} pixels; the most is {limit} million",
			Hints:   []string{"save it smaller: a page shows at most about 2000 pixels of its width"},
		},
		"more-problems": {
			Message: "this file has more problems than the {limit} that are told",
			Hints:   []string{"mend the first ones and check again"},
		},
		"unexpected-file": {
			Message: "{file} is not read by anything",
			Hints:   []string{"did you mean {near}?", "{cure}"},
		},
		"not-a-file": {
			Message: "{file} is {what}, not {want}",
			Hints:   []string{"put what it leads to in its place: a site holds what it shows"},
		},
		"unknown-key": {
			Message: "unknown key \"{key}\" in {table}",
			Hints:   []string{"did you mean \"{near}\"?", "the keys of {table} are {keys}"},
		},
		"missing-key": {
			Message: "{table} has no {key}",
			Hints:   []string{"fill in the column \"{heading}\" of the sheet \"{sheet}\", or add it", "add {example}"},
		},
		"revision-without-source": {
			Message: "the revision of {figure} does not say who has the new value",
			Hints:   []string{"fill in the column source of the sheet \"{sheet}\": who has the new value; a mistake of ours is a correction", "add source = \"…\", the source that has the new value; a mistake of ours is a \"correction\""},
		},
		"empty-table": {
			Message: "{table} is empty",
			Hints:   []string{"fill it in, or remove it"},
		},
		"empty-value": {
			Message: "{key} is empty",
			Hints:   []string{"{cure}", "write it, or leave the key out"},
		},
		"wrong-type": {
			Message: "{key} must be {want}, not {got}",
			Hints:   []string{"write {example}"},
		},
		"number-as-amount": {
			Message: "{key} is the bare number {number}; an amount says its scale and its currency",
			Hints:   []string{"write it as text in quotes, such as \"48.141 billion CNY\", \"481.41亿元\" or \"48,141 млрд юаней\""},
		},
		"number-as-value": {
			Message: "{key} is the bare number {number}; {measure} is measured in {want}",
			Hints:   []string{"write {example}"},
		},
		"not-a-whole-number": {
			Message: "{key} is {number}; a count is a whole number",
			Hints:   []string{"write a whole number, or a text with a qualifier such as \">150\""},
		},
		"unknown-word": {
			Message: "{key} cannot be \"{word}\"",
			Hints:   []string{"did you mean \"{near}\"?", "{key} is one of {words}"},
		},
		"bad-id": {
			Message: "\"{id}\" cannot be an id",
			Hints:   []string{"an id is lower-case letters a-z, digits and single hyphens, such as \"{near}\"", "an id is lower-case letters a-z, digits and single hyphens, such as \"harbin-fair-32\""},
		},
		"reserved-id": {
			Message: "\"{id}\" cannot be an id: {reason}",
			Hints:   []string{"add a word to it, such as \"{id}-fair\""},
		},
		"bad-url": {
			Message: "\"{url}\" is not a web address",
			Hints:   []string{"write it whole, beginning with https://"},
		},
		"bad-base-url": {
			Message: "\"{url}\" has {what}, which the address of a site cannot have",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"bad-year": {
			Message: "{key} is {year}; a year has four digits",
			Hints:   []string{"write four digits below \"{heading}\", such as 2022", "write it like {key} = 2022"},
		},
		"bad-country": {
			Message: "\"{code}\" is not a country code",
			Hints:   []string{"did you mean \"{near}\"?", "write the two letters of ISO 3166, such as \"CN\", \"RU\" or \"BY\""},
		},
		"bad-coordinate": {
			Message: "{key} is \"{value}\"; it must be decimal degrees from -{limit} to {limit}",
		},
		"bad-currency": {
			Message: "\"{code}\" is not a currency code",
			Hints:   []string{"did you mean \"{near}\"?", "write the three letters of ISO 4217, such as \"CNY\" or \"USD\""},
		},
		"publish-twice": {
			Message: "the site is put into one place, and {first} names it already",
			Hints:   []string{"leave one of them out"},
		},
		"publish-place": {
			Message: "\"{place}\" is no place to publish to",
			Hints:   []string{"write it like \"{near}\""},
		},
		"bad-language": {
			Message: "\"{lang}\" is not a language code",
			Hints:   []string{"write it as \"en\", \"zh\" or \"ru\""},
		},
		"unspoken-language": {
			Message: "pages cannot be written in \"{lang}\"",
			Hints:   []string{"leave it out; the languages of a site are among {languages}"},
		},
		"bad-rate": {
			Message: "rate is {value}; it must be a decimal number greater than zero, in quotes",
			Hints:   []string{"write it such as \"7.0467\""},
		},
		"not-a-number": {
			Message: "{text} names no number",
			Hints:   []string{"write figure:EVENT/ID, figure:ID, trade:ID/2022, trade:ID/2022/growth, trade:ID/2022/share, trade:ID/2022/share/SERIES or deal:EVENT/ID"},
		},
		"bad-about": {
			Message: "a figure cannot be about {ref}",
			Hints:   []string{"write place:ID, partner:ID or programme:ID below \"{heading}\"", "write about = \"place:ID\", \"partner:ID\" or \"programme:ID\""},
		},
		"year-and-period": {
			Message: "the point has a year and a period",
			Hints:   []string{"keep one of the two"},
		},
		"gap-backwards": {
			Message: "the gap ends in {to}, before it begins in {from}",
			Hints:   []string{"write the first year in from and the last in to"},
		},
		"bad-height": {
			Message: "height is {height}; a chart is 120 to 2000 pixels high",
			Hints:   []string{"leave height out: the chart takes the height that it needs"},
		},
		"other-language": {
			Message: "the text in \"{lang}\" is written in {letters}",
			Hints: []string{
				"write it in \"{first}\", and this one under \"{near}\"",
				"did you mean \"{near}\"? Where there is no translation yet, leave \"{lang}\" out: readers get the first language, and are told",
				"translate it, or leave \"{lang}\" out: readers get the first language, and are told",
			},
		},
		"missing-language": {
			Message: "the text has no \"{lang}\", the first language of the site",
			Hints:   []string{"fill in the column \"{heading}\" of the sheet \"{sheet}\", or add it", "add {lang} = \"…\""},
		},
		"unknown-language": {
			Message: "\"{lang}\" is not a language of this site",
			Hints:   []string{"did you mean \"{near}\"?", "the languages in data/site.toml are {languages}"},
		},

		"language-not-listed": {
			Message: "\"{lang}\" is not among the languages of the site, but {uses} texts are written in it",
			Hints:   []string{"add \"{lang}\" here, or put it in the place of the one that was not meant"},
		},

		// load: narratives

		"two-narratives": {
			Message: "{file} and {other} are the same text in the same language",
			Hints:   []string{"keep one of them"},
		},
		"first-language-only": {
			Message: "{key} belongs into the text in the first language",
			Hints:   []string{"write it in {file}"},
		},
		"title-of-event": {
			Message: "the narrative of an event takes its title from the data",
			Hints:   []string{"leave title out here; it is in data/events/{id}.toml"},
		},
		"image-content": {
			Message: "{image} is not a {type} image",
			Hints:   []string{"save it again as {type}, or give it the ending of the type it has"},
		},
		"missing-alt": {
			Message: "the image {image} has no text for readers who cannot see it",
			Hints:   []string{"write what it shows between the brackets: ![…]({image})"},
		},
		"missing-image": {
			Message: "there is no image {image} beside the text",
			Hints:   []string{"did you mean {near}?", "put the file into {folder}"},
		},
		"image-elsewhere": {
			Message: "the image {image} is not beside the text",
			Hints:   []string{"put the file into {folder} and name it without a folder"},
		},
		"image-type": {
			Message: "{image} cannot be shown: an image is a png, jpg or webp file",
		},

		// prose: the Markdown of narratives

		"yaml-front-matter": {
			Message: "the front matter stands between --- lines",
			Hints:   []string{"write it in TOML between +++ lines: title = \"…\""},
		},
		"unclosed-front-matter": {
			Message: "the front matter has no end",
			Hints:   []string{"close it with a line +++"},
		},
		"unknown-scheme": {
			Message: "unknown kind of reference \"{scheme}\"",
			Hints: []string{
				"did you mean {near}:?",
				"a reference begins with event:, deal:, partner:, place:, sector:, programme:, report:, source:, trade: or figure:; a web address with https://",
			},
		},
		"malformed-reference": {
			Message: "\"{reference}\" is not a whole reference",
			Hints:   []string{"write {example}; ids are small letters and digits joined by hyphens"},
		},
		"malformed-address": {
			Message: "\"{address}\" is not a web address",
		},
		"empty-link": {
			Message: "the link leads nowhere",
			Hints:   []string{"write its target between the round brackets"},
		},
		"relative-link": {
			Message: "the link leads to the file \"{target}\"",
			Hints:   []string{"name the thing itself, as in event:ID or report:ID; its page is found whatever its address"},
		},
		"unknown-heading": {
			Message: "there is no heading #{id} in this text",
			Hints:   []string{"did you mean #{near}?"},
		},
		"undefined-link": {
			Message: "nothing says where [{label}] leads, so the brackets will be shown",
			Hints:   []string{"write the target behind the text, as in [text](event:ID) or [text](https://…); put a backslash before a bracket that is meant as text"},
		},
		"raw-html": {
			Message: "{html} will be shown as text: there is no HTML in narratives",
			Hints:   []string{"use Markdown, or put a backslash before the < where it is meant as text"},
		},
		"top-heading": {
			Message: "a heading with one # competes with the title of the page",
			Hints:   []string{"begin with ##"},
		},
		"heading-jump": {
			Message: "the heading {marks} leaves out a level",
			Hints:   []string{"begin it with {near}: who listens to the page or jumps from heading to heading takes it for a part of another"},
		},
		"insecure-link": {
			Message: "the link leads to a page that anybody on the way can read and change",
			Hints:   []string{"did you mean {near}?"},
		},
		"link-gone": {
			Message: "{address} is gone ({why})",
			Hints:   []string{"name the address where it stands now, or that of an archived copy; where there is neither, take the link out"},
		},
		"link-moved": {
			Message: "{address} has moved for good",
			Hints: []string{
				"it leads to a front page now, {front}: look there for the page that was meant, or name an archived copy",
				"write {near}, if that shows what was meant",
			},
		},
		"link-untrusted": {
			Message: "browsers warn of {address}: {why}",
			Hints:   []string{"open it in a browser; where that warns, too, name another address of the same, or an archived copy"},
		},
		"link-nameless": {
			Message: "no host of the name in {address} is known",
			Hints:   []string{"look for a slip in the name; where the host has gone, name an archived copy or take the link out"},
		},
		"link-unpublic": {
			Message: "{address} is on this machine or its own network, where readers do not come",
			Hints:   []string{"name the address at which everybody finds it"},
		},
		"link-unchecked": {
			Message: "{address} could not be checked: {why}",
			Hints:   []string{"open it in a browser to see whether it is there"},
		},
		"ambiguous-yen": {
			Message: "\"{found}\" is the sign of the yuan and of the yen",
			Hints:   []string{"write {near}, or refer to the figure: the page prints its currency"},
		},
		"stop-after-scale": {
			Message: "\"{found}\" is written without a full stop",
			Hints:   []string{"write \"{near}\""},
		},
		"foreign-scale": {
			Message: "\"{found}\" is the scale of another language than this text's",
			Hints:   []string{"write one of {near}, or refer to the figure: the page prints it in its own language"},
		},
		"unknown-footnote": {
			Message: "there is no footnote \"{label}\"",
			Hints:   []string{"write it on a line of its own: [^{label}]: …"},
		},
		"unused-footnote": {
			Message: "nothing refers to the footnote \"{label}\", so it is not shown",
			Hints:   []string{"refer to it with [^{label}]"},
		},
		"nested-too-deep": {
			Message: "lists or quotations are more than {limit} deep",
		},
		"too-many-parts": {
			Message: "there are more than {limit} {what}",
			Hints:   []string{"{cure}"},
		},
		"table-too-wide": {
			Message: "the table has more than {limit} columns",
			Hints:   []string{"show what matters, and offer the rest as a file to download"},
		},
		"too-many-marks": {
			Message: "a paragraph has more than {limit} brackets, stars, underscores and tildes",
			Hints:   []string{"put empty lines between its parts, or put it between lines of ``` where it is not text"},
		},
		"nested-chart": {
			Message: "a chart block stands inside a list or a quotation",
			Hints:   []string{"begin its lines at the margin"},
		},
		"unclosed-chart": {
			Message: "the chart block has no end",
			Hints:   []string{"close it with a line ```"},
		},
		"chart-info": {
			Message: "this block will be shown as code: \"{info}\" is not the word chart alone",
			Hints:   []string{"write ```chart, and the chart's id in the block"},
		},

		// trade: values, dates, references

		"value-too-long": {
			Message: "a text of {letters} letters is no number and no date; the longest that is read has {limit}",
			Hints:   []string{"write the number or the date alone; what is to be told of it belongs in a text"},
		},
		"bad-amount": {
			Message: "\"{text}\" is not an amount of money",
			Hints:   []string{"write number, scale and currency, such as \"48.141 billion CNY\", \"481.41亿元\", \"48,141 млрд юаней\" or \"over 200 billion CNY\""},
		},
		"amount-without-currency": {
			Message: "\"{text}\" does not say its currency",
			Hints:   []string{"add it: \"48.141 billion CNY\", \"3.15 billion USD\""},
		},
		"amount-without-scale": {
			Message: "\"{text}\" does not say its scale",
			Hints:   []string{"write thousand, million, billion or trillion, 万, 亿 or 万亿, тыс., млн, млрд or трлн between number and currency"},
		},
		"negative-amount": {
			Message: "\"{text}\" is below zero",
			Hints:   []string{"write an amount without a sign, and what it means in covers or note"},
		},
		"unknown-scale": {
			Message: "\"{word}\" is not a scale",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"unknown-currency": {
			Message: "\"{word}\" is not a currency",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"bad-count": {
			Message: "\"{text}\" is not a count",
			Hints:   []string{"write a whole number, with a qualifier where the source has one: 192, \">150\", \"about 600,000\""},
		},
		"count-not-whole": {
			Message: "\"{text}\" is not a whole number",
			Hints:   []string{"a count is whole; a share is a percentage: \"41.3%\""},
		},
		"bad-percent": {
			Message: "\"{text}\" is not a percentage",
			Hints:   []string{"write a number and a percent sign: \"41.3%\", \"nearly 30%\", \"-2.9%\""},
		},
		"percent-without-sign": {
			Message: "\"{text}\" has no percent sign",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"bad-quantity": {
			Message: "\"{text}\" is not a quantity",
			Hints:   []string{"write number, scale and unit, such as \"10.71 million tonnes\""},
		},
		"quantity-without-unit": {
			Message: "\"{text}\" does not say its unit",
			Hints:   []string{"add it: \"10.71 million tonnes\""},
		},
		"bad-date": {
			Message: "\"{text}\" is not a date",
			Hints:   []string{"write 2023-06-16, or \"2023-06\" or \"2023\" in quotes where only that is known"},
		},
		"ambiguous-date": {
			Message: "\"{text}\" is {one} or {other}",
			Hints:   []string{"write the one that is meant"},
		},
		"no-such-date": {
			Message: "there is no day \"{text}\" in the calendar",
			Hints:   []string{"{month} has {days} days"},
		},
		"no-such-month": {
			Message: "there is no month \"{month}\" in the calendar",
			Hints:   []string{"the months are 01 to 12; a date is year, month, day: 2023-06-16"},
		},
		"bad-period": {
			Message: "\"{text}\" is not a period",
			Hints:   []string{"write first and last month: \"2017-01/2017-04\""},
		},
		"period-backwards": {
			Message: "the period \"{text}\" ends before it begins",
		},
		"bad-reference": {
			Message: "\"{text}\" is not a reference",
			Hints:   []string{"write a kind and an id: event:ID, deal:EVENT/ID, figure:EVENT/ID, trade:ID/2022, partner:ID, place:ID, source:ID"},
		},

		// trade.Link

		"duplicate-id": {
			Message: "the {kind} \"{id}\" exists already",
			Hints:   []string{"it is {first}; choose another id"},
		},
		"duplicate-point": {
			Message: "the series has {period} already",
			Hints:   []string{"it is in {first}; keep one in the sheet \"{sheet}\", and put the other into a sheet \"other-reports\"", "it is in {first}; keep one, and write the other as [[points.also]]"},
		},
		"years-and-periods": {
			Message: "the points of a series are all years or all periods, and {period} is not what the first one is",
			Hints:   []string{"put periods into a series of their own"},
		},
		"register-missing": {
			Message: "{file} is missing, or empty: {n} {n:place of the site names|places of the site name} something in it ({ids})",
			Hints:   []string{"bring the file back from your archive or version control, or begin it: tradepost new {new}", "bring the file back from your archive or version control, or write it anew"},
		},
		"unknown-id": {
			Message: "there is no {kind} \"{id}\"",
			Hints:   []string{"did you mean \"{near}\" ({called})?", "did you mean \"{near}\"?", "{cure}"},
		},
		"unknown-chart": {
			Message: "there is no chart \"{id}\"",
			Hints:   []string{"did you mean \"{near}\"?", "the charts are {charts}"},
		},
		"cycle": {
			Message: "{key} leads back to itself: {chain}",
		},
		"part-of-twice": {
			Message: "the figure has part_of and likely_part_of",
			Hints:   []string{"keep part_of where the source says so, likely_part_of where it does not"},
		},
		"repeated-id": {
			Message: "\"{id}\" is in {key} twice",
		},
		"other-currency": {
			Message: "the value is in {currency}, the series is in {series}",
			Hints:   []string{"write \"{near}\" if only the currency is wrong; put values in {currency} into a series of their own"},
		},
		"draft-reference": {
			Message: "report \"{id}\" is a draft: it is not published",
			Hints:   []string{"publish it (take out draft = true in content/reports/{id}.md), or build with --drafts"},
		},
		"no-rating": {
			Message: "{point} has no {part}",
			Hints:   []string{"did you mean {near}, {other}?", "write {near} for the value"},
		},
		"event-without-data": {
			Message: "there is no event \"{id}\" for this narrative",
			Hints:   []string{"did you mean {near}?", "add {file}"},
		},
		"first-language-missing": {
			Message: "there is no text in the first language for {path}",
			Hints:   []string{"add {file}"},
		},

		// generator

		"unknown-theme": {
			Message: "there is no theme \"{name}\"",
			Hints:   []string{"did you mean \"{near}\"?", "leave the line out for the default theme, or add the folder {folder}", "leave the line out for the default theme"},
		},

		"theme-template": {
			Message: "this template does not work: {detail}",
			Hints:   []string{"did you mean \"{near}\"?", "{cure}"},
		},
		"theme-asset": {
			Message: "this does not compile: {detail}",
			Hints:   []string{"did you mean {near}?", "{cure}"},
		},
		"theme-stray": {
			Message: "nothing uses {file}: the default theme has no such file, and none of the site's names it",
			Hints:   []string{"did you mean {near}?", "a file takes the place of the default theme's one of the same path"},
		},
		"page-too-heavy": {
			Message: "this page, with its style and script, comes to {weight} kB compressed; the budget is {budget} kB (pages over it: {pages})",
			Hints:   []string{"leave out charts, tables or text that another page has"},
		},
		"unknown-message": {
			Message: "nothing shows the message \"{key}\"",
			Hints:   []string{"did you mean \"{near}\"?", "ask for it in a template of this theme, or leave it out"},
		},
		"missing-message": {
			Message: "the message \"{key}\" is missing in {lang}",
			Hints:   []string{"write it in each language of the site; only the messages of the default theme have words without that"},
		},
		"message-form": {
			Message: "the message \"{key}\" is not a text, nor a table of its forms",
			Hints:   []string{"write \"…\", or a table with the forms one, few and many as the language needs them, and other for all else"},
		},
		"message-twice": {
			Message: "the message \"{key}\" stands in another file of this theme, too",
			Hints:   []string{"keep one of the two"},
		},
		"unknown-placeholder": {
			Message: "readers would see {name}: nothing fills it in the message \"{key}\"",
			Hints:   []string{"did you mean {near}?"},
		},

		// chart

		"chart-empty": {
			Message: "the chart {chart} holds nothing with this selection",
			Hints:   []string{"take out years, events or series until something is left"},
		},
		"chart-key-unused": {
			Message: "the chart {chart} cannot be narrowed by {key}",
			Hints:   []string{"take the line out"},
		},
		"chart-years-reversed": {
			Message: "from is {from}, which is after to, {to}",
			Hints:   []string{"write the first year in from and the last in to"},
		},

		// guard

		"value-too-large": {
			Message: "value {value} is {times} times the {what} in as_reported ({found})",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"value-too-small": {
			Message: "value {value} is 1/{times} of the {what} in as_reported ({found})",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"value-mismatch": {
			Message: "value {value} is not in as_reported, which says {found}",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"currency-mismatch": {
			Message: "value {value} is in another currency than as_reported ({found})",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"too-many-digits": {
			Message: "value {value} has more digits than as_reported ({found})",
			Hints:   []string{"did you mean \"{near}\"? A value that was computed has the status \"derived\""},
		},
		"number-not-quoted": {
			Message: "no words in as_reported bear out {value}: they have no {what} like it",
			Hints:   []string{"quote the words that hold the number, or set the status to \"derived\" and say in derivation how it came about"},
		},
		"qualifier-differs": {
			Message: "value {value} says \"{has}\" where as_reported says \"{wants}\" ({found})",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"other-number": {
			Message: "value {value} is the number of something else in as_reported ({found})",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"measure-disagrees": {
			Message: "the measure is \"{measure}\", but as_reported speaks of something else (\"{found}\")",
			Hints:   []string{"write {near} in the column measure of the sheet \"{sheet}\", or quote the words that say what is counted", "write measure = \"{near}\", or quote the words that say what is counted"},
		},
		"derivation-scale": {
			Message: "value {value} is {times} off what the numbers in derivation give",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"derivation-disagrees": {
			Message: "value {value} does not follow from the numbers in derivation",
			Hints:   []string{"did you mean \"{near}\"? Else mend the derivation", "name the numbers and what was done with them"},
		},
		"derivation-differs": {
			Message: "the derivation in \"{language}\" has another number than in the other languages",
			Hints: []string{
				"{found} stands in no other wording, and the numbers of this one give {gives}, not {value}",
				"{found} stands in no other wording: mend a digit, the decimal point or the scale word",
				"the numbers of this wording give {gives}, not {value}: mend a digit, the decimal point or the scale word",
			},
		},
		"impossible-percentage": {
			Message: "{value} cannot be {what}",
			Hints:   []string{"a share is 0 to 100%; nothing shrinks by more than 100%"},
		},
		"status-disagrees": {
			Message: "the status is \"{status}\", but as_reported tells it otherwise (\"{found}\")",
			Hints:   []string{"write {near} in the column status of the sheet \"{sheet}\"", "write status = \"{near}\""},
		},
		"scope-disagrees": {
			Message: "the scope is \"{scope}\", but the words of the figure speak of another (\"{found}\")",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"scope-not-told": {
			Message: "the scope is \"{scope}\", but neither covers nor as_reported says so",
			Hints:   []string{"if it is another: event (the event as a whole), on_site (the ceremony alone), host (the host's own total), all_parties (all who took part), cumulative (several events together) or background (no result of the event); else let covers say it: \"… signed at the ceremony\", \"… since 2014\""},
		},
		"quotation-language": {
			Message: "the quotation (\"{found}\") is not in the language of its source {source}, which is \"{language}\"",
			Hints:   []string{"name the source that has these words, or correct its language in data/sources.toml; a translation is no quotation"},
		},
		"same-total-twice": {
			Message: "{value} was signed on site, and so was {other} ({id}), both of the measure {measure}",
			Hints:   []string{"if this is inside the other, write {id} in the column part_of of the sheet \"{sheet}\"; if it goes beyond the ceremony, it has another scope; if two sources report one total, leave the row out and put the second into a sheet \"other-reports\"", "if this is inside the other, write part_of = \"{id}\"; if it goes beyond the ceremony, it has another scope; if two sources report one total, make it one figure with [[figures.also]]"},
		},
		"year-not-quoted": {
			Message: "the point is of {period}, but as_reported speaks of {found}",
			Hints:   []string{"check the year, or quote the words that name it"},
		},
		"as-of-after-source": {
			Message: "as_of {date} is after the source, which {source}",
			Hints:   []string{"as_of is the day for which the number holds; nobody prints it before"},
		},
		"period-after-source": {
			Message: "the point is of {period}, but its source {source}",
			Hints:   []string{"check the year and the source; a forecast is no value of a series"},
		},
		"as-of-before-event": {
			Message: "as_of {date} is before the event, which began {start}",
			Hints:   []string{"check the date; what was expected before the event has the status \"estimated\""},
		},
		"as-of-after-event": {
			Message: "as_of {date} is after the event, which ended {end}",
			Hints:   []string{"check both dates; what was counted later, over more than the event, has the scope \"cumulative\""},
		},
		"day-not-quoted": {
			Message: "the event is dated {date}, but a quotation of it names {found}",
			Hints:   []string{"check the date; if the quotation speaks of another day, accept this with the reason"},
		},
		"part-outside-whole": {
			Message: "the event is dated {part}, outside \"{whole}\" ({span}) of which it is a part",
			Hints:   []string{"check the dates of both; what was held before or after is no part_of"},
		},
		"source-before-event": {
			Message: "the source is of {source}, before the event began {start}: it cannot report a result",
			Hints:   []string{"check both dates; what was expected before the event has the status \"estimated\""},
		},
		"year-of-title": {
			Message: "the event is dated {date}, but its {what} says {found}",
			Hints:   []string{"check the year of both"},
		},
		"deal-outside-event": {
			Message: "the deal is of {date}, outside the event ({event})",
			Hints:   []string{"leave date out where it is the event's; what was signed elsewhere belongs to another event"},
		},
		"date-of-url": {
			Message: "the source is dated {date}, but its address holds {found}",
			Hints:   []string{"did you mean {found}? If the page shows another date since it was edited, accept the finding in data/site.toml"},
		},
		"updates-out-of-order": {
			Message: "the update of {date} stands after that of {before}",
			Hints:   []string{"put the updates of a deal in the order of their dates"},
		},
		"part-of-other-kind": {
			Message: "{part} cannot be part of \"{id}\", which is {whole}: they are not of one kind",
			Hints:   []string{"name the figure that counts the same thing in the same unit"},
		},
		"figures-contradict": {
			Message: "{value} and \"{id}\", {other}, are said of the same thing",
			Hints:   []string{"put one of them into a sheet \"other-reports\" in place of \"{sheet}\", or say in the column covers how they differ", "write one of them as [[figures.also]] of the other, or say in covers how they differ"},
		},
		"share-of-no-whole": {
			Message: "the share is of trade:{of}, of which trade:{series} is no part",
			Hints:   []string{"did you mean \"{near}\"?", "a share is of a series in the same measure and currency whose reporter and partner hold those of this one"},
		},
		"sign-mismatch": {
			Message: "growth {value} has another direction than as_reported (\"{quote}\")",
			Hints:   []string{"did you mean \"{near}\"?"},
		},
		"derivation-missing": {
			Message: "a derived value does not say how it came about",
			Hints:   []string{"fill in the column derivation of the sheet \"{sheet}\": the formula and its numbers", "add derivation = \"…\" with the formula and its numbers"},
		},
		"unit-differs": {
			Message: "the unit is {unit}, but {measure} is measured in {want}",
			Hints:   []string{"convert the value, or use another measure"},
		},
		"accessed-before-date": {
			Message: "accessed {accessed} is before the source's date {date}",
			Hints:   []string{"accessed is the day on which somebody read it"},
		},
		"end-before-start": {
			Message: "the end {end} is before the start {start}",
			Hints:   []string{"swap the two, or leave the end out where it was one day"},
		},
		"part-exceeds-whole": {
			Message: "{part} cannot be part of \"{id}\", which is {whole}",
			Hints:   []string{"it is {factor} times as much, and one of the two may be {slip} off; check both values, and whether the source really says that one is inside the other", "check both values, and whether the source really says that one is inside the other"},
		},
		"likely-part-exceeds-whole": {
			Message: "{part} is not likely part of \"{id}\", which is {whole}",
			Hints:   []string{"it is {factor} times as much, and one of the two may be {slip} off; remove likely_part_of, or mend one of the values", "remove likely_part_of, or mend one of the values"},
		},
		"on-site-exceeds-event": {
			Message: "{part} on site is more than \"{id}\", {whole} for the whole event",
			Hints:   []string{"it is {factor} times as much, and one of the two may be {slip} off; check both values and scopes", "check the scope of both figures"},
		},
		"deals-exceed-total": {
			Message: "the listed deals add up to {sum}, more than \"{id}\", {total}",
			Hints:   []string{"check the total, or whether a deal is listed twice or belongs to another event"},
		},
		"changed-twice-a-day": {
			Message: "{figure} has two changes on {date}",
			Hints:   []string{"make one record of them: old is what was published before that day"},
		},
		"change-without-difference": {
			Message: "the latest change of {figure} says that it was {value} before, which it still is",
			Hints:   []string{"old is the value that was published before; the record of the figure holds the new one"},
		},
		"change-not-recorded": {
			Message: "{figure} was published as {old} on {date}, and is {new} now; data/changes.toml does not say why",
			Hints:   []string{"say why in a sheet \"changes\" beside \"{sheet}\": a row with the columns date, figure ({figure}), old ({old}), kind (correction where the mistake was ours, revision where the source has a new value) and reason", "add a record there: [[changes]] with date, figure = \"{figure}\", old = \"{old}\", kind = \"correction\" (the mistake was ours) or \"revision\" (the source has a new value), and the reason"},
		},
		"withdrawal-not-recorded": {
			Message: "{figure} was published as {old} on {date}, and is gone; data/changes.toml does not say why",
			Hints:   []string{"give it its old id if only that changed; else add a record there: [[changes]] with date, figure = \"{figure}\", old = \"{old}\", kind = \"withdrawal\", covers and the reason"},
		},
		"term-not-recorded": {
			Message: "the \"{what}\" of {figure} was published as \"{old}\" on {date}, and is {new} now; data/changes.toml does not say why",
			Hints:   []string{"did you mean \"{old}\"? Else say why in a sheet \"changes\" beside \"{sheet}\": a row with the columns date, figure ({figure}), what ({what}), old, kind (correction where the mistake was ours, revision where the source says otherwise now) and reason", "did you mean \"{old}\"? Else add a record there: [[changes]] with date, figure = \"{figure}\", what = \"{what}\", old = \"{old}\", kind = \"correction\" (the mistake was ours) or \"revision\" (the source says otherwise now), and the reason"},
		},
		"change-never-published": {
			Message: "{figure} was never published as {old}, from which this change starts",
			Hints:   []string{"did you mean \"{near}\", as it was published last?", "write the value that readers saw"},
		},
		"change-too-early": {
			Message: "the change is dated {date}, but {what} on {day}",
			Hints:   []string{"write the day on which the number was changed here"},
		},
		"change-too-late": {
			Message: "the change is dated {date}, a year or more after all else of the site, which ends {newest}",
			Hints:   []string{"check the year; if it is right, let the event or the series say when it was updated"},
		},
		"reason-untranslated": {
			Message: "the reason of the change is not given in \"{language}\", a language of the site",
			Hints:   []string{"fill in the column reason_{language} of the sheet \"{sheet}\"", "add {language} = \"…\" to it; the braces hold one text for each language"},
		},
		"change-of-no-such-term": {
			Message: "{figure} has no {what} that a change could be of",
			Hints:   []string{"what is one of: {words}"},
		},
		"publication-missing": {
			Message: "changes are recorded here, but there is no data/published.toml: no further change of a published number would be found",
			Hints:   []string{"bring the file back from your archive or version control, or note the numbers anew: tradepost publish-record"},
		},
		"publication-incomplete": {
			Message: "{figure} stands here, but not under [published.{table}]: a change of it would not be found",
			Hints:   []string{"bring its line back from your archive or version control, or note the numbers anew: tradepost publish-record"},
		},
		"year-is-gap": {
			Message: "the series has a value for {year}, which is also declared a gap",
			Hints:   []string{"keep one of the two"},
		},
		"growth-direction": {
			Message: "growth {growth} has another direction than the levels: {before} in {year} and {now} are {computed}",
			Hints:   []string{"did you mean \"{near}\"? Else one of the two levels is wrong"},
		},
		"growth-disagrees": {
			Message: "growth {growth} does not follow from {before} in {year} and {now}: that is {computed}",
			Hints:   []string{"check the three numbers; if the office revised {year} afterwards, say so in the note and accept the finding in data/site.toml"},
		},
		"share-disagrees": {
			Message: "share {share} does not follow from {part} of {whole} (trade:{of}): that is {computed}",
			Hints:   []string{"check the three numbers and what the share is of"},
		},
		"text-disagrees": {
			Message: "the text says {found}, but {reference} is {value}",
			Hints:   []string{"leave the text empty, and the page prints the number itself: []({reference})"},
		},
		"bare-amount": {
			Message: "{found} has no source",
			Hints:   []string{"refer to its figure or point: [](figure:EVENT/ID), [](trade:SERIES/2022)"},
		},
		"amount-out-of-scale": {
			Message: "{found} differs by a factor of {factor} from {meant}, which is on record here",
			Hints:   []string{"did you mean {meant}?"},
		},
		"noun-differs": {
			Message: "{figure} counts {measure}, but the text goes on with \"{found}\"",
			Hints:   []string{"did you mean {near}?", "name the figure that counts these, or word the sentence after what is counted"},
		},
		"time-differs": {
			Message: "{reference} is of {period}, but the text beside it says \"{found}\"",
			Hints:   []string{"did you mean {near}?", "name the time that the number is of, or refer to the number of the time that is told"},
		},
		"rate-differs": {
			Message: "{reference} is {kind}, but the text says \"{found}\"",
			Hints:   []string{"did you mean {near}?", "word the sentence after what the number is, or refer to the number that is told"},
		},
		"direction-differs": {
			Message: "{reference} is {value}, but the text says \"{found}\"",
			Hints:   []string{"word the sentence after the direction of the change, or refer to the number that is told"},
		},
		"sum-of-others": {
			Message: "the text values the {count} deals at {sum}, which is {other}, the sum of others",
			Hints:   []string{"did you mean {near}?"},
		},
		"unit-twice": {
			Message: "the page prints {value} here with its unit, and the text goes on with \"{found}\"",
			Hints:   []string{"delete \"{found}\""},
		},
		"quotation-of-two-sources": {
			Message: "{figure} has these very words from the source {source}",
			Hints:   []string{"did you mean \"{source}\"? If both papers print them, give one record this source and the other as another report of it (also)"},
		},
		"source-of-other-event": {
			Message: "the source {source} is listed for the event {other}, not for this one",
			Hints:   []string{"name the source that has these words; if it is this one, add it to the sources of the event, which its page shows"},
		},
		"accessed-before-numbers": {
			Message: "the source was read on {accessed}, but {count} numbers from it hold for later days, the last {figure} for {date}",
			Hints:   []string{"write the day on which it was read last"},
		},
		"years-differ": {
			Message: "the text names {found}, but in {language} it names {near}",
			Hints:   []string{"did you mean {meant}?", "write of the same years in both languages"},
		},
		"year-of-covers": {
			Message: "the words for what the number covers name {found}, but it is of {date}",
			Hints:   []string{"name the year of the number, or correct its date"},
		},
		"unsourced-amount": {
			Message: "{found} stands in this text, but in no figure, value or quotation of what the text is about",
			Hints: []string{
				"did you mean {meant}?",
				"mend the text (the nearest value on record is {near}), or record the number as a figure with the words of its source",
				"record the number as a figure with the words of its source, or leave it out",
			},
		},
		"accept-unused": {
			Message: "nothing to accept: there is no finding {code} at {place}",
			Hints:   []string{"remove it if the fault is mended; at is the reference of the finding (\"trade:ID/2013\", \"figure:EVENT/ID\", \"event:ID\"), in a text with the words that were found (\"content/about.md#5 billion yuan\")"},
		},
		"accept-of-error": {
			Message: "{code} must be mended, it cannot be accepted",
			Hints:   []string{"remove the acceptance; tradepost check --explain {code} shows the cure"},
		},
		"accept-of-many": {
			Message: "{place} can be the place of more than one finding {code}; an acceptance takes one",
			Hints: []string{
				"write at = \"{where}#…\" with the words that were found, such as #5 billion yuan",
				"write the reference of what the finding is about: \"trade:ID/2013\", \"figure:EVENT/ID\", \"event:ID\"",
			},
		},
		"accept-unknown-code": {
			Message: "there is no rule \"{code}\"",
			Hints:   []string{"did you mean \"{near}\"?", "the code stands in the output of tradepost check --json"},
		},

		// edit: what commands write for editors

		"schema-outdated": {
			Message: "{file} {state}",
			Hints:   []string{"{cure}"},
		},
		"translation-file": {
			Message: "this is no {format} that can be read: {detail}",
			Hints:   []string{"save it again in the format that 'tradepost i18n export' wrote, as UTF-8"},
		},
		"translation-unknown": {
			Message: "{key} is no text of this site",
			Hints:   []string{"did you mean {near}?", "export again: the site has other texts now"},
		},
		"translation-original-changed": {
			Message: "the original of {key} has changed since it was exported",
			Hints:   []string{"export again, and translate what it says now"},
		},
		"translation-lost": {
			Message: "the translation of {key} ({lang}) has lost {part}",
			Hints:   []string{"put it where the sentence needs it, spelt as in the original"},
		},
		"translation-twice": {
			Message: "{key} ({lang}) has two translations; the other stands at line {line}",
			Hints:   []string{"keep the one that is right"},
		},
		"translation-both-changed": {
			Message: "{key} ({lang}) was worked on in the site, too, since it was exported: there it says \"{ours}\", here \"{theirs}\"",
			Hints:   []string{"agree on one: put it into the site and into this file, and import again"},
		},
		"translation-gone": {
			Message: "the translation of {key} ({lang}) was taken out of the site since it was exported; here it says \"{theirs}\"",
			Hints:   []string{"export again, and put it there if it is still wanted"},
		},
		"translation-unmarked": {
			Message: "the file does not say which translation of {key} ({lang}) it was made from: \"{theirs}\" takes the place of \"{ours}\", unconfirmed",
			Hints:   []string{"look which is right, then 'tradepost i18n confirm'; a new export says it"},
		},
		"translation-half": {
			Message: "{file} would be half translated: {key} has no translation",
			Hints:   []string{"a page is in one language: translate the rest of it, too"},
		},

		// sheet and edit: spreadsheets

		"workbook-too-large": {
			Message: "{what} is too large: a sheet that people fill in has at most {limit}",
			Hints:   []string{"import the rows that matter, in several files if need be; a sheet may look full where only colours reach to its last row"},
		},
		"cell-too-long": {
			Message: "the text of this cell has {letters} letters; a cell of a spreadsheet holds {limit} at most",
			Hints:   []string{"shorten it, and put a long text into a Markdown file in content/"},
		},
		"texts-too-large": {
			Message: "up to this cell the texts of the file make more than {limit} MB, every cell counted that repeats one: people do not fill in that much",
			Hints:   []string{"import the rows and columns that matter, in several files if need be, and clear cells that are filled with one text"},
		},
		"workbook-unreadable": {
			Message: "the file cannot be read as a spreadsheet: {detail}",
			Hints:   []string{"{cure}"},
		},
		"csv-encoding": {
			Message: "the letters of the file are in an encoding that cannot be told",
			Hints:   []string{"save it as \"CSV UTF-8\", or as .xlsx"},
		},
		"csv-encoding-assumed": {
			Message: "the file does not say its encoding; by its bytes it is read as {encoding}: \"{words}\"",
			Hints:   []string{"if these letters are wrong, save it as \"CSV UTF-8\", or as .xlsx"},
		},
		"sheet-guessed": {
			Message: "nothing says what {sheet} holds; by its headings it is taken for {kind}",
			Hints: []string{
				"it could hold {others} as well: say so by --kind, or name the sheet or the file after what it holds",
				"if it holds something else, say so by --kind, or name the sheet or the file after what it holds",
			},
		},
		"record-twin": {
			Message: "{record} \"{id}\" has {what} as {other}",
			Hints:   []string{"if it is the same one, leave the row out, or write the id of that one into a column id; if it is another, nothing needs to be done"},
		},
		"cell-country": {
			Message: "\"{text}\" is no country that is known",
			Hints:   []string{"write its name in English, Chinese or Russian, or its two letters: China, 中国, Китай, CN"},
		},
		"csv-quote": {
			Message: "a quotation mark opens a cell here and nothing closes it",
			Hints:   []string{"close it, or write \"\" for a quotation mark inside of a cell that stands in quotation marks"},
		},
		"sheet-unread": {
			Message: "no sheet has a row of headings that is known",
			Hints:   []string{"write above the columns what they hold, as tradepost export does, or say what your headings mean: --kind, --column"},
		},
		"column-missing": {
			Message: "no column says the {key} of {record}",
			Hints:   []string{"{cure}"},
		},
		"more-twins": {
			Message: "{n} more {n:record looks|records look} like others",
			Hints:   []string{"look through the new records of the plan: --all lists them; what is not twice needs nothing done"},
		},
		"unit-above": {
			Message: "\"{heading}\" names no unit; its numbers are read in {unit}, as {cell} says",
			Hints:   []string{"if they are in another one, write it into the heading"},
		},
		"column-unknown": {
			Message: "nobody can tell what \"{heading}\" holds; the column is not imported",
			Hints:   []string{"did you mean \"{near}\"?", "say what it means by --column \"{heading}=KEY\", or that it is passed over by --column \"{heading}=\""},
		},
		"column-twice": {
			Message: "\"{heading}\" means {key}, as the column of {cell} does",
			Hints:   []string{"remove one of the two, or say by --column what it means"},
		},
		"cell-broken": {
			Message: "the cell holds the error {text}",
			Hints:   []string{"mend its formula, or write the value itself"},
		},
		"cell-unworked": {
			Message: "the cell holds a formula without a result",
			Hints:   []string{"open the file in a spreadsheet and save it again, or write the value itself"},
		},
		"cell-merged": {
			Message: "{key} is merged over several rows with {cell}: nobody can tell how much of it belongs to this one",
			Hints:   []string{"write the value of each row into its own cell; leave those empty that the source does not state"},
		},
		"cell-date": {
			Message: "\"{text}\" is not a date",
			Hints:   []string{"{cure}", "write 2023-06-16, 16.06.2023 or 2023年6月16日; 2023-06 or 2023 where only that is known"},
		},
		"cell-date-ambiguous": {
			Message: "\"{text}\" is {one} or {other}",
			Hints:   []string{"write it as 2023-06-16, 16.06.2023 or 2023年6月16日, or say --dates day-first or --dates month-first"},
		},
		"cell-whole": {
			Message: "{key} is \"{text}\"; it must be a whole number",
			Hints:   []string{"write digits alone, such as 32"},
		},
		"cell-amount-bare": {
			Message: "the amount is the bare number {number}; nobody can tell its scale and its currency",
			Hints:   []string{"write them into the heading (\"Value, billion CNY\", \"金额（亿元）\", \"Сумма, млрд юаней\"), into a column of units, or into the cell"},
		},
		"cell-unit-differs": {
			Message: "the unit of this row is \"{unit}\", and the heading of the amount says \"{heading}\"",
			Hints:   []string{"leave the unit in one of the two places, the one that is right"},
		},
		"cell-unknown-name": {
			Message: "there is no {what} \"{name}\"",
			Hints:   []string{"did you mean \"{near}\" ({called})? Or add it with tradepost new {new}", "did you mean \"{near}\" ({called})?", "did you mean \"{near}\"?", "{cure}"},
		},
		"cell-many-names": {
			Message: "more than one {what} is called \"{name}\"",
			Hints:   []string{"write the id of the one that is meant: {ids}"},
		},
		"cell-twice": {
			Message: "{key} is {text} here, and {other} in {cell}, of the same record",
			Hints:   []string{"let both rows say the same, or give the second record an id of its own"},
		},
		"row-without": {
			Message: "the row does not say the {key} of {record}",
			Hints:   []string{"{cure}", "fill it in: by it the record is known"},
		},
		"row-position": {
			Message: "position is {text}; {record} that comes next has {next}",
			Hints:   []string{"number the records of one table from 1 without gaps, or leave the cell empty"},
		},
		"file-form": {
			Message: "{file} is written in a form that cannot be changed without losing some of it",
			Hints:   []string{"write the records that change as [[tables]] with a key on each line, or make the change by hand"},
		},
	}
})
