package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

// This file is the only one that knows how names sound.

// syllables is how far a name is spelled from a character in its midst. From its
// first character it is spelled whole.
const syllables = 4

// secondReadings are the readings that characters have in names beside the one
// that a dictionary names first: 重庆, 长春, 厦门, 银行, 成都, 乐清, 朝阳 both ways, 西藏,
// 东阿, 十里堡, 番禺, 绿. The rest of a dictionary's readings is noise in names.
var secondReadings = map[rune]string{
	'重': "chong", '长': "chang", '厦': "xia", '行': "hang", '都': "du", '乐': "yue", '朝': "zhao",
	'藏': "zang", '阿': "e", '堡': "pu", '番': "pan", '绿': "lu",
}

// spellings are the words that people type for a name whose letters they cannot or
// will not type: pinyin for Chinese, from each character on; Latin letters for
// Russian, with х as kh and as h. Initials are those of the Chinese syllables.
func spellings(name string) (all, initials []string) {
	for _, word := range Words(name) {
		switch r, _ := utf8.DecodeRuneInString(word); {
		case isHan(r):
			for _, syllables := range romanized(word) {
				all = append(all, spelled(syllables)...)
				initials = append(initials, initialsOf(syllables)...)
			}
		case unicode.Is(unicode.Cyrillic, r):
			all = append(all, latin(word)...)
		}
	}
	return all, initials
}

// romanized are the syllables of a run of Chinese characters, in a second reading
// where there is one.
func romanized(run string) [][]string {
	var first, second []string // readings, alike where there is but one
	ambiguous := false
	args := pinyin.NewArgs()
	for _, r := range run {
		readings := pinyin.SinglePinyin(r, args)
		if len(readings) == 0 {
			return nil
		}
		other := readings[0]
		if s, ok := secondReadings[r]; ok {
			other, ambiguous = s, true
		}
		first, second = append(first, readings[0]), append(second, other)
	}
	if ambiguous {
		return [][]string{first, second}
	}
	return [][]string{first}
}

// spelled joins syllables to what may be typed.
func spelled(all []string) []string {
	words := []string{cut(strings.Join(all, ""))}
	for from := 1; from < len(all); from++ {
		words = append(words, cut(strings.Join(all[from:min(len(all), from+syllables)], "")))
	}
	return words
}

// initialsOf are the first letters of syllables: hlj.
func initialsOf(all []string) []string {
	if len(all) < 2 {
		return nil
	}
	var b strings.Builder
	for _, s := range all[:min(len(all), 2*syllables)] {
		b.WriteByte(s[0])
	}
	return []string{b.String()}
}

// cut is a word of ASCII letters as long as words may be.
func cut(word string) string { return word[:min(len(word), longest)] }

// letters are the Latin ones for folded Cyrillic ones, as passports and maps have
// them. Signs fall away.
var letters = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'к': "k", 'л': "l",
	'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
}

func latin(word string) []string {
	var b strings.Builder
	for _, r := range word {
		s, ok := letters[r]
		if !ok {
			return nil
		}
		b.WriteString(s)
	}
	spelling := b.String()
	if spelling == "" {
		return nil
	}
	all := []string{cut(spelling)}
	if plain := strings.ReplaceAll(spelling, "kh", "h"); plain != spelling {
		all = append(all, cut(plain))
	}
	return all
}
