package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/mmcdole/gofeed"
	"github.com/piprate/json-gold/ld"
)

// terms are the properties of schema.org that pages use, by type. A property
// that its type does not have is a slip that no reader of the page would see.
var terms = map[string]string{
	"Thing":              "name description url alternateName sameAs",
	"BreadcrumbList":     "itemListElement",
	"ListItem":           "position item",
	"CreativeWork":       "headline author publisher creator inLanguage license citation datePublished dateModified about isAccessibleForFree temporalCoverage spatialCoverage encodingFormat",
	"WebSite":            "",
	"Report":             "",
	"Dataset":            "distribution variableMeasured measurementTechnique includedInDataCatalog",
	"DataCatalog":        "dataset",
	"DataDownload":       "contentUrl contentSize",
	"Event":              "startDate endDate location organizer about superEvent eventStatus eventAttendanceMode inLanguage citation",
	"EventSeries":        "subEvent",
	"Place":              "geo containedInPlace",
	"GeoCoordinates":     "latitude longitude",
	"Organization":       "email address location",
	"PostalAddress":      "addressCountry",
	"PropertyValue":      "unitText value measurementTechnique",
	"Observation":        "measuredProperty value unitText observationDate citation",
	"Property":           "",
	"DefinedTerm":        "",
	"Person":             "",
	"AdministrativeArea": "",
}

// kindOf is the type whose properties a type has besides its own and Thing's.
var kindOf = map[string]string{
	"WebSite": "CreativeWork", "Report": "CreativeWork", "Dataset": "CreativeWork", "DataCatalog": "CreativeWork", "DataDownload": "CreativeWork",
	"EventSeries": "Event", "Country": "Place", "City": "Place", "AdministrativeArea": "Place", "GovernmentOrganization": "Organization", "Corporation": "Organization",
	"CollegeOrUniversity": "Organization", "NewsMediaOrganization": "Organization",
}

// localSchema answers for schema.org's context without asking the network: it
// has the parts of it that these pages rest on.
type localSchema struct{}

func (localSchema) LoadDocument(address string) (*ld.RemoteDocument, error) {
	if address != "https://schema.org/" {
		return nil, fmt.Errorf("the page asks for %s", address)
	}
	link := map[string]any{"@type": "@id"}
	return &ld.RemoteDocument{DocumentURL: address, Document: map[string]any{"@context": map[string]any{
		"@vocab": "https://schema.org/", "url": link, "contentUrl": link, "license": link, "sameAs": link, "eventStatus": link, "eventAttendanceMode": link, "item": link,
	}}}, nil
}

func TestWhatPagesTellMachinesIsSchemaOrg(t *testing.T) {
	processor := ld.NewJsonLdProcessor()
	seen := map[string]int{}
	for name, data := range realFiles(t) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		doc, err := goquery.NewDocumentFromReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		block := doc.Find(`script[type="application/ld+json"]`)
		if block.Length() > 1 {
			t.Errorf("%s has %d blocks", name, block.Length())
		}
		if block.Length() == 0 {
			continue
		}
		var parsed any
		if err := json.Unmarshal([]byte(block.Text()), &parsed); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		options := ld.NewJsonLdOptions("https://trade.example/" + name)
		options.DocumentLoader = localSchema{}
		nodes, err := processor.Expand(parsed, options)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, node := range nodes {
			judgeNode(t, name, node, seen)
		}
	}
	for _, kind := range []string{"BreadcrumbList", "Event", "Organization", "Dataset", "DataDownload", "Report", "WebSite", "Observation", "Country"} {
		if seen[kind] == 0 {
			t.Errorf("no page tells of a %s", kind)
		}
	}
}

// judgeNode holds an expanded node to the terms, and what it holds.
func judgeNode(t *testing.T, page string, value any, seen map[string]int) {
	t.Helper()
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			judgeNode(t, page, one, seen)
		}
	case map[string]any:
		kind := ""
		if types, ok := v["@type"].([]any); ok && len(types) == 1 {
			kind = strings.TrimPrefix(fmt.Sprint(types[0]), "https://schema.org/")
			seen[kind]++
		}
		for property, inner := range v {
			short, own := strings.CutPrefix(property, "https://schema.org/")
			if own && kind != "" && !allowed(kind, short) {
				t.Errorf("%s: a %s has no %s", page, kind, short)
			}
			judgeNode(t, page, inner, seen)
		}
		if address, ok := v["@id"].(string); ok && !strings.HasPrefix(address, "http") {
			t.Errorf("%s: %q is no address", page, address)
		}
	}
}

