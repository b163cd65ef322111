package edit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInsert(t *testing.T) {
	const record = "[[deals]]\nid = \"new\"\n"
	for _, tc := range []struct{ title, text, want string }{
		{
			"behind the last of its list, with its own tables and closing comments",
			"title=\"A\"\n\n[[deals]]\nid = \"a\"\n  [[deals.updates]]\n  stage = \"signed\"\n# date = 2024\n\n# What else\n[[notes]]\nkind = \"date\"\n",
			"title=\"A\"\n\n[[deals]]\nid = \"a\"\n  [[deals.updates]]\n  stage = \"signed\"\n# date = 2024\n\n[[deals]]\nid = \"new\"\n\n# What else\n[[notes]]\nkind = \"date\"\n",
		},
		{
			"where the list would begin",
			"title = \"A\"\n\n[[figures]]\nid = \"f\"\n\n[[notes]]\nkind = \"date\"\n",
			"title = \"A\"\n\n[[figures]]\nid = \"f\"\n\n[[deals]]\nid = \"new\"\n\n[[notes]]\nkind = \"date\"\n",
		},
		{
			"before comments at the end that stand alone",
			"title = \"A\"\n\n# [[figures]]\n# id = \"f\"\n",
			"title = \"A\"\n\n[[deals]]\nid = \"new\"\n\n# [[figures]]\n# id = \"f\"\n",
		},
		{"a last line without an end", "title = \"A\"", "title = \"A\"\n\n[[deals]]\nid = \"new\"\n"},
		{"comments alone", "# a\n", "# a\n\n[[deals]]\nid = \"new\"\n"},
		{"line ends are those of the file", "\ufefftitle = \"A\"\r\n", "\ufefftitle = \"A\"\r\n\r\n[[deals]]\r\nid = \"new\"\r\n"},
		{"a mark of the encoding before the first table", "\ufeff[[deals]]\nid = \"a\"\n", "\ufeff[[deals]]\nid = \"a\"\n\n[[deals]]\nid = \"new\"\n"},
		{"nothing", "", "[[deals]]\nid = \"new\"\n"},
	} {
		got, err := Insert("data/events/x.toml", tc.text, "deals", record)
		if err != nil {
			t.Errorf("%s: %v", tc.title, err)
			continue
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.title, diff)
		}
	}
}

func TestInsertRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"deals = [{ id = \"a\" }]\n": "has deals in one pair of brackets",
		"deals = []\n":               "has deals in one pair of brackets",
		"title = \"A\n":              "is not TOML",
	} {
		if got, err := Insert("data/events/x.toml", text, "deals", "[[deals]]\nid = \"new\"\n"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Insert into %q gives %q, %v; want an error with %q", text, got, err, want)
		}
	}
}

// FuzzInsert holds that every byte of the text stays: blank lines and the record
// are all that is new. Where it stands is proved by Insert itself.
func FuzzInsert(f *testing.F) {
	for _, text := range siteFiles(f) {
		f.Add(text)
	}
	f.Add("[[deals]]\n[deals.x]\n# c\n\n[[notes]]")
	f.Fuzz(func(t *testing.T, text string) {
		const record = "[[deals]]\nid = \"new\"\n"
		if strings.Contains(text, record) {
			return // one cannot be told from the other
		}
		got, err := Insert("data/events/x.toml", text, "deals", record)
		if err != nil {
			if strings.Contains(err.Error(), "fault of tradepost") {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		before, after, found := strings.Cut(got, record)
		if !found {
			before, after, _ = strings.Cut(got, strings.ReplaceAll(record, "\n", "\r\n"))
		}
		for _, end := range []string{"", "\n", "\n\n", "\r\n", "\r\n\r\n"} {
			if rest, ok := strings.CutSuffix(before, end); ok && rest+after == text {
				return
			}
		}
		t.Fatalf("%q became %q", text, got)
	})
}
