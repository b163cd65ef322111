package load

import (
	"errors"
	"maps"
	"math"
	"strconv"
	"strings"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// value reads a value of the kind that a measure has; of an unknown measure,
// which Link reports, whatever it is.
func (t *table) value(key, measure string) trade.Value {
	t.is(key, AValue)
	return t.valueOf(key, measure, t.site.measures[measure])
}

// mustValue asks for the value of a measure, with an example of its kind.
func (t *table) mustValue(measure string) {
	t.mustAs("value", func() diag.Phrase { return exampleAs("value", t.site.measures[measure]) })
}

// amount reads money, percent a rate.
func (t *table) amount(key string) trade.Value {
	t.is(key, AnAmount)
	return t.valueOf(key, key, trade.Amount)
}

func (t *table) percent(key string) trade.Value {
	t.is(key, APercent)
	return t.valueOf(key, key, trade.Percent)
}

func (t *table) valueOf(key, measure string, kind trade.ValueKind) trade.Value {
	s, ok := t.take(key).(string)
	switch {
	case ok && strings.TrimSpace(s) == "":
		return trade.Value{}
	case ok && kind == trade.NoValue:
		return guess(s)
	case ok:
		v, err := parsers[kind](strings.TrimSpace(s))
		t.syntax(t.at.Key(key), err)
		return v
	}
	return t.unquoted(key, measure, kind)
}

// unquoted reads a value that is no text: right for a count only.
func (t *table) unquoted(key, measure string, kind trade.ValueKind) trade.Value {
	switch v := t.keys[key].(type) {
	case nil:
	case int64:
		if kind == trade.Count {
			count, err := trade.ParseCount(strconv.FormatInt(v, 10))
			t.syntax(t.at.Key(key), err)
			return count
		}
		t.bareNumber(key, measure, kind, v)
	case float64:
		t.bareNumber(key, measure, kind, v)
	default:
		t.problems.Error(t.at.Key(key), "wrong-type", diag.Args{
			"key": key, "want": kindWord(kind), "got": describe(v), "example": exampleAs(key, kind),
		})
	}
	return trade.Value{}
}

// kindWord says how a value of a kind is written.
func kindWord(kind trade.ValueKind) diag.Phrase {
	if kind == trade.Count {
		return diag.Say("a whole number, or a text in quotes")
	}
	return diag.Say("a text in quotes")
}

var parsers = map[trade.ValueKind]func(string) (trade.Value, error){
	trade.Amount:   trade.ParseAmount,
	trade.Count:    trade.ParseCount,
	trade.Percent:  trade.ParsePercent,
	trade.Quantity: trade.ParseQuantity,
}

// guess reads a value of an unknown measure, so that nothing follows from one
// wrong word.
func guess(s string) trade.Value {
	for _, kind := range []trade.ValueKind{trade.Amount, trade.Percent, trade.Count, trade.Quantity} {
		if v, err := parsers[kind](s); err == nil {
			return v
		}
	}
	return trade.Value{}
}

// syntax reports an error of a parser of package trade.
func (r *reader) syntax(at diag.Spot, err error) {
	if err == nil {
		return
	}
	var wrong *trade.SyntaxError
	if !errors.As(err, &wrong) {
		panic(err) // package trade promises a *SyntaxError
	}
	r.problems.Error(at, wrong.Code, maps.Clone(wrong.Args))
}

// bareNumber says how a value is written that somebody wrote as a number: a
// number alone has no scale, no currency and, with a decimal point, not even
// the precision it was reported with.
func (t *table) bareNumber(key, measure string, kind trade.ValueKind, v any) {
	number := digits(v)
	args := diag.Args{"key": key, "number": number, "measure": measure}
	code := diag.Code("number-as-value")
	switch kind {
	case trade.NoValue:
		return // Link reports the measure
	case trade.Amount:
		code = "number-as-amount"
	case trade.Count:
		code = "not-a-whole-number"
	case trade.Percent:
		args["want"], args["example"] = diag.Say("per cent"), key+` = "`+number+`%"`
	default:
		args["want"], args["example"] = diag.Say("a number with its unit"), key+` = "`+number+` tonnes"`
	}
	t.problems.Error(t.at.Key(key), code, args)
}

// date reads a day written plain, or a day, month or year in quotes.
func (t *table) date(key string) trade.Date {
	t.is(key, ADate)
	v := t.take(key)
	switch v := v.(type) {
	case nil:
		return trade.Date{}
	case string:
		if strings.TrimSpace(v) == "" {
			return trade.Date{}
		}
		d, err := trade.ParseDate(strings.TrimSpace(v))
		t.syntax(t.at.Key(key), err)
		return d
	case time.Time:
		if isDay(v) {
			year, month, day := v.Date()
			return trade.Date{Year: year, Month: int(month), Day: day}
		}
	}
	if year, ok := v.(int64); ok && year >= 1000 && year <= 9999 {
		t.problems.Error(t.at.Key(key), "wrong-type", diag.Args{
			"key": key, "want": diag.Say("a date"), "got": describe(v), "example": key + ` = "` + strconv.FormatInt(year, 10) + `"`,
		})
		return trade.Date{}
	}
	t.wrong(t.at.Key(key), key, diag.Say("a date"), v)
	return trade.Date{}
}

// isDay tells a TOML local date from the other times: the decoder marks it by
// the name of its zone.
func isDay(t time.Time) bool { return t.Location().String() == "date-local" }

// degrees reads a latitude or longitude, written as a number or a text.
func (t *table) degrees(key string, limit int) string {
	t.is(key, Degrees)
	var s string
	switch v := t.take(key).(type) {
	case nil:
		return ""
	case string:
		s = strings.TrimSpace(v)
	case int64:
		s = strconv.FormatInt(v, 10)
	case float64:
		s = strconv.FormatFloat(v, 'f', -1, 64)
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil && math.Abs(f) <= float64(limit) {
		return s
	}
	t.problems.Error(t.at.Key(key), "bad-coordinate", diag.Args{"key": key, "value": s, "limit": limit})
	return ""
}
