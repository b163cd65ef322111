package trade

import (
	"errors"
	"testing"
)

func TestParseBaseURLEndsInOneSlash(t *testing.T) {
	for s, want := range map[string]string{
		"https://example.org":         "https://example.org/",
		"https://example.org/":        "https://example.org/",
		"http://example.org:8080/a/b": "http://example.org:8080/a/b/",
		"https://пример.рф/торговля/": "https://пример.рф/торговля/",
	} {
		if got, err := ParseBaseURL(s); got != want || err != nil {
			t.Errorf("%s gives %q, %v", s, got, err)
		}
	}
}

func TestParseBaseURLRefusesWhatCannotBeJoined(t *testing.T) {
	for s, near := range map[string]string{
		"example.org":                     "",
		"ftp://example.org/":              "",
		"https://":                        "",
		"https://:8080/":                  "",
		"https://example.org/a b":         "",
		"https://example.org/?a=b":        "https://example.org/",
		"https://example.org/x?":          "https://example.org/x/",
		"https://example.org/#top":        "https://example.org/",
		"https://example.org/#":           "https://example.org/",
		"https://li:secret@example.org/x": "https://example.org/x/",
	} {
		_, err := ParseBaseURL(s)
		var wrong *SyntaxError
		if !errors.As(err, &wrong) {
			t.Errorf("%s passes", s)
			continue
		}
		if got, _ := wrong.Args["near"].(string); got != near {
			t.Errorf("%s: did you mean %q, want %q", s, got, near)
		}
		if shown, _ := wrong.Args["url"].(string); shown == "https://li:secret@example.org/x" {
			t.Error("the password is printed")
		}
	}
}
