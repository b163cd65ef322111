package diag

import "testing"

func TestFaultsKnowWhatIsSpoiltAndWhatIsNot(t *testing.T) {
	file, other := &Source{Name: "a.toml"}, &Source{Name: "b.toml"}
	figure := file.File().Key("figures").Index(1)
	var ps Problems
	ps.Error(figure.Key("value"), "x", nil)
	ps.Error(figure.Key("also").Index(0).Key("source"), "x", nil)
	ps.Error(file.File().Key("deals").Index(0).Key("vlaue").Name(), "x", nil)
	ps.Error(file.Range(3, 7), "x", nil)
	ps.Warn(file.File().Key("title"), "x", nil)
	ps.Warn(other.File().Key("title"), "x", nil)
	f := ps.Faults()
	for _, c := range []struct {
		name      string
		got, want bool
	}{
		{"the value", f.At(figure.Key("value")), true},
		{"the figure around it", f.At(figure), true},
		{"the list around it", f.At(file.File().Key("figures")), true},
		{"the file", f.At(file.File()), true},
		{"another figure", f.At(file.File().Key("figures").Index(10)), false},
		{"a key that begins alike", f.At(figure.Key("value_of")), false},
		{"another file", f.At(other.File()), false},
		{"what only a warning speaks of", f.At(file.File().Key("title")), false},
		{"a range", f.At(file.Range(3, 7)), true},
		{"another range", f.At(file.Range(3, 8)), false},
		{"no place at all", f.At(Spot{}) || f.Keys(Spot{}, "value"), false},
		{"one of several keys", f.Keys(figure, "scope", "value"), true},
		{"none of several keys", f.Keys(figure, "scope", "status"), false},
		{"a key that may be misspelt", f.Keys(file.File().Key("deals").Index(0), "value"), true},
		{"a misspelt key further inside", f.Keys(file.File(), "kind"), false},
		{"a file by its name", f.Files(func(name string) bool { return name == "a.toml" }), true},
		{"a file with warnings only", f.Files(func(name string) bool { return name == "b.toml" }), false},
		{"the zero value", Faults{}.At(file.File()) || Faults{}.Keys(figure, "value"), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}
