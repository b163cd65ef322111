package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// repository is the folder of the real site.
const repository = "../.."

func realRecords(t *testing.T) trade.Records {
	t.Helper()
	result, problems, err := load.Read(os.DirFS(repository))
	if err != nil || problems.HasErrors() {
		t.Fatal(problems, err)
	}
	return result.Records
}

// taplo is the program in the version that testdata/taplo pins.
var taplo = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "taplo-")
	if err != nil {
		return "", err
	}
	if err := os.CopyFS(dir, os.DirFS("../testdata/taplo")); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	npm := exec.CommandContext(ctx, "npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
	npm.Dir, npm.WaitDelay, npm.Stderr = dir, time.Second, os.Stderr
	return dir, npm.Run()
})

func TestMain(m *testing.M) {
	status := m.Run()
	if installed {
		dir, _ := taplo()
		os.RemoveAll(dir)
	}
	os.Exit(status)
}

var installed bool

// lint lets taplo judge the data files of a folder and gives what it says.
func lint(t *testing.T, dir string, files ...string) (told string, ok bool) {
	t.Helper()
	installed = true
	home, err := taplo()
	if err != nil {
		t.Fatal("taplo cannot be installed:", err)
	}
	cmd := exec.Command("node", append([]string{filepath.Join(home, "node_modules/@taplo/cli/dist/cli.js"), "lint", "--colors=never"}, files...)...)
	var out bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &out
	err = cmd.Run()
	return out.String(), err == nil
}

// withSchemas copies the data of the real site to a folder, with its schemas.
func withSchemas(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "data"), os.DirFS(filepath.Join(repository, "data"))); err != nil {
		t.Fatal(err)
	}
	for _, made := range append(Of(realRecords(t), nil), Taplo()) {
		write(t, dir, made.Path, made.Data)
	}
	return dir
}

func TestTaploAcceptsTheRealSite(t *testing.T) {
	dir := withSchemas(t)
	told, ok := lint(t, dir)
	if !ok || strings.Contains(told, "error:") {
		t.Errorf("taplo says\n%s", told)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "data/*/*.toml")); len(files) < 20 || !strings.Contains(told, "found files") {
		t.Error("taplo read no files", told)
	}
}

// rate is a file that the real site does not have.
const rateFile = "[[rates]]\nfrom = \"USD\"\nto = \"CNY\"\nyear = 2023\nrate = \"7.0467\"\nsource = \"fair32-signing-breakinglatest\"\n"

