package search

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/trade"
)

// holders reads an index as the script does: the records that hold a term, with
// its weight in each.
func holders(t *testing.T, x Index, term string) map[int]int {
	t.Helper()
	for _, part := range x.Terms {
		var flat []any
		if err := json.Unmarshal(part.Data, &flat); err != nil {
			t.Fatalf("%v in %s", err, part.Data)
		}
		if part.First != flat[0] {
			t.Errorf("a part begins with %v, not %q", flat[0], part.First)
		}
		for i := 0; i < len(flat); i += 2 {
			if flat[i] == term {
				return decode(flat[i+1].([]any))
			}
		}
	}
	return nil
}

func decode(list []any) map[int]int {
	found, record, weight := map[int]int{}, -1, 0
	for _, n := range list {
		n := int(n.(float64))
		for range max(0, -n) {
			record++
			found[record] = weight
		}
		if n > 0 {
			record, weight = record+n>>2, n&3
			found[record] = weight
		}
	}
	return found
}

func TestAnIndexHoldsEveryTermOfEveryRecord(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var list []Record
	for range 3000 {
		var words []string
		for range random.IntN(12) {
			words = append(words, fmt.Sprintf("word%d", int(random.ExpFloat64()*40)))
		}
		list = append(list, Record{Kind: trade.RefEvent, Title: "common", Text: strings.Join(words, " ")})
	}
	x := NewIndex(list)
	if len(x.Terms) < 3 {
		t.Fatalf("%d parts are too few for a test", len(x.Terms))
	}
	for n := range 200 {
		word := fmt.Sprintf("word%d", n)
		found := holders(t, x, word)
		for i, r := range list {
			if weight, ok := found[i]; ok != slices.Contains(strings.Fields(r.Text), word) || ok && weight != shown {
				t.Fatalf("%s in %q: found %v with weight %d", word, r.Text, ok, weight)
			}
		}
	}
	if all := holders(t, x, "common"); len(all) != len(list) || all[0] != wholeName || all[2999] != wholeName {
		t.Errorf("%d of %d records hold the word that all have", len(all), len(list))
	}
}

func TestPartsAreSmall(t *testing.T) {
	var list []Record
	for i := range 20000 {
		list = append(list, Record{Title: fmt.Sprintf("Deal %d of partner-%d", i, i*7%4000)})
	}
	for _, part := range NewIndex(list).Terms {
		if len(part.Data) > 2*partSize {
			t.Errorf("the part from %q has %d bytes", part.First, len(part.Data))
		}
	}
}

func TestNamesAreFoundAsTheySound(t *testing.T) {
	list := []Record{
		{Kind: trade.RefPlace, Title: "Harbin", Names: []string{"哈尔滨", "Харбин"}},
		{Kind: trade.RefPlace, Title: "重庆"},
		{Kind: trade.RefPartner, Title: "黑龙江省人民政府"},
		{Kind: trade.RefEvent, Title: "签约仪式", With: []string{"Хабаровск"}},
	}
	x := NewIndex(list)
	for term, want := range map[string][2]int{
		"harbin": {0, wholeName}, "kharbin": {0, wholeName}, "haerbin": {0, wholeName}, "харбин": {0, wholeName}, "哈尔": {0, wholeName},
		"chongqing": {1, wholeName}, "zhongqing": {1, wholeName},
		"heilongjiangshengrenminzhengfu": {2, inName}, "zhengfu": {2, inName}, "hljsrmzf": {2, inName}, "府": {2, inName},
		"khabarovsk": {3, elsewhere}, "habarovsk": {3, elsewhere},
	} {
		weight, ok := holders(t, x, term)[want[0]]
		if !ok || weight != want[1] {
			t.Errorf("%s finds record %d: %v with weight %d, want %d", term, want[0], ok, weight, want[1])
		}
	}
	// What is no name is found as it stands: its pinyin would fill the index.
	if found := holders(t, x, "qianyueyishi"); found != nil {
		t.Errorf("a title that is no name is spelled: %v", found)
	}
	for _, part := range x.Words {
		if strings.Contains(string(part.Data), "hljsrmzf") {
			t.Error("initials are taken for what a slip meant")
		}
	}
}

func TestWordsAreCutAndFolded(t *testing.T) {
	for text, want := range map[string]string{
		"Rue de l’Été, no. 5":         "rue de lete no 5",
		"Хэйлунцзян – НАЙДЁН":         "хэилунцзян – наиден",
		"48.141 billion":              "48141 billion",
		"481,41亿元":                    "48141 亿元",
		"1 234 567,8 млн":             "12345678 млн",
		"16 June 2023 500 000 tonnes": "16 june 2023 500000 tonnes",
		"China's 5G and Xi'an, 20th":  "china 5g and xian 20th",
		"ＨＵＡＷＥＩ华为":                    "huawei 华为",
		"1 2345":                      "1 2345",
		"哈尔滨Harbin2024":               "哈尔滨 harbin2024",
		"":                            "",
	} {
		want := strings.ReplaceAll(want, "– ", "")
		if got := strings.Join(Words(text), " "); got != want {
			t.Errorf("%q is cut into %q, want %q", text, got, want)
		}
	}
}

func BenchmarkNewIndex(b *testing.B) {
	for _, n := range []int{5000, 20000, 80000} {
		list := make([]Record, n)
		for i := range list {
			partner := fmt.Sprintf("Partner %d 黑龙江%d公司", i%n/10, i%n/10)
			list[i] = Record{
				Kind: trade.RefDeal, Title: fmt.Sprintf("Deal %d on timber, grain and machines", i),
				Number: fmt.Sprintf("%d million yuan", i), With: []string{partner, "Harbin", "哈尔滨", "Харбин"},
				Also: fmt.Sprintf("a deal of %d million yuan", i),
			}
		}
		b.Run(fmt.Sprintf("records=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewIndex(list)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/record")
		})
	}
}
