package schema

import (
	"slices"

	"tradepost/generator/load"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// Patterns are generous: they find what cannot be meant, the check finds the rest.
// A text may have blanks around it, and one that is not stated may be empty.
const (
	dayPattern     = `[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`
	datePattern    = `^[\s]*(` + dayPattern + `)?[\s]*$`
	periodPattern  = `^[\s]*(` + dayPattern + `(/` + dayPattern + `)?)?[\s]*$`
	idPattern      = `^[\s]*[a-z0-9]+(-[a-z0-9]+)*[\s]*$`
	measurePattern = `^[\s]*[a-z0-9]+([-_][a-z0-9]+)*[\s]*$`
	urlPattern     = `^[\s]*([hH][tT][tT][pP][sS]?://\S+)?[\s]*$`
	codePattern    = `^[\s]*([A-Z]{3})?[\s]*$`
	degreesPattern = `[0-9]`
	digit          = `[0-9０-９〇零一二三四五六七八九十百千两兩]`
	numberPattern  = `^[\s]*$|` + digit
	amountPattern  = `^[\s]*$|` + digit + `[\s\S]*[^\s0-9０-９.,%]|[^\s0-9０-９.,%<>~≥≤≈+±−-][\s\S]*` + digit
	percentPattern = `^[\s]*$|[^\s0-9.,<>~+−-]`
	filledPattern  = `\S`
)

func text(pattern string) object { return object{"type": "string", "pattern": pattern} }

func anyOf(choices ...object) object { return object{"anyOf": choices} }

// value is the schema of a key's value.
func (s *schemas) value(record, key string, k *load.KeyForm, must bool) object {
	var choices []object
	for _, as := range k.As {
		choices = append(choices, s.written(as, record, key, k, must))
	}
	if len(choices) == 1 {
		return choices[0]
	}
	return anyOf(choices...)
}

func (s *schemas) written(as load.As, record, key string, k *load.KeyForm, must bool) object {
	switch as {
	case load.AText:
		return s.wordings(must)
	case load.AString:
		return s.string(record, key, must)
	case load.Strings:
		list := object{"type": "array", "items": s.string(record, key, true)}
		if must {
			list["minItems"] = 1
		}
		return list
	case load.AWord:
		return s.words(k.Words, must, func(word string) string {
			saying, _ := sayingsOf(wordWords(), record, key+"="+word)
			return s.say(saying, " · ")
		})
	case load.ACountry:
		return s.words(k.Words, must, s.country)
	case load.AnID:
		return text(idPatterns(record))
	case load.ABool:
		return object{"type": "boolean"}
	case load.AnInt:
		return object{"type": "integer"}
	case load.AYear:
		return object{"type": "integer", "minimum": 1000, "maximum": 9999}
	case load.ADate:
		return text(datePattern)
	case load.APeriod:
		return text(periodPattern)
	case load.AURL:
		return text(urlPattern)
	case load.ACurrency:
		return text(codePattern)
	case load.ARate:
		return text(digit)
	case load.Degrees:
		return anyOf(object{"type": "number"}, text(degreesPattern))
	case load.AnAmount:
		return valueOf(trade.Amount)
	case load.APercent:
		return valueOf(trade.Percent)
	case load.AValue, load.AnyValue:
		return anyOf(object{"type": "integer"}, text(numberPattern))
	case load.ATable:
		return s.table(k.Table, record)
	case load.Tables:
		return object{"type": "array", "items": s.table(k.Table, record)}
	case load.ARating:
		one := anyOf(valueOf(trade.Percent), s.table(k.Table, record))
		return anyOf(valueOf(trade.Percent), s.table(k.Table, record), object{"type": "array", "items": one})
	}
	panic("schema: nothing says how to write " + string(as))
}

func idPatterns(record string) string {
	if record == "measure" {
		return measurePattern
	}
	return idPattern
}

// valueOf is a value of one kind.
func valueOf(kind trade.ValueKind) object {
	switch kind {
	case trade.Amount:
		return text(amountPattern)
	case trade.Percent:
		return text(percentPattern)
	case trade.Count:
		return anyOf(object{"type": "integer"}, text(numberPattern))
	}
	return text(numberPattern)
}

// wordings are a text in the first language, or one in each.
func (s *schemas) wordings(must bool) object {
	plain := object{"type": "string"}
	if must {
		plain = text(filledPattern)
	}
	byLanguage := object{"type": "object"}
	properties := object{}
	for _, lang := range s.site {
		properties[string(lang)] = text(filledPattern)
	}
	if len(s.site) > 0 {
		byLanguage["properties"], byLanguage["additionalProperties"] = properties, false
		byLanguage["required"] = []string{string(s.site[0])}
	}
	return anyOf(plain, byLanguage)
}

// string is a text without languages, or the id of something that the site has.
func (s *schemas) string(record, key string, must bool) object {
	if kind := idKeys[record+"."+key]; kind != "" && s.ids[kind].known {
		if must {
			kind += stated
		}
		s.used[kind] = true
		return object{"$ref": "#/definitions/" + kind} // without allOf, which taplo takes minutes for
	}
	if must {
		return text(filledPattern)
	}
	return object{"type": "string"}
}

// words are those of a closed vocabulary, with what they mean. One that need
// not be stated may be empty.
func (s *schemas) words(words []string, must bool, meaning func(string) string) object {
	all := slices.Clone(words)
	meanings := make([]string, len(all))
	for i, word := range all {
		meanings[i] = meaning(word)
	}
	o := object{"type": "string"}
	if !must {
		all, meanings = append(all, ""), append(meanings, "")
	}
	o["enum"] = all
	if slices.ContainsFunc(meanings, func(m string) bool { return m != "" }) {
		o["x-taplo"] = object{"docs": object{"enumValues": meanings}}
	}
	return o
}

// country is the name of a country.
func (s *schemas) country(code string) string {
	return s.called(trade.Text{{Lang: "en", Text: locale.CountryName("en", code)}, {Lang: "zh", Text: locale.CountryName("zh", code)}, {Lang: "ru", Text: locale.CountryName("ru", code)}})
}