func TestTaploFindsMistakes(t *testing.T) {
	const event, series = "data/events/harbin-fair-32-signing.toml", "data/trade/hlj-russia-cny.toml"
	mistakes := []struct{ name, file, old, new, says string }{
		{"unknown key", event, `mode = "in_person"`, `moed = "in_person"`, "'moed' was unexpected"},
		{"unknown key of a figure", event, `scope = "on_site"`, "scope = \"on_site\"\nscoop = 1", "'scoop' was unexpected"},
		{"unknown partner", event, `organisation = "heilongjiang-government"`, `organisation = "heilongjiang-govt"`, `"heilongjiang-govt" is not one of`},
		{"unknown place", event, `place = "harbin"`, `place = "harbni"`, `"harbni" is not one of`},
		{"unknown sector in a list", event, `"trade", "investment"`, `"trades", "investment"`, `"trades" is not one of`},
		{"unknown source", event, `source = "fair32-signing-breakinglatest"`, `source = "nobody"`, `"nobody" is not one of`},
		{"unknown programme", event, `id = "harbin-fair"`, `id = "harbin-fairs"`, `"harbin-fairs" is not one of`},
		{"unknown measure", event, `measure = "deals"`, `measure = "deal"`, `"deal" is not one of`},
		{"unknown event", event, `part_of = "harbin-fair-32"`, `part_of = "harbin-fair-23"`, `"harbin-fair-23" is not one of`},
		{"wrong kind", event, `kind = "signing"`, `kind = "sign"`, `"sign" is not one of`},
		{"wrong scope", event, `scope = "on_site"`, `scope = "onsite"`, `"onsite" is not one of`},
		{"wrong status", event, `status = "reported"`, `status = "report"`, `"report" is not one of`},
		{"wrong mode", event, `mode = "in_person"`, `mode = "live"`, `"live" is not one of`},
		{"number for a text", event, `as_reported = "the contracted amount is 48.141 billion yuan"`, `as_reported = 48.141`, `48.141 is not of type "string"`},
		{"number for an amount", event, `value = "48.141 billion CNY"`, `value = 48141000000`, `48141000000 is not of type "string"`},
		{"amount without a currency", event, `value = "48.141 billion CNY"`, `value = "48.141"`, `"48.141" does not match`},
		{"number for a title", event, "title = {", "title = 5\ntheme_ = {", "not valid under any"},
		{"text for a count of an edition", event, "edition = 32", `edition = "32"`, `"32" is not of type "integer"`},
		{"date in words", event, "date = 2023-06-16", `date = "16 June 2023"`, "does not match"},
		{"missing key", event, "kind = \"signing\"\n", "", `"kind" is a required property`},
		{"missing source of a figure", event, "as_of = 2023-06-16\nlikely_part_of = \"running-total-value\"\nsource = \"fair32-signing-breakinglatest\"", "", `"source" is a required property`},
		{"missing wording", event, `as_reported = "a total of 50 projects were signed on site"`, "", `"as_reported" is a required property`},
		{"unknown language", event, `ru = "Церемония`, `de = "Церемония`, "not valid under any"},
		{"one bracket", event, "[[people]]", "[people]", "duplicate key"},
		{"id with a blank", "data/partners.toml", `id = "`, `id = "A `, "does not match"},
		{"unknown country", "data/places.toml", `country = "CN"`, `country = "CHN"`, `"CHN" is not one of`},
		{"unknown place around", "data/places.toml", `within = "china"`, `within = "chine"`, `"chine" is not one of`},
		{"flow", series, `flow = "`, `flow = "x`, "is not one of"},
		{"missing year", series, "year = 2022\n", "", `"year" is a required property`},
		{"year as a text", series, "year = 2022\n", "year = \"2022\"\n", `"2022" is not of type "integer"`},
		{"partner of a series is a place", series, `partner = "russia"`, `partner = "heilongjiang-government"`, `"heilongjiang-government" is not one of`},
		{"source with a wrong address", "data/sources.toml", `url = "http`, `url = "ttp`, "does not match"},
		{"kind of a source", "data/sources.toml", `kind = "press"`, `kind = "paper press"`, "is not one of"},
		{"kind of a measure", "data/measures.toml", `kind = "count"`, `kind = "number"`, "is not one of"},
		{"site without languages", "data/site.toml", `languages = ["en", "zh", "ru"]`, "", `"languages" is a required property`},
		{"rate as a number", "data/rates.toml", `rate = "7.0467"`, "rate = 7.0467", `7.0467 is not of type "string"`},
		{"kind of a change", "data/changes.toml", "", "[[changes]]\ndate = 2026-11-20\nfigure = \"figure:x\"\nkind = \"slip\"\nold = 5\nreason = \"x\"\n", `"slip" is not one of`},
	}
	dir := withSchemas(t)
	for i, c := range mistakes {
		text := rateFile
		if before, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(c.file))); err == nil {
			text = string(before)
		}
		if !strings.Contains(text, c.old) && c.file != "data/changes.toml" {
			t.Fatalf("%s: %s holds no %s", c.name, c.file, c.old)
		}
		write(t, dir, slip(i)+c.file, []byte(strings.Replace(text, c.old, c.new, 1)))
	}
	if err := os.RemoveAll(filepath.Join(dir, "data")); err != nil {
		t.Fatal(err)
	}
	anywhere := bytes.ReplaceAll(Taplo().Data, []byte(`include = ["data/`), []byte(`include = ["**/data/`))
	write(t, dir, TaploFile, anywhere)
	told, _ := lint(t, dir)
	for i, c := range mistakes {
		if !strings.Contains(saysOf(told, slip(i)), c.says) {
			t.Errorf("%s: taplo says\n%.2000s", c.name, saysOf(told, slip(i)))
		}
	}
}

// slip is the folder in which one mistake is made.
func slip(i int) string { return fmt.Sprintf("slip-%02d/", i) }

// saysOf is what taplo says of the files of a folder.
func saysOf(told, folder string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(told, "\nerror: ") {
		if strings.Contains(part, folder) {
			b.WriteString(part + "\n")
		}
	}
	return b.String()
}

func write(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTaploAcceptsWhatIsAcceptedRarely: ways to write that the real site has not.
func TestTaploAcceptsWhatIsAcceptedRarely(t *testing.T) {
	dir := withSchemas(t)
	for file, text := range map[string]string{
		"data/rates.toml":   rateFile,
		"data/changes.toml": "[[changes]]\ndate = \"2026-11\"\nfigure = \"event:harbin-fair-32\"\nwhat = \"date\"\nkind = \"correction\"\nold = 2023-06-15\nreason = \"x\"\n",
		"data/events/rare.toml": "title = \"plain\"\nkind = \"fair\"\ndate = \"2023\"\nplace = \"harbin\"\nmode = \"\"\nsources = [\"fair32-signing-breakinglatest\"]\n" +
			"[[figures]]\nid = \"a\"\nmeasure = \"contract_value\"\nvalue = \"более 170 млрд юаней\"\nscope = \"event\"\nstatus = \"derived\"\nsource = \"fair32-signing-breakinglatest\"\nderivation.en = \"sum\"\n[figures.covers]\nen = \"all\"\n" +
			"[[figures]]\nid = \"b\"\nmeasure = \"deals\"\nvalue = \">150\"\nscope = \"event\"\ncovers = \"all\"\nstatus = \"reported\"\nsource = \"fair32-signing-breakinglatest\"\nas_reported = \"x\"\n",
		"data/trade/rare.toml": "title = \"plain\"\nreporter = \"heilongjiang\"\n[[points]]\nperiod = \"2017-01/2017-04\"\nvalue = \"5 billion CNY\"\nstatus = \"reported\"\nsource = \"fair32-signing-breakinglatest\"\nas_reported = \"x\"\ngrowth = \"-2.9%\"\nshare = [\"14.4%\", { value = \"12%\", of = \"hlj-total-cny\" }]\n[[gaps]]\nfrom = 2018\nnote = \"none\"\n",
	} {
		write(t, dir, file, []byte(text))
	}
	if told, ok := lint(t, dir); !ok {
		t.Errorf("taplo says\n%s", told)
	}
}

// offered asks the language server of Even Better TOML what it offers, or says,
// at the | of texts of a site.
func offered(t *testing.T, dir string, questions []question) []string {
	t.Helper()
	installed = true
	home, err := taplo()
	if err != nil {
		t.Fatal("taplo cannot be installed:", err)
	}
	asked, err := json.Marshal(questions)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", "--stack-size=4000", filepath.Join(home, "complete.js"), dir, string(asked))
	var told bytes.Buffer
	cmd.Stderr, cmd.WaitDelay = &told, time.Second
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the language server ends with %v: %s", err, told.String())
	}
	var answers []json.RawMessage
	if err := json.Unmarshal(out, &answers); err != nil || len(answers) != len(questions) {
		t.Fatalf("%v: %s", err, out)
	}
	list := make([]string, len(answers))
	for i, a := range answers {
		list[i] = string(a)
	}
	return list
}

