package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

// The program runs few commands, npm for the theme's packages, git for
// `tradepost diff`, and rsync or rclone for `tradepost publish`, and each from one
// file that says what may reach it.
func TestCommandsAreRunFromThreeFiles(t *testing.T) {
	allowed := []string{"cmd/tradepost/revision.go", "generator/assets/npm.go", "generator/publish/remote.go"}
	var found []string
	tree := os.DirFS("..")
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			switch path := strings.Trim(spec.Path.Value, `"`); path {
			case "os/exec", "plugin":
				if name != "generator/diag/refused.go" || strings.Contains(string(text), "exec.Cmd") || strings.Contains(string(text), "exec.Command") {
					found = append(found, name) // that one only knows the errors of the package
				}
			}
		}
		if strings.Contains(string(text), "os.StartProcess") || strings.Contains(string(text), "syscall.Exec(") {
			found = append(found, name)
		}
		return nil
	})
	if err != nil || !slices.Equal(found, allowed) {
		t.Errorf("commands are run from %q, %v", found, err)
	}
}
