package generator

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// Whatever is edited, in whatever order, a builder shows what a first build of
// the same files shows, byte for byte, and finds the same problems. Edits come
// alone and together; some break the site, some mend it again.
func TestEditsEndInTheSiteOfAFreshBuild(t *testing.T) {
	t.Parallel()
	e := newEditor(t)
	if amended := e.works(t, "the real site", 8); amended < 2 {
		t.Errorf("only %d of 8 rounds kept the graph: the quick way is hardly tried", amended)
	}
	for seed := range uint64(moreSeeds) { // of a site that is built in no time
		e := &editor{site: smallSite(t), random: rand.New(rand.NewPCG(seed, 6)), options: e.options, broken: map[string][]byte{}}
		e.works(t, fmt.Sprintf("seed %d", seed), 4)
	}
}

// moreSeeds are the ways that are tried beside that through the real site.
const moreSeeds = 3

// works edits for so many rounds, and tells how often the graph was kept.
func (e *editor) works(t *testing.T, of string, rounds int) (amended int) {
	builder := e.builder(t)
	for round := range rounds {
		var names []string
		changed := map[string]bool{}
		for range 1 + e.random.IntN(2) {
			name, edit := e.pick()
			names = append(names, name)
			for _, file := range edit(e) {
				changed[file] = true
			}
		}
		label := fmt.Sprintf("%s, round %d: %s", of, round, strings.Join(names, ", "))
		before := builder.linked
		update, err := builder.Update(context.Background(), slices.Sorted(maps.Keys(changed)))
		if err != nil {
			t.Fatal(label, err)
		}
		if update.Fresh && builder.linked == before {
			amended++
		}
		e.compare(t, label, builder, update)
	}
	return amended
}

// An editor changes a copy of the real site in ways that people do.
type editor struct {
	site    fstest.MapFS
	random  *rand.Rand
	options Options
	broken  map[string][]byte // files as they were before they were broken; nil for none
}

func newEditor(t *testing.T) *editor {
	return &editor{
		site: readCorpus(t).with("", ""), random: rand.New(rand.NewPCG(6, 2)),
		options: Options{Cache: testCache(t), Drafts: true}, broken: map[string][]byte{},
	}
}

