package load

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// done ends the reading of a table: it reports the keys that nothing took, and
// the keys that are missing. A misspelt key that must be there is one mistake,
// not two.
func (t *table) done() {
	if t.form != nil {
		return
	}
	slices.Sort(t.taken)
	t.taken = slices.Compact(t.taken)
	unknown := t.unknown()
	if len(t.keys) == 0 && len(t.missing) > 1 {
		t.problems.Error(t.at, "empty-table", diag.Args{"table": t.name})
		t.missing = nil
	}
	for _, m := range t.missing {
		if !slices.Contains(unknown, m.key) {
			t.problems.Error(t.at.Key(m.key), "missing-key", diag.Args{"table": t.name, "key": m.key, "example": m.example})
		}
	}
	for _, d := range t.defined {
		if len(t.keys) == 0 || slices.Contains(unknown, d.key) || t.keys[d.key] == nil && slices.Contains(unknown, "") || t.misread(d.key) {
			t.broken = append(t.broken, d.refs)
		}
	}
}

// unknown reports unknown keys and gives for each the key that was meant, ""
// where none is near. One that is not there yet is the likelier.
func (t *table) unknown() (meant []string) {
	absent := slices.DeleteFunc(slices.Clone(t.taken), func(key string) bool { return t.keys[key] != nil })
	for _, key := range sortedKeys(t.keys) {
		if t.full() {
			break
		}
		if slices.Contains(t.taken, key) {
			continue
		}
		args := diag.Args{"key": key, "table": t.name, "keys": diag.List(slices.Clone(t.taken))}
		near := diag.Nearest(key, absent)
		if near == "" {
			near = diag.Nearest(key, t.taken)
		}
		if near != "" {
			args["near"] = near
		}
		meant = append(meant, near)
		t.problems.Error(t.at.Key(key).Name(), "unknown-key", args)
	}
	return meant
}

// misread tells whether a problem stands at the value of a key, or at one
// element of it as a whole.
func (t *table) misread(key string) bool {
	at := t.at.Key(key).Path()
	return slices.ContainsFunc(t.problems, func(p diag.Problem) bool {
		rest, here := strings.CutPrefix(p.At.Path(), at)
		return here && (rest == "" || rest[0] == '[' && strings.HasSuffix(rest, "]") && !strings.Contains(rest, "."))
	})
}
