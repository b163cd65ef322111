package page

import (
	"strings"
	"testing"
	"testing/fstest"
)

// changed is the corpus with two changes on record: one of a figure that is
// there, one of a deal that is gone.
func changed() fstest.MapFS {
	files := withBase()
	files["data/changes.toml"] = &fstest.MapFile{Data: []byte(`
[[changes]]
date = 2026-10-01
figure = "figure:signing/on-site"
kind = "revision"
old = "48.1 billion CNY"
reason = { en = "The organiser counted again.", zh = "主办方重新统计。" }
source = "customs"

[[changes]]
date = 2026-09-15
figure = "figure:signing/on-site"
kind = "correction"
old = "41.8 billion CNY"
reason = { en = "Two digits were swapped." }

[[changes]]
date = 2026-11-02
figure = "deal:signing/bridge"
kind = "withdrawal"
covers = { en = "a bridge over the river" }
old = "3 million USD"
reason = { en = "The source took it back." }

[[changes]]
date = 2026-09-02
figure = "trade:yuan/2023/growth"
kind = "correction"
old = "13.5%"
reason = { en = "A slip of ours." }
`)}
	files["data/published.toml"] = &fstest.MapFile{Data: []byte("[[published]]\ndate = 2026-08-31\n[published.values]\n\"figure:signing/on-site\" = \"48.1 billion CNY\"\n")}
	return files
}

func TestWithoutChangesThePageSaysSo(t *testing.T) {
	s := build(t, corpus())
	says(t, view(t, s, "changes/index.html"), ".count", "No change has been recorded. Feed of changes")
	says(t, view(t, s, "ru/changes/index.html"), ".count", "Изменений пока нет. Лента изменений")
}

func TestTheReasonOfAChangeLeadsToWhatItTellsOf(t *testing.T) {
	files := changed()
	changes := files["data/changes.toml"]
	changes.Data = []byte(replaced(string(changes.Data), "Two digits were swapped.", "Two digits were swapped; in all it was 84.563 billion yuan."))
	reason := "#2026-09-15-figure-signing-on-site dd a[href*='figure-total']"
	says(t, view(t, build(t, files), "changes/index.html"), reason, "84.563 billion yuan")
}

func TestThePageOfChangesTellsOldNewAndWhy(t *testing.T) {
	s := build(t, changed())
	page := view(t, s, "changes/index.html")
	if n := page.Find(".change-card").Length(); n != 4 {
		t.Fatalf("%d changes, want 4", n)
	}
	says(t, page, ".count", "4 changes are recorded. Numbers are compared with those published as of 31 August 2026. Feed of changes")
	says(t, page, ".change-card:first-of-type h2", "Withdrawn · 2 November 2026")
	card := "#2026-10-01-figure-signing-on-site "
	says(t, page, card+"h2", "Revised by the source · 1 October 2026")
	says(t, page, card+"del", "48.1 billion yuan")
	says(t, page, card+"a.number", "48.141 billion yuan")
	has(t, page, card+"a.number", "href", "../events/signing/index.html#figure-on-site")
	// What an earlier change led to stays what it was.
	says(t, page, "#2026-09-15-figure-signing-on-site a.number", "48.1 billion yuan")
	says(t, page, ".change-card:first-of-type .covers", "a bridge over the river")
	says(t, page, ".change-card:first-of-type .in", "The signing")
	// A growth rate is no level, and its series is named once.
	growth := "[id='2026-09-02-trade-yuan-2023-growth'] "
	if n := page.Find(growth + ".in").Length(); n > 0 {
		t.Error("the series is named twice")
	}
	for lang, want := range map[string]string{"": ", 2023, growth on a year earlier", "zh/": "，2023年，同比增速", "ru/": ", прирост к предыдущему году"} {
		if got := view(t, s, lang+"changes/index.html").Find(growth + ".covers").Text(); !strings.HasSuffix(got, want) {
			t.Errorf("the change of a growth rate is called %q, want it to end in %q", got, want)
		}
	}
	if page.Find(card+".change-mark").Length() > 0 {
		t.Error("the entry of a change leads to itself")
	}
	chinese := view(t, s, "zh/changes/index.html")
	says(t, chinese, card+"del", "481亿元")
	says(t, chinese, "#2026-11-02-deal-signing-bridge .evidence > div:nth-child(2) dd", "不再提供")
}

func TestAChangedNumberIsMarkedWhereverItStands(t *testing.T) {
	s := build(t, changed())
	event := view(t, s, "events/signing/index.html")
	says(t, event, "#figure-on-site .changed", "Revised by the source1 October 2026 · before that 48.1 billion yuan · Why it changed")
	has(t, event, "#figure-on-site .changed a", "href", "../../changes/index.html#2026-10-01-figure-signing-on-site")
	has(t, view(t, s, "index.html"), "main p a.number.is-changed", "title",
		"the 50 projects signed on stage. Changed on 1 October 2026; published as 48.1 billion yuan before")
	series := view(t, s, "ru/trade/yuan/index.html")
	if got := series.Find(`[id="2023"] .changed`).Text(); !strings.Contains(got, "13,5") {
		t.Errorf("the growth's card says %q of its change", got)
	}
	if n := event.Find("#figure-total .changed, #figure-total .change-mark").Length(); n > 0 {
		t.Error("a number that never changed is marked")
	}
	if event.Find(".key-figures .change-mark").Length() == 0 {
		t.Error("the number set large has no mark")
	}
	list := view(t, s, "events/index.html")
	if list.Find(".change-mark").Length() == 0 {
		t.Error("the list of events shows the number without its mark")
	}
}

