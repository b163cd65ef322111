package hosting

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOnlyAPlainPathIsWrittenIntoAConfiguration(t *testing.T) {
	for _, wrong := range []Place{
		{Folder: "/srv/www", Path: "a/b/"},
		{Folder: "/srv/www", Path: ""},
		{Folder: "/srv/www", Path: "//other.example/"},
		{Folder: "/srv/www", Path: "/a/../b/"},
		{Folder: "/srv/www", Path: "/a/.."},
		{Folder: "/srv/www", Path: "/a\" { return 200; }"},
		{Folder: "/srv/www", Path: "/a\n}"},
		{Folder: "/srv/www", Path: "/a/*"},
		{Folder: "/srv/$document_root", Path: "/"},
		{Folder: "/srv/{env.SECRET}", Path: "/"},
		{Folder: `/srv/a"; root "/etc`, Path: "/"},
		{Folder: `/srv/a\`, Path: "/"},
		{Folder: "/srv/a`", Path: "/"},
		{Folder: "/srv/a\x00", Path: "/"},
		{Folder: "/srv/a\u2028\x1b", Path: "/"},
		{Folder: "/srv/\xff", Path: "/"},
	} {
		for name, write := range map[string]func(Place) (string, error){"nginx": Nginx, "caddy": Caddy} {
			if text, err := write(wrong); err == nil {
				t.Errorf("%s takes %+v:\n%s", name, wrong, text)
			}
		}
	}
}

func TestAPathNeedsNoSlashAtItsEnd(t *testing.T) {
	for name, write := range map[string]func(Place) (string, error){"nginx": Nginx, "caddy": Caddy} {
		with, err := write(Place{Folder: "/srv/Отчёты 报告/", Path: "/a/b/"})
		if err != nil {
			t.Fatal(err)
		}
		without, err := write(Place{Folder: "/srv/Отчёты 报告", Path: "/a/b"})
		if err != nil || with != without || !strings.Contains(with, `"/srv/Отчёты 报告`) {
			t.Errorf("%s (%v):\n%s\nis not\n%s", name, err, without, with)
		}
	}
}

// TestNoFileHasTwoRulesForOneHeader: hosts that read _headers join the values of
// all rules that fit, and "no, yes" is no cache rule.
func TestNoFileHasTwoRulesForOneHeader(t *testing.T) {
	rules := map[string]map[string]string{} // pattern -> header -> value
	pattern := ""
	for line := range strings.Lines(string(Headers())) {
		line = strings.TrimRight(line, "\n")
		if header, indented := strings.CutPrefix(line, "  "); indented {
			name, value, ok := strings.Cut(header, ": ")
			if !ok || rules[pattern][name] != "" {
				t.Errorf("%s: %q", pattern, header)
			}
			rules[pattern][name] = value
			continue
		}
		pattern = line
		if rules[pattern] != nil || strings.Count(pattern, "*") != 1 || !strings.HasPrefix(pattern, "/") {
			t.Errorf("%q is no pattern, or comes twice", pattern)
		}
		rules[pattern] = map[string]string{}
	}
	for _, name := range []string{"index.html", "zh/feed.xml", "assets/site-0123456789.css", "assets/none.csv", "images/a-01234567.webp", "data/events.xlsx", "single/a-en.html"} {
		told := map[string]string{}
		for pattern, headers := range rules {
			before, after, _ := strings.Cut(pattern, "*")
			if !strings.HasPrefix("/"+name, before) || !strings.HasSuffix(name, after) {
				continue
			}
			for header, value := range headers {
				if told[header] != "" {
					t.Errorf("%s: %s is %q and %q", name, header, told[header], value)
				}
				told[header] = value
			}
		}
		if name == "single/a-en.html" && told["Content-Disposition"] != "attachment" {
			t.Errorf("%s would be shown without its style: %v", name, told)
		}
		if told["Content-Security-Policy"] != Policy || (told["Cache-Control"] == Lasting) != IsLasting(name) {
			t.Errorf("%s: %v", name, told)
		}
	}
}

func TestTheReadmeTellsTheRules(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	told := []string{Lasting, Checked, "`Content-Security-Policy`", HeadersName}
	for _, h := range Security(Policy)[1:] { // the policy is told in words
		told = append(told, h.Name+": "+h.Value)
	}
	for _, folder := range lasting {
		told = append(told, "`"+folder+"`")
	}
	for _, text := range told {
		if !strings.Contains(string(readme), text) {
			t.Errorf("README.md does not tell of %s", text)
		}
	}
}

func TestEachTypeStandsOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, kind := range Types() {
		if seen[kind.Extension] || strings.ContainsAny(kind.Extension+kind.Media, "\"\n*") {
			t.Errorf("%+v", kind)
		}
		seen[kind.Extension] = true
	}
	if kind, known := TypeOf("a/b.csv-metadata.json"); !known || kind.Media != "application/json" {
		t.Errorf("a file with two dots is %+v", kind)
	}
	if Packs("data.zip") || Packs("_headers") || !Packs("zh/index.html") {
		t.Error("the wrong files are compressed")
	}
}
