package schema

import (
	"bytes"
	"strings"

	"tradepost/generator/edit"
	"tradepost/generator/load"
)

// taploMark is the first line of a file that is ours to replace.
const taploMark = "# Written by \"tradepost schema\"; remove this line to keep changes of your own.\n"

// Taplo is the file that names the schema of each data file.
func Taplo() edit.Made {
	return edit.Made{Path: TaploFile, Data: []byte(taploMark + "\n" + TaploRules())}
}

// TaploRules are what it says.
func TaploRules() string {
	var rules []string
	for _, f := range load.Forms() {
		rules = append(rules, "[[rule]]\ninclude = [\""+f.Glob+"\"]\n\n[rule.schema]\npath = \""+schemaPath(f.Kind)+"\"\n")
	}
	return strings.Join(rules, "\n")
}

// TaploIsOurs tells whether a file of that name is one that we wrote.
func TaploIsOurs(file []byte) bool { return bytes.HasPrefix(file, []byte(taploMark)) }

// TaploNames tells whether a file of somebody else names all schemas.
func TaploNames(file []byte) bool {
	for _, f := range load.Forms() {
		if !bytes.Contains(file, []byte(schemaPath(f.Kind))) {
			return false
		}
	}
	return true
}
