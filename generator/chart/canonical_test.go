package chart

import (
	"bytes"
	"encoding/json"
	"testing"
)

// FuzzSorter holds what the sorter writes against what encoding/json makes of
// the same value without its null members.
func FuzzSorter(f *testing.F) {
	for _, seed := range []string{
		`{}`, `[]`, `null`, `"a\"}"`, `-1.5e3`, `{"b":1,"a":[null,{"c":null,"d":{"e":null}}],"\\":"]","":true}`, `[[],[{}],"\\",{"a":{}}]`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.UseNumber()
		var value any
		if decoder.Decode(&value) != nil {
			return
		}
		in, err := json.Marshal(value)
		if err != nil {
			return
		}
		s := sorter{in: in}
		s.value()
		if s.at != len(in) {
			t.Errorf("%s: read up to %d of %d", in, s.at, len(in))
		}
		decoder = json.NewDecoder(bytes.NewReader(s.out))
		decoder.UseNumber()
		var got any
		if err := decoder.Decode(&got); err != nil {
			t.Fatalf("%s becomes %s: %v", in, s.out, err)
		}
		want, _ := json.Marshal(pruned(value))
		again, _ := json.Marshal(got)
		if !bytes.Equal(again, want) || len(s.out) != len(want) {
			t.Errorf("%s becomes %s, want %s", in, s.out, want)
		}
	})
}

func pruned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if value == nil {
				delete(v, key)
			} else {
				v[key] = pruned(value)
			}
		}
	case []any:
		for i := range v {
			v[i] = pruned(v[i])
		}
	}
	return v
}