type question struct {
	File   string `json:"file"`
	Method string `json:"method"`
	Text   string `json:"text"`
}

// TestEditorsOfferKeysWordsAndIDs: what taplo takes for valid its server may still
// not complete, or not before minutes have passed.
func TestEditorsOfferKeysWordsAndIDs(t *testing.T) {
	const complete, hover = "textDocument/completion", "textDocument/hover"
	cases := []struct {
		question
		want []string
	}{
		{question{"data/events/new.toml", complete, "|"}, []string{`"label":"kind"`, `"label":"figures"`, keyWords()["event.kind"].zh}},
		{question{"data/events/new.toml", complete, "[[figures]]\nid = \"x\"\n|"}, []string{`"label":"scope"`, `"label":"as_reported"`, `"label":"covers"`}},
		{question{"data/events/new.toml", complete, "[[figures]]\nscope = \"|\""}, []string{`\"on_site\"`, wordWords()["scope=on_site"].ru}},
		{question{"data/events/new.toml", complete, "place = \"|\""}, []string{`\"harbin\"`, "哈尔滨"}},
		{question{"data/events/new.toml", complete, "sectors = [|]"}, []string{`\"tourism\"`}},
		{question{"data/partners.toml", complete, "[[partners]]\nkind = \"|\""}, []string{`\"chamber\"`, wordWords()["partner.kind=chamber"].en}},
		{question{"data/events/new.toml", hover, "ki|nd = \"fair\""}, []string{keyWords()["event.kind"].en, keyWords()["event.kind"].ru}},
		{question{"data/events/new.toml", hover, "pla|ce = \"harbin\""}, []string{keyWords()["place"].en}},
		// ids of each kind, with their names in each language
		{question{"data/events/new.toml", complete, "hosts = [|]"}, []string{`\"heilongjiang-government\"`, "Heilongjiang", "黑龙江", "Хэйлунцзян"}},
		{question{"data/events/new.toml", complete, "sectors = [|]"}, []string{"旅游", "Туризм"}},
		{question{"data/events/new.toml", complete, "sources = [|]"}, []string{`\"fair32-signing-breakinglatest\"`}},
		{question{"data/events/new.toml", complete, "[[programmes]]\nid = \"|\""}, []string{`\"harbin-fair\"`, "哈洽会", "Харбинск"}},
		{question{"data/events/new.toml", complete, "part_of = \"|\""}, []string{`\"harbin-fair-32-signing\"`, "签约", "Церемония"}},
		{question{"data/events/new.toml", complete, "[[figures]]\nmeasure = \"|\""}, []string{`\"contract_value\"`, "Contract value", "合同额", "Сумма контрактов"}},
		{question{"data/events/new.toml", complete, "[[deals]]\nplace = \"|\""}, []string{`\"harbin\"`, "哈尔滨", "Харбин"}},
		{question{"data/trade/new.toml", complete, "partner = \"|\""}, []string{`\"russia\"`, "俄罗斯", "Россия"}},
		{question{"data/trade/new.toml", complete, "[[points]]\nsource = \"|\""}, []string{`\"fair32-signing-breakinglatest\"`}},
		{question{"data/places.toml", complete, "[[places]]\ncountry = \"|\""}, []string{`\"KZ\"`, "Kazakhstan", "哈萨克斯坦", "Казахстан"}},
		{question{"data/events/new.toml", hover, "place = \"har|bin\""}, []string{"哈尔滨", "Харбин"}},
	}
	questions := make([]question, len(cases))
	for i, c := range cases {
		questions[i] = c.question
	}
	for i, answer := range offered(t, withSchemas(t), questions) {
		for _, want := range cases[i].want {
			if !strings.Contains(answer, want) {
				t.Errorf("%q offers no %s: %.600s", cases[i].Text, want, answer)
			}
		}
	}
}
