package generator

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// mark is in every hostile text and nowhere else.
const mark = "zqzq"

// hostileTexts begin with what a spreadsheet runs and hold what ends, opens or
// runs something in any of the languages that a site is written in. They have no
// digits, which would be numbers without a source.
var hostileTexts = map[string]string{
	"a formula":    "=HYPERLINK(zqzq)|' /C calc'!A" + everyContext,
	"a sum":        "+zqzq" + everyContext,
	"a difference": "-zqzq" + everyContext,
	"a function":   "@SUM(zqzq)" + everyContext,
	"an address":   "javascript:alert(/zqzq/)" + everyContext,
	"a template":   "{{define `zqzq`}}" + everyContext,
	"a long word":  "zqzq" + strings.Repeat("w", 3000) + everyContext,
	"many lines":   "zqzq\r\nLocation: x\r\n\r\n<p>\nER  - \n@article{x,\n}\n\n---\n" + everyContext,
}

const everyContext = `<script>alert("zqzq")</script>"><img src=x onerror=zqzq>' onmouseover='zqzq' x="` + "`" + `-->]]><![CDATA[<!--zqzq<?zqzq?>` +
	`</title></textarea></style></script></template></svg></math><svg onload=zqzq><math><a href="javascript:zqzq">` +
	`&lt;script&gt;&amp;quot;&quot;&notanentity;{{.}}{{end}}${zqzq}#{zqzq}\u003c\x3c\` + "\u2028\u2029\ufeff\u200b\u00ad\ufffd\U0001F600" +
	`%s%n%zz*/ // /*zqzq*/ | ; , \\ \" [zqzq](javascript:zqzq) ![x](data:zqzq) <b onclick=zqzq>` + "\t\n"

const (
	hostileAddress = "https://example.org/zqzq?a='b'&c=(d)*e;{f}|g`h^i\\j%22%3Cscript%3E&lt;#]]"
	tameText       = "zqzq tame words of a text"
	tameAddress    = "https://example.org/zqzq"
)

// Whatever a text says, it is a text on the site: no file has an element, an
// attribute, a key, a row, a script or a formula that it does not have where
// the same texts are tame. Every file is read by a parser that is not ours.
func TestNothingInATextIsMoreThanText(t *testing.T) {
	t.Parallel()
	tame := shapesOf(t, buildInto(t, hostileSite(t, tameText, tameAddress), Options{}).files)
	for name, text := range hostileTexts {
		t.Run(name, func(t *testing.T) {
			files := buildInto(t, hostileSite(t, text, hostileAddress), Options{}).files
			shapes := shapesOf(t, files)
			if got, want := slices.Sorted(maps.Keys(shapes)), slices.Sorted(maps.Keys(tame)); !slices.Equal(got, want) {
				t.Errorf("other files are written: %q", slices.DeleteFunc(got, func(s string) bool { return slices.Contains(want, s) }))
			}
			for file, shape := range shapes {
				if shape != tame[file] {
					t.Errorf("%s is another: %s", file, firstDifference(tame[file], shape))
				}
			}
		})
	}
}

// firstDifference shows where two shapes part.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d: %q, want %q", i, b[i], a[i])
		}
	}
	return fmt.Sprintf("%d parts, want %d", len(b), len(a))
}

// fingerprint is what in the name of a file depends on its content.
var fingerprint = regexp.MustCompile(`-?[0-9a-f]{10,16}\.`)

// indexPart is the number of a part of the search index: longer texts make more.
var indexPart = regexp.MustCompile(`^(search-index/.*)-\d+\.`)

