package i18n

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// XLIFF writes units of one language as XLIFF 1.2: a file element for each file,
// a trans-unit for each text. What a translation must keep stands in ph elements,
// which tools for translators do not let change. extradata holds the mark of the
// translation as it is, as the standard leaves it to who writes the file.
func XLIFF(units []Unit, source trade.Lang) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header + `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">` + "\n")
	for at := 0; at < len(units); {
		end := at
		for end < len(units) && units[end].File == units[at].File && units[end].Lang == units[at].Lang {
			end++
		}
		kind := "x-toml"
		if strings.HasSuffix(units[at].File, ".md") {
			kind = "x-markdown"
		}
		fmt.Fprintf(&b, " <file original=%s source-language=%s target-language=%s datatype=%s>\n  <body>\n",
			attribute(units[at].File), attribute(string(source)), attribute(string(units[at].Lang)), attribute(kind))
		for _, u := range units[at:end] {
			transUnit(&b, u)
		}
		b.WriteString("  </body>\n </file>\n")
		at = end
	}
	b.WriteString("</xliff>\n")
	return b.Bytes()
}

// targetStates are what XLIFF calls the states of a translation that is there.
var targetStates = map[State]string{Outdated: "needs-review-translation", Unconfirmed: "needs-review-translation", Current: "translated"}

// confirming are the states by which a translator says that a text is right.
var confirming = []string{"translated", "final", "signed-off"}

func transUnit(b *bytes.Buffer, u Unit) {
	fmt.Fprintf(b, "   <trans-unit id=%s extradata=%s xml:space=\"preserve\">\n    <source>%s</source>\n",
		attribute(u.Key), attribute(markOf(u.Translation)), inline(u.Original))
	if u.Translation != "" {
		fmt.Fprintf(b, "    <target state=%s>%s</target>\n", attribute(targetStates[u.State]), inline(u.Translation))
	}
	b.WriteString("   </trans-unit>\n")
}

// inline is a text with what must be kept in elements of its own. The same part
// has the same name in source and target, with a number where it stands again.
func inline(text string) string {
	var b strings.Builder
	seen := map[string]int{}
	end := 0
	for _, at := range held().FindAllStringIndex(text, -1) {
		part := text[at[0]:at[1]]
		name := essence(part)
		if seen[name]++; seen[name] > 1 {
			name += " " + strconv.Itoa(seen[name])
		}
		b.WriteString(escaped(text[end:at[0]]))
		fmt.Fprintf(&b, `<ph id=%s>%s</ph>`, attribute(name), escaped(part))
		end = at[1]
	}
	b.WriteString(escaped(text[end:]))
	return b.String()
}

// escaped is a text between tags; its lines stay lines.
func escaped(text string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(text)) // a buffer takes everything
	return strings.ReplaceAll(b.String(), "&#xA;", "\n")
}

func attribute(text string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(text))
	return `"` + b.String() + `"`
}

// ReadXLIFF reads the translations of an XLIFF 1.2 file, which other tools may
// have written since.
func ReadXLIFF(src *diag.Source) (items []Item, problems diag.Problems) {
	r := &xliffReader{src: src, d: xml.NewDecoder(strings.NewReader(src.Text))}
	if err := r.read(); err != nil {
		at := int(min(r.d.InputOffset(), int64(len(src.Text))))
		problems.Error(src.Range(at, at), "translation-file", diag.Args{"format": "XLIFF 1.2", "detail": diag.Detail(err)})
		return nil, problems
	}
	return r.items, nil
}

type xliffReader struct {
	src   *diag.Source
	d     *xml.Decoder
	file  string
	lang  trade.Lang
	items []Item
	root  bool
}

func (r *xliffReader) read() error {
	for {
		at := int(r.d.InputOffset())
		token, err := r.d.Token()
		if errors.Is(err, io.EOF) {
			if !r.root {
				return diag.Wrong{Phrase: diag.Say("there is no xliff element")}
			}
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "xliff":
			r.root = true
			if version := valueIn(start, "version"); version != "1.2" {
				return diag.Wrong{Phrase: diag.Say("the version is \"{version}\"", diag.Args{"version": version})}
			}
		case "file":
			r.file, r.lang = valueIn(start, "original"), trade.Lang(valueIn(start, "target-language"))
		case "trans-unit":
			err = r.unit(start, at)
		case "header":
			err = r.d.Skip()
		}
		if !r.root {
			return diag.Wrong{Phrase: diag.Say("it begins with the element {name}", diag.Args{"name": start.Name.Local})}
		}
		if err != nil {
			return err
		}
	}
}

// unit reads one text. Other proposals, notes and segments are passed over.
func (r *xliffReader) unit(unit xml.StartElement, at int) error {
	item := Item{File: r.file, Key: valueIn(unit, "id"), Lang: r.lang, Exported: valueIn(unit, "extradata"), Confirmed: valueIn(unit, "approved") == "yes"}
	for {
		token, err := r.d.Token()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.EndElement:
			item.At = r.src.Range(at, int(r.d.InputOffset()))
			r.items = append(r.items, item)
			return nil
		case xml.StartElement:
			switch token.Name.Local {
			case "source":
				item.Original, err = r.words()
			case "target":
				item.Confirmed = item.Confirmed || slices.Contains(confirming, valueIn(token, "state"))
				item.Translation, err = r.words()
			default:
				err = r.d.Skip()
			}
			if err != nil {
				return err
			}
		}
	}
}

// words are all that stands in an element, whatever marks it up.
func (r *xliffReader) words() (string, error) {
	var b strings.Builder
	for depth := 1; ; {
		token, err := r.d.Token()
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.CharData:
			b.Write(token)
		case xml.StartElement:
			depth++
		case xml.EndElement:
			if depth--; depth == 0 {
				return b.String(), nil
			}
		}
	}
}

func valueIn(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
