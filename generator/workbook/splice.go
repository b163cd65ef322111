package workbook

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/load"
	"tradepost/generator/trade"
)

// A patch puts a text in the place of some bytes of a file.
type patch struct {
	start, end int
	text       string
}

// A splicer collects the edits of one file.
type splicer struct {
	file      *file
	text      string
	layout    *load.Layout
	languages []trade.Lang
	patches   []patch
	newline   string
	odd       *record // that stands in a form which cannot be changed
}

// spliced is the text of a file with what is planned for it.
func (f *file) spliced(languages []trade.Lang) (string, diag.Problems) {
	var problems diag.Problems
	if f.layout == nil {
		text := strings.TrimLeft(f.root.block(languages, ""), "\n")
		return text, problems
	}
	s := &splicer{file: f, text: f.src.Text, layout: f.layout, languages: languages, newline: "\n"}
	if strings.Contains(s.text, "\r\n") {
		s.newline = "\r\n"
	}
	s.record(f.root)
	text := s.apply()
	src := &diag.Source{Name: f.path, Text: text}
	again, ok := load.LayoutOf(src, &problems)
	if s.odd == nil && ok && reflect.DeepEqual(alike(again.Keys), alike(f.root.planned(languages))) {
		return f.mark + text, nil
	}
	problems = nil
	problems.Error(f.src.File(), "file-form", diag.Args{"file": f.path})
	return "", problems
}

