// Package prose reads the narratives of a site: Markdown with TOML front
// matter. A file is parsed once; what the other stages ask for (references,
// chart blocks, images, headings, the text between them) is collected in that
// one pass, each with its place in the source, and the page renders the same
// tree as often as it likes.
//
// The dialect is CommonMark with the tables, strikethrough and bare links of
// GitHub, footnotes and definition lists. Raw HTML is shown as text, except
// comments, which are left out.
//
//	[text](event:ID)  [](figure:EVENT/ID)     references, given as Mentions
//	```chart                                  TOML that places a chart, a Block
//	![alt](picture.jpg)                       an image beside the file
//
// Laws, all tested:
//
//   - A spot is a byte range of the file as it is on disk, front matter
//     included, so that a problem shows the very line.
//   - Every id in the HTML is unique in the document and keeps the letters of
//     its script. None begins with figure-, deal- or chart-, which belong to
//     cards and charts, and only footnotes begin with fn.
//   - The HTML has no style attribute and no script, whatever the source says.
//   - Blocks nest at most 32 deep, a table has at most 100 columns and a
//     paragraph 2000 marks (limits.go has them all); what goes beyond is text,
//     with a problem that says so. Time grows with the length of a file, not
//     with its square.
//   - The text is UTF-8: that is for the caller to see to.
//   - A Document does not change after Parse: any number of goroutines may
//     render it.
package prose

import (
	"slices"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A Document is one narrative, parsed.
type Document struct {
	front   string
	frontAt int

	mentions []trade.Mention
	charts   []Block
	headings []Heading
	images   []Image
	outside  []Address
	mould    mould
	text     string
}

// A Block is a fenced chart block.
type Block struct {
	TOML   string
	Offset int       // of TOML in the file
	At     diag.Spot // the TOML, or the fence where there is none
}

// A Heading is an entry of the table of contents.
type Heading struct {
	Level int // 2 for "##"
	ID    string
	Text  string
}

// An Image is a picture that the narrative shows.
type Image struct {
	Path string // in the site folder: "content/reports/x.jpg"
	Alt  string
	At   diag.Spot
}

// An Address of the web is what a link leads to.
type Address struct {
	URL string // "https://example.org/page#part"
	At  diag.Spot
}

// Running is told of a stretch of text outside code, quotations and links. text
// is as long as the range of at: markup within it is blanked, so that an offset
// in text is an offset in the file.
type Running func(text string, at diag.Spot)

// Parse reads one Markdown file and tells running, unless it is nil, every
// stretch of text on the way. The document is usable whatever problems there
// are; what could not be understood is text in it.
func Parse(src *diag.Source, running Running) (*Document, diag.Problems) {
	d := &Document{}
	var problems diag.Problems
	base := d.splitFront(src, &problems)
	body := []byte(src.Text[base:])
	c := &collector{
		d: d, source: src, body: body, base: base, tree: parse(body),
		problems: &problems, running: running, ids: ids{},
	}
	c.collect()
	d.mentions = slices.Clone(d.mentions) // no larger than they are: a site keeps them all
	d.mould = cast(d, body, c.tree.root)
	return d, problems
}

// Front gives the TOML between the +++ lines and its offset in the file; ""
// where there is none.
func (d *Document) Front() (toml string, offset int) { return d.front, d.frontAt }

// Mentions lists the references in reading order. Text is the plain text of
// the link, "" where the page is to print the number or the name.
func (d *Document) Mentions() []trade.Mention { return d.mentions }

// ChartBlocks lists the chart blocks in reading order.
func (d *Document) ChartBlocks() []Block { return d.charts }

// Headings lists the headings in reading order, for a table of contents.
func (d *Document) Headings() []Heading { return d.headings }

// Images lists the images in reading order, but for those that Parse reported.
func (d *Document) Images() []Image { return d.images }

// Outside lists the links to the web in reading order, each as often as it stands there.
func (d *Document) Outside() []Address { return d.outside }

// Text is all that a reader can read, for a search: a line for each paragraph,
// heading and cell, without the numbers and names that references stand for.
func (d *Document) Text() string { return d.text }
