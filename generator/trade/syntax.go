package trade

import (
	"unicode/utf8"

	"tradepost/generator/diag"
)

// A SyntaxError says what is wrong with a text that should have been a value,
// a date, a period or a reference. Its code has words in diag; whoever knows
// the line makes it a problem.
type SyntaxError struct {
	Code diag.Code
	Args diag.Args
}

// Error gives the words of the code, for callers without a line.
func (e *SyntaxError) Error() string {
	message, _ := diag.Problem{Code: e.Code, Args: e.Args}.Message("en")
	return message
}

// wrong makes the error of a code for the text that was read.
func wrong(code diag.Code, text string) *SyntaxError {
	return &SyntaxError{Code: code, Args: diag.Args{"text": text}}
}

// longestValue is as many letters as a value, a date or a period may have; those
// that reports print have some thirty.
const longestValue = 200

// Overlong is the error of a text that is too long for a value or a date, nil for
// any other. It does not repeat the text.
func Overlong(text string) *SyntaxError {
	if len(text) <= longestValue {
		return nil
	}
	n := utf8.RuneCountInString(text)
	if n <= longestValue {
		return nil
	}
	return &SyntaxError{Code: "value-too-long", Args: diag.Args{"letters": n, "limit": longestValue}}
}
