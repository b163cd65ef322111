package sheet

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Spreadsheets save CSV in UTF-8 only when asked to: of themselves they write
// what the system was set up for, GB18030 in China and Windows-1251 in Russia. A
// file does not say which; its bytes do, as both languages use them so differently.
const (
	gb18030     = "GB18030"
	windows1251 = "Windows-1251"
	utf16LE     = "UTF-16LE"
	utf16BE     = "UTF-16BE"
)

// decoded is the text of a file. Assumed is the encoding where the file does not
// show it: somebody has to be told. Not ok is a file in none that is known.
func decoded(data []byte) (text, assumed string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		text, ok = fromUTF16(data[2:], binary.LittleEndian)
		return text, "", ok
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		text, ok = fromUTF16(data[2:], binary.BigEndian)
		return text, "", ok
	case bytes.IndexByte(data, 0) >= 0:
		return withoutMark(data)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return string(data), "", true
	}
	if isRussian(data) {
		text, err := charmap.Windows1251.NewDecoder().Bytes(data)
		return string(text), windows1251, err == nil
	}
	if isChinese(data) {
		text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		return string(text), gb18030, err == nil && !bytes.ContainsRune(text, utf8.RuneError)
	}
	return "", "", false
}

// withoutMark reads UTF-16 that does not begin with its mark: commas, digits and
// line ends have a zero byte each, all on one side.
func withoutMark(data []byte) (text, assumed string, ok bool) {
	zeros := [2]int{}
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[0] == 0:
		text, ok = fromUTF16(data, binary.LittleEndian)
		return text, utf16LE, ok
	case zeros[1] == 0:
		text, ok = fromUTF16(data, binary.BigEndian)
		return text, utf16BE, ok
	}
	return "", "", false
}

func fromUTF16(data []byte, order binary.ByteOrder) (string, bool) {
	units := make([]uint16, 0, len(data)/2)
	for rest := data; len(rest) > 1; rest = rest[2:] {
		units = append(units, order.Uint16(rest))
	}
	text := string(utf16.Decode(units))
	return text, len(data)%2 == 0 && !strings.ContainsRune(text, utf8.RuneError) && !strings.ContainsRune(text, 0)
}

// isRussian tells whether bytes are Russian words in Windows-1251: nearly all that
// are no ASCII are Russian letters or the marks of its texts, and no word goes from
// small letters to capitals. Chinese bytes are neither.
func isRussian(data []byte) bool {
	high, known, words, odd := 0, 0, 0, 0
	var before byte // letter, or 0
	for i, b := range data {
		mark := strings.IndexByte("\xb9\xab\xbb\x84\x93\x94\x96\x97\x85\xa0\xb0", b) >= 0
		small, capital, latin := b >= 0xe0 || b == 0xb8, b >= 0xc0 && b < 0xe0 || b == 0xa8, b|0x20 >= 'a' && b|0x20 <= 'z'
		if b >= 0x80 {
			high++
		}
		if small || capital || mark {
			known++
		}
		switch {
		case (small || capital) && before == 0:
			words++
		case capital && before >= 0xe0, (small || capital) && before < 0x80, latin && before >= 0x80:
			odd++
		case mark && before >= 0x80 && i+1 < len(data) && data[i+1] >= 0xc0: // №ъ
			odd++
		}
		if before = 0; small || capital || latin {
			before = b
		}
	}
	return known*10 >= high*9 && odd*5 <= words
}

// isChinese tells whether bytes are Chinese texts in GB18030: many pairs are signs
// and common characters, which stand in one part of its table.
func isChinese(data []byte) bool {
	pairs, common := 0, 0
	for i := 0; i < len(data); i++ {
		if data[i] < 0x80 {
			continue
		}
		pairs++
		if i+1 == len(data) {
			return false
		}
		if lead, trail := data[i], data[i+1]; trail >= 0xa1 && (lead >= 0xa1 && lead <= 0xa9 || lead >= 0xb0 && lead <= 0xd7) {
			common++
		}
		if next := data[i+1]; next >= '0' && next <= '9' {
			i += 2 // four bytes make one
		}
		i++
	}
	return common*3 >= pairs
}
