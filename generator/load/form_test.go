package load

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"tradepost/generator/diag"
)

// TestFormsAreWhatIsRead: the keys of a form are those that the message of an
// unknown key lists for its table.
func TestFormsAreWhatIsRead(t *testing.T) {
	tables := 0
	for _, f := range Forms() {
		file := maps.Clone(sound)
		path := strings.Replace(f.Glob, "*", "a-form", 1)
		want := map[string]string{}
		text := "zzz = 1\n" + unknownKeys(f.Form, "", want)
		if f.Kind == "site" {
			text = "languages = [\"en\"]\n" + text
		}
		want[""] = knownKeys(f.Form)
		file[path] = text
		_, problems, err := Read(tree(file))
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, p := range problems {
			if p.Code == "unknown-key" && p.At.Source.Name == path {
				got[strings.TrimSuffix(strings.TrimSuffix(p.At.Path(), "zzz="), ".")] = strings.Join(p.Args["keys"].(diag.List), ", ")
			}
		}
		for at, keys := range want {
			tables++
			if got[at] != keys {
				t.Errorf("%s %s: the form has %q, the message %q\n%s", path, at, keys, got[at], text)
			}
		}
	}
	if tables < 30 {
		t.Errorf("only %d tables were compared", tables)
	}
}

func knownKeys(f *Form) string { return strings.Join(slices.Sorted(slices.Values(f.Keys)), ", ") }

// unknownKeys writes every table of a form once, with a key that it has not.
func unknownKeys(f *Form, path string, want map[string]string) string {
	var b strings.Builder
	for _, key := range f.Keys {
		inner := f.Of[key].Table
		if inner == nil || inner.Of[AnyKey] != nil || key == AnyKey {
			continue
		}
		header, at := diag.KeyPath(path, key), diag.KeyPath(path, key)
		bare := strings.ReplaceAll(header, "[0]", "")
		if slices.Contains(f.Of[key].As, Tables) {
			fmt.Fprintf(&b, "[[%s]]\nzzz = 1\n", bare)
			at = diag.IndexPath(at, 0)
		} else {
			fmt.Fprintf(&b, "[%s]\nzzz = 1\n", bare)
		}
		want[at] = knownKeys(inner)
		b.WriteString(unknownKeys(inner, at, want))
	}
	return b.String()
}

// TestFormsKnowWhatMustBeThere and unless what.
func TestFormsKnowWhatMustBeThere(t *testing.T) {
	forms := map[string]*Form{}
	for _, f := range Forms() {
		forms[f.Kind] = f.Form
	}
	figure, point := forms["event"].Of["figures"].Table, forms["series"].Of["points"].Table
	for _, c := range []struct{ name, got, want string }{
		{"event", fmt.Sprint(forms["event"].Must), "[date kind place sources title]"},
		{"figure", fmt.Sprint(figure.Must), "[covers id measure scope source status value]"},
		{"figure unless derived", fmt.Sprint(figure.Else), "map[as_reported:[{derivation } {status derived}]]"},
		{"point", fmt.Sprint(point.Must), "[source status value]"},
		{"point unless", fmt.Sprint(point.Else), "map[as_reported:[{derivation } {status derived}] year:[{period }]]"},
		{"share", fmt.Sprint(point.Of["share"].Table.Keys), "[value status source as_reported derivation of]"},
		{"growth", fmt.Sprint(point.Of["growth"].Table.Keys), "[value status source as_reported derivation]"},
		{"stages", fmt.Sprint(forms["event"].Of["deals"].Table.Of["stage"].Words), "[intent framework signed in_force under_construction completed lapsed]"},
		{"site", fmt.Sprint(forms["site"].Must), "[languages title]"},
		{"kinds of change", fmt.Sprint(forms["changes"].Of["changes"].Table.Of["kind"].Words), "[revision correction withdrawal]"},
		{"published", fmt.Sprint(forms["published"].Of["published"].Table.Of["values"].Table.Of[AnyKey].As), "[any value]"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.name, c.got, c.want)
		}
	}
}