func allowed(kind, property string) bool {
	if _, known := terms[kind]; !known && kindOf[kind] == "" {
		return false
	}
	words := strings.Fields(terms[kind] + " " + terms[kindOf[kind]] + " " + terms["Thing"])
	return slices.Contains(words, property)
}

// A reader's own program must read the feeds as they were meant.
func TestFeedsAreReadByAFeedReader(t *testing.T) {
	files := realFiles(t)
	for _, lang := range []string{"", "zh/", "ru/"} {
		for _, folder := range []string{"", "changes/"} {
			var counts []int
			for _, form := range []string{"feed.xml", "feed.json"} {
				name := lang + folder + form
				feed, err := gofeed.NewParser().Parse(bytes.NewReader(files[name]))
				if err != nil {
					t.Errorf("%s: %v", name, err)
					continue
				}
				if feed.Title == "" || feed.Link == "" && feed.FeedLink == "" {
					t.Errorf("%s has the title %q and leads to %q", name, feed.Title, feed.Link)
				}
				for _, item := range feed.Items {
					if item.Title == "" || item.Link == "" || item.GUID == "" || item.UpdatedParsed == nil {
						t.Errorf("%s: an entry lacks title, link, id or date: %+v", name, item)
					}
				}
				counts = append(counts, len(feed.Items))
			}
			if len(counts) == 2 && counts[0] != counts[1] {
				t.Errorf("%s%s: the feeds have %v entries", lang, folder, counts)
			}
		}
	}
	if feed, err := gofeed.NewParser().Parse(bytes.NewReader(files["feed.xml"])); err != nil || len(feed.Items) < 20 {
		t.Errorf("the feed has %d entries, %v", len(feed.Items), err)
	}
}

func TestTheCatalogueOfDataIsDCAT(t *testing.T) {
	files := realFiles(t)
	var parsed any
	if err := json.Unmarshal(files["data/catalog.jsonld"], &parsed); err != nil {
		t.Fatal(err)
	}
	nodes, err := ld.NewJsonLdProcessor().Expand(parsed, ld.NewJsonLdOptions("https://trade.example/data/catalog.jsonld"))
	if err != nil || len(nodes) != 1 {
		t.Fatalf("%d catalogues, %v", len(nodes), err)
	}
	const dcat, dct = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
	sets, _ := nodes[0].(map[string]any)[dcat+"dataset"].([]any)
	if len(sets) < 20 {
		t.Fatalf("the catalogue has %d datasets", len(sets))
	}
	for _, one := range sets {
		set := one.(map[string]any)
		titles, _ := set[dct+"title"].([]any)
		distributions, _ := set[dcat+"distribution"].([]any)
		if len(titles) != 3 || len(distributions) == 0 || set[dct+"publisher"] == nil || set[dct+"license"] == nil || set[dct+"modified"] == nil {
			t.Errorf("a dataset has %d titles, %d files: %v", len(titles), len(distributions), set[dct+"identifier"])
		}
		for _, d := range distributions {
			at := d.(map[string]any)[dcat+"downloadURL"].([]any)[0].(map[string]any)["@id"].(string)
			if name := strings.TrimPrefix(at, "https://trade.example/"); files[name] == nil {
				t.Errorf("there is no file %s", name)
			}
		}
	}
}

func TestLlmsTxtLeadsToTheFacts(t *testing.T) {
	text := string(realFiles(t)["llms.txt"])
	if !strings.HasPrefix(text, "# Tradepost: Heilongjiang trade cooperation\n\n> ") || !strings.Contains(text, "never added up") {
		t.Errorf("llms.txt begins %.200q", text)
	}
	for _, link := range []string{"](data/figures.json)", "](trade/hlj-russia-cny/index.html)", "](reports/trade-with-russia/index.html)", "](changes/index.html)"} {
		if !strings.Contains(text, link) {
			t.Errorf("llms.txt does not lead to %s", link)
		}
	}
}
