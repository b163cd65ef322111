package generator

import (
	"sync"

	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// In gives problems with their amounts, counts and percentages as a language
// writes them: "超过2000亿元". English has them as data files do.
func In(lang string, problems diag.Problems) diag.Problems {
	printer := printerIn(lang)
	write := valueBy(printer)
	return withNames(lang, problems).Written(func(name string, arg any) (string, bool) {
		if n, ok := arg.(numeral.Number); ok && printer() != nil {
			return printer().Number(n), true
		}
		v, ok := arg.(trade.Value)
		if !ok {
			return "", false
		}
		words := write(v)
		if name == "near" || name == "old" { // which a hint asks to be written into a data file
			words = readable(words, v)
		}
		return words, true
	})
}

// readable gives words that are read back to the same value: themselves, else
// what data files have. Chinese has no words for the precision of 2.0 billion.
func readable(words string, v trade.Value) string {
	if again, err := trade.ParseValue(words); err != nil || !again.Identical(v) {
		return v.String()
	}
	return words
}

// ValueIn gives what writes values in a language.
func ValueIn(lang string) func(trade.Value) string { return valueBy(printerIn(lang)) }

// printerIn gives the printer of a language, nil for English and for a language
// that has none.
func printerIn(lang string) func() *locale.Printer {
	return sync.OnceValue(func() *locale.Printer {
		p, err := locale.New(trade.Lang(lang), themes.Default())
		if err != nil || lang == "en" {
			return nil
		}
		return p
	})
}

func valueBy(printer func() *locale.Printer) func(trade.Value) string {
	return func(v trade.Value) string {
		if !v.Stated() || printer() == nil {
			return v.String()
		}
		return printer().Value(v)
	}
}
