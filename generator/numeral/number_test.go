package numeral

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
)

func number(t *testing.T, s string) Number {
	t.Helper()
	n, err := ParseNumber(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNumberKeepsReportedPrecision(t *testing.T) {
	for _, c := range []struct {
		in       string
		exponent int
		out      string
	}{
		{"48.141", -3, "48.141"}, {"2.0", -1, "2.0"}, {"2000", 3, "2000"}, {"192", 0, "192"}, {"0", 0, "0"}, {"-2.9", -1, "-2.9"},
		{"123456789012345678901234567890", 0, "123456789012345678901234567890"},
	} {
		n := number(t, c.in)
		if n.Exponent() != c.exponent || n.String() != c.out {
			t.Errorf("%s: exponent %d, printed %q; want %d, %q", c.in, n.Exponent(), n, c.exponent, c.out)
		}
	}
}

func TestNumberDigitsWritesExactlyWhatWasReported(t *testing.T) {
	n := number(t, "48.141").Shift(9)
	if got := n.Digits(9); got != "48.141" {
		t.Errorf("in billions: %q", got)
	}
	if got := n.Digits(6); got != "48141" {
		t.Errorf("in millions: %q", got)
	}
}

func TestParseNumberRefusesWhatIsNotPlain(t *testing.T) {
	for _, s := range []string{"", "1,5", "1e9", "--1", "1.2.3", "x"} {
		if n, err := ParseNumber(s); err == nil {
			t.Errorf("%q was read as %s", s, n)
		}
	}
}

func TestNumberRoundsToDigitsHalfAwayFromZero(t *testing.T) {
	n := number(t, "98.238").Shift(9)
	if got := n.RoundDigits(3).Digits(9); got != "98.2" {
		t.Errorf("three digits: %q", got)
	}
	if got := number(t, "0.125").Round(-2).String(); got != "0.13" {
		t.Errorf("half: %q", got)
	}
	if got := number(t, "-0.125").Round(-2).String(); got != "-0.13" {
		t.Errorf("negative half: %q", got)
	}
	if !Int(0).RoundDigits(3).IsZero() {
		t.Error("zero does not round to itself")
	}
}

func TestNumberIntervalIsHalfAUnitOfTheLastDigit(t *testing.T) {
	low, high := number(t, "41.3").Interval()
	if low.String() != "41.25" || high.String() != "41.35" {
		t.Errorf("41.3 lies between %s and %s", low, high)
	}
	low, high = Int(200).Interval()
	if low.String() != "150" || high.String() != "250" {
		t.Errorf("200 lies between %s and %s", low, high)
	}
}

func TestNumberArithmetic(t *testing.T) {
	a, b := number(t, "185.47"), number(t, "131.34")
	if got := a.Quo(b, 4).String(); got != "1.4121" {
		t.Errorf("quotient %s", got)
	}
	if got := a.Sub(b).Add(b).Mul(Int(2)).String(); got != "370.94" {
		t.Errorf("sum and product %s", got)
	}
	if a.Cmp(b) != 1 || a.Sign() != 1 || a.Neg().Abs().Equal(a) == false {
		t.Error("signs and order disagree")
	}
	if got := number(t, "2.0"); got.Identical(Int(2)) || !got.Equal(Int(2)) || !got.Identical(number(t, "2.0")) {
		t.Error("identity must see precision, equality must not")
	}
	if got := number(t, "1.5").Float(); got != 1.5 {
		t.Errorf("float %v", got)
	}
}

// FuzzDigits holds the digits of a number against those of the decimal library,
// which knows no short way.
func FuzzDigits(f *testing.F) {
	f.Add(int64(48141), int32(6), 9)
	f.Add(int64(0), int32(-2), 0)
	f.Add(int64(-5), int32(-3), 0)
	f.Add(int64(-12345), int32(2), 4)
	f.Add(int64(math.MinInt64), int32(-30), -7)
	f.Add(int64(math.MaxInt64), int32(3), 0)
	f.Fuzz(func(t *testing.T, coefficient int64, exponent int32, power int) {
		exponent, power = exponent%40, power%40
		d := decimal.New(coefficient, exponent).Shift(int32(-power))
		want := d.StringFixed(max(0, -d.Exponent()))
		if got := (Number{decimal.New(coefficient, exponent)}).Digits(power); got != want {
			t.Errorf("%d × 10^%d in units of 10^%d is %q, want %q", coefficient, exponent, power, got, want)
		}
	})
}
