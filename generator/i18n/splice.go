package i18n

import (
	"fmt"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// withWording gives a TOML text in which the words at a path have a translation.
// Nothing else of it is another: comments, order and spelling stay. languages are
// those of the site, the first one that of the original.
func withWording(toml, path string, lang trade.Lang, words string, languages []trade.Lang) string {
	at := load.Positions(toml)
	start, end, _ := at(path)
	in := func(l trade.Lang) string { return diag.KeyPath(path, string(l)) }
	if s, e, ok := at(in(lang)); ok {
		return toml[:s] + edit.Quote(words) + toml[e:]
	}
	if c := toml[start]; c == '"' || c == '\'' {
		both := fmt.Sprintf("{ %s = %s, %s = %s }", languages[0], toml[start:end], lang, edit.Quote(words))
		return toml[:start] + both + toml[end:]
	}
	before := languages[0] // the nearest language before it that is there
	for _, l := range languages[:slices.Index(languages, lang)] {
		if _, _, ok := at(in(l)); ok {
			before = l
		}
	}
	key, _, _ := at(in(before) + "=")
	_, value, _ := at(in(before))
	line := strings.LastIndexByte(toml[:key], '\n') + 1
	dotted := toml[line:key][len(strings.TrimRight(toml[line:key], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")):]
	entry := dotted + string(lang) + " = " + edit.Quote(words)
	indent := toml[line : key-len(dotted)]
	if toml[start] == '{' || strings.TrimSpace(indent) != "" {
		return toml[:value] + ", " + entry + toml[value:]
	}
	after := len(toml) // a line of its own, below the other
	if i := strings.IndexByte(toml[value:], '\n'); i >= 0 {
		after = value + i
	}
	eol := "\n"
	if after > 0 && toml[after-1] == '\r' {
		after--
		eol = "\r\n"
	}
	return toml[:after] + eol + indent + entry + toml[after:]
}

// withFront gives a narrative in which a key of the front matter has another
// text. A key that is not there goes behind the title.
func withFront(text, key, words string) string {
	start, end, body := frontOf(text)
	line := key + " = " + edit.Quote(words) + "\n"
	if body == start {
		return text[:start] + "+++\n" + line + "+++\n\n" + strings.TrimLeft(text[start:], "\n")
	}
	front := text[start:end]
	at := load.Positions(front)
	if s, e, ok := at(key); ok {
		return text[:start+s] + edit.Quote(words) + text[start+e:]
	}
	behind := 0
	if _, e, ok := at("title"); ok && key != "title" {
		behind = e + strings.IndexByte(front[e:], '\n') + 1
	}
	return text[:start+behind] + line + text[start+behind:]
}

// withParts gives a narrative in which some parts of its body are others.
func withParts(text string, words map[int]string) string {
	_, _, at := frontOf(text)
	body := text[at:]
	parts := pieces(body)
	tail := body[len(written(parts)):]
	for i, other := range words {
		parts[i].text = other
	}
	return text[:at] + written(parts) + tail
}

// withBody gives a narrative with another body, between the same blank lines.
func withBody(text, words string) string {
	_, _, at := frontOf(text)
	body := text[at:]
	head := body[:len(body)-len(strings.TrimLeft(body, "\n"))]
	tail := body[len(strings.TrimRight(body, "\n")):]
	return text[:at] + head + words + tail
}
