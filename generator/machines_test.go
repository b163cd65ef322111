package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/mmcdole/gofeed"
	"github.com/piprate/json-gold/ld"
)

// schemaContext answers for schema.org's context without asking the network: by
// the vocabulary itself, in which a property whose values may be addresses has
// addresses.
type schemaContext struct{ vocabulary }

func (c schemaContext) LoadDocument(address string) (*ld.RemoteDocument, error) {
	if address != "https://schema.org/" {
		return nil, fmt.Errorf("the page asks for %s", address)
	}
	terms := map[string]any{"@vocab": "https://schema.org/"}
	for _, properties := range c.ranges {
		for property, types := range properties {
			if slices.Contains(types, "URL") && !slices.Contains(types, "Text") {
				terms[property] = map[string]any{"@type": "@id"}
			}
		}
	}
	for _, property := range []string{"eventStatus", "eventAttendanceMode", "measuredProperty", "item"} { // of enumerations and things
		terms[property] = map[string]any{"@type": "@id"}
	}
	return &ld.RemoteDocument{DocumentURL: address, Document: map[string]any{"@context": terms}}, nil
}

func TestWhatPagesTellMachinesIsSchemaOrg(t *testing.T) {
	processor, judge := ld.NewJsonLdProcessor(), judgement{t, schemaOrg(t), map[string]int{}}
	loader := schemaContext{judge.vocabulary}
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
		options.DocumentLoader = loader
		nodes, err := processor.Expand(parsed, options)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, node := range nodes {
			judge.node(name, node, nil)
		}
	}
	for _, kind := range []string{"BreadcrumbList", "Event", "Organization", "Dataset", "DataDownload", "Report", "WebSite", "Observation", "Country"} {
		if judge.seen[kind] == 0 {
			t.Errorf("no page tells of a %s", kind)
		}
	}
}

// A program that reads a figure must not take an estimate of "over 200 billion"
// for a fact of 200 billion.
func TestMachinesAreToldHowExactAFigureIs(t *testing.T) {
	for lang, want := range map[string]string{"": "more than 200 billion yuan: ", "zh/": "超过2000亿元：", "ru/": "более 200 млрд юаней: "} {
		name := lang + "events/harbin-fair-32-signing/index.html"
		doc := pageOf(t, name)
		data := doc.Find("#figure-fair-estimate .key-figure data")
		if data.AttrOr("value", "") != "200000000000" || data.AttrOr("data-qualifier", "") != "over" {
			t.Errorf("%s: the card's value is for machines %s, %q", name, data.AttrOr("value", ""), data.AttrOr("data-qualifier", ""))
		}
		node := observation(t, doc, "#figure-fair-estimate")
		if node["value"] != nil || node["minValue"] != "200000000000" || node["unitText"] != "CNY" {
			t.Errorf("%s: over 200 billion is told as %v, at least %v %v", name, node["value"], node["minValue"], node["unitText"])
		}
		told := besides(node)
		if told["status"] != "estimated" || told["scope"] != "all_parties" || told["qualifier"] != "over" || told["covers"] != node["name"] {
			t.Errorf("%s: beside the value stands %v", name, told)
		}
		if words := strings.ReplaceAll(node["description"].(string), "\u00a0", " "); !strings.HasPrefix(words, want) {
			t.Errorf("%s: in words it is %q, want %q", name, words, want)
		}
		quote := node["subjectOf"].([]any)[0].(map[string]any)["hasPart"].(map[string]any)
		if blockquote := doc.Find("#figure-fair-estimate .wording blockquote"); quote["text"] == nil || !strings.Contains(blockquote.Text(), quote["text"].(string)) {
			t.Errorf("%s: the wording is %v, on the card %s", name, quote, blockquote.Text())
		}
	}
	exact := observation(t, pageOf(t, "events/harbin-fair-32-signing/index.html"), "#figure-on-site-value")
	if exact["value"] != "48141000000" || exact["minValue"] != nil {
		t.Errorf("an exact figure is told as %v", exact)
	}
}

