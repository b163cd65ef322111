package generator

import (
	"context"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
)

// A preview stands in memory: where the disk of its cache is full from one save to
// the next, each save is shown all the same, charts and styles too, and it is told
// once why nothing is kept.
func TestAFullDiskEndsNoPreview(t *testing.T) {
	site := themed(t, nil)
	var told []string
	full := testCache(t).Writing(func(string, []byte) error { return syscall.ENOSPC })
	options := Options{Cache: full.Forgiving(func(err error) { told = append(told, err.Error()) }), Drafts: true}
	b := NewBuilder(site, options)
	defer b.Close()
	if u, err := b.Update(context.Background(), nil); err != nil || u.Problems.HasErrors() {
		t.Fatal(u.Problems, err)
	}
	for i, colour := range []string{"#7a1f3d", "#123456"} {
		css := "themes/default/styles/own.css"
		site[css] = &fstest.MapFile{Data: []byte(":root { --accent: " + colour + "; --nothing-like-it: " + t.Name() + "; }\n")}
		u, err := b.Update(context.Background(), []string{css})
		if err != nil || !u.Fresh || u.Problems.HasErrors() {
			t.Fatalf("save %d is not shown: %v %v", i+1, u.Problems, err)
		}
		found := false
		for _, path := range b.Paths() {
			if strings.HasSuffix(path, ".css") {
				data, _, err := b.File(path)
				found = found || err == nil && strings.Contains(string(data), colour)
			}
		}
		if !found {
			t.Errorf("no style has the colour of save %d", i+1)
		}
		if page, _, err := b.File("index.html"); err != nil || !strings.Contains(string(page), "</html>") {
			t.Errorf("after save %d there is no page: %v", i+1, err)
		}
	}
	if len(told) != 1 || !strings.Contains(told[0], "the disk is full") {
		t.Errorf("told is %q", told)
	}

	options.Cache = full // a build ends with the sentence
	strict := NewBuilder(site, options)
	defer strict.Close()
	if _, err := strict.Update(context.Background(), nil); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("a cache that may not fail gives %v", err)
	}
}
