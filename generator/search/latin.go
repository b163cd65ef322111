package search

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

// Latin is a text in small Latin letters and digits, its words joined by hyphens,
// as ids and addresses have it. Chinese is in Hanyu Pinyin (ISO 7098) without tones,
// a syllable a word; Russian by the table of BGN/PCGN 1947 without its signs for ё,
// ь and ъ, as maps have it: Екатеринбург is yekaterinburg, Хабаровск khabarovsk. What
// has no Latin letters falls away.
func Latin(text string) string {
	var words []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	runes := []rune(norm.NFC.String(strings.ToLower(text)))
	for i, r := range runes {
		switch s, known := letters[r]; {
		case (r == 'е' || r == 'ё') && soundsApart(runes[:i]):
			word.WriteString("ye")
		case known:
			word.WriteString(s)
		case r == 'й':
			word.WriteByte('y')
		case isHan(r):
			end()
			word.WriteString(syllable(runes, i))
			end()
		default:
			if folded := plain(r); folded != "" {
				word.WriteString(folded)
			} else if r != '\'' && r != '’' {
				end()
			}
		}
	}
	end()
	return strings.Join(words, "-")
}

// soundsApart tells whether е behind these letters begins a syllable of its own: at
// the beginning of a word, behind vowels, й, ь and ъ.
func soundsApart(before []rune) bool {
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	return !unicode.IsLetter(last) || strings.ContainsRune("аеёиоуыэюяйьъ", last)
}

// plain are the letters and digits that a character is without its marks and its
// width, "" for what is none.
func plain(r rune) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, romanizedMarks(r))
}

func romanizedMarks(r rune) string {
	folded := fold(string(r))
	if s, ok := letters[[]rune(folded + " ")[0]]; ok { // ё, ї
		return s
	}
	return folded
}

// readInNames are characters that names read otherwise than a dictionary's first
// reading: always, or beside another character.
var readInNames = map[string]string{
	"长": "chang", "都": "du", "重庆": "chong", "厦门": "xia", "银行": "hang", "分行": "hang", "支行": "hang", "商行": "hang", "西藏": "zang",
}

// syllable is how a Chinese character sounds where it stands, "" where nobody knows.
func syllable(runes []rune, at int) string {
	around := string(runes[max(at-1, 0):min(at+2, len(runes))])
	for name, sound := range readInNames {
		if strings.ContainsRune(name, runes[at]) && strings.Contains(around, name) && (len(name) == 3 || soundsIn(name, runes, at)) {
			return sound
		}
	}
	if readings := pinyin.SinglePinyin(runes[at], pinyin.NewArgs()); len(readings) > 0 {
		return readings[0]
	}
	return ""
}

// soundsIn tells whether the character is the one of a pair that has two readings.
func soundsIn(name string, runes []rune, at int) bool {
	return secondReadings[runes[at]] != "" && strings.ContainsRune(name, runes[at])
}
