package sheet

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestJSONStringsReadBack(t *testing.T) {
	for _, text := range []string{"", `a "quoted" \ text`, "line\nbreak\ttab\x01", "签约 ＝ контракт", "\u2028\u2029 <b>&", "𝒳 \u007f"} {
		var back string
		if err := json.Unmarshal(appendString(nil, text), &back); err != nil || back != text {
			t.Errorf("%q reads back as %q (%v)", text, back, err)
		}
	}
}

func FuzzJSONStrings(f *testing.F) {
	f.Add("a \"b\" \\ \n 签约")
	f.Fuzz(func(t *testing.T, text string) {
		var back string
		if err := json.Unmarshal(appendString(nil, text), &back); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if want := string(bytes.ToValidUTF8([]byte(text), []byte("\uFFFD"))); back != want && len([]rune(back)) != len([]rune(text)) {
			t.Errorf("%q reads back as %q", text, back)
		}
	})
}

func TestNumbersInJSONKeepTheirKind(t *testing.T) {
	var out bytes.Buffer
	if err := table(Integer, "48141", "").WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "[\n{\"n\":48141},\n{\"n\":null}\n]\n"; got != want {
		t.Errorf("integers are %q, want %q", got, want)
	}
	out.Reset()
	if err := table(Decimal, "2.0").WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "[\n{\"n\":\"2.0\"}\n]\n"; got != want {
		t.Errorf("decimals are %q, want %q", got, want)
	}
}
