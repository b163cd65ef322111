package numeral

import (
	"unicode"
	"unicode/utf8"
)

// atom reads digits, a digit of Chinese, or a small spelled number at i.
func (s *scanner) atom(i int) (n Number, end int, spelled, ok bool) {
	if isDigit(s.peek(i)) {
		n, end, ok = s.literal(i)
		return n, end, false, ok
	}
	w, end, ok := s.match(spelledWord, i)
	if !ok {
		return Number{}, i, false, false
	}
	if w.tenths {
		n, ok := s.tenths(w, end)
		return n, end, true, ok
	}
	value := w.number
	if unicode.Is(unicode.Han, s.peek(i)) {
		value, end = s.hanDigits(i)
	} else {
		value, end = s.tail(value, end)
		if next, ok := s.half(end); ok {
			return Int(int64(value)*10 + 5).Shift(-1), next, true, true
		}
	}
	return Int(int64(value)), end, true, true
}

// tenths reads words that are a number before a scale only: "a billion", "half a
// trillion", полтора миллиарда. A thousand with an article may be any large number.
func (s *scanner) tenths(w word, end int) (Number, bool) {
	scale, _, ok := s.match(scaleWord, s.skip(end))
	if !ok || w.lang == "en" && scale.number < leastOfArticle {
		return Number{}, false
	}
	n := Int(int64(w.number)).Shift(-1)
	if n.Exponent() >= 0 {
		n = n.trim()
	}
	return n, true
}

// leastOfArticle is the power of ten from which an article before a scale is a one.
const leastOfArticle = 6

// hanDigits reads digits written one by one: 二〇二二.
func (s *scanner) hanDigits(i int) (value, end int) {
	for end = i; end < i+9; { // nine digits fit an int everywhere
		w, next, ok := s.match(spelledWord, end)
		if !ok || w.number > 9 || !unicode.Is(unicode.Han, s.peek(end)) {
			break
		}
		value, end = value*10+w.number, next
	}
	return value, end
}

// hanFraction reads the decimals of a number in Chinese words: the 点五 of
// 十二点五亿. Without a scale behind them they are a time of the day (十二点五十分).
func (s *scanner) hanFraction(pos int) (fraction Number, end int, ok bool) {
	if r := s.peek(pos); r != '点' && r != '點' {
		return Number{}, pos, false
	}
	value, end := s.hanDigits(pos + 1)
	if end == pos+1 {
		return Number{}, pos, false
	}
	if _, _, scaled := s.match(scaleWord, end); !scaled {
		return Number{}, pos, false
	}
	return Int(int64(value)).Shift(pos + 1 - end), end, true
}

// halves are the words that add a half to a number in words, by language.
var halves = []string{"and a half", "с половиной"}

// half reads one: "one and a half billion".
func (s *scanner) half(pos int) (int, bool) {
	for _, words := range halves {
		if end, ok := s.literally(words, s.skip(pos)); ok {
			return end, true
		}
	}
	return pos, false
}

// tail adds what follows a tens word ("twenty-two") and a hundred ("one
// hundred and ten").
func (s *scanner) tail(value, end int) (int, int) {
	if value >= 100 && value < 1000 && value%100 == 0 { // триста двадцать пять
		if w, next, ok := s.match(spelledWord, s.join(end)); ok && !w.tenths && w.number < 100 && w.number > 0 {
			more, next := s.tail(w.number, next)
			value, end = value+more, next
		}
		return value, end
	}
	if next, ok := s.literally("dozen", s.join(end)); ok && value < 10 {
		return value * 12, next
	}
	if value >= 20 && value%10 == 0 {
		if w, next, ok := s.match(spelledWord, s.join(end)); ok && !w.tenths && w.number < 10 && w.number > 0 {
			value, end = value+w.number, next
		}
	}
	next, ok := s.literally("hundred", s.join(end))
	if _, _, scale := s.match(scaleWord, s.join(end)); !ok || scale || value > 9 {
		return value, end
	}
	value, end = value*100, next
	if and, ok := s.literally("and", s.skip(end)); ok {
		next = and
	}
	if w, rest, ok := s.match(spelledWord, s.skip(next)); ok && !w.tenths {
		more, rest := s.tail(w.number, rest)
		if more < 100 {
			value, end = value+more, rest
		}
	}
	return value, end
}

// literally matches words as they stand.
func (s *scanner) literally(text string, i int) (int, bool) {
	end := i + utf8.RuneCountInString(text)
	if i < 0 || end > len(s.runes) || string(s.runes[i:end]) != text || isLetter(s.peek(end)) {
		return i, false
	}
	return end, true
}

// numberOnly tells whether the spelled words from i to end really count
// something. Single digits of Chinese and Korean are parts of many words, so
// that they must stand before a scale or a counter: 七项, 다섯 개.
func (s *scanner) numberOnly(i, end int) bool {
	if isLetter(s.peek(i)) {
		return true
	}
	hangul := unicode.Is(unicode.Hangul, s.peek(i))
	if hangul && unicode.Is(unicode.Hangul, s.peek(i-1)) {
		return false
	}
	if end-i > 1 && !hangul {
		return true
	}
	_, _, counted := s.match(counterWord, s.skip(end))
	_, _, more := s.match(afterWord, end)
	return counted || more && !hangul
}
