package trade

import (
	"errors"
	"strings"
	"testing"

	"tradepost/generator/diag"
)

// parsers by kind, as the tables and the fuzz test use them.
var parsers = map[ValueKind]func(string) (Value, error){
	Amount: ParseAmount, Count: ParseCount, Percent: ParsePercent, Quantity: ParseQuantity,
}

var values = []struct {
	kind     ValueKind
	in, want string
}{
	{Amount, "48.141 billion CNY", "48.141 billion CNY"},
	{Amount, "48.141 billion yuan", "48.141 billion CNY"},
	{Amount, "481.41亿元", "48.141 billion CNY"},
	{Amount, "48,141 млрд юаней", "48.141 billion CNY"},
	{Amount, "USD 3.15 billion", "3.15 billion USD"},
	{Amount, "$14 bn", "14 billion USD"},
	{Amount, ">200 billion CNY", "over 200 billion CNY"},
	{Amount, "about 68 billion USD", "about 68 billion USD"},
	{Amount, "超2000亿元", "over 200 billion CNY"},
	{Amount, "1,274 billion CNY", "1.274 trillion CNY"},
	{Amount, "1.69万亿元", "1.69 trillion CNY"},
	{Amount, "68.0 billion USD", "68.0 billion USD"},
	{Amount, "12500 yuan", "12.5 thousand CNY"},
	{Amount, "950 yuan", "950 CNY"},
	{Amount, "185亿4700万元", "18.547 billion CNY"},
	{Amount, "более 170 млрд юаней", "over 170 billion CNY"},
	{Amount, "0 CNY", "0 CNY"},
	{Amount, "0.10 thousand CNY", "0.10 thousand CNY"},
	{Amount, " nearly  2,5 млн руб. ", "nearly 2.5 million RUB"},
	{Amount, "3000 trillion JPY", "3000 trillion JPY"},
	{Count, "192", "192"},
	{Count, ">150", "over 150"},
	{Count, "about 600,000", "about 600000"},
	{Count, "1.2 million", "1200000"},
	{Count, "100多", "over 100"},
	{Percent, "41.3%", "41.3%"},
	{Percent, "nearly 30%", "nearly 30%"},
	{Percent, "-2.9%", "-2.9%"},
	{Percent, "41,3 %", "41.3%"},
	{Percent, "2.0 percent", "2.0%"},
	{Quantity, "10.71 million tonnes", "10.71 million tonnes"},
	{Quantity, "499.1万吨", "4.991 million tonnes"},
	{Quantity, "360,000 sq m", "360000 square metres"},
	{Quantity, "over 119.85 square kilometres", "over 119.85 square kilometres"},
	{Quantity, "149.46 points", "149.46 points"},
	{Quantity, "683 тыс. кв. м", "683000 square metres"},
}

func TestValuesReadTheFormsOfTheContract(t *testing.T) {
	for _, c := range values {
		v, err := parsers[c.kind](c.in)
		if err != nil {
			t.Errorf("%q: %v", c.in, err)
			continue
		}
		if v.String() != c.want || v.Kind != c.kind || !v.Stated() {
			t.Errorf("%q became %q (kind %d), want %q", c.in, v, v.Kind, c.want)
		}
		again, err := parsers[c.kind](v.String())
		if err != nil || !again.Identical(v) {
			t.Errorf("%q is read back as %q: %v", v, again, err)
		}
	}
}

