package edit

import "strings"

// spaced writes a list or a table in braces on one line as the documentation does:
// [1, 2] and { a = 1, b = 2 }. What goes over several lines, where comments may
// stand, stays as its author laid it out.
func spaced(value string) string {
	if value == "" || value[0] != '[' && value[0] != '{' || strings.ContainsAny(value, "\n\r") {
		return value
	}
	return (&scanner{text: value}).spaced()
}

// spaced passes a value and gives it with its usual blanks. Strings, numbers and
// dates are as they were typed.
func (s *scanner) spaced() string {
	start := s.at
	switch s.text[s.at] {
	case '"', '\'':
		s.quoted()
		return s.text[start:s.at]
	case '[':
		return "[" + strings.Join(s.elements(']', s.spaced), ", ") + "]"
	case '{':
		pairs := s.elements('}', s.pair)
		if len(pairs) == 0 {
			return "{}"
		}
		return "{ " + strings.Join(pairs, ", ") + " }"
	}
	s.at += strings.IndexAny(s.text[s.at:], ",]}")
	return strings.TrimRight(s.text[start:s.at], " \t")
}

// elements passes what stands between brackets, up to the one that closes them.
func (s *scanner) elements(closing byte, one func() string) (all []string) {
	for s.at++; ; {
		for s.text[s.at] == ' ' || s.text[s.at] == '\t' || s.text[s.at] == ',' {
			s.at++
		}
		if s.text[s.at] == closing {
			s.at++
			return all
		}
		all = append(all, one())
	}
}

// pair passes a key and its value.
func (s *scanner) pair() string {
	_, key := s.key()
	s.at++ // the equals sign
	s.blanks()
	return key + " = " + s.spaced()
}
