package numeral

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// A Number is an exact decimal that remembers the precision it was reported
// with: 48.141 billion is 48141 thousand-thousands (exponent 6), and its last
// reported digit is worth 10^6. Trailing zeros after a decimal point are
// precision and kept ("2.0"); trailing zeros of a whole number are not
// ("2000" has exponent 3), since nobody can tell whether they were measured.
type Number struct{ d decimal.Decimal }

// maxDigits bounds a number as it is written. Sums of the world's trade have
// thirteen digits; the time of arithmetic grows with the square of their number.
const maxDigits = 40

// Int gives n as a Number.
func Int(n int64) Number { return Number{decimal.NewFromInt(n)}.trim() }

// ParseNumber reads plain ASCII digits with an optional sign and decimal
// point: "48.141", "-2.9", "192". It has at most forty digits.
func ParseNumber(s string) (Number, error) {
	if n, ok := short(s); ok {
		return n, nil
	}
	if digitsIn(s) > maxDigits || strings.Trim(s, "0123456789.-") != "" {
		return Number{}, fmt.Errorf("%q is not a plain decimal number of up to %d digits", s, maxDigits)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return Number{}, fmt.Errorf("%q is not a plain decimal number", s)
	}
	n := Number{d}
	if !strings.Contains(s, ".") {
		n = n.trim()
	}
	return n, nil
}

// digitsIn counts what is not a sign or a point.
func digitsIn(s string) int { return len(s) - strings.Count(s, ".") - strings.Count(s, "-") }

// short reads the numbers that reports print, of up to 18 digits and without a
// sign, which is most of what is ever read.
func short(s string) (Number, bool) {
	var coefficient int64
	point := -1
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.' && point < 0 && i > 0:
			point = i
		case c >= '0' && c <= '9':
			coefficient = coefficient*10 + int64(c-'0')
		default:
			return Number{}, false
		}
	}
	switch {
	case s == "" || len(s) > 18 || point == len(s)-1 || coefficient == 0:
		return Number{}, false
	case point >= 0:
		return Number{decimal.New(coefficient, int32(point+1-len(s)))}, true
	}
	exponent := int32(0)
	for coefficient%10 == 0 {
		coefficient /= 10
		exponent++
	}
	return Number{decimal.New(coefficient, exponent)}, true
}

// trim moves trailing zeros of the coefficient into the exponent.
func (n Number) trim() Number {
	if n.d.IsZero() {
		return Number{}
	}
	c := n.d.CoefficientInt64()
	if !n.d.Coefficient().IsInt64() {
		return n
	}
	e := n.d.Exponent()
	for e >= 0 && c%10 == 0 {
		c /= 10
		e++
	}
	return Number{decimal.New(c, e)}
}

// Exponent is the power of ten of the last reported digit.
func (n Number) Exponent() int { return int(n.d.Exponent()) }

// Shift multiplies by 10^places and keeps the reported digits.
func (n Number) Shift(places int) Number { return Number{n.d.Shift(int32(places))} }

// Cmp compares the values, not the precisions: -1, 0 or +1.
func (n Number) Cmp(m Number) int { return n.d.Cmp(m.d) }

// Equal tells whether the values are equal, whatever their precision.
func (n Number) Equal(m Number) bool { return n.d.Equal(m.d) }

func (n Number) Sign() int           { return n.d.Sign() }
func (n Number) IsZero() bool        { return n.d.IsZero() }
func (n Number) Neg() Number         { return Number{n.d.Neg()} }
func (n Number) Abs() Number         { return Number{n.d.Abs()} }
func (n Number) Add(m Number) Number { return Number{n.d.Add(m.d)} }
func (n Number) Sub(m Number) Number { return Number{n.d.Sub(m.d)} }
func (n Number) Mul(m Number) Number { return Number{n.d.Mul(m.d)} }

// Quo divides to the given number of decimal places, rounding half away from
// zero. It panics when m is zero.
func (n Number) Quo(m Number, places int) Number {
	return Number{n.d.DivRound(m.d, int32(places))}
}

// Round rounds to the digit worth 10^exponent, half away from zero.
func (n Number) Round(exponent int) Number { return Number{n.d.Round(int32(-exponent))} }

// RoundDigits rounds to so many significant digits.
func (n Number) RoundDigits(digits int) Number {
	if n.IsZero() {
		return n
	}
	return n.Round(n.Magnitude() - digits + 1)
}

// Magnitude is the power of ten of the first digit: 10 for 98.238 billion.
// Zero has magnitude 0.
func (n Number) Magnitude() int {
	if n.IsZero() {
		return 0
	}
	return n.d.NumDigits() - 1 + int(n.d.Exponent())
}

// Interval is what the reported digits allow: half a unit of the last digit to
// either side.
func (n Number) Interval() (low, high Number) {
	half := Number{decimal.New(5, n.d.Exponent()-1)}
	return n.Sub(half), n.Add(half)
}

// Float is the nearest float64, for drawing only.
func (n Number) Float() float64 { f, _ := n.d.Float64(); return f }

// Digits writes the value divided by 10^power in plain ASCII, with exactly the
// reported digits: 48141000000.Digits(9) is "48.141". Zeros fill up to the
// decimal point where the precision is coarser than one unit.
func (n Number) Digits(power int) string {
	if n.d.NumDigits() <= 18 {
		return placed(n.d.CoefficientInt64(), int(n.d.Exponent())-power)
	}
	d := n.d.Shift(int32(-power))
	if d.Exponent() >= 0 {
		return d.StringFixed(0)
	}
	return d.StringFixed(-d.Exponent())
}

// placed writes coefficient × 10^exponent. It does without big numbers, which
// nearly all that reports print fit into.
func placed(coefficient int64, exponent int) string {
	var digits [24]byte
	b := strconv.AppendInt(digits[:0], coefficient, 10)
	if exponent >= 0 {
		if coefficient == 0 {
			return "0"
		}
		return string(b) + strings.Repeat("0", exponent)
	}
	sign := ""
	if coefficient < 0 {
		sign, b = "-", b[1:]
	}
	point := len(b) + exponent
	if point > 0 {
		return sign + string(b[:point]) + "." + string(b[point:])
	}
	return sign + "0." + strings.Repeat("0", -point) + string(b)
}

// String writes the value in plain ASCII: "48141000000", "2.0".
func (n Number) String() string { return n.Digits(0) }

// Identical tells whether value and reported precision are the same: 2.0 and 2
// are equal, but not identical.
func (n Number) Identical(m Number) bool { return n.Equal(m) && n.Exponent() == m.Exponent() }
