package generator

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// tableOf reads the table that a chart of the real site is downloaded as.
func tableOf(t *testing.T, path string) []map[string]string {
	t.Helper()
	data, ok := realFiles(t)[path]
	if !ok {
		t.Fatalf("there is no %s", path)
	}
	return csvRows(t, path, data)
}

// sameCodes are the columns of a chart's table that are those of the data files.
var sameCodes = map[string]string{
	"currency": "currency", "qualifier": "qualifier", "measure_code": "measure", "scope_code": "scope", "status_code": "status",
}

// TestTableOfAChartHasTheCodesOfTheDataFiles joins the tables of charts to the
// data files by reference, in every language.
func TestTableOfAChartHasTheCodesOfTheDataFiles(t *testing.T) {
	records := map[string]map[string]string{}
	for _, name := range []string{"figures", "points"} {
		for _, row := range tableOf(t, "data/"+name+".csv") {
			records[row["ref"]] = row
		}
	}
	for _, c := range []struct{ chart, number string }{
		{"charts/contract-values/contract-values.csv", "Contract value"},
		{"zh/charts/contract-values/contract-values.csv", "合同额"},
		{"charts/participation/participation.csv", "Value"},
		{"charts/deals-by-event/deals-by-event.csv", "Deals signed"},
		{"ru/charts/trade-russia/trade-russia.csv", "Значение"},
		{"trade/hlj-russia-usd/hlj-russia-usd.csv", "Value"},
		{"ru/trade/hlj-russia-usd/hlj-russia-usd.csv", "Значение"},
	} {
		joined := 0
		for i, row := range tableOf(t, c.chart) {
			if row[c.number] == "" {
				continue
			}
			record, ok := records[row["ref"]]
			if !ok {
				t.Errorf("%s, row %d: no record is called %q", c.chart, i+1, row["ref"])
				continue
			}
			joined++
			if row[c.number] != record["number"] {
				t.Errorf("%s, row %d: %s is %q, not %q", c.chart, i+1, row["ref"], row[c.number], record["number"])
			}
			for ours, theirs := range sameCodes {
				if got, shown := row[ours]; shown && got != record[theirs] {
					t.Errorf("%s, row %d: the %s of %s is %q, not %q", c.chart, i+1, ours, row["ref"], got, record[theirs])
				}
			}
		}
		if joined < 4 {
			t.Errorf("%s: only %d rows have a number", c.chart, joined)
		}
	}
}

func TestContractValuesTellTheirCurrencies(t *testing.T) {
	count := map[string]int{}
	for _, row := range tableOf(t, "charts/contract-values/contract-values.csv") {
		count[row["currency"]]++
		count[row["scope_code"]]++
		if row["ref"] == "figure:china-russia-expo-4/value" || row["Contract value"] == "30000000000" {
			if got := fmt.Sprint(row["currency"], " ", row["qualifier"], " ", row["status_code"]); got != "CNY over provisional" {
				t.Errorf("over 30 billion yuan, a preliminary count, are %s", got)
			}
		}
	}
	for _, code := range []string{"CNY", "USD", "event", "on_site", "host", "all_parties"} {
		if count[code] == 0 {
			t.Errorf("no row has %s: %v", code, count)
		}
	}
	if count[""] > 0 {
		t.Errorf("%d codes are missing", count[""])
	}
}

func TestGrowthIsAPlainNumberWithItsUnit(t *testing.T) {
	for path, growth := range map[string][2]string{
		"charts/trade-russia/trade-russia.csv":    {"Period", "Growth on the year before"},
		"zh/charts/trade-russia/trade-russia.csv": {"时期", "同比增速"},
	} {
		rows := tableOf(t, path)
		i := slices.IndexFunc(rows, func(row map[string]string) bool { return row["ref"] == "trade:hlj-russia-cny/2018" })
		if i < 0 || rows[i][growth[1]] != "64.7" || rows[i]["growth_unit"] != "percent" || rows[i]["growth_status_code"] != "reported" {
			t.Errorf("%s: the growth of 2018 is in %v", path, rows[max(i, 0)])
		}
		for _, row := range rows {
			for _, text := range slices.Sorted(maps.Values(row)) {
				if strings.HasPrefix(text, "'") {
					t.Errorf("%s: a cell begins with an apostrophe: %s", path, text)
				}
			}
		}
	}
}

func TestSharesTellWhoseTheyAre(t *testing.T) {
	for _, row := range tableOf(t, "charts/share-national/share-national.csv") {
		if row["share_unit"] != "percent" || row["share_qualifier"] == "" || row["share_status_code"] == "" || !strings.HasPrefix(row["ref"], "trade:hlj-russia-") {
			t.Errorf("a share is %v", row)
		}
	}
}
