package load

import (
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
)

// An explanation puts what the decoder says into words for people who do not
// know TOML.
type explanation struct {
	says, next   string
	detail, cure diag.Phrase
}

// explanations are tried in their order: the first whose says is in the decoder's
// message and whose next (if any) holds the character at the mistake is taken.
func explanations() []explanation {
	return []explanation{
		{"expected value but found", "“”„«»‘’「」『』＂", diag.Say("a text stands between straight quotes"), diag.Say(`write "…" instead of typographic quotes`)},
		{"expected value but found", "\n", diag.Say("there is no value after the ="), diag.Say("write one, or leave the whole line out")},
		{"expected value but found", "", diag.Say("a value begins with a quote, a digit or a bracket"), diag.Say(`put text between quotes: key = "…"`)},
		{"unexpected EOF; expected value", "", diag.Say("there is no value after the ="), diag.Say("write one, or leave the whole line out")},
		{"strings cannot contain newlines", "", diag.Say("the text is not closed on its line"), diag.Say(`end it with a quote; a text of several lines stands between """ and """`)},
		{"expected a top-level item to end", "，、；;,", diag.Say("a line has one key and one value"), diag.Say("remove what follows the value")},
		{"expected a top-level item to end", "", diag.Say("something follows the value"), diag.Say(`put the whole text between quotes; a quote inside a text is written \"`)},
		{"expected '.' or '='", "＝", diag.Say("the sign after a key is ="), diag.Say("write = instead of ＝")},
		{"expected '.' or '='", "", diag.Say("a line is key = value"), diag.Say("the key is letters a-z and _, then comes =; a remark begins with #")},
		{"array terminator", "", diag.Say("the list is not closed, or a comma is missing"), diag.Say("put a comma between two values and ] at the end")},
		{"inline table terminator", "", diag.Say("the table in braces is not closed, or a comma is missing"), diag.Say("put a comma between two keys and } at the end")},
		{"unexpected comma", "", diag.Say("a comma stands where a value should"), diag.Say("remove it")},
		{"table array name delimiter", "", diag.Say("the header is not closed"), diag.Say("a header of a repeated table is [[name]], with two brackets on either side")},
		{"to end table name", "", diag.Say("the header is not closed"), diag.Say("a header is [name], that of a repeated table [[name]]")},
		{"table name", "", diag.Say("the header has no name"), diag.Say("a header is [name], that of a repeated table [[name]]")},
		{"leading zeroes", "", diag.Say("a number does not begin with 0"), diag.Say("remove the zeroes, or put the number between quotes where it is text")},
		{"invalid datetime", "", diag.Say("there is no such date or time"), diag.Say("write a date as 2023-06-16")},
		{"invalid escape", "", diag.Say(`a backslash in a text needs a second one`), diag.Say(`write \\, or put the text between single quotes: '…'`)},
		{"unexpected EOF", "", diag.Say("the file ends inside a text, a list or a table"), diag.Say("close it with the quote or bracket it began with")},
		{"control characters", "", diag.Say("there is an invisible control character"), diag.Say("delete it and type the place again")},
		{"expected a digit", "", diag.Say("a number is not complete"), diag.Say("write its digits, or put quotes around it")},
	}
}

// explain chooses the code and the words for a mistake of syntax.
func explain(says, text string, start, end int) (diag.Code, diag.Args) {
	if strings.Contains(says, "NULL bytes") {
		return "invalid-utf8", nil
	}
	if strings.Contains(says, "already been defined") || strings.Contains(says, "already created") {
		return twice(text, start, end)
	}
	if strings.Contains(says, "expected a top-level item to end") && afterNumber(text[:start]) {
		return "syntax", diag.Args{
			"detail": diag.Say("something follows the number"),
			"cure":   diag.Say(`an amount, a percentage or a quantity is a text between quotes: "48.141 billion CNY"`),
		}
	}
	next, _ := utf8.DecodeRuneInString(text[start:])
	for _, e := range explanations() {
		if strings.Contains(says, e.says) && (e.next == "" || strings.ContainsRune(e.next, next)) {
			return "syntax", diag.Args{"detail": e.detail, "cure": e.cure}
		}
	}
	return "syntax", diag.Args{"detail": diag.Say("the decoder says: {says}", diag.Args{"says": says})}
}

// afterNumber tells whether the line up to the mistake is key = number.
func afterNumber(before string) bool {
	_, value, ok := strings.Cut(before[strings.LastIndexByte(before, '\n')+1:], "=")
	value = strings.TrimSpace(value)
	return ok && value != "" && strings.Trim(value, "+-.,_0123456789 ") == ""
}

// twice says that a key or a table is there already; most who write [figures]
// a second time mean [[figures]].
func twice(text string, start, end int) (diag.Code, diag.Args) {
	args := diag.Args{"key": text[start:end]}
	line := text[strings.LastIndexByte(text[:start], '\n')+1 : start]
	if header := strings.TrimSpace(line); header == "[" {
		args["table"] = text[start:end]
	}
	return "duplicate-key", args
}
