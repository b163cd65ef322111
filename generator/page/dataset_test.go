package page

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"
)

// table reads a published CSV back: one map per row.
func table(t *testing.T, s *Site, name string) []map[string]string {
	t.Helper()
	data, ok := bytes.CutPrefix(written(t, s, "data/"+name+".csv").Bytes(), []byte("\uFEFF"))
	if !ok {
		t.Fatalf("%s.csv does not say that it is UTF-8", name)
	}
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, column := range records[0] {
			row[column] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// row is the row with the value in the column.
func row(t *testing.T, rows []map[string]string, column, value string) map[string]string {
	t.Helper()
	for _, r := range rows {
		if r[column] == value {
			return r
		}
	}
	t.Fatalf("no row has %s = %q", column, value)
	return nil
}

func TestDatasetsKeepNumbersExact(t *testing.T) {
	site := build(t, corpus())
	for _, c := range []struct{ dataset, column, value, want string }{
		{"figures", "ref", "figure:signing/on-site", "number=48141000000 value=48.141 billion CNY digits=48141 exponent=6 qualifier=exact currency=CNY scope=on_site status=reported source=daily source_title=The daily report source_publisher=Daily source_date=2023-06-17 source_url=https://daily.example/report source_translation=machine as_reported_language=en likely_part_of=figure:signing/total as_of=2023-06-16 covers_zh=现场签约的50个项目 page=events/signing/index.html#figure-on-site"},
		{"figures", "ref", "figure:signing/expected", "number=200000000000 digits=2 exponent=11 qualifier=over status=estimated covers_zh= as_reported=will exceed 200 billion yuan"},
		{"figures", "ref", "figure:fair/countries", "number=38 currency= measure=countries"},
		{"figures", "ref", "figure:since-start", "event= about=programme:fair qualifier=nearly page=programmes/fair/index.html#figure-since-start"},
		{"deals", "id", "steel", "parties=province; mill number=1500000000 date=2023-06-16 stage=signed"},
		{"deals", "id", "letter", "value= number= qualifier= currency= digits= exponent="},
		{"deal-updates", "ref", "deal:signing/steel", "date=2024-05-01 stage=under_construction note_en=The works began."},
		{"points", "ref", "trade:yuan/2023", "number=210390000000 period=2023 covers_en=goods page=trade/yuan/index.html#2023"},
		{"growth-and-shares", "what", "growth", "value=13.4% number=13.4 digits=134 exponent=-1 unit=percent series=yuan source=customs status=reported source_translation="},
		{"other-reports", "ref", "figure:signing/on-site", "number=48100000000 source=customs as_reported=现场签约481亿元"},
		{"participants", "partner", "mill", "event=signing as=signatory as_reported=the Mill"},
		{"people", "name_en", "Li", "name_zh=李 name_ru= organisation=province as=witness"},
		{"events", "id", "fair", "date=2023-06-15 end_date=2023-06-19 programmes=fair title_ru=32-я ярмарка"},
		{"events", "id", "promotion", "programmes=fair title_zh= end_date="},
		{"sources", "id", "customs", "date= accessed=2026-11-20 language=zh"},
		{"places", "id", "harbin", "page=places/harbin/index.html kind=city name_zh=哈尔滨"},
		{"series", "id", "yuan", "partner=russia currency=CNY flow=total"},
		{"partners", "id", "mill", "country=RU name_en=Steel Mill"},
		{"sectors", "id", "industry", "name_zh=产业"},
		{"programmes", "id", "fair", "note_en=Held every year."},
		{"editions", "event", "fair", "programme=fair edition=32"},
		{"notes", "event", "signing", "kind=ambiguity source=daily as_reported=Heilongjiang has signed a total"},
		{"measures", "id", "countries", "name_zh=国家和地区 kind=count"},
	} {
		got := row(t, table(t, site, c.dataset), c.column, c.value)
		for column, want := range pairs(c.want, got) {
			if got[column] != want {
				t.Errorf("%s %s: %s is %q, want %q", c.dataset, c.value, column, got[column], want)
			}
		}
	}
}

// pairs reads "a=1 b=two words c=": a name is one that the row has.
func pairs(text string, row map[string]string) map[string]string {
	found, name := map[string]string{}, ""
	for _, word := range strings.Split(text, " ") {
		before, after, ok := strings.Cut(word, "=")
		if _, known := row[before]; ok && known {
			name, found[before] = before, after
		} else {
			found[name] += " " + word
		}
	}
	return found
}

func TestDatasetsSayWhichYearsAreMissing(t *testing.T) {
	files := corpus()
	files["data/trade/gappy.toml"] = &fstest.MapFile{Data: []byte(gappy)}
	got := row(t, table(t, build(t, files), "gaps"), "series", "gappy")
	if got["from"] != "2019" || got["to"] != "2021" || got["note_en"] != "not published" {
		t.Errorf("the gap is %v", got)
	}
}

func TestADescriptionBesideANumberIsInBrackets(t *testing.T) {
	files := corpus()
	sources := files["data/sources.toml"]
	sources.Data = []byte(replaced(string(sources.Data), `title = "The daily report"`, `title = "The daily report"
described = true`))
	site := build(t, files)
	if got := row(t, table(t, site, "figures"), "ref", "figure:signing/on-site")["source_title"]; got != "[The daily report]" {
		t.Errorf("the source of the figure is called %q", got)
	}
	if got := row(t, table(t, site, "sources"), "id", "daily")["title_en"]; got != "The daily report" {
		t.Errorf("the source is called %q", got)
	}
}

func TestJSONHoldsWhatTheCSVHolds(t *testing.T) {
	site := build(t, corpus())
	var rows []map[string]any
	if err := json.Unmarshal(written(t, site, "data/deals.json").Bytes(), &rows); err != nil {
		t.Fatal(err)
	}
	steel, letter := rows[0], rows[1]
	if steel["number"] != "1500000000" || steel["exponent"] != 8.0 || letter["number"] != nil {
		t.Errorf("values are %v and %v, want text and null", steel["number"], letter["number"])
	}
	if parties, _ := steel["parties"].([]any); len(parties) != 2 || parties[0] != "province" {
		t.Errorf("parties are %v, want a list", steel["parties"])
	}
	if sectors, ok := letter["sectors"].([]any); !ok || len(sectors) != 0 {
		t.Errorf("no sectors are %v, want an empty list", letter["sectors"])
	}
	for _, each := range site.stock().tables {
		var list []map[string]any
		if err := json.Unmarshal(written(t, site, "data/"+each.Name+".json").Bytes(), &list); err != nil {
			t.Errorf("%s.json: %v", each.Name, err)
		}
		if csv := table(t, site, each.Name); len(csv) != len(list) || len(csv) != each.Rows {
			t.Errorf("%s: %d rows in CSV, %d in JSON, want %d", each.Name, len(csv), len(list), each.Rows)
		}
	}
}

func TestHostileNamesStayText(t *testing.T) {
	files := corpus()
	set(files, "data/partners.toml", `"Steel Mill"`, `"=cmd|' /C calc'!A0<b>\","`)
	site := build(t, files)
	if got := row(t, table(t, site, "partners"), "id", "mill")["name_en"]; got != `'=cmd|' /C calc'!A0<b>",` {
		t.Errorf("in CSV the name is %q", got)
	}
	var rows []map[string]any
	if err := json.Unmarshal(written(t, site, "data/partners.json").Bytes(), &rows); err != nil {
		t.Fatal(err)
	}
	if got := rows[0]["name_en"]; got != `=cmd|' /C calc'!A0<b>",` {
		t.Errorf("in JSON the name is %q", got)
	}
	doc := view(t, site, "partners/mill/index.html")
	says(t, doc, "h1", `=cmd|' /C calc'!A0<b>",`)
	if doc.Find("h1 b").Length() != 0 {
		t.Error("the name became HTML")
	}
}

func TestDataPageLeadsToEveryDataset(t *testing.T) {
	site := build(t, corpus())
	doc := view(t, site, "zh/data/index.html")
	if n := doc.Find("table.datasets tbody tr").Length(); n != len(site.stock().tables) {
		t.Errorf("%d rows, want %d", n, len(site.stock().tables))
	}
	if n := doc.Find(".explained details").Length(); n != len(site.stock().tables) {
		t.Errorf("the columns of %d tables are explained, want %d", n, len(site.stock().tables))
	}
	has(t, doc, `.all-data a`, "href", "trade-data.xlsx")
	has(t, doc, `table.datasets a[type="application/zip"]`, "href", "events.zip")
	has(t, doc, `table.datasets a[type="text/csv"]`, "href", "../../data/events.csv")
	has(t, doc, `table.datasets a[type="application/json"]`, "href", "../../data/events.json")
	says(t, doc, "table.datasets tbody td.numeric", "3")
}