// Whoever reads a series by program needs its numbers, how sure each is and in
// whose words, without taking the table apart.
func TestMachinesAreToldTheNumbersOfASeries(t *testing.T) {
	for _, lang := range []string{"", "zh/", "ru/"} {
		name := lang + "trade/hlj-russia-cny/index.html"
		doc := pageOf(t, name)
		series := nodeOf(t, doc, "Dataset", "index.html")
		variable := series["variableMeasured"].(map[string]any)
		if variable["unitText"] != "CNY" || variable["@id"] == nil {
			t.Errorf("%s measures %v", name, variable)
		}
		published := map[any]bool{}
		for _, work := range series["citation"].([]any) {
			published[work.(map[string]any)["@id"]] = true
		}
		for _, c := range []struct{ anchor, value, unit, status, period string }{
			{"#2018", "122000000000", "CNY", "reported", "P1Y"},
			{"#2020", "97400000000", "CNY", "derived", "P1Y"},
		} {
			node := observation(t, doc, c.anchor)
			if node["value"] != c.value || node["unitText"] != c.unit || node["observationDate"] != c.anchor[1:] || node["observationPeriod"] != c.period {
				t.Errorf("%s: %s is told as %v %v of %v, %v", name, c.anchor, node["value"], node["unitText"], node["observationDate"], node["observationPeriod"])
			}
			if of, _ := node["variableMeasured"].(map[string]any); of["@id"] != variable["@id"] {
				t.Errorf("%s: %s is of %v, not of %v", name, c.anchor, of, variable["@id"])
			}
			if told := besides(node); told["status"] != c.status || told["period"] != c.anchor[1:] {
				t.Errorf("%s: beside %s stands %v", name, c.anchor, told)
			}
			if derived := node["measurementMethod"] != nil; derived != (c.status == "derived") {
				t.Errorf("%s: %s was worked out: %v", name, c.anchor, node["measurementMethod"])
			}
			source := node["subjectOf"].(map[string]any)
			if quote := doc.Find("[id='" + c.anchor[1:] + "'] .wording blockquote"); quote.Length() > 0 && c.status == "reported" {
				if text, _ := source["text"].(string); text == "" || !strings.Contains(quote.Text(), text) {
					t.Errorf("%s: %s is in the words %v, on the card %s", name, c.anchor, source, quote.Text())
				}
				source = source["isPartOf"].(map[string]any)
			}
			if !published[source["@id"]] {
				t.Errorf("%s: %s rests on %v, which the dataset does not cite", name, c.anchor, source)
			}
		}
		formats := map[any]any{}
		for _, file := range series["distribution"].([]any) {
			formats[file.(map[string]any)["encodingFormat"]] = file.(map[string]any)["contentUrl"]
		}
		if formats["text/csv"] == nil || formats["application/json"] == nil {
			t.Errorf("%s can be had as %v", name, formats)
		}
		shares := 0
		for _, node := range nodesOf(t, doc) {
			if node["measurementDenominator"] != nil && node["unitText"] == "%" {
				shares++
			}
		}
		if want := doc.Find("[data-part^=share]").Length(); shares == 0 || want == 0 {
			t.Errorf("%s tells %d shares and what of, the page shows %d", name, shares, want)
		}
	}
}

// besides are the words beside the value of an observation.
func besides(node map[string]any) map[any]any {
	told := map[any]any{}
	for _, p := range node["additionalProperty"].([]any) {
		told[p.(map[string]any)["propertyID"]] = p.(map[string]any)["value"]
	}
	return told
}

// pageOf is a page of the real site.
func pageOf(t *testing.T, name string) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(realFiles(t)[name]))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// observation is the node of the number with an anchor.
func observation(t *testing.T, doc *goquery.Document, anchor string) map[string]any {
	t.Helper()
	return nodeOf(t, doc, "Observation", anchor)
}

// nodeOf is the node of a type whose address ends so.
func nodeOf(t *testing.T, doc *goquery.Document, kind, end string) map[string]any {
	t.Helper()
	for _, node := range nodesOf(t, doc) {
		if at, _ := node["url"].(string); node["@type"] == kind && strings.HasSuffix(at, end) {
			return node
		}
	}
	t.Fatalf("no %s of %s", kind, end)
	return nil
}

// nodesOf is everything that a page tells machines.
func nodesOf(t *testing.T, doc *goquery.Document) []map[string]any {
	t.Helper()
	var told struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(doc.Find(`script[type="application/ld+json"]`).Text()), &told); err != nil {
		t.Fatal(err)
	}
	return told.Graph
}

