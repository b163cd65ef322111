package load

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// example shows how the value of a key is written.
func example(key string) diag.Phrase {
	switch key {
	case "date", "end_date", "updated", "accessed", "as_of", "publish_date":
		return diag.Say(`{key} = 2023-06-16, or in quotes "2023-06" or "2023"`, diag.Args{"key": key})
	case "value", "old":
		return exampleAs(key, trade.Amount)
	case "values":
		return diag.Say("{example}", diag.Args{"example": "[published.values]"})
	}
	return diag.Say("{key} = {value}", diag.Args{"key": key, "value": plainExample(key)})
}

// plainExample is a value that needs no words beside it.
func plainExample(key string) string {
	switch key {
	case "year", "from", "to":
		return "2022"
	case "edition":
		return "32"
	case "height":
		return "420"
	case "draft":
		return "true"
	case "sources", "hosts", "sectors", "parties", "aliases", "authors", "events", "series":
		return `["…"]`
	case "languages":
		return `["en", "zh", "ru"]`
	case "programmes":
		return `[{ id = "…", edition = 32 }]`
	case "rate":
		return `"7.0467"`
	case "growth", "share":
		return `"41.3%"`
	case "period":
		return `"2017-01/2017-04"`
	case "scope":
		return `"on_site"`
	case "status":
		return `"reported"`
	case "measure":
		return `"contract_value"`
	case "figure":
		return `"figure:EVENT/ID"`
	case "about":
		return `"place:…"`
	}
	return `"…"`
}

// exampleAs shows a key with a value of a kind; of a measure that is not known,
// which Link reports, the most frequent one.
func exampleAs(key string, kind trade.ValueKind) diag.Phrase {
	value := `"48.141 billion CNY"`
	switch kind {
	case trade.Count:
		return diag.Say(`{key} = 192, or in quotes ">150"`, diag.Args{"key": key})
	case trade.Percent:
		value = `"41.3%"`
	case trade.Quantity:
		value = `"10.71 million tonnes"`
	}
	return diag.Say("{key} = {value}", diag.Args{"key": key, "value": value})
}
