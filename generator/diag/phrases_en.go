package diag

// englishPhrases are those that have more than one form; all others stand where
// they are said. The form "a" has the article.
func englishPhrases() map[string]string {
	return map[string]string{
		"event":        "event¦a:an event",
		"partner":      "partner¦a:a partner",
		"place":        "place¦a:a place",
		"sector":       "sector¦a:a sector",
		"programme":    "programme¦a:a programme",
		"report":       "report¦a:a report",
		"source":       "source¦a:a source",
		"trade series": "trade series¦a:a trade series",
		"figure":       "figure¦a:a figure",
		"measure":      "measure¦a:a measure",
	}
}