// What a number says beside its value can change, too, and when and where an event
// was.
func TestChangesOfTermsAreTold(t *testing.T) {
	files := changed()
	files["data/changes.toml"].Data = append(files["data/changes.toml"].Data, []byte(`
[[changes]]
date = 2026-10-05
figure = "figure:signing/on-site"
what = "scope"
kind = "correction"
old = "event"
reason = { en = "The source speaks of the ceremony." }

[[changes]]
date = 2026-10-01
figure = "event:signing"
what = "date"
kind = "correction"
old = "2023-06-15/2023-06-17"
reason = { en = "It was one day." }

[[changes]]
date = 2026-09-20
figure = "event:signing"
what = "place"
kind = "correction"
old = "china"
reason = { en = "The source names the city." }
`)...)
	files["data/changes.toml"].Data = append(files["data/changes.toml"].Data, []byte(`
[[changes]]
date = 2026-09-12
figure = "figure:signing/on-site"
what = "source"
kind = "correction"
old = "customs"
reason = { en = "The quotation is of another paper." }

[[changes]]
date = 2026-09-11
figure = "figure:signing/on-site"
what = "as_of"
kind = "correction"
old = 2023-06-17
reason = { en = "The day after was named." }

[[changes]]
date = 2026-09-10
figure = "figure:signing/on-site"
what = "part_of"
kind = "correction"
old = "total"
reason = { en = "The source does not say so." }
`)...)
	s := build(t, files)
	page := view(t, s, "changes/index.html")
	scope := "[id='2026-10-05-figure-signing-on-site.scope'] "
	says(t, page, scope+".covers", "the 50 projects signed on stage")
	says(t, page, scope+".evidence", "What changedScope Published asWhole event NowSigned on site ReasonThe source speaks of the ceremony.")
	has(t, page, scope+"dd a", "href", "../events/signing/index.html#figure-on-site")
	if page.Find(scope+"data").Length() > 0 {
		t.Error("a scope is marked up as a number")
	}
	day := "[id='2026-10-01-event-signing.date'] "
	says(t, page, day+".covers", "The signing")
	says(t, page, day+"del", "15–17 June 2023")
	says(t, view(t, s, "zh/changes/index.html"), day+"del", "2023年6月15日至17日")
	says(t, page, "[id='2026-09-20-event-signing.place'] del", "China")

	says(t, page, "[id='2026-09-12-figure-signing-on-site.source'] del", "Customs: “Customs bulletin”")
	says(t, page, "[id='2026-09-11-figure-signing-on-site.as_of'] del", "17 June 2023")
	says(t, page, "[id='2026-09-10-figure-signing-on-site.part_of'] .evidence", "What changedPart of Published as84.563 billion yuan: the running total of the province Nownot stated ReasonThe source does not say so.")

	event := view(t, s, "events/signing/index.html")
	if got := event.Find("#figure-on-site .changed").Text(); !strings.Contains(got, "Scope: Whole event") {
		t.Errorf("the card of the figure says %q of its changes", got)
	}
	if got := event.Find(".glance .facts").Text(); !strings.Contains(got, "before that Date: 15–17 June 2023") || !strings.Contains(got, "before that Place: China") {
		t.Errorf("the facts of the event say %q", got)
	}
	// A scope is no other value: lists show no mark for it alone.
	feed := atomOf(t, s, "changes/feed.xml")
	if title := feed.Entries[1].Title.Text; title != "The signing – the 50 projects signed on stage, Scope: Signed on site (before: Whole event)" {
		t.Errorf("the feed titles the change of a scope %q", title)
	}
}

func TestChangesHaveAFeed(t *testing.T) {
	feed := atomOf(t, build(t, changed()), "changes/feed.xml")
	if feed.Title != "Trade reports – What changed" || len(feed.Entries) != 4 || feed.Updated != "2026-11-02T00:00:00Z" {
		t.Errorf("%q of %s with %d entries", feed.Title, feed.Updated, len(feed.Entries))
	}
	entry := feed.Entries[1]
	if entry.Title.Text != "The signing – the 50 projects signed on stage: 48.141 billion yuan (before: 48.1 billion yuan)" ||
		entry.Summary.Text != "The organiser counted again. As reported by Customs: “Customs bulletin”." {
		t.Errorf("the entry is %+v", entry)
	}
	if title := feed.Entries[3].Title.Text; !strings.Contains(title, ", growth on a year earlier: ") {
		t.Errorf("the change of a growth rate is titled %q", title)
	}
	if want := "https://trade.example/reports/changes/#2026-10-01-figure-signing-on-site"; entry.Link.Href != want || entry.ID != want {
		t.Errorf("it leads to %s and is named %s", entry.Link.Href, entry.ID)
	}
}
