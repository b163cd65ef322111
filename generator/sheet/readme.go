package sheet

import (
	"io"
	"strconv"
	"strings"
)

// Readme is the README of an archive: plain text with what is in it, what each
// column holds, how to read the numbers, the licence and how to cite.
func (a About) Readme(tables []Table) func(io.Writer) error {
	var b strings.Builder
	line := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	head := func(text string) { line("\n", text, "\n", strings.Repeat("=", width(text)), "\n") }
	b.WriteString(a.Title + "\n" + strings.Repeat("=", width(a.Title)) + "\n\n" + a.Text + "\n")
	if a.Home != "" {
		line("\n", a.Home)
	}
	head(a.Say("data.readme.files"))
	for _, t := range tables {
		line(t.Name, ".csv, ", t.Name, ".json: ", a.table(t.Name), " (", strconv.Itoa(t.Rows), ")")
	}
	for _, f := range []string{"datapackage.json", "LICENSE.txt", "CITATION.txt", "CITATION.bib", "CITATION.ris"} {
		says := "data.readme." + strings.ToLower(strings.SplitN(f, ".", 2)[0])
		if form, ok := strings.CutPrefix(f, "CITATION."); ok && form != "txt" {
			says += "." + form
		}
		line(f, ": ", a.Say(says))
	}
	head(a.Say("data.reading"))
	for _, text := range a.Reading() {
		line("* ", asPlain(text))
	}
	head(a.Say("data.readme.objects"))
	line(a.Say("data.objects"))
	for _, t := range tables {
		head(t.Name + ": " + a.table(t.Name))
		line(a.holds(t.Name), "\n")
		for _, c := range t.Columns {
			line(c.Name, " [", a.Kind(c), "]: ", a.Explain(c))
			if len(c.Words) > 0 {
				line("    ", a.Meaning(c))
			}
		}
	}
	head(a.Say("data.license"))
	line(a.licence())
	head(a.Say("data.cite"))
	line(a.Cite.Text)
	return plainText(b.String())
}

// LicenseText is the licence by name and address.
func (a About) LicenseText() func(io.Writer) error { return plainText(a.licence() + "\n") }

// Citations say how to cite: CITATION.txt, .bib and .ris.
func (a About) Citations() []func(io.Writer) error {
	return []func(io.Writer) error{plainText(a.Cite.Text + "\n"), entry(a.Cite.BibTeX), entry(a.Cite.RIS)}
}

// entry is for programs, some of which stumble over a byte order mark.
func entry(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, strings.ReplaceAll(text+"\n", "\n", "\r\n"))
		return err
	}
}

func (a About) licence() string { return strings.TrimSpace(a.License + "\n" + a.LicenseURL) }

// width is how far a line under a text must reach: Han is twice as wide.
func width(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// plainText writes text for the plainest of editors: with a byte order mark and
// CRLF.
func plainText(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, "\uFEFF"+strings.ReplaceAll(text, "\n", "\r\n"))
		return err
	}
}
