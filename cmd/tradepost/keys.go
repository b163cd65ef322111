package main

import (
	"bufio"
	"strings"
	"unicode"

	"tradepost/generator/diag"
)

// A key is one that was pressed, or text that was typed or pasted.
type key struct {
	name string
	text []rune
}

// named are the keys that send one character.
var named = map[rune]string{
	3: "stop", 4: "stop", '\r': "enter", '\n': "enter", '\t': "tab", 127: "backspace", 8: "backspace",
	1: "home", 5: "end", 21: "clear", 23: "clear", 16: "up", 14: "down", 2: "left", 6: "right",
}

// sequences are those that send an escape sequence.
var sequences = map[string]string{
	"[A": "up", "[B": "down", "[C": "right", "[D": "left", "[H": "home", "[F": "end", "[3~": "delete", "[1~": "home", "[4~": "end",
	"[Z": "back", "OA": "up", "OB": "down", "OC": "right", "OD": "left", "OH": "home", "OF": "end",
}

func readKey(in *bufio.Reader) (key, error) {
	r, _, err := in.ReadRune()
	switch {
	case err != nil:
		return key{}, err
	case r == 0x1b:
		return readSequence(in)
	case named[r] != "":
		return key{name: named[r]}, nil
	case unicode.IsControl(r):
		return key{}, nil
	}
	return key{name: "text", text: []rune{r}}, nil
}

// readSequence reads what follows an escape; alone it means nothing.
func readSequence(in *bufio.Reader) (key, error) {
	if in.Buffered() == 0 {
		return key{}, nil
	}
	var s []byte
	for {
		b, err := in.ReadByte()
		if err != nil {
			return key{}, err
		}
		s = append(s, b)
		if len(s) > 1 && (b == '~' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') || s[0] != '[' && s[0] != 'O' {
			break
		}
	}
	if string(s) == "[200~" {
		return readPaste(in)
	}
	return key{name: sequences[string(s)]}, nil
}

// readPaste reads a text that was pasted: its lines become one.
func readPaste(in *bufio.Reader) (key, error) {
	const closing = "\x1b[201~"
	var text []rune
	for !strings.HasSuffix(string(text), closing) {
		r, _, err := in.ReadRune()
		if err != nil {
			return key{}, err
		}
		text = append(text, r)
	}
	pasted := strings.Join(strings.Fields(strings.TrimSuffix(string(text), closing)), " ")
	clean := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, pasted)
	return key{name: "text", text: []rune(clean)}, nil
}

func bold(s string) string { return "\x1b[1m" + s + "\x1b[m" }
func dim(s string) string  { return "\x1b[2m" + s + "\x1b[m" }

// clip cuts a text to so many cells.
func clip(s string, width int) string {
	if diag.Cells(s) <= width {
		return s
	}
	r := []rune(s)
	for len(r) > 0 && diag.Cells(string(r)) > width-1 {
		r = r[:len(r)-1]
	}
	return string(r) + "…"
}

// wrapped breaks a text into lines between its words.
func wrapped(s string, width int) []string {
	var lines []string
	line := " "
	for _, word := range strings.Fields(s) {
		if diag.Cells(line)+1+diag.Cells(word) > width && line != " " {
			lines, line = append(lines, line), " "
		}
		line += " " + word
	}
	return append(lines, clip(line, width))
}
