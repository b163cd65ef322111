package sheet

import "testing"

func TestSpreadsheetsRunNoFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"@SUM(A1)":          "'@SUM(A1)",
		"+7 495 000":        "'+7 495 000",
		"-2.9":              "-2.9",
		"-2.9%":             "-2.9%",
		"-2.9+A1":           "'-2.9+A1",
		"- a dash":          "'- a dash",
		"\t=1+1":            "'=1+1",
		"a\r\n=1+1":         "a =1+1",
		"＝1+1":              "'＝1+1",
		"a = b":             "a = b",
		"":                  "",
	} {
		if got := harmless(text); got != want {
			t.Errorf("harmless(%q) = %q, want %q", text, got, want)
		}
	}
}
