package generator

import (
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// dangerous are addresses that run something, or that lead a browser where the
// text does not say, in the spellings that filters have missed.
var dangerous = []string{
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
	"javascript\t:alert(1)", "vbscript:x", "data:text/html,<script>x</script>", "DATA:text/html;base64,x", "data:image/svg+xml,x",
	"file:///etc/passwd", "ftp://example.org/", "blob:x", "//example.org/x", "/etc/passwd", "../x", "about:blank",
	"http:javascript:x", "https:/example.org", "http://", "view-source:https://example.org", "javascript://example.org/%0aalert(1)",
	"https://example.org/\"><script>", "https://example.org/ x", "https://example.org/\x00", "https://example.org/\r\nX: y", "https\u202e://example.org",
	"https://user:secret@example.org/\"",
}

// An address in the data that is none of the web is a problem at its line.
func TestAnAddressOfTheDataIsOneOfTheWeb(t *testing.T) {
	for _, address := range dangerous {
		if strings.HasPrefix(address, " java") {
			continue // blanks around a value are cut off
		}
		for name, file := range map[string]string{
			"data/partners.toml": "[[partners]]\nid = \"x\"\nname = \"X\"\nkind = \"company\"\nurl = §\n",
			"data/sources.toml":  "[[sources]]\nid = \"x\"\ntitle = \"X\"\n\n\nurl = §\n",
			"data/site.toml":     "title = \"x\"\nlanguages = [\"en\", \"zh\"]\n[publisher]\nname = \"x\"\nurl = §\n",
		} {
			site := smallSite(t)
			quoted := strings.ReplaceAll(strconv.Quote(address), `\x00`, `\u0000`)
			was := ""
			if name != "data/site.toml" {
				was = string(site[name].Data)
			}
			site[name] = &fstest.MapFile{Data: []byte(was + strings.ReplaceAll(file, "§", quoted))}
			if !hasErrorAt(t, site, name, quoted) {
				t.Errorf("%s: the address %q is taken", name, address)
			}
		}
	}
	for _, address := range []string{"javascript:x", "data:x", "//x", "https://example.org/?x", "https://example.org/#x", "https://a b/", "https://example.org/\"", "ftp://example.org/"} {
		site := smallSite(t)
		site["data/site.toml"] = &fstest.MapFile{Data: append([]byte("base_url = "+strconv.Quote(address)+"\n"), site["data/site.toml"].Data...)}
		if !hasErrorAt(t, site, "data/site.toml", strconv.Quote(address)) {
			t.Errorf("base_url %q is taken", address)
		}
	}
}

// hasErrorAt tells whether an error stands in a file at the line of the words.
func hasErrorAt(t *testing.T, site fstest.MapFS, file, words string) bool {
	t.Helper()
	checked, err := Check(site, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if p.At.Source != nil && p.At.Source.Name == file && strings.Contains(p.At.Position().Text, words) {
			return true
		}
	}
	return false
}

// A link of a text leads to a thing of the site or to the web, in whichever of
// Markdown's forms it is written.
func TestAnAddressOfATextIsOneOfTheWeb(t *testing.T) {
	for _, address := range []string{
		"javascript:alert(1)", "JAVASCRIPT:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript&#58;alert(1)",
		"java&Tab;script:alert(1)", "java&NewLine;script:x", "%6Aavascript:x", `java\script:x`, "vbscript:x", "data:text/html,x", "DATA:x", "file:///etc/passwd",
		"ftp://example.org", "//example.org/x", "/etc/passwd", "../../x", "blob:x", "\u00a0javascript:x", "javascript\u2028:x", "http:", "https:",
		"view-source:https://example.org", "mailto:", "#nowhere",
	} {
		for form, text := range map[string]string{
			"link": "[a](§)", "link in angles": "[a](<§>)", "titled link": `[a](§ "b")`, "image": "![a](§)", "image in angles": "![a](<§>)",
			"definition": "[a]\n\n[a]: § \"x\"", "image by definition": "![a]\n\n[a]: <§>", "in a heading": "## [a](§)", "in a table": "| [a](§) |\n|---|\n",
			"around an image": "[![a](b.png)](§)", "in emphasis": "**[a](§)**",
		} {
			site := smallSite(t)
			site["content/about.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"About\"\n+++\n\n" + strings.ReplaceAll(text, "§", address) + "\n")}
			checked, err := Check(site, Options{})
			if err != nil {
				t.Fatal(err)
			}
			told := false
			for _, p := range checked.Problems {
				told = told || p.At.Source.Name == "content/about.md" && p.At.Position().Line >= 5
			}
			if !told {
				t.Errorf("%s to %q is taken", form, address)
			}
		}
	}
}

// A character that nobody sees is a problem where it stands, in data and texts.
func TestHiddenCharactersAreProblems(t *testing.T) {
	for _, r := range "\x01\x08\x0b\x0c\x1b\x7f\u0080\u0085\u009f\u202a\u202e\u2066\u2069\ufffe\uffff" {
		site := smallSite(t)
		escaped := strings.ReplaceAll(strconv.QuoteToASCII("North"+string(r)+"port"), `\x`, `\u00`)
		escaped = strings.NewReplacer(`\v`, `\u000b`, `\a`, `\u0007`).Replace(escaped)
		site["data/sectors.toml"] = &fstest.MapFile{Data: []byte("[[sectors]]\nid = \"timber\"\nname = { en = " + escaped + " }\n")}
		site["content/about.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = " + escaped + "\n+++\n\na\n\nNorth" + string(r) + "port\n\nNorth&#" + strconv.Itoa(int(r)) + ";port\n\nNorth&#X" + strconv.FormatInt(int64(r), 16) + ";port\n")}
		checked, err := Check(site, Options{})
		if err != nil {
			t.Fatal(err)
		}
		at := map[string]bool{}
		for _, p := range checked.Problems {
			if p.Code == "hidden-character" {
				at[p.At.Source.Name+":"+strconv.Itoa(p.At.Position().Line)] = true
			}
		}
		if !at["data/sectors.toml:3"] || !at["content/about.md:2"] || !at["content/about.md:7"] || !at["content/about.md:9"] || !at["content/about.md:11"] {
			t.Errorf("U+%04X is told at %v", r, at)
		}
	}
}
