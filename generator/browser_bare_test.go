package generator

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// lacking says what the charts of a page lack, where no script runs: each has
// one visible picture, as wide as its place allows, with a shape for every mark
// of its option and the words of its bars, points and rows, all of which stand
// out from the page.
const lacking = `(() => {
	const linear = c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	const light = colour => {
		const [r, g, b] = colour.match(/[\d.]+/g).map(Number);
		return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
	};
	const ground = light(getComputedStyle(document.body).backgroundColor);
	const contrast = colour => (Math.max(light(colour), ground) + 0.05) / (Math.min(light(colour), ground) + 0.05);
	const seen = e => { const at = e.getBoundingClientRect(); return at.width > 0 && at.height > 0 && e.checkVisibility(); };
	const series = e => ["fill", "stroke"].find(part => (e.getAttribute(part) ?? "").startsWith("var(--series-"));
	const point = e => e.localName !== "path" || /[Zz]$|A/.test(e.getAttribute("d") ?? ""); // a line is neither closed nor round

	const lacks = box => {
		const pictures = [...box.querySelectorAll("svg")].filter(svg => svg.getBoundingClientRect().width > 250);
		if (pictures.length !== 1) return [pictures.length + " pictures"];
		const [svg] = pictures, found = [];
		if (svg.getBoundingClientRect().right > innerWidth) found.push("the part beyond the edge");
		const whole = JSON.parse(document.getElementById(box.dataset.chart + "-option").textContent);
		const option = svg.closest(".chart-phone") ? { ...whole, ...whole.narrow } : whole;

		const texts = [...svg.querySelectorAll("text")].filter(seen);
		const words = texts.map(e => e.textContent).join("\n").replace(/\s/g, "");
		const says = text => text.split("\n").every(line => words.includes(line.replace(/\s/g, "")));
		const shapes = [...svg.querySelectorAll("path, rect, circle, ellipse, polygon")]
			.filter(e => seen(e) && series(e) && point(e) && !(e.getAttribute("fill") ?? "").startsWith("url(")); // which hatches a shape
		const explained = (option.legend.data ?? []).length;

		const data = option.series.flatMap(s => s.showSymbol === false ? [] : s.data.filter(d => d !== null).map(d => ({ ...d, of: s })));
		const marks = data.filter(d => d.of.type !== "graph" || d.category > 0); // what is no event
		if (marks.length === 0 || shapes.length - explained !== marks.length) {
			found.push("marks: " + (shapes.length - explained) + " of " + marks.length);
		}
		const links = option.series.flatMap(s => s.links ?? []).length;
		const lines = [...svg.querySelectorAll("path")].filter(e => seen(e) && !point(e) && e.getAttribute("stroke") === "var(--muted)").length;
		if (lines < links) found.push("links: " + lines + " of " + links);

		for (const d of data) {
			const label = d.label?.formatter;
			if (label && d.of.label.show && d.label.show !== false && !d.of.labelLayout?.hideOverlap && !says(label)) found.push("the label " + label);
		}
		for (const axis of [...option.xAxis, ...option.yAxis]) {
			if (axis.type !== "category" || axis.axisLabel.show === false) continue;
			const every = (axis.axisLabel.interval ?? 0) + 1;
			axis.data.filter((_, i) => i % every === 0).filter(name => !says(name)).forEach(name => found.push("the name " + name));
		}
		for (const e of texts) if (contrast(getComputedStyle(e).fill) < 4.5) found.push("contrast of " + e.textContent);
		for (const e of shapes) if (contrast(getComputedStyle(e)[series(e)]) < 3) found.push("contrast of a mark, " + getComputedStyle(e)[series(e)]);
		return found;
	};
	return [...document.querySelectorAll("[data-chart]")].map(box => lacks(box).map(what => box.dataset.chart + " lacks " + what).join("; "));
})()`

func TestEveryChartIsThereWithoutScripts(t *testing.T) {
	t.Parallel()
	base := strict(t)
	ctx := browser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for name, data := range realFiles(t) {
		want := bytes.Count(data, []byte(" data-chart="))
		if want == 0 || !strings.HasSuffix(name, "index.html") { // frames have a test of their own
			continue
		}
		open(t, ctx, base+name, 1280, 800)
		for _, width := range []int64{1280, 360} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800)); err != nil {
				t.Fatal(err)
			}
			for _, scheme := range []string{"light", "dark"} {
				emulate(t, ctx, "", "prefers-color-scheme", scheme)
				got, err := chromedp.Run(ctx, chromedp.EvaluateAsDevTools[[]string](lacking))
				if err != nil {
					t.Fatal(err)
				}
				if len(got) != want {
					t.Errorf("%s shows %d of %d charts", name, len(got), want)
				}
				for _, fault := range got {
					if fault != "" {
						t.Errorf("%s, %s, at %d px: %s", name, scheme, width, fault)
					}
				}
			}
		}
	}
}
