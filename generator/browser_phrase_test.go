package generator

import (
	"strings"
	"testing"
)

// cutWords are the words of a page's headings that stand on two lines, with the
// heading. A line of a single character is one, too.
const cutWords = `(() => {
	const cut = [];
	for (const heading of document.querySelectorAll(":is(h1, h2, h3, h4):lang(zh)")) {
		let text = "";
		const tops = [], nodes = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
		while (nodes.nextNode()) {
			for (let i = 0; i < nodes.currentNode.length; i++) {
				const range = document.createRange();
				range.setStart(nodes.currentNode, i);
				range.setEnd(nodes.currentNode, i + 1);
				tops.push([...range.getClientRects()].pop()?.top);
			}
			text += nodes.currentNode.data;
		}
		for (const { index, segment, isWordLike } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
			const end = index + segment.length - 1;
			if (isWordLike && /\p{Script=Han}/u.test(segment) && tops[end] - tops[index] > 4) cut.push(segment + " in " + text.trim());
		}
	}
	return cut;
})()`

func TestChineseHeadingsBreakBetweenWords(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strict(t))
	for name := range realFiles(t) {
		if !strings.HasPrefix(name, "zh/") || !strings.HasSuffix(name, "/index.html") {
			continue
		}
		open(t, r.ctx, r.base+name, 360, 800)
		for _, word := range evaluate[[]string](t, r.ctx, cutWords) {
			t.Errorf("%s cuts %s", name, word)
		}
	}
	r.calm()
}

// A phone that is slow to get the script has painted the headings before.
func TestChineseHeadingsDoNotJump(t *testing.T) {
	t.Parallel()
	r := readerOf(t, strict(t))
	watchJumps(t, r.ctx)
	for _, page := range []string{"methodology/", "events/harbin-fair-32/", "sources/", "reports/trade-with-russia/"} {
		open(t, r.ctx, r.base+"zh/"+page+"index.html", 360, 800)
		for _, jump := range evaluate[[]string](t, r.ctx, jumped) {
			t.Errorf("%s jumped: %s", page, jump)
		}
	}
}