// apply makes the edits, those at one place in their order.
func (s *splicer) apply() string {
	slices.SortStableFunc(s.patches, func(a, b patch) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	var b strings.Builder
	at := 0
	for _, e := range s.patches {
		if e.start < at {
			s.odd = s.file.root
			continue
		}
		b.WriteString(s.text[at:e.start])
		b.WriteString(strings.ReplaceAll(e.text, "\n", s.newline))
		at = e.end
	}
	b.WriteString(s.text[at:])
	return b.String()
}

func (s *splicer) replace(start, end int, text string) {
	s.patches = append(s.patches, patch{start, end, text})
}

// record edits what is set in an old record, and all that is inside it.
func (s *splicer) record(r *record) {
	if r.kind != nil {
		s.settings(r)
	}
	for _, k := range r.held() {
		s.list(r, k)
	}
}

// held are the kinds of what rows may have changed inside an old record.
func (r *record) held() (all []*kind) {
	for _, k := range kinds {
		if _, looked := r.lists[k.array]; looked && (r.kind == nil && k == r.file.kind || r.kind != nil && r.kind.holds(k)) {
			all = append(all, k)
		}
	}
	return all
}

// settings edits the keys of a record.
func (s *splicer) settings(r *record) {
	if r.bare != "" {
		if len(r.set) == 1 && r.set[0].key == r.bare {
			s.value(r.path, r.set[0].value.toml)
		} else if len(r.set) > 0 {
			s.value(r.path, r.inline(s.languages).toml)
		}
		return
	}
	done := map[string]bool{}
	for _, c := range r.kind.columns {
		for _, set := range r.set {
			if set.column.name != c.name || done[c.name] {
				continue
			}
			if c.form == wording {
				done[c.name] = true
				s.wordings(r, c)
				continue
			}
			path := diag.KeyPath(r.path, set.key)
			if other := s.otherKey(r, set.key); other != "" {
				s.key(diag.KeyPath(r.path, other), set.key)
				path = diag.KeyPath(r.path, other)
			}
			if _, _, ok := s.layout.Value(path); ok {
				s.value(path, set.value.toml)
			} else {
				s.insert(r, c, set.key+" = "+set.value.toml)
			}
		}
	}
}

// otherKey is the key that stands where another is set: a year that becomes a
// period.
func (s *splicer) otherKey(r *record, key string) string {
	for _, pair := range [][2]string{{"year", "period"}, {"period", "year"}} {
		if key == pair[0] && r.keys[pair[1]] != nil {
			return pair[1]
		}
	}
	return ""
}

func (s *splicer) key(path, name string) {
	if start, end, ok := s.layout.Value(path + "="); ok {
		s.replace(start, end, name)
	}
}

func (s *splicer) value(path, text string) {
	start, end, ok := s.layout.Value(path)
	if !ok || s.layout.Section(path) != nil || s.layout.Dotted(path) {
		s.odd = s.file.root
		return
	}
	s.replace(start, end, text)
}

// wordings edits a text, language by language.
func (s *splicer) wordings(r *record, c column) {
	path := diag.KeyPath(r.path, c.toml())
	byLang := map[trade.Lang]string{}
	for _, set := range r.set {
		if set.column.name == c.name {
			byLang[set.lang], _ = set.value.data.(string)
		}
	}
	start, end, there := s.layout.Value(path)
	switch {
	case !there:
		s.insert(r, c, c.toml()+" = "+braces(byLang, s.languages).toml)
		return
	case s.layout.Section(path) == nil && !s.layout.Dotted(path) && s.text[start] != '{':
		if was, ok := r.keys[c.toml()].(string); ok {
			if _, first := byLang[s.languages[0]]; !first {
				byLang[s.languages[0]] = was
			}
		}
		s.replace(start, end, braces(byLang, s.languages).toml)
		return
	}
	for _, lang := range s.languages {
		text, set := byLang[lang]
		inner := diag.KeyPath(path, string(lang))
		_, _, known := s.layout.Value(inner)
		switch {
		case !set:
		case known:
			s.value(inner, edit.Quote(text))
		case s.layout.Section(path) != nil:
			s.line(s.layout.Section(path).End, string(lang)+" = "+edit.Quote(text))
		case s.layout.Dotted(path):
			s.line(s.lastOf(path), c.toml()+"."+string(lang)+" = "+edit.Quote(text))
		default:
			s.inBraces(start, end, string(lang)+" = "+edit.Quote(text))
		}
	}
}

// lastOf is the end of the last value of a table that dotted keys make.
func (s *splicer) lastOf(path string) (last int) {
	for _, lang := range s.languages {
		if _, end, ok := s.layout.Value(diag.KeyPath(path, string(lang))); ok {
			last = max(last, end)
		}
	}
	return last
}

// inBraces adds an item before the bracket that closes a list or a table in
// braces, which begins at start and ends at end.
func (s *splicer) inBraces(start, end int, item string) {
	at := end - 1
	inner := strings.TrimRight(s.text[start+1:at], " \t\r\n")
	switch {
	case inner == "" && s.text[start] == '{':
		s.replace(start+1, at, " "+item+" ")
	case inner == "":
		s.replace(start+1, at, item)
	case strings.HasSuffix(inner, ","):
		s.replace(start+1+len(inner), start+1+len(inner), " "+item)
	default:
		s.replace(start+1+len(inner), start+1+len(inner), ", "+item)
	}
}

// insert adds a key to a record: after the last of its keys that go before.
func (s *splicer) insert(r *record, c column, text string) {
	start, end, _ := s.layout.Value(r.path)
	if r.path != "" && s.layout.Section(r.path) == nil {
		if s.layout.Dotted(r.path) || s.text[start] != '{' {
			s.odd = r
			return
		}
		s.inBraces(start, end, text)
		return
	}
	anchor := -1
	for _, before := range r.kind.columns {
		if before.name == c.name {
			break
		}
		for _, key := range []string{before.toml(), "year", "period"} {
			path := diag.KeyPath(r.path, key)
			if key != before.toml() && before.form != span || s.layout.Section(path) != nil {
				continue
			}
			if _, end, ok := s.layout.Value(path); ok && !s.layout.Dotted(path) {
				anchor = end
			} else if ok {
				anchor = max(anchor, s.lastOf(path))
			}
		}
	}
	if anchor >= 0 {
		s.line(anchor, text)
		return
	}
	if r.path != "" {
		s.line(end, text)
		return
	}
	s.replace(0, 0, text+"\n")
}

// line adds a line below the one that holds an offset, indented as it is.
func (s *splicer) line(at int, text string) {
	begin := strings.LastIndexByte(s.text[:at], '\n') + 1
	indent := s.text[begin : begin+len(s.text[begin:])-len(strings.TrimLeft(s.text[begin:], " \t"))]
	end := s.lineEnd(at)
	s.replace(end, end, "\n"+indent+text)
}

func (s *splicer) lineEnd(at int) int {
	end := strings.IndexByte(s.text[at:], '\n')
	if end < 0 {
		return len(s.text)
	}
	if end += at; end > at && s.text[end-1] == '\r' {
		end--
	}
	return end
}

// list edits the old records of a repeated table and adds the new ones.
func (s *splicer) list(r *record, k *kind) {
	var fresh []*record
	old, changed := 0, false
	for _, x := range r.lists[k.array] {
		if x.fresh {
			fresh = append(fresh, x)
			continue
		}
		old++
		changed = changed || len(x.set) > 0
	}
	path := diag.KeyPath(r.path, k.array)
	start, end, there := s.layout.Value(path)
	if k.compact && len(fresh) > 0 && (!there || s.layout.Section(diag.IndexPath(path, 0)) == nil && s.text[start] != '[') {
		v := compact(r.lists[k.array], s.languages).toml
		if there {
			s.value(path, v)
		} else {
			s.insert(r, column{}, k.array+" = "+v)
		}
		return
	}
	for _, x := range r.lists[k.array] {
		if !x.fresh {
			s.record(x)
		}
	}
	if len(fresh) == 0 {
		return
	}
	sections := old > 0 && s.layout.Section(diag.IndexPath(path, 0)) != nil || !there && (r.path == "" || s.layout.Section(r.path) != nil)
	if !sections {
		s.inline(r, k, fresh, start, end, there)
		return
	}
	at := s.endOf(r, k, path)
	indent := ""
	if r.in != nil {
		indent = "  "
	}
	for _, x := range fresh {
		text := "\n\n" + strings.TrimRight(x.block(s.languages, indent), "\n")
		if at == 0 {
			text = strings.TrimLeft(text, "\n") + "\n\n"
		}
		s.replace(at, at, text)
	}
}

// inline adds records to a list in brackets.
func (s *splicer) inline(r *record, k *kind, fresh []*record, start, end int, there bool) {
	var items []string
	for _, x := range fresh {
		if len(x.held()) > 0 {
			s.odd = r
		}
		items = append(items, x.inline(s.languages).toml)
	}
	all := strings.Join(items, ", ")
	switch {
	case !there:
		s.insert(r, column{}, k.array+" = ["+all+"]")
	case s.text[start] == '[' && len(r.lists[k.array]) > len(fresh): // a remark may stand before the bracket that closes
		_, last, _ := s.layout.Value(diag.IndexPath(diag.KeyPath(r.path, k.array), len(r.lists[k.array])-len(fresh)-1))
		s.replace(last, last, ", "+all)
	case s.text[start] == '[' && end > start:
		s.replace(start+1, start+1, all)
	default:
		s.odd = r
	}
}

// endOf is where the next element of a repeated table goes: after the last one,
// else after what stands before such tables in files, else after its holder.
func (s *splicer) endOf(r *record, k *kind, path string) int {
	at := -1
	below := func(prefix string) {
		for _, section := range s.layout.Sections {
			if section.Path == prefix || strings.HasPrefix(section.Path, prefix+"[") || strings.HasPrefix(section.Path, prefix+".") {
				at = max(at, section.End)
			}
		}
	}
	below(path)
	if at < 0 && r.kind != nil {
		for _, before := range r.kind.inside() {
			if before == k {
				break
			}
			below(diag.KeyPath(r.path, before.array))
		}
	}
	if at < 0 && r.path != "" {
		at = s.layout.Section(r.path).End
	}
	if at < 0 {
		at = s.layout.Sections[0].End
		if r.kind == nil && len(s.layout.Sections) > 1 { // a register with another table: after all
			at = s.layout.Sections[len(s.layout.Sections)-1].End
		}
	}
	if at == 0 && r.kind == nil { // a file of remarks alone
		return len(strings.TrimRight(s.text, " \t\r\n"))
	}
	return s.lineEnd(at)
}

// planned is a record as it is to be decoded.
func (r *record) planned(languages []trade.Lang) map[string]any {
	keys := map[string]any{}
	for key, v := range r.keys {
		keys[key] = v
	}
	if r.kind != nil {
		fresh := &record{kind: r.kind, file: r.file, set: r.set}
		for _, p := range fresh.pairs(languages) {
			v := p.value.data
			if byLang := wordingsOf(r, p.key); byLang != nil {
				v = byLang
			}
			keys[p.key] = v
		}
		for _, set := range r.set {
			if set.column.form == span {
				delete(keys, map[string]string{"year": "period", "period": "year"}[set.key])
			}
		}
	}
	for _, k := range r.held() {
		all := r.lists[k.array]
		if len(all) == 0 {
			continue
		}
		list := make([]any, len(all))
		for i, x := range all {
			list[i] = x.planned(languages)
			if x.bare != "" && len(x.set) == 0 || len(x.planned(languages)) == 1 && k.home == ofRef && k.compact && (x.fresh || x.bare != "") {
				list[i] = x.planned(languages)["value"]
			}
		}
		_, table := r.keys[k.array].(map[string]any)
		_, text := r.keys[k.array].(string)
		if (table || text || k.array == "growth" && r.keys[k.array] == nil) && len(list) == 1 {
			keys[k.array] = list[0]
		} else if k.array == "share" && r.keys[k.array] == nil && len(list) == 1 {
			if v, ok := list[0].(string); ok {
				keys[k.array] = v
			} else {
				keys[k.array] = list
			}
		} else {
			keys[k.array] = list
		}
	}
	return keys
}

// wordingsOf joins the languages of a text that a file has with those that are
// set; nil for what is no text.
func wordingsOf(r *record, key string) any {
	byLang := map[string]any{}
	found := false
	switch was := r.keys[key].(type) {
	case map[string]any:
		for lang, s := range was {
			byLang[lang] = s
		}
	case string:
		byLang[string(r.file.first)] = was
	}
	for _, set := range r.set {
		if set.column.form == wording && set.column.toml() == key {
			found = true
			byLang[string(set.lang)] = set.value.data
		}
	}
	if !found {
		return nil
	}
	if _, braced := r.keys[key].(map[string]any); !braced && len(byLang) == 1 {
		for lang, s := range byLang {
			if lang == string(r.file.first) {
				return s
			}
		}
	}
	return byLang
}

// alike is a decoded value in one form, whoever decoded it.
func alike(v any) any {
	switch v := v.(type) {
	case map[string]any:
		all := map[string]any{}
		for key, x := range v {
			all[key] = alike(x)
		}
		return all
	case []map[string]any:
		all := make([]any, len(v))
		for i, x := range v {
			all[i] = alike(x)
		}
		return all
	case []any:
		all := make([]any, len(v))
		for i, x := range v {
			all[i] = alike(x)
		}
		return all
	case time.Time:
		if v.Location().String() == "date-local" {
			return localDay(v.Format(time.DateOnly))
		}
	}
	return v
}
