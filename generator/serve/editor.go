package serve

import (
	"net/url"
	"strconv"
	"strings"
)

// An Editor is the address that opens a file at its line in somebody's editor,
// with {file}, {line} and {column} in it; "" opens nothing.
type Editor string

// editors are those that are known by name.
var editors = map[string]Editor{
	"vscode":   "vscode://file{file}:{line}:{column}",
	"vscodium": "vscodium://file{file}:{line}:{column}",
	"cursor":   "cursor://file{file}:{line}:{column}",
	"zed":      "zed://file{file}:{line}:{column}",
	"sublime":  "subl://open?url=file://{file}&line={line}&column={column}",
	"textmate": "txmt://open?url=file://{file}&line={line}&column={column}",
	"idea":     "idea://open?file={file}&line={line}&column={column}",
	"none":     "",
}

// EditorNames lists the editors that are known by name.
func EditorNames() []string {
	return []string{"vscode", "vscodium", "cursor", "zed", "sublime", "textmate", "idea", "none"}
}

// EditorNamed finds an editor by its name, or takes an address with {file} in it.
func EditorNamed(name string) (Editor, bool) {
	if e, ok := editors[name]; ok {
		return e, true
	}
	return Editor(name), strings.Contains(name, "{file}") && strings.Contains(name, ":")
}

// open is the address for one place. A path without a drive begins with a slash.
func (e Editor) open(file string, line, column int) string {
	if e == "" {
		return ""
	}
	if !strings.HasPrefix(file, "/") {
		file = "/" + file
	}
	escaped := (&url.URL{Path: file}).EscapedPath()
	if strings.Contains(string(e), "?") {
		escaped = url.QueryEscape(file)
	}
	return strings.NewReplacer("{file}", escaped, "{line}", strconv.Itoa(max(line, 1)), "{column}", strconv.Itoa(max(column, 1))).Replace(string(e))
}
