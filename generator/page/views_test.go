package page

import (
	"bytes"
	"os"
	"testing"

	"io/fs"
)

// What compiled templates write must be what html/template writes, on every
// page of the test corpus and of the real site.
func TestCompiledTemplatesWriteWhatHTMLTemplateWrites(t *testing.T) {
	for name, files := range map[string]fs.FS{"corpus": changed(), "real site": os.DirFS("../..")} {
		t.Run(name, func(t *testing.T) {
			fast, slow := build(t, files), build(t, files)
			if len(fast.templates.pages) != len(views()) || len(fast.templates.parts) != len(partViews()) {
				t.Errorf("%d of %d templates are compiled", len(fast.templates.pages), len(views()))
			}
			for kind := range fast.templates.kinds {
				if views()[kind] == nil {
					t.Errorf("templates/%s.html has no view in views.go", kind)
				}
			}
			slow.templates.pages, slow.templates.parts = nil, nil
			want := map[string][]byte{}
			for task := range slow.Tasks() {
				var out Output
				if err := task.Render(&out); err != nil {
					t.Fatal(err)
				}
				want[task.Path] = out.Bytes()
			}
			for task := range fast.Tasks() {
				var out Output
				if err := task.Render(&out); err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(out.Bytes(), want[task.Path]) {
					t.Errorf("%s differs at byte %d", task.Path, firstDifference(out.Bytes(), want[task.Path]))
				}
			}
		})
	}
}

func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}