func (e *editor) builder(t *testing.T) *Builder {
	t.Helper()
	b := NewBuilder(e.site, e.options)
	t.Cleanup(func() { b.Close() })
	if _, err := b.Update(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	return b
}

// compare holds a builder against one that sees the files for the first time.
func (e *editor) compare(t *testing.T, label string, got *Builder, update Update) {
	t.Helper()
	want := e.builder(t)
	gotProblems, _ := got.Judge(context.Background())
	wantProblems, _ := want.Judge(context.Background())
	if got, want := asLines(gotProblems), asLines(wantProblems); !slices.Equal(got, want) {
		t.Errorf("%s: problems\n  %s\nof a first build\n  %s", label, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
	if update.Fresh != (want.shown != nil) {
		t.Errorf("%s: fresh is %v, but a first build shows a site: %v", label, update.Fresh, want.shown != nil)
	}
	if !update.Fresh {
		return
	}
	if got, want := got.Paths(), want.Paths(); !slices.Equal(got, want) {
		t.Errorf("%s: the files are others than those of a first build", label)
	}
	for _, file := range want.Paths() {
		if ext := path.Ext(file); ext == ".xlsx" || ext == ".zip" { // made of the same tables as the rest
			continue
		}
		g, gp, gerr := got.File(file)
		w, wp, werr := want.File(file)
		if !bytes.Equal(g, w) || len(gp) != len(wp) || (gerr == nil) != (werr == nil) {
			t.Errorf("%s: %s differs from that of a first build: %s", label, file, whereTheyDiffer(g, w))
			return
		}
	}
}

func whereTheyDiffer(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	around := func(s []byte) string { return string(s[max(0, i-60):min(len(s), i+60)]) }
	return fmt.Sprintf("%q, not %q", around(a), around(b))
}

// pick draws an edit; a broken file is mended soon.
func (e *editor) pick() (string, func(*editor) []string) {
	if len(e.broken) > 0 && e.random.IntN(3) > 0 {
		return "mend", (*editor).mend
	}
	const valuesOnly = 6 // the first of them change nothing of how records hang together
	kinds := []struct {
		name string
		edit func(*editor) []string
	}{
		{"a word more in a text", func(e *editor) []string { return e.append(e.file("content/", ".md"), "\n\nOne more word.\n") }},
		{"a word more in a text", func(e *editor) []string { return e.append(e.file("content/events/", ".md"), "\n\nOne more word.\n") }},
		{"another digit", (*editor).digit},
		{"another title", func(e *editor) []string {
			return e.replace(e.file("data/events/", ".toml"), `title = { en = "`, `title = { en = "Once more: `)
		}},
		{"another name of a partner", func(e *editor) []string {
			return e.replace("data/partners.toml", `name = { en = "`, `name = { en = "The `)
		}},
		{"another status", func(e *editor) []string {
			return e.replace(e.file("data/events/", ".toml"), `status = "reported"`, `status = "provisional"`)
		}},
		{"a reference more", func(e *editor) []string {
			return e.append(e.file("content/reports/", ".md"), "\n\nSee [this](event:"+e.id("data/events/")+").\n")
		}},
		{"another place", func(e *editor) []string {
			return e.replace(e.file("data/events/", ".toml"), "place = \"harbin\"", "place = \"heilongjiang\"")
		}},
		{"another place of places", func(e *editor) []string {
			return e.replace("data/places.toml", `name = { en = "`, `name = { en = "Old `)
		}},
		{"an unknown id", func(e *editor) []string { return e.spoil(e.file("data/events/", ".toml"), `place = "`, `place = "no-`) }},
		{"no TOML", func(e *editor) []string { return e.spoil(e.file("data/", ".toml"), "= ", "== ") }},
		{"an event gone", func(e *editor) []string { return e.remove(e.file("data/events/", ".toml")) }},
		{"a text gone", func(e *editor) []string { return e.remove(e.file("content/events/", ".zh.md")) }},
		{"a draft", func(e *editor) []string {
			return e.replace(e.file("content/reports/", ".md"), "\nupdated =", "\ndraft = true\nupdated =")
		}},
		{"a style", func(e *editor) []string {
			return e.append("themes/default/styles/type.css", fmt.Sprintf("\nh1 { margin-top: %dpx; }\n", e.random.IntN(90)))
		}},
		{"a template that breaks", func(e *editor) []string {
			return e.spoil("themes/default/templates/about.html", "", "{{define \"main\"}}{{.Nothing}}{{end}}")
		}},
		{"a stray file", func(e *editor) []string { e.keep("data/evnets.toml"); return e.append("data/evnets.toml", "x = 1\n") }},
	}
	n := len(kinds)
	if e.random.IntN(3) > 0 {
		n = valuesOnly
	}
	k := kinds[e.random.IntN(n)]
	return k.name, k.edit
}

// file is some file of a folder.
func (e *editor) file(prefix, suffix string) string {
	var names []string
	for name := range e.site {
		if strings.HasPrefix(name, prefix) && strings.HasSuffix(name, suffix) {
			names = append(names, name)
		}
	}
	if len(names) == 0 { // as in a small site
		return "content/home.md"
	}
	slices.Sort(names)
	return names[e.random.IntN(len(names))]
}

func (e *editor) id(prefix string) string {
	return strings.TrimSuffix(path.Base(e.file(prefix, ".toml")), ".toml")
}

func (e *editor) write(name, text string) []string {
	e.site[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	return []string{name}
}

func (e *editor) text(name string) string {
	if f := e.site[name]; f != nil {
		return string(f.Data)
	}
	return ""
}

func (e *editor) append(name, more string) []string { return e.write(name, e.text(name)+more) }

func (e *editor) replace(name, old, new string) []string {
	return e.write(name, strings.Replace(e.text(name), old, new, 1))
}

func (e *editor) keep(name string) {
	if _, broken := e.broken[name]; !broken {
		e.broken[name] = nil
		if f := e.site[name]; f != nil {
			e.broken[name] = f.Data
		}
	}
}

func (e *editor) spoil(name, old, new string) []string {
	e.keep(name)
	return e.write(name, strings.Replace(e.text(name), old, new, 1))
}

func (e *editor) remove(name string) []string {
	e.keep(name)
	delete(e.site, name)
	return []string{name}
}

// digit exchanges a digit of a value.
func (e *editor) digit() []string {
	name := e.file("data/", ".toml")
	lines := strings.Split(e.text(name), "\n")
	for i := range lines {
		line := &lines[(i+e.random.IntN(len(lines)))%len(lines)]
		if at := strings.IndexAny(*line, "123456"); strings.HasPrefix(*line, "value = ") && at >= 0 {
			*line = (*line)[:at] + string((*line)[at]+1) + (*line)[at+1:]
			break
		}
	}
	return e.write(name, strings.Join(lines, "\n"))
}

// mend puts the files that were broken back.
func (e *editor) mend() (files []string) {
	for name, data := range e.broken {
		files = append(files, name)
		if data == nil {
			delete(e.site, name)
		} else {
			e.write(name, string(data))
		}
	}
	clear(e.broken)
	return files
}

// A change of styles alone says so, for a page that can take them as it stands.
func TestAStyleSheetChangesAlone(t *testing.T) {
	e := newEditor(t)
	b := e.builder(t)
	update, err := b.Update(context.Background(), e.append("themes/default/styles/type.css", "\nh1 { margin: 3px; }\n"))
	if err != nil || !update.Fresh {
		t.Fatal(update, err)
	}
	if update.Styles.From == "" || update.Styles.From == update.Styles.To {
		t.Fatalf("styles: %+v", update.Styles)
	}
	if css, _, err := b.File(update.Styles.To); err != nil || !strings.Contains(string(css), "3px") {
		t.Errorf("%s: %v", update.Styles.To, err)
	}
}

// While something is wrong, the pages of before are there.
func TestTheLastGoodPagesStay(t *testing.T) {
	e := newEditor(t)
	b := e.builder(t)
	before, _, err := b.File("index.html")
	if err != nil {
		t.Fatal(err)
	}
	update, err := b.Update(context.Background(), e.spoil("data/site.toml", "title", "titel"))
	if err != nil || update.Fresh || !update.Problems.HasErrors() {
		t.Fatal(update, err)
	}
	if after, _, err := b.File("index.html"); err != nil || !bytes.Equal(before, after) {
		t.Error("the page of before is gone", err)
	}
	update, err = b.Update(context.Background(), e.mend())
	if err != nil || !update.Fresh || len(update.Problems) > 0 {
		t.Error(update, err)
	}
}
