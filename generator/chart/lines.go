package chart

// Lines breaks a text into lines of a width, both in CSS pixels, by the same
// estimate of letters that charts make room by. It errs on the side of short
// lines: no line is wider in any usual font.
func Lines(text string, width, fontSize int) []string {
	return wrap(text, width*12/fontSize)
}
