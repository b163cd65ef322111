package load

import "tradepost/generator/trade"

// example shows how the value of a key is written.
func example(key string) string {
	switch key {
	case "date", "end_date", "updated", "accessed", "as_of", "publish_date":
		return key + ` = 2023-06-16, or in quotes "2023-06" or "2023"`
	case "year", "from", "to":
		return key + " = 2022"
	case "edition":
		return key + " = 32"
	case "height":
		return key + " = 420"
	case "draft":
		return key + " = true"
	case "sources", "hosts", "sectors", "parties", "aliases", "authors", "events", "series":
		return key + ` = ["…"]`
	case "languages":
		return key + ` = ["en", "zh", "ru"]`
	case "programmes":
		return key + ` = [{ id = "…", edition = 32 }]`
	case "value":
		return key + " = " + exampleOf[trade.Amount]
	case "rate":
		return key + ` = "7.0467"`
	case "growth", "share":
		return key + ` = "41.3%"`
	case "period":
		return key + ` = "2017-01/2017-04"`
	case "scope":
		return key + ` = "on_site"`
	case "status":
		return key + ` = "reported"`
	case "measure":
		return key + ` = "contract_value"`
	case "figure":
		return key + ` = "figure:EVENT/ID"`
	case "old":
		return key + " = " + exampleOf[trade.Amount]
	case "values":
		return "[published.values]"
	case "about":
		return key + ` = "place:…"`
	}
	return key + ` = "…"`
}

// exampleOf shows a value of each kind; of a measure that is not known, which
// Link reports, the most frequent one.
var exampleOf = map[trade.ValueKind]string{
	trade.NoValue:  `"48.141 billion CNY"`,
	trade.Amount:   `"48.141 billion CNY"`,
	trade.Count:    `192, or in quotes ">150"`,
	trade.Percent:  `"41.3%"`,
	trade.Quantity: `"10.71 million tonnes"`,
}
