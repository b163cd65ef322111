package create

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// newDesk opens a new site.
func newDesk(t *testing.T) (*Desk, string) {
	t.Helper()
	dir := t.TempDir()
	if _, err := NewSite(dir, SiteOptions{}); err != nil {
		t.Fatal(err)
	}
	desk, problems, err := Open(os.DirFS(dir), trade.Date{Year: 2026, Month: 11, Day: 20})
	if err != nil || problems != nil {
		t.Fatal(problems, err)
	}
	return desk, dir
}

// formatted is a data file as fmt would have it.
func formatted(t *testing.T, name, text string) string {
	t.Helper()
	got, problems, err := edit.Format(name, text)
	if err != nil || problems != nil {
		t.Fatalf("Format(%q): %v %v", text, problems, err)
	}
	return got
}

// full answers every question, with what a quotation would say; each list of
// choices is answered by a record made on the way, once.
func full(t *testing.T) func(Prompt) ([]string, error) {
	made := 0
	return func(p Prompt) ([]string, error) {
		if p.Review != nil {
			return []string{Accept}, nil
		}
		q := p.Question
		told := map[string]string{
			"date": "2024-06-16", "end_date": "2024-06", "value": "48.141 billion CNY", "url": "https://example.org/a?b=c", "country": "CN", "year": "2022",
			"as_reported": `he said "48.141 billion yuan" \ more`, "covers": "the projects", "title": `A "title" for 2024`, "summary": "A tab\tand more.",
		}[q.Key]
		switch {
		case p.Default != "":
			told = p.Default
		case q.New != "" && made < 4 && !slices.Contains(p.Answers[q.Key], "made"):
			made++
			return []string{New}, nil
		case q.Choices.Of != nil && len(p.Choices) > 0:
			told = p.Choices[0].ID
		case q.Choices.Of != nil:
			return p.Answers[q.Key], nil
		case told == "":
			told = "Words"
		}
		if _, err := p.Read(told); err != nil {
			t.Errorf("%s refuses %q: %v", q.Key, told, err)
		}
		if q.Many {
			return append(p.Answers[q.Key], told), nil
		}
		return []string{told}, nil
	}
}

// TestFormsWriteWhatTheSiteReads fills every form, whole and as little as may be:
// what is written is canonical, has no mistake that reading finds, and its comments
// are in the language of who edits.
func TestFormsWriteWhatTheSiteReads(t *testing.T) {
	little := Answers{
		"title.en": {"Visit of spring"}, "name.en": {"Words"}, "kind": {"press"}, "date": {"2024-05"}, "place": {"harbin"}, "source": {"harbin-fair-32-signing-report"},
		"event": {"harbin-fair-32-signing"}, "party": {"port"}, "stage": {"signed"}, "reporter": {"harbin"}, "year": {"2022"}, "value": {"1亿元"}, "as_reported": {"1亿元"},
	}
	kinds := map[string]string{"event": "visit", "partner": "company", "place": "city", "source": "press"}
	for i, form := range append(append(Forms(), Forms()...), Forms()...) {
		lang := []string{"en", "zh", "ru"}[i/len(Forms())]
		for _, whole := range []bool{true, false} {
			desk, dir := newDesk(t)
			desk.Lang = lang
			given := Answers{}
			var ask func(Prompt) ([]string, error)
			if whole {
				ask = full(t)
			} else {
				desk.know("partner", Answers{"id": {"port"}})
				desk.Drafts = append(desk.Drafts, Draft{"data/partners.toml", "[[partners]]\nid = \"port\"\nname = \"Port\"\nkind = \"company\"\n", "partners"})
				for _, q := range form.Questions {
					for _, key := range desk.keysOf(q) {
						if q.Must && q.Part == "" && q.Key != "id" && little[key] != nil {
							given[key] = little[key]
						}
					}
				}
			}
			if kind := kinds[form.Kind]; kind != "" {
				given["kind"] = []string{kind}
			}
			a, err := form.Fill(desk, given, ask)
			if err != nil {
				t.Errorf("new %s: %v", form.Kind, err)
				continue
			}
			form.Finish(desk, a)
			names, err := desk.Write(dir)
			if err != nil || len(names) == 0 {
				t.Errorf("new %s: %v", form.Kind, err)
			}
			site := os.DirFS(dir)
			for _, name := range names {
				text, err := fs.ReadFile(site, name)
				if err != nil {
					t.Error(err)
				}
				if strings.HasSuffix(name, ".toml") && formatted(t, name, string(text)) != string(text) {
					t.Errorf("new %s: %s is not canonical:\n%s", form.Kind, name, text)
				}
			}
			for _, draft := range desk.Drafts {
				judgeComments(t, draft.Path, draft.Text, lang)
			}
			_, problems, err := load.Read(site)
			problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code == "other-language" }) // as the answers are
			if err != nil || len(problems) > 0 {
				t.Errorf("new %s: %v", form.Kind, err)
				problems.Write(os.Stderr, "en")
			}
		}
	}
}

