package trade

import (
	"testing"

	"tradepost/generator/numeral"
)

func TestAPrintedNumberMayRoundTheValue(t *testing.T) {
	for _, c := range []struct {
		value, text string
		said        bool
	}{
		{"98.238 billion CNY", "98.238 billion yuan", true},
		{"98.238 billion CNY", "98.2 billion yuan", true},
		{"98.238 billion CNY", "98.3 billion yuan", false},
		{"98.238 billion CNY", "98.2381 billion yuan", false},
		{"98.238 billion CNY", "over 98 billion yuan", true},
		{"98.838 billion CNY", "over 98 billion yuan", true},
		{"98.838 billion CNY", "98 billion yuan", false},
		{"98.238 billion CNY", "nearly 99 billion yuan", true},
		{"98.238 billion CNY", "nearly 98 billion yuan", true},
		{"98.238 billion CNY", "over 100 billion yuan", true}, // to one digit it is 100
		{"98.238 billion CNY", "982.38亿元", true},
		{"-2.9%", "2.9%", true},
		{"2.9%", "-2.9%", false},
	} {
		parse := ParseAmount
		if c.value[len(c.value)-1] == '%' {
			parse = ParsePercent
		}
		v, err := parse(c.value)
		if err != nil {
			t.Fatal(err)
		}
		if r := numeral.Scan(c.text, "en")[0]; v.SaidBy(r) != c.said {
			t.Errorf("%s said as %q: %v", c.value, c.text, !c.said)
		}
	}
}

func TestATextMayTellAValueWithoutNamingIt(t *testing.T) {
	for _, c := range []struct {
		value, text string
		told        bool
	}{
		{"98.238 billion CNY", "98.2 billion yuan", true},
		{"98.238 billion CNY", "98.238 billion dollars", false},
		{"98.238 billion CNY", "100 billion yuan", false},
		{"98.238 billion CNY", "about 100 billion yuan", true},
		{"200 billion CNY", "more than 200 billion yuan", true},
		{"98.238 billion CNY", "98.238%", false},
		{"-2.9%", "2.9%", true},
	} {
		parse := ParseAmount
		if c.value[len(c.value)-1] == '%' {
			parse = ParsePercent
		}
		v, err := parse(c.value)
		if err != nil {
			t.Fatal(err)
		}
		if r := numeral.Scan(c.text, "en")[0]; v.ToldBy(r) != c.told {
			t.Errorf("%s told by %q: %v", c.value, c.text, !c.told)
		}
	}
	open := Value{Kind: Amount, Number: numeral.Int(5_000_000_000)}
	if !open.ToldBy(numeral.Scan("5 billion yuan", "en")[0]) {
		t.Error("an amount whose currency is open fits none")
	}
}
