package load

import (
	"strings"
	"unicode/utf8"

	"tradepost/generator/diag"
)

// explanations put what the decoder says into words for people who do not know
// TOML. The first whose says is in the decoder's message and whose next (if
// any) holds the character at the mistake is taken.
var explanations = []struct {
	says, next   string
	detail, cure string
}{
	{"expected value but found", "“”„«»‘’「」『』＂", "a text stands between straight quotes", `write "…" instead of typographic quotes`},
	{"expected value but found", "\n", "there is no value after the =", "write one, or leave the whole line out"},
	{"expected value but found", "", "a value begins with a quote, a digit or a bracket", `put text between quotes: key = "…"`},
	{"unexpected EOF; expected value", "", "there is no value after the =", "write one, or leave the whole line out"},
	{"strings cannot contain newlines", "", "the text is not closed on its line", `end it with a quote; a text of several lines stands between """ and """`},
	{"expected a top-level item to end", "，、；;,", "a line has one key and one value", "remove what follows the value"},
	{"expected a top-level item to end", "", "something follows the value", `put the whole text between quotes; a quote inside a text is written \"`},
	{"expected '.' or '='", "＝", "the sign after a key is =", "write = instead of ＝"},
	{"expected '.' or '='", "", "a line is key = value", "the key is letters a-z and _, then comes =; a remark begins with #"},
	{"array terminator", "", "the list is not closed, or a comma is missing", "put a comma between two values and ] at the end"},
	{"inline table terminator", "", "the table in braces is not closed, or a comma is missing", "put a comma between two keys and } at the end"},
	{"unexpected comma", "", "a comma stands where a value should", "remove it"},
	{"table array name delimiter", "", "the header is not closed", "a header of a repeated table is [[name]], with two brackets on either side"},
	{"to end table name", "", "the header is not closed", "a header is [name], that of a repeated table [[name]]"},
	{"table name", "", "the header has no name", "a header is [name], that of a repeated table [[name]]"},
	{"leading zeroes", "", "a number does not begin with 0", "remove the zeroes, or put the number between quotes where it is text"},
	{"invalid datetime", "", "there is no such date or time", "write a date as 2023-06-16"},
	{"invalid escape", "", `a backslash in a text needs a second one`, `write \\, or put the text between single quotes: '…'`},
	{"unexpected EOF", "", "the file ends inside a text, a list or a table", "close it with the quote or bracket it began with"},
	{"control characters", "", "there is an invisible control character", "delete it and type the place again"},
	{"expected a digit", "", "a number is not complete", "write its digits, or put quotes around it"},
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
			"detail": "something follows the number",
			"cure":   `an amount, a percentage or a quantity is a text between quotes: "48.141 billion CNY"`,
		}
	}
	next, _ := utf8.DecodeRuneInString(text[start:])
	for _, e := range explanations {
		if strings.Contains(says, e.says) && (e.next == "" || strings.ContainsRune(e.next, next)) {
			return "syntax", diag.Args{"detail": e.detail, "cure": e.cure}
		}
	}
	return "syntax", diag.Args{"detail": says}
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
