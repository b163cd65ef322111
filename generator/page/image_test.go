package page

import (
	"bytes"
	stdimage "image"
	"image/png"
	"testing"
	"testing/fstest"
)

func TestNarrativeShowsItsImageUnderAFingerprint(t *testing.T) {
	files := corpus()
	var data bytes.Buffer
	if err := png.Encode(&data, stdimage.NewGray(stdimage.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	files["content/reports/stage.png"] = &fstest.MapFile{Data: data.Bytes()}
	text := files["content/reports/reading.md"]
	text.Data = append(text.Data, "\n![The stage](stage.png)\n\nA note.[^1]\n\n[^1]: Below.\n"...)
	site := build(t, files)
	doc := view(t, site, "reports/reading/index.html")
	src := doc.Find(".narrative img").AttrOr("src", "")
	if !contains(src, "../../images/stage-") {
		t.Errorf("the image is shown from %q", src)
	}
	has(t, doc, ".narrative img", "width", "30")
	has(t, doc, ".narrative img", "alt", "The stage")
	if got := written(t, site, src[len("../../"):]).Bytes(); !bytes.Equal(got, data.Bytes()) {
		t.Error("the image was changed")
	}
	if !contains(doc.Find(".footnotes").Text()+doc.Find(".footnotes").AttrOr("aria-label", ""), "Notes") {
		t.Error("the notes have no name")
	}
}
