package trade

import "testing"

func TestAgrees(t *testing.T) {
	amount := func(s string) Value {
		v, err := ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	count := func(s string) Value {
		v, err := ParseCount(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, c := range []struct {
		a, b Value
		want bool
	}{
		{amount("13.99 billion USD"), amount("about 14 billion USD"), true},
		{amount("48.141 billion CNY"), amount("48.1 billion CNY"), true},
		{amount("95.3 billion USD"), amount("95.4 billion USD"), false},
		{amount("68.0 billion USD"), amount("64.2 billion USD"), false},
		{amount("13.99 billion USD"), amount("13.99 billion CNY"), false},
		{count(">120"), count("131"), true},
		{count(">120"), count("about 120"), true},
		{count(">120"), count("91"), false},
		{count("nearly 300"), count("289"), true},
		{count("nearly 300"), count("212"), false},
		{count("under 50"), count("51"), false},
		{count("under 50"), count("12"), true},
	} {
		if got := c.a.Agrees(c.b); got != c.want {
			t.Errorf("%s agrees with %s: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := c.b.Agrees(c.a); got != c.want {
			t.Errorf("%s agrees with %s: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}
