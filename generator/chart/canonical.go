package chart

import (
	"bytes"
	"slices"
)

// A sorter writes compact JSON again with the keys of each object in order and
// without members that are null. Nulls in arrays are data: a category without
// a mark. It reads what encoding/json wrote, and trusts it.
type sorter struct {
	in  []byte
	at  int
	out []byte
}

// A member of an object, as it stands in the input.
type member struct {
	key   []byte // quoted
	value int    // where it begins
}

// value copies the value that begins here, and goes on behind it.
func (s *sorter) value() {
	switch s.in[s.at] {
	case '{':
		s.object()
	case '[':
		s.array()
	default:
		from := s.at
		s.skip()
		s.out = append(s.out, s.in[from:s.at]...)
	}
}

func (s *sorter) object() {
	var room [24]member
	members := room[:0]
	for s.at++; s.in[s.at] != '}'; {
		if s.in[s.at] == ',' {
			s.at++
		}
		from := s.at
		s.skip()
		key := s.in[from:s.at]
		s.at++ // the colon
		if !bytes.HasPrefix(s.in[s.at:], []byte("null")) {
			members = append(members, member{key, s.at})
		}
		s.skip()
	}
	end := s.at + 1
	slices.SortFunc(members, func(a, b member) int { return bytes.Compare(a.key, b.key) })
	s.out = append(s.out, '{')
	for i, m := range members {
		if i > 0 {
			s.out = append(s.out, ',')
		}
		s.out = append(append(s.out, m.key...), ':')
		s.at = m.value
		s.value()
	}
	s.out = append(s.out, '}')
	s.at = end
}

func (s *sorter) array() {
	s.out = append(s.out, '[')
	for s.at++; s.in[s.at] != ']'; {
		if s.in[s.at] == ',' {
			s.out = append(s.out, ',')
			s.at++
		}
		s.value()
	}
	s.out = append(s.out, ']')
	s.at++
}

// skip goes behind the value that begins here.
func (s *sorter) skip() {
	depth := 0
	for {
		switch s.in[s.at] {
		case '"':
			s.text()
		case '{', '[':
			depth++
			s.at++
		case '}', ']':
			depth--
			s.at++
		case ',', ':':
			s.at++
		default:
			for s.at < len(s.in) && bytes.IndexByte([]byte(",:]}"), s.in[s.at]) < 0 {
				s.at++
			}
		}
		if depth == 0 {
			return
		}
	}
}

// text goes behind the text that begins here.
func (s *sorter) text() {
	for s.at++; s.in[s.at] != '"'; s.at++ {
		if s.in[s.at] == '\\' {
			s.at++
		}
	}
	s.at++
}
