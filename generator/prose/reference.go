package prose

import (
	"net/url"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// forms are the references that an editor may write, each by its example.
var forms = [...]struct {
	kind    trade.RefKind
	example diag.Phrase
}{
	{trade.RefEvent, only("event:ID")},
	{trade.RefDeal, only("deal:EVENT/ID")},
	{trade.RefPartner, only("partner:ID")},
	{trade.RefPlace, only("place:ID")},
	{trade.RefSector, only("sector:ID")},
	{trade.RefProgramme, only("programme:ID")},
	{trade.RefReport, only("report:ID")},
	{trade.RefSource, only("source:ID")},
	{trade.RefSeries, diag.Say("trade:ID, trade:ID/2022, trade:ID/2022/growth or trade:ID/2017-01_2017-04")},
	{trade.RefFigure, diag.Say("figure:EVENT/ID or figure:ID")},
}

func only(form string) diag.Phrase { return diag.Say("{form}", diag.Args{"form": form}) }

// exampleOf shows how references of a scheme are written, false for a scheme
// that is none.
func exampleOf(scheme string) (example diag.Phrase, known bool) {
	for _, f := range forms {
		if string(f.kind) == scheme {
			return f.example, true
		}
	}
	return example, false
}

// schemes lists the references for a suggestion.
func schemes() []string {
	list := make([]string, len(forms))
	for i, f := range forms {
		list[i] = string(f.kind)
	}
	return list
}

// A reference stands in the tree where a link to a thing of the graph was.
type reference struct {
	ast.BaseInline
	mention int // index into Document.mentions
	title   string
}

var kindReference = ast.NewNodeKind("Reference")

func (*reference) Kind() ast.NodeKind { return kindReference }

func (r *reference) Dump(source []byte, level int) { ast.DumpHelper(r, source, level, nil, nil) }

// link sorts a link by its scheme: a reference, an address outside, a place on
// this page, or a mistake.
func (c *collector) link(n ast.Node, dest string, start, end int) {
	at := c.spot(start, end)
	scheme := schemeOf(dest)
	switch {
	case dest == "":
		c.problems.Error(at, "empty-link", nil)
	case strings.HasPrefix(dest, "#"):
		c.fragments = append(c.fragments, fragment{id: dest[1:], at: at})
	case scheme == "":
		c.problems.Error(at, "relative-link", diag.Args{"target": dest})
	case external(scheme):
		c.outside(dest, scheme, at)
	default:
		if example, known := exampleOf(scheme); known {
			c.reference(n, dest, example, at)
			return
		}
		args := diag.Args{"scheme": scheme}
		if near := diag.Nearest(strings.ToLower(scheme), schemes()); near != "" {
			args["near"] = near
		}
		c.problems.Error(at, "unknown-scheme", args)
	}
}

// outside looks at an address of the web or of a mailbox.
func (c *collector) outside(dest, scheme string, at diag.Spot) {
	u, err := url.Parse(dest)
	switch {
	case err != nil || u.Host == "" && u.Opaque == "":
		c.problems.Error(at, "malformed-address", diag.Args{"address": dest})
		return
	case strings.EqualFold(scheme, "mailto"):
		return
	case strings.EqualFold(scheme, "http"):
		c.problems.Warn(at, "insecure-link", diag.Args{"near": "https" + dest[len(scheme):]})
	}
	if u.Host != "" {
		c.d.outside = append(c.d.outside, Address{URL: resolve([]byte(dest)), At: at})
	}
}

func (c *collector) reference(n ast.Node, dest string, example diag.Phrase, at diag.Spot) {
	ref, err := trade.ParseRef(dest)
	if err != nil {
		c.problems.Error(at, "malformed-reference", diag.Args{"reference": dest, "example": example})
		return
	}
	r := &reference{mention: len(c.d.mentions)}
	if link, ok := n.(*ast.Link); ok {
		r.title = resolve(link.Title)
	}
	c.d.mentions = append(c.d.mentions, trade.Mention{At: at, Ref: ref, Text: plain(n, c.body)})
	c.exchanges = append(c.exchanges, exchange{n, r})
}

// schemeOf is what stands before the colon of an address, "" where it has none.
func schemeOf(dest string) string {
	before, _, ok := strings.Cut(dest, ":")
	if !ok || before == "" || strings.ContainsAny(before, "/?#. ") {
		return ""
	}
	return before
}

func external(scheme string) bool {
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}

// checkFragments reports links to headings that are not there.
func (c *collector) checkFragments() {
	headings, wrong := c.ids.sorted(), 0
	for _, f := range c.fragments {
		id, err := url.PathUnescape(f.id)
		if err == nil && c.ids[id] > 0 {
			continue
		}
		args := diag.Args{"id": f.id}
		if wrong++; wrong <= maxSuggestions {
			if near := diag.Nearest(id, headings); near != "" {
				args["near"] = near
			}
		}
		c.problems.Error(f.at, "unknown-heading", args)
	}
}

// image takes a picture that lies beside the narrative.
func (c *collector) image(n *ast.Image) {
	at := c.spot(n.Pos(), c.tree.ends[n])
	dest, err := url.PathUnescape(resolve(n.Destination))
	alt := strings.TrimSpace(plain(n, c.body))
	switch {
	case err != nil || dest == "" || strings.ContainsAny(dest, `/\?#:`):
		c.problems.Error(at, "image-elsewhere", diag.Args{
			"image": string(n.Destination), "folder": path.Dir(c.source.Name) + "/",
		})
		return
	case !pictureType(dest):
		c.problems.Error(at, "image-type", diag.Args{"image": dest})
		return
	case alt == "":
		c.problems.Error(at, "missing-alt", diag.Args{"image": dest})
		return
	}
	picture := &picture{index: len(c.d.images), title: resolve(n.Title)}
	c.d.images = append(c.d.images, Image{Path: path.Join(path.Dir(c.source.Name), dest), Alt: alt, At: at})
	c.exchanges = append(c.exchanges, exchange{n, picture})
}

func pictureType(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".webp":
		return true
	}
	return false
}

// A picture stands in the tree where an image was.
type picture struct {
	ast.BaseInline
	index int // into Document.images
	title string
}

var kindPicture = ast.NewNodeKind("Picture")

func (*picture) Kind() ast.NodeKind { return kindPicture }

func (p *picture) Dump(source []byte, level int) { ast.DumpHelper(p, source, level, nil, nil) }

// resolve undoes backslashes and character references.
func resolve(b []byte) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b))))
}
