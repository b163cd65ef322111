package workbook

import (
	"maps"
	"strings"

	"tradepost/generator/diag"
)

// Sheets are the tables of an import by the names before their cells:
// "deals.xlsx!". By them a fault is told in the words of the sheet: who fills in
// cells below headings knows no keys of files.
type sheets map[string]*table

// words are the arguments of a fault at a cell: the key is what stands above its
// column, and there are two more, "heading" and "sheet", by which the words of the
// code choose a cure for people who work in spreadsheets.
func (s sheets) words(at cell, args diag.Args) diag.Args {
	t := s.of(at)
	if t == nil {
		return args
	}
	told := maps.Clone(args)
	if told == nil {
		told = diag.Args{}
	}
	told["sheet"] = t.tab()
	key, ok := told["key"].(string)
	if !ok {
		return told
	}
	lang, _ := told["lang"].(string)
	told["key"] = t.called(key, lang)
	told["heading"] = told["key"]
	return told
}

// withKey adds the key at which a problem stands, where its words do not name one.
func withKey(args diag.Args, path string) diag.Args {
	if _, named := args["key"]; named {
		return args
	}
	key := path[strings.LastIndexByte(path, '.')+1:]
	key, _, _ = strings.Cut(key, "[")
	if key == "" {
		return args
	}
	with := maps.Clone(args)
	if with == nil {
		with = diag.Args{}
	}
	with["key"] = key
	return with
}