func TestValuesRefuseWhatTheContractForbids(t *testing.T) {
	for _, c := range []struct {
		kind ValueKind
		in   string
		code diag.Code
	}{
		{Amount, "48.141", "amount-without-currency"},
		{Amount, "48.141 billion", "amount-without-currency"},
		{Amount, "48.141 CNY", "amount-without-scale"},
		{Amount, "¥5 billion", "amount-without-currency"},
		{Amount, "-5 billion CNY", "negative-amount"},
		{Amount, "48.141 bilion CNY", "unknown-scale"},
		{Amount, "48.141 billion CNI", "unknown-currency"},
		{Amount, "", "bad-amount"},
		{Amount, "seven billion yuan", "bad-amount"},
		{Amount, "5 billion CNY for two", "bad-amount"},
		{Amount, "41.3%", "bad-amount"},
		{Amount, "5 million tonnes", "bad-amount"},
		{Count, "1.5", "count-not-whole"},
		{Count, "5 billion CNY", "bad-count"},
		{Count, "-3", "bad-count"},
		{Count, "192 projects", "bad-count"},
		{Percent, "41.3", "percent-without-sign"},
		{Percent, "8.3 percentage points", "bad-percent"},
		{Percent, "many", "bad-percent"},
		{Quantity, "10.71 million", "quantity-without-unit"},
		{Quantity, "10.71 milion tonnes", "unknown-scale"},
		{Quantity, "tonnes", "bad-quantity"},
		{Quantity, "5 tonnes of 7", "bad-quantity"},
	} {
		v, err := parsers[c.kind](c.in)
		var wrong *SyntaxError
		if !errors.As(err, &wrong) {
			t.Errorf("%q was read as %q", c.in, v)
			continue
		}
		if wrong.Code != c.code {
			t.Errorf("%q: %s, want %s", c.in, wrong.Code, c.code)
		}
		if wrong.Error() == string(wrong.Code) {
			t.Errorf("%s has no words", wrong.Code)
		}
	}
}

func TestMisspeltWordsAreMended(t *testing.T) {
	_, err := ParseAmount("48.141 bilion CNY")
	var wrong *SyntaxError
	if !errors.As(err, &wrong) || wrong.Args["near"] != "48.141 billion CNY" {
		t.Errorf("no better spelling offered: %v", err)
	}
}

func TestValueIdentityCountsPrecisionAndQualifier(t *testing.T) {
	a, _ := ParseAmount("2.0 billion CNY")
	b, _ := ParseAmount("2 billion CNY")
	c, _ := ParseAmount("over 2 billion CNY")
	if a.Identical(b) || b.Identical(c) || !c.Identical(c) {
		t.Error("values that say different things count as identical")
	}
	if (Value{}).String() != "" || (Value{}).Stated() {
		t.Error("a value that was not stated prints something")
	}
}

func FuzzValueRoundTrip(f *testing.F) {
	for _, c := range values {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 200 {
			return
		}
		for kind, parse := range parsers {
			v, err := parse(s)
			if err != nil {
				continue
			}
			again, err := parse(v.String())
			if err != nil || !again.Identical(v) {
				t.Errorf("kind %d: %q prints as %q, which is read back as %q: %v", kind, s, v, again, err)
			}
		}
	})
}

func TestWhatIsTooLongIsNoValueAndIsNotRepeated(t *testing.T) {
	for name, parse := range map[string]func(string) error{
		"amount":     func(s string) error { _, err := ParseAmount(s + " CNY"); return err },
		"count":      func(s string) error { _, err := ParseCount(s); return err },
		"percent":    func(s string) error { _, err := ParsePercent(s + "%"); return err },
		"quantity":   func(s string) error { _, err := ParseQuantity(s + " tonnes"); return err },
		"date":       func(s string) error { _, err := ParseDate(s); return err },
		"typed date": func(s string) error { _, err := ParseTypedDate(s, DayFirst); return err },
		"period":     func(s string) error { _, err := ParsePeriod(s); return err },
	} {
		for _, text := range []string{strings.Repeat("7", 100_000), strings.Repeat("7,", 50_000), strings.Repeat("七", longestValue+1)} {
			var wrong *SyntaxError
			if err := parse(text); !errors.As(err, &wrong) || wrong.Code != "value-too-long" || len(err.Error()) > 200 {
				t.Errorf("%s of %.5s… gives %.100v", name, text, err)
			}
		}
	}
	if err := Overlong(strings.Repeat("七", longestValue)); err != nil {
		t.Errorf("letters are counted as bytes: %v", err)
	}
}
