package analysis

import (
	"testing"

	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

func TestConvert(t *testing.T) {
	number := func(s string) numeral.Number {
		n, err := numeral.ParseNumber(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	g := &trade.Graph{Site: trade.Site{Currency: "CNY"}, Rates: []*trade.Rate{
		{From: "CNY", To: "RUB", Year: 2023, Rate: number("12.5"), Kind: "average"},
		{From: "USD", To: "CNY", Year: 2023, Rate: number("7.10"), Kind: "closing"},
		{From: "USD", To: "CNY", Year: 2023, Rate: number("7.05"), Kind: "average"},
		{From: "USD", To: "CNY", Year: 2024, Rate: number("7.30"), Kind: "closing"},
	}}
	for _, c := range []struct {
		amount string
		year   int
		want   string // "" for no conversion
	}{
		{"3.15 billion USD", 2023, "22.2 billion CNY"},
		{"13.99 billion USD", 2023, "98.6 billion CNY"}, // no more than three digits
		{"14 billion USD", 2023, "99 billion CNY"},      // nor more than were reported
		{"2 billion USD", 2023, "14 billion CNY"},       // but two
		{"about 14 billion USD", 2023, "99 billion CNY"},
		{"over 14 billion USD", 2023, "over 99 billion CNY"},
		{"1 billion USD", 2024, "7.3 billion CNY"},
		{"25.0 billion RUB", 2023, "2.00 billion CNY"},
		{"1 billion USD", 2022, ""},
		{"1 billion USD", 0, ""},
		{"1 billion EUR", 2023, ""},
		{"1 billion CNY", 2023, ""},
	} {
		v, err := trade.ParseAmount(c.amount)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if conversion, ok := Convert(g, v, c.year); ok {
			got = conversion.Value.String()
		}
		if got != c.want {
			t.Errorf("%s of %d is %q, want %q", c.amount, c.year, got, c.want)
		}
	}
}