func TestFillNamesWhatIsMissing(t *testing.T) {
	desk, _ := newDesk(t)
	form, _ := FormOf("event")
	_, err := form.Fill(desk, Answers{"title.en": {"Fair"}, "covers.zh": {"项目"}}, nil)
	want := "new event needs --kind, --date, --place, --source, --measure, --value, --scope, --covers, --as-reported"
	if err == nil || err.Error() != want {
		t.Errorf("Fill gives %v, want %s", err, want)
	}
}

func TestIDsAreProposed(t *testing.T) {
	desk, _ := newDesk(t)
	form, _ := FormOf("event")
	desk.Records.Events = []*trade.Event{{ID: "harbin-fair-2023"}}
	for _, tc := range []struct{ title, date, want string }{
		{"en:32nd Harbin Fair", "2023-06-16", "32nd-harbin-fair-2023"},
		{"en:Harbin Fair of 2022", "2022", "harbin-fair-of-2022"},
		{"en:Harbin Fair", "2023-06", "harbin-fair-2023-2"},
		{"zh:第32届哈洽会", "2023-06", "di-32-jie-ha-qia-hui-2023"},
		{"zh:ABC公司签约", "2023-06", "abc-gong-si-qian-yue-2023"},
		{"ru:Ярмарка в Хабаровске", "2023-06", "yarmarka-v-khabarovske-2023"},
		{"ru:EXPO: Россия — Китай", "2023-06", "expo-rossiya-kitay-2023"},
		{"zh:哈洽会|ru:Ярмарка|en:Harbin Fair", "2024", "harbin-fair-2024"},
		{"zh:哈洽会|ru:Ярмарка", "2024", "ha-qia-hui-2024"}, // languages in the site's order
		{"zh:2022年|ru:Ярмарка", "2024", "2022-nian"},
		{"zh:2023", "2024", "fair-2024"},
		{"ru:№ 5", "2024", "no-5-2024"},
		{"en:…|zh:哈洽会", "2024", "ha-qia-hui-2024"},
		{"zh:中国哈尔滨国际经济贸易洽谈会暨中俄地方合作论坛开幕式", "2023", "zhong-guo-ha-er-bin-guo-ji-jing-ji-mao-yi-qia-2023"},
		{"ru:Международная торгово-экономическая выставка приграничных территорий", "2023", "mezhdunarodnaya-torgovo-ekonomicheskaya-vystavka-2023"},
		{"en:" + strings.Repeat("Cooperation ", 9), "2023", "cooperation-cooperation-cooperation-cooperation-2023"},
		{"en:" + strings.Repeat("x", 90), "2023", strings.Repeat("x", 48) + "-2023"},
	} {
		given := Answers{"kind": {"fair"}, "date": {tc.date}, "place": {"harbin"}, "source": {"harbin-fair-32-signing-report"}}
		for title := range strings.SplitSeq(tc.title, "|") {
			lang, text, _ := strings.Cut(title, ":")
			given["title."+lang] = []string{text}
		}
		if given["title.en"] == nil { // the site's first language is a must: such titles are those of another site
			desk.Records.Site.Languages = []trade.Lang{"zh", "ru"}
			if given["title.zh"] == nil {
				desk.Records.Site.Languages = []trade.Lang{"ru"}
			}
		} else {
			desk.Records.Site.Languages = []trade.Lang{"zh", "ru", "en"}
			given["title.zh"] = append(given["title.zh"], "会议")[:1]
		}
		a, err := form.Fill(desk, given, nil)
		if err != nil || a.One("id") != tc.want {
			t.Errorf("%s, %s: id %q, %v; want %q", tc.title, tc.date, a.One("id"), err, tc.want)
		}
		if id := a.One("id"); !trade.ValidID(id) || len(id) > 55 {
			t.Errorf("%s: %q is no id, or too long for one", tc.title, id)
		}
	}
}

func TestNewSiteWantsAnEmptyFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := NewSite(dir, SiteOptions{}); err != ErrNotEmpty {
		t.Errorf("NewSite gives %v", err)
	}
	if held, _ := os.ReadDir(dir); len(held) != 1 {
		t.Errorf("it wrote %v", held)
	}
}