// shapesOf reads every file of a site by its kind and gives what it is made of,
// without its texts.
func shapesOf(t *testing.T, files map[string][]byte) map[string]string {
	t.Helper()
	shapes := map[string]string{}
	for name, data := range files {
		shape, err := shapeOf(t, name, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		shapes[indexPart.ReplaceAllString(fingerprint.ReplaceAllString(name, "."), "$1.")] = shape
	}
	return shapes
}

func shapeOf(t *testing.T, name string, data []byte) (string, error) {
	switch path.Ext(name) {
	case ".html":
		return htmlShape(data)
	case ".xml", ".svg":
		return xmlShape(data)
	case ".json", ".jsonld":
		return jsonShape(data)
	case ".csv":
		return csvShape(t, name, data)
	case ".xlsx":
		return xlsxShape(data)
	case ".zip":
		return zipShape(t, data)
	case ".js":
		_, after, isData := strings.Cut(string(data), "=")
		if isData && strings.Contains(name, "explorer/") {
			return jsonShape([]byte(strings.TrimSuffix(strings.TrimSpace(after), ";")))
		}
		if _, part, isPart := strings.Cut(string(data), "\"]="); isPart && (strings.HasPrefix(name, "search-index/") || strings.HasSuffix(name, "search/index.js")) {
			return indexShape(strings.TrimSuffix(strings.TrimSpace(part), ";"))
		}
		fallthrough
	case ".css", ".png":
		if strings.Contains(string(data), mark) {
			return "", errors.New("a text got into a program")
		}
		return "", nil
	}
	return textShape(name, string(data))
}

// indexShape is that of a part of the search index: nothing but JSON. How many
// words and parts there are hangs on the texts.
func indexShape(text string) (string, error) {
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return "", fmt.Errorf("%w in %.80q", err, text)
	}
	if strings.ContainsAny(text, "\u2028\u2029") {
		return "", errors.New("a line separator is not escaped")
	}
	return "", nil
}

// textShape is how many lines a file has: those of what a program reads line by
// line must not come from a text.
func textShape(name, text string) (string, error) {
	if strings.ContainsAny(text, "\u2028\x00\x1b") {
		return "", errors.New("a text is not on one line")
	}
	return fmt.Sprint(strings.Count(text, "\n"), " lines"), nil
}

// zipShape reads what is in an archive, and that each name stays in its folder.
func zipShape(t *testing.T, data []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, f := range z.File {
		if !regexp.MustCompile(`^[a-z0-9.-]+$`).MatchString(strings.ReplaceAll(strings.ToLower(f.Name), "/", "")) || strings.Contains(f.Name, "..") {
			return "", fmt.Errorf("it holds %q", f.Name)
		}
		r, err := f.Open()
		if err != nil {
			return "", err
		}
		inner, err := io.ReadAll(r)
		if err != nil {
			return "", err
		}
		shape, err := shapeOf(t, f.Name, inner)
		if err != nil {
			return "", fmt.Errorf("%s: %w", f.Name, err)
		}
		fmt.Fprintf(&b, "%s\n%s\n", f.Name, shape)
	}
	return b.String(), nil
}

// xlsxShape reads every cell: none is a formula, none a link but to an address
// of the web.
func xlsxShape(data []byte) (string, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return "", err
	}
	defer book.Close()
	var b strings.Builder
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			return "", err
		}
		for y, row := range rows {
			for x := range row {
				cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
				if f, err := book.GetCellFormula(sheet, cell); err != nil || f != "" {
					return "", fmt.Errorf("%s!%s is the formula %q (%v)", sheet, cell, f, err)
				}
				if is, target, _ := book.GetCellHyperLink(sheet, cell); is && !strings.HasPrefix(target, "https://") && !strings.HasPrefix(target, "#") && !strings.HasPrefix(target, "http://") {
					return "", fmt.Errorf("%s!%s leads to %q", sheet, cell, target)
				}
			}
		}
		fmt.Fprintf(&b, "%s: %d\n", sheet, len(rows))
	}
	return b.String(), nil
}

// csvShape reads every cell: none is what a spreadsheet runs, and none goes
// over a line.
func csvShape(t *testing.T, name string, data []byte) (string, error) {
	rows := csvRows(t, name, data)
	for i, row := range rows {
		for column, cell := range row {
			number := strings.Trim(cell, "0123456789.,-% ") == ""
			if cell != "" && !number && strings.ContainsAny(cell[:1], "=+-@\t\r") || strings.ContainsAny(cell, "\t\r\n") {
				return "", fmt.Errorf("row %d, %s: %.60q", i+1, column, cell)
			}
		}
	}
	return fmt.Sprint(len(rows), " rows"), nil
}

