package workbook

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
)

// A gathering tells each cause once: a column that is not there is missing in
// every row, and a partner whom nobody knows may stand in hundreds of cells.
// Who reads has one thing to do, and finds it in one place.
type gathering struct {
	sheets   sheets
	problems *diag.Problems
	first    map[string]int // by what is wrong: the problem that tells it
}

// add tells what is wrong at a cell, or counts it where it was told before.
func (g *gathering) add(at cell, x diag.Problem) {
	if g.first == nil {
		g.first = map[string]int{}
	}
	t := g.sheets.of(at)
	lacks := t != nil && t.lacks(x)
	if lacks {
		x = t.missing(x)
	} else {
		x.At, x.Args = at.spot(), g.sheets.words(at, x.Args)
	}
	cause := causeOf(at, x)
	i, before := g.first[cause]
	if !before {
		g.first[cause] = len(*g.problems)
		*g.problems = append(*g.problems, x)
		return
	}
	if told := &(*g.problems)[i]; !lacks {
		told.Args = told.Args.Again()
	}
}

// causeOf is what problems have in common that one change mends: the column, the
// code and its arguments. A bare number wants its unit, whichever number it is.
func causeOf(at cell, x diag.Problem) string {
	if x.Code == "cell-amount-bare" {
		x.Args = diag.Args{"key": x.Args["key"]}
	}
	x.At = cell(strings.TrimRight(string(at), "0123456789")).spot()
	if x.Code == "column-missing" {
		x.At = diag.Spot{}
	}
	return kindred(x)
}

// of is the sheet of a cell, nil for one of no sheet.
func (s sheets) of(at cell) *table { return s[string(at)[:strings.LastIndexByte(string(at), '!')+1]] }

// lacks tells whether a problem is that the sheet has no column for a key, which
// no flag says either. An id is made of a title, where there is one.
func (t *table) lacks(x diag.Problem) bool {
	switch x.Code {
	case "row-without", "missing-key", "missing-language":
	default:
		return false
	}
	key, _ := x.Args["key"].(string)
	lang, _ := x.Args["lang"].(string)
	c := t.kind.columnOf(key)
	if c == nil || key == "id" && (t.says("title", "") || t.says("name", "")) {
		return false
	}
	return !t.says(c.name, lang)
}

// columnOf finds a column by its name or its key in TOML, nil for none.
func (k *kind) columnOf(key string) *column {
	i := slices.IndexFunc(k.columns, func(c column) bool { return c.name == key || c.toml() == key })
	if i < 0 {
		return nil
	}
	return &k.columns[i]
}

// says tells whether a sheet has a column of a name, in a language where one is
// given, or its mapping says it for every row.
func (t *table) says(name, lang string) bool {
	if t.mapping.always[name] != "" || t.mapping.always[name+"_"+lang] != "" {
		return true
	}
	return slices.ContainsFunc(t.titles, func(found title) bool {
		return found.column != nil && found.column.name == name && (lang == "" || found.lang == "" || string(found.lang) == lang)
	})
}

// missing tells at the sheet that it has no column for a key.
func (t *table) missing(x diag.Problem) diag.Problem {
	key, _ := x.Args["key"].(string)
	lang, _ := x.Args["lang"].(string)
	c := t.kind.columnOf(key)
	args := diag.Args{"key": t.called(c.name, lang), "record": t.kind.record}
	cure, given := x.Args["cure"]
	switch {
	case given:
		args["cure"] = cure
	case c.form == wording || c.name == "id":
		args["cure"] = diag.Say("add a column \"{name}\"", diag.Args{"name": args["key"]})
	case c.form == naming || c.form == namings:
		args["cure"] = diag.Say("add a column \"{name}\", or name it for all rows: --set {key}=ID", diag.Args{"name": args["key"], "key": c.name})
	default:
		args["cure"] = diag.Say("add a column \"{name}\", or say it for all rows: --set {key}=VALUE", diag.Args{"name": args["key"], "key": c.name})
	}
	return diag.Problem{At: cell(strings.TrimSuffix(t.name, "!")).spot(), Severity: x.Severity, Code: "column-missing", Args: args}
}