// A judgement holds expanded nodes to the vocabulary: each has one type that
// there is, properties that its type has, and values of their types.
type judgement struct {
	*testing.T
	vocabulary
	seen map[string]int
}

const schemaPrefix = "https://schema.org/"

// node judges one value; want are the types it may have, nil at the top.
func (j judgement) node(page string, value any, want []string) {
	j.Helper()
	v, ok := value.(map[string]any)
	if !ok {
		j.Errorf("%s: %v is no node", page, value)
		return
	}
	if literal, ok := v["@value"]; ok {
		if want != nil && !j.literal(literal, want) {
			j.Errorf("%s: %v is none of %v", page, literal, want)
		}
		return
	}
	if address, ok := v["@id"].(string); ok {
		switch {
		case !strings.HasPrefix(address, "http"):
			j.Errorf("%s: %q is no address", page, address)
		case len(v) == 1 && want != nil && strings.HasPrefix(address, schemaPrefix) && !j.is(address, want):
			j.Errorf("%s: %s is none of %v", page, address, want)
		}
		if len(v) == 1 {
			return // a reference, or a word of an enumeration
		}
	}
	types, _ := v["@type"].([]any)
	if len(types) != 1 {
		j.Errorf("%s: a node has the types %v: %v", page, types, v)
		return
	}
	kind := strings.TrimPrefix(fmt.Sprint(types[0]), schemaPrefix)
	j.seen[kind]++
	if j.ranges[kind] == nil || want != nil && !j.is(kind, want) {
		j.Errorf("%s: a %s is none of %v", page, kind, want)
	}
	for property, values := range v {
		short, own := strings.CutPrefix(property, schemaPrefix)
		if strings.HasPrefix(property, "@") {
			continue
		}
		types := j.rangeOf(kind, short)
		if !own || types == nil {
			j.Errorf("%s: a %s has no %s", page, kind, property)
			continue
		}
		for _, one := range values.([]any) {
			if list, ok := one.(map[string]any)["@list"].([]any); ok {
				for _, item := range list {
					j.node(page, item, types)
				}
				continue
			}
			j.node(page, one, types)
		}
	}
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
	if words, _ := nodes[0].(map[string]any)[dcat+"keyword"].([]any); len(words) < 30 {
		t.Errorf("the catalogue has %d keywords", len(words))
	}
	for _, one := range sets {
		set := one.(map[string]any)
		titles, _ := set[dct+"title"].([]any)
		distributions, _ := set[dcat+"distribution"].([]any)
		if len(titles) != 3 || len(distributions) < 2 || set[dct+"publisher"] == nil || set[dct+"license"] == nil || set[dct+"modified"] == nil {
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

// A language model is told in its reader's language where a number stands, and
// how to cite it.
func TestLlmsTxtSaysWhereANumberStandsAndHowToCiteIt(t *testing.T) {
	files := realFiles(t)
	for prefix, words := range map[string][]string{
		"":    {"# Tradepost: Heilongjiang trade cooperation\n", "Data as of", "](zh/llms.txt)", "](ru/llms.txt)", "](data/figures.json)"},
		"zh/": {"# Tradepost：黑龙江经贸合作\n", "数据更新至", "](../llms.txt)", "](../ru/llms.txt)", "](../data/figures.json)"},
		"ru/": {"# Tradepost: торговое сотрудничество Хэйлунцзяна\n", "Данные на", "](../llms.txt)", "](../zh/llms.txt)", "](../data/figures.json)"},
	} {
		text := string(files[prefix+"llms.txt"])
		words = append(words, "`"+prefix+"events/<event>/#figure-<figure>`", "`"+prefix+"events/<event>/#deal-<deal>`", "`"+prefix+"trade/<series>/#<year>`")
		for _, want := range words {
			if !strings.Contains(text, want) {
				t.Errorf("%sllms.txt lacks %q:\n%.1500s", prefix, want, text)
			}
		}
		cited := regexp.MustCompile(`(?m)^> .*?(` + prefix + `events/([-a-z0-9]+)/)#(figure-[-a-z0-9]+)`).FindStringSubmatch(text)
		if cited == nil || pageOf(t, cited[1]+"index.html").Find("#"+cited[3]).Length() != 1 {
			t.Errorf("%sllms.txt cites %q as an example", prefix, cited)
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