// jsonShape writes the keys of a JSON text in their order.
func jsonShape(data []byte) (string, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		return "", fmt.Errorf("%w in %.80q", err, data)
	}
	if _, err := d.Token(); err != io.EOF {
		return "", errors.New("something follows the JSON")
	}
	var b strings.Builder
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				fmt.Fprintln(&b, at+"."+key)
				walk(at+"."+key, v[key])
			}
		case []any:
			for _, item := range v {
				walk(at+"[]", item)
			}
		}
	}
	walk("", value)
	return b.String(), nil
}

// xmlShape reads XML strictly and writes its elements and attributes. The lines
// of a picture are broken by the length of the words, so what is in it counts
// once.
func xmlShape(data []byte) (string, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var parts []string
	picture := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			picture = picture || token.Name.Local == "svg"
			part := token.Name.Local
			for _, a := range token.Attr {
				part += " " + a.Name.Local
				if err := refuse(part, a.Name.Local, a.Value); err != nil {
					return "", err
				}
			}
			parts = append(parts, part)
		case xml.Directive, xml.Comment, xml.ProcInst:
			parts = append(parts, fmt.Sprintf("%T", token))
		}
	}
	if picture {
		slices.Sort(parts)
		parts = slices.Compact(parts)
	}
	return strings.Join(parts, "\n"), nil
}

// refuse refuses what runs and what leads where a link must not.
func refuse(element, name, value string) error {
	name = strings.ToLower(name)
	switch name {
	case "href", "src", "action", "formaction", "data", "srcset", "poster", "content", "cite", "value":
		plain := strings.ToLower(strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, value))
		for _, scheme := range []string{"javascript:", "vbscript:", "data:text", "data:zqzq"} {
			if strings.HasPrefix(plain, scheme) && name != "content" && name != "value" {
				return fmt.Errorf("<%s> has %s=%.60q", element, name, value)
			}
		}
	case "style", "srcdoc", "http-equiv":
		if strings.Contains(value, mark) {
			return fmt.Errorf("<%s> has %s=%.60q", element, name, value)
		}
	}
	if strings.HasPrefix(name, "on") {
		return fmt.Errorf("<%s> has %s", element, name)
	}
	return nil
}

// htmlShape tokenises a page as a browser does and writes its elements and
// attributes; of scripts, only data may hold a text.
func htmlShape(data []byte) (string, error) {
	z := html.NewTokenizer(bytes.NewReader(data))
	var parts, pictures []string
	script, svg := "", 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		token := z.Token()
		switch kind {
		case html.CommentToken:
			parts = append(parts, "comment")
		case html.TextToken:
			shape, err := scriptShape(script, token.Data)
			if err != nil {
				return "", err
			}
			parts = append(parts, shape...)
		case html.EndTagToken:
			script = ""
			if token.Data == "svg" {
				svg--
			}
			if svg == 0 {
				parts = append(parts, "/"+token.Data)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			part := token.Data
			for _, a := range token.Attr {
				part += " " + a.Key
				if err := refuse(part, a.Key, a.Val); err != nil {
					return "", err
				}
				if token.Data == "script" && a.Key == "type" {
					script = a.Val
				}
			}
			if token.Data == "script" && script == "" {
				script = "text/javascript"
			}
			if token.Data == "svg" {
				svg++
			}
			if svg > 0 {
				pictures = append(pictures, part)
				continue
			}
			parts = append(parts, part)
		}
	}
	slices.Sort(pictures)
	return strings.Join(append(parts, slices.Compact(pictures)...), "\n"), nil
}

// scriptShape reads what is in a script, if this is one.
func scriptShape(kind, text string) ([]string, error) {
	switch {
	case kind == "" || strings.TrimSpace(text) == "":
		return nil, nil
	case strings.Contains(kind, "json"):
		shape, err := jsonShape([]byte(text))
		return []string{shape}, err
	case strings.Contains(text, mark):
		return nil, fmt.Errorf("a script holds a text: %.80q", text)
	}
	return nil, nil
}
