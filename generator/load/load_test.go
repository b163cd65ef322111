package load

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func tree(files map[string]string) fstest.MapFS {
	t := fstest.MapFS{}
	for name, text := range files {
		t[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return t
}

func read(t *testing.T, site fs.FS) (*Result, []string) {
	t.Helper()
	result, problems, err := Read(site)
	if err != nil {
		t.Fatal(err)
	}
	return result, lines(problems)
}

func TestReadKeepsEveryKeyOfASoundSite(t *testing.T) {
	result, problems := read(t, tree(sound))
	if problems != nil {
		t.Fatal(problems)
	}
	r := result.Records
	fair, s := r.Events[0], r.Series[0]
	for _, c := range []struct{ name, got, want string }{
		{"base_url ends in a slash", r.Site.BaseURL, "https://example.org/x/"},
		{"theme", r.Site.Theme, "default"},
		{"publisher", r.Site.Publisher.Name.In("zh").Text, "编辑部"},
		{"license", r.Site.License.Name.In("zh").Text, "CC BY 4.0"},
		{"accepted", string(r.Site.Accepted[0].Code) + " " + r.Site.Accepted[0].Place, "growth-disagrees trade:s/2013"},
		{"event id", fair.ID, "fair"},
		{"title", fair.Title.In("zh").Text, "哈洽会"},
		{"a missing translation falls back", string(fair.Title.In("ru").Lang), "en"},
		{"dates", fair.Date.String() + " " + fair.EndDate.String() + " " + fair.Updated.String(), "2023-06-15 2023-06-19 2024-01-02"},
		{"programme", fair.Programmes[0].Programme, "prog"},
		{"host", fair.Hosts[0], "acme"},
		{"participant", string(fair.Participants[0].As), "organiser"},
		{"person", fair.People[0].Name.In("en").Text + " " + string(fair.People[0].As), "Li speaker"},
		{"figure", fair.Figures[0].Ref().String() + " " + fair.Figures[0].Value.String(), "figure:fair/first 48.141 billion CNY"},
		{"also", fair.Figures[0].Also[0].AsReported + " " + fair.Figures[0].Also[0].Value.String(), "48 billion 48 billion CNY"},
		{"count", fair.Figures[1].Value.String(), "50"},
		{"derivation", fair.Figures[1].Derivation.In("en").Text, "counted"},
		{"deal", fair.Deals[0].Ref().String() + " " + fair.Deals[0].Value.String(), "deal:fair/pipe 1 million CNY"},
		{"update", fair.Deals[0].Updates[0].Date.String(), "2024-05"},
		{"note", string(fair.Notes[0].Kind), "date"},
		{"part of", r.Events[1].PartOf, "fair"},
		{"measure is trade value", s.Measure, "trade_value"},
		{"points in time order", s.Points[0].Ref().String(), "trade:s/2012"},
		{"growth", s.Points[1].Growth.Value.String(), "4.1%"},
		{"shares", s.Points[1].Shares[0].Of + " " + s.Points[1].Shares[1].Value.String(), "s 12%"},
		{"place", r.Places[1].Lat + " " + r.Places[1].Lon, "45.75 126.63"},
		{"measure", r.Measures[0].Unit, "tonnes"},
		{"rate", r.Rates[0].Rate.String() + " " + string(r.Rates[0].Kind), "7.0467 average"},
		{"figure about", r.Figures[0].About.String() + " " + r.Figures[0].Value.String(), "place:harbin 10.71 million tonnes"},
		{"narrative", r.Narratives[0].Path + " " + r.Narratives[0].Subject() + " " + r.Narratives[0].Summary, "content/events/fair.md events/fair What happened"},
		{"mention", r.Narratives[0].Mentions[0].Ref.String(), "figure:fair/first"},
		{"chart", r.Narratives[2].Charts[0].ID, "trade-russia"},
		{"language of a file", string(r.Narratives[3].Lang), "zh"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
	if g := s.Gaps[0]; g.From != 2015 || g.To != 2015 {
		t.Errorf("a gap without end goes from %d to %d", g.From, g.To)
	}
	if result.Documents["content/reports/r.md"] == nil {
		t.Error("the document of a narrative is missing")
	}
}

func TestBareAmountsAreNotedAtTheirPlace(t *testing.T) {
	files := maps.Clone(sound)
	files["content/reports/r.zh.md"] = "+++\ntitle = \"报告\"\n+++\n\n合同额481.41亿元，见`5亿元`。\n"
	result, _ := read(t, tree(files))
	bare := result.Records.Narratives[3].BareAmounts
	if len(bare) != 1 || bare[0].Text != "481.41亿元" {
		t.Fatalf("found %v", bare)
	}
	if at := bare[0].At.Position(); at.Line != 5 || at.Column != 4 || at.Width != len([]rune("481.41亿元")) {
		t.Errorf("at %+v", at)
	}
}

func TestAByteOrderMarkAndWindowsLineEndsMoveNoColumn(t *testing.T) {
	files := maps.Clone(sound)
	event := strings.ReplaceAll(sound["data/events/fair.toml"], "\n", "\r\n")
	files["data/events/fair.toml"] = "\ufeff" + strings.Replace(event, `stage = "signed"`, `stage = "sign"`, 1)
	files["content/reports/r.md"] = "\ufeff+++\r\ntitel = \"Report\"\r\n+++\r\n"
	_, problems := read(t, tree(files))
	want := []string{
		`content/reports/r.md:2:1: unknown key "titel" in the front matter | did you mean "title"?`,
		`data/events/fair.toml:52:9: stage cannot be "sign" | did you mean "signed"?`,
	}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Error(diff)
	}
	files["data/events/fair.toml"] = "\ufefftitle = x\n"
	if _, problems := read(t, tree(files)); !strings.HasPrefix(problems[1], "data/events/fair.toml:1:9:") {
		t.Errorf("after a byte order mark: %s", problems[2])
	}
}

func TestAFolderThatIsNoSiteGetsOneProblem(t *testing.T) {
	_, problems := read(t, fstest.MapFS{})
	if len(problems) != 1 || !strings.Contains(problems[0], "data/site.toml is missing") {
		t.Error(problems)
	}
}

func TestOnlyTheSiteFileIsAMust(t *testing.T) {
	result, problems := read(t, tree(map[string]string{"data/site.toml": "title = \"S\"\nlanguages = [\"en\"]\n"}))
	if problems != nil {
		t.Error(problems)
	}
	if got := result.Records.Site.Currency; got != "CNY" {
		t.Errorf("the currency of a site that names none is %q", got)
	}
}

func TestHiddenFilesAndBackupsArePassedOver(t *testing.T) {
	files := maps.Clone(sound)
	for _, name := range []string{
		"data/.DS_Store", "data/events/.fair.toml.swp", "data/events/fair.toml~", "data/events/#fair.toml#",
		"data/README.md", "content/reports/.git/config", "content/readme.md",
	} {
		files[name] = "x"
	}
	if _, problems := read(t, tree(files)); problems != nil {
		t.Error(problems)
	}
}

func TestImagesAreReadOnceAndLookedInto(t *testing.T) {
	png := "\x89PNG\r\n\x1a\nrest"
	files := maps.Clone(sound)
	files["content/reports/r.md"] = "+++\ntitle = \"R\"\n+++\n\n![a](ok.png) ![b](ok.png) ![c](photo.jpg) ![d](fake.webp) ![e](ok.pgn.png) ![f](Ok.png)\n"
	files["content/reports/ok.png"] = png
	files["content/reports/photo.jpg"] = "\xff\xd8\xff\xe0"
	files["content/reports/fake.webp"] = png
	files["content/reports/unused.png"] = png
	result, problems := read(t, tree(files))
	want := []string{
		`content/reports/r.md:5:43: fake.webp is not a webp image | save it again as webp, or give it the ending of the type it has`,
		`content/reports/r.md:5:59: there is no image ok.pgn.png beside the text | put the file into content/reports/`,
		`content/reports/r.md:5:76: there is no image Ok.png beside the text | did you mean ok.png?`,
	}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Error(diff)
	}
	if len(result.Images) != 3 || string(result.Images["content/reports/ok.png"]) != png {
		t.Errorf("%d images", len(result.Images))
	}
}

func TestSymbolicLinksAreNotFollowed(t *testing.T) {
	dir := t.TempDir()
	for name, text := range sound {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	secret := filepath.Join(t.TempDir(), "secret.png")
	if err := os.WriteFile(secret, []byte("\x89PNG\r\n\x1a\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "content", "reports", "port.png")
	report := filepath.Join(dir, "content", "reports", "r.md")
	if err := errors.Join(os.Symlink(secret, link), os.WriteFile(report, []byte("+++\ntitle = \"R\"\n+++\n\n![p](port.png)\n"), 0o644)); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	result, problems := read(t, os.DirFS(dir))
	want := []string{"content/reports/port.png:0:0: content/reports/port.png is a symbolic link, not a file | put what it leads to in its place: a site holds what it shows"}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Error(diff)
	}
	if len(result.Images) != 0 {
		t.Error("the link was followed")
	}
}

func TestAFileOverTheLimitIsNotRead(t *testing.T) {
	files := tree(sound)
	files["data/events/fair.toml"].Data = make([]byte, maxData+1<<20)
	files["content/reports/r.md"].Data = make([]byte, maxNarrative+1)
	_, problems, err := Read(files)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"content/reports/r.md:0:0: the file has 2.1 MiB; the most is 2 MiB | split it, or put what it holds elsewhere: text, data and pictures that people read are smaller",
		"data/events/fair.toml:0:0: the file has 17.0 MiB; the most is 16 MiB | split it, or put what it holds elsewhere: text, data and pictures that people read are smaller",
	}
	if diff := cmp.Diff(want, lines(problems)); diff != "" {
		t.Error(diff)
	}
}

// What a broken file would define is not reported as missing by Link.
func TestBrokenFilesAreNoted(t *testing.T) {
	files := maps.Clone(sound)
	for name, text := range files {
		if strings.HasSuffix(name, ".toml") && name != "data/site.toml" {
			files[name] = text + "\nbroken\n"
		}
	}
	files["content/reports/r.md"] = "\xff"
	result, problems, err := Read(tree(files))
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range []string{"event:fair", "event:signing", "trade:s", "partner:*", "place:*", "sector:*", "programme:*",
		"measure:*", "source:*", "figure:*", "report:r", "narrative:reports/r"} {
		if !result.Records.Broken[ref] {
			t.Errorf("%s is not noted", ref)
		}
	}
	if _, more := trade.Link(result.Records, trade.Names{}); more != nil {
		t.Errorf("after %d broken files, Link says:\n%s", len(problems), strings.Join(lines(more), "\n"))
	}
}

func TestReadTellsTheSameProblemsInTheSameOrder(t *testing.T) {
	files := maps.Clone(sound)
	for name, text := range files {
		files[name] = strings.ReplaceAll(strings.ReplaceAll(text, "kind", "knid"), "id = ", "ident = ")
	}
	_, first := read(t, tree(files))
	if len(first) < 20 {
		t.Fatalf("only %d problems", len(first))
	}
	for range 20 {
		if _, again := read(t, tree(files)); cmp.Diff(first, again) != "" {
			t.Fatal(cmp.Diff(first, again))
		}
	}
}

// failing is a file tree with one file that cannot be opened.
type failing struct {
	fs.FS
	name string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.FS.Open(name)
}

func TestAFileThatCannotBeReadIsAnErrorNotAProblem(t *testing.T) {
	files := tree(sound)
	files["content/reports/r.md"].Data = []byte("+++\ntitle = \"R\"\n+++\n\n![p](port.png)\n")
	files["content/reports/port.png"] = &fstest.MapFile{Data: []byte("\x89PNG\r\n\x1a\n")}
	for _, name := range []string{"data/site.toml", "data/events/fair.toml", "content/reports/r.md", "data/events", "content/reports/port.png"} {
		if _, _, err := Read(failing{files, name}); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The records must say where they stand, down to the key, in every file.
func TestRecordsKnowTheirLine(t *testing.T) {
	result, _ := read(t, tree(sound))
	r := result.Records
	for _, c := range []struct {
		at   diag.Spot
		want string
	}{
		{r.Events[0].Figures[0].At.Key("value"), `"48.141 billion CNY"`},
		{r.Events[0].Figures[1].At.Key("covers").Key("zh"), `"签约"`},
		{r.Events[0].Deals[0].Updates[0].At.Key("date"), `"2024-05"`},
		{r.Series[0].Points[1].Shares[1].At, `"12%"`},
		{r.Series[0].Points[1].Shares[0].At.Key("of"), `"s"`},
		{r.Places[1].At.Key("within"), `"china"`},
		{r.Site.Accepted[0].At.Key("at"), `"trade:s/2013"`},
		{r.Narratives[0].At.Key("sources").Index(0), `"src"`},
		{r.Narratives[2].Charts[0].At.Key("id"), `"trade-russia"`},
		{r.Narratives[3].Mentions[0].At, `[哈尔滨](place:harbin)`},
	} {
		start, end := c.at.Offsets()
		if got := c.at.Source.Text[start:end]; got != c.want {
			t.Errorf("%s stands at %q, want %q", c.at.Path(), got, c.want)
		}
	}
}
