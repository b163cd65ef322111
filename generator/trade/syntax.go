package trade

import "tradepost/generator/diag"

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
