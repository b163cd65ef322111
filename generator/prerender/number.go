package prerender

import (
	"fmt"
	"strconv"
	"strings"
)

// Engines agree on arithmetic but for the last digits, and no eye sees them:
// coordinates are kept to a hundredth of a pixel. The factors of a transform are
// multiplied by coordinates and keep two digits more.
const (
	hundredth   = 2
	tenThousand = 4
)

// rounded shortens every number of a value to so many digits behind the point
// and leaves what stands between them.
func rounded(value string, digits int) string {
	var out strings.Builder
	touching := false // the next number needs a space before it, not to be one with what was written
	for len(value) > 0 {
		n := numberLength(value)
		if n == 0 {
			if touching && value[0] == '.' {
				out.WriteByte(' ')
			}
			out.WriteByte(value[0])
			touching = strings.IndexByte("+-.eE", value[0]) >= 0 // would become part of the number
			value = value[1:]
			continue
		}
		if touching {
			out.WriteByte(' ')
		}
		f, err := strconv.ParseFloat(value[:n], 64)
		if err != nil {
			out.WriteString(value[:n]) // larger than any number
		} else {
			out.WriteString(short(f, digits))
		}
		value, touching = value[n:], true
	}
	return out.String()
}

// short is a number without zeros at its end, and zero without a sign.
func short(f float64, digits int) string {
	s := strconv.FormatFloat(f, 'f', digits, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// numberLength is how much of the beginning of s is one number, 0 for none.
func numberLength(s string) int {
	i := 0
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		i++
	}
	digits := 0
	for ; i < len(s) && isDigit(s[i]); i++ {
		digits++
	}
	if i < len(s) && s[i] == '.' {
		for i++; i < len(s) && isDigit(s[i]); i++ {
			digits++
		}
	}
	if digits == 0 {
		return 0
	}
	if e := exponentLength(s[i:]); e > 0 {
		i += e
	}
	return i
}

func exponentLength(s string) int {
	if len(s) < 2 || s[0] != 'e' && s[0] != 'E' {
		return 0
	}
	i := 1
	if s[i] == '-' || s[i] == '+' {
		i++
	}
	first := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == first {
		return 0
	}
	return i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// lengths rewrites lists of numbers and paths. A length in pixels loses its
// unit, which is SVG's own.
func lengths(name, value string, digits int) (string, error) {
	if strings.Contains(value, "NaN") || strings.Contains(value, "Infinity") {
		return "", fmt.Errorf("%s is %q: a value is no number", name, value)
	}
	if value == "none" {
		return value, nil
	}
	value = strings.TrimSuffix(value, "px")
	if strings.ContainsFunc(value, func(r rune) bool { return !strings.ContainsRune("0123456789+-., eE%MmLlHhVvCcSsQqTtAaZz\n", r) }) {
		return "", fmt.Errorf("%s is %q", name, value)
	}
	return rounded(value, digits), nil
}

// transform rewrites a list of transforms: lengths of a translation to a
// hundredth, factors and angles to a ten-thousandth.
func transform(value string) (string, error) {
	if strings.Contains(value, "NaN") {
		return "", fmt.Errorf("transform is %q: a value is no number", value)
	}
	if strings.ContainsFunc(value, func(r rune) bool { return !strings.ContainsRune("0123456789+-., eE()abcdefghijklmnopqrstuvwxyzXY", r) }) {
		return "", fmt.Errorf("transform is %q", value)
	}
	var out strings.Builder
	for value != "" {
		call, rest, found := strings.Cut(value, ")")
		digits := tenThousand
		if strings.HasPrefix(strings.TrimSpace(call), "translate") {
			digits = hundredth
		}
		out.WriteString(rounded(call, digits))
		if found {
			out.WriteByte(')')
		}
		value = rest
	}
	return out.String(), nil
}
