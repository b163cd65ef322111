package i18n

import (
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/load"
)

// markHead begins a mark, so that no spreadsheet takes one for a number.
const markHead = "was-"

// markOf is what an exported file notes of a translation as it was: by it an
// import tells what the translator changed from what the site changed since.
func markOf(translation string) string { return markHead + Hash(strings.TrimSpace(plain(translation))) }

// marked tells whether the file says which translation the item was exported
// with: files of earlier versions and of other tools do not.
func (i Item) marked() bool { return strings.HasPrefix(i.Exported, markHead) }

// untouched tells whether the translator left a translation as it was.
func (i Item) untouched() bool { return i.marked() && i.Exported == markOf(i.Translation) }

// stale tells whether the site has another translation than at the export.
func (i Item) stale(now Unit) bool { return i.marked() && i.Exported != markOf(now.Translation) }

// mayReplace tells whether an item may take the place of the translation that the
// site has. It may not where somebody else has worked on that one since the export;
// where the file does not tell, what it replaces is shown.
func (m *importer) mayReplace(item Item, now Unit) bool {
	if now.Translation == "" && !item.stale(now) || item.marked() && !item.stale(now) {
		return true
	}
	ours, theirs := apart(now.Translation, item.Translation)
	args := diag.Args{"key": item.name(), "lang": string(item.Lang), "ours": ours, "theirs": theirs}
	switch {
	case now.Translation == "":
		m.problems.Error(item.At, "translation-gone", args)
	case item.marked() || now.State == Current:
		m.problems.Error(item.At, "translation-both-changed", args)
	default:
		m.problems.Warn(item.At, "translation-unmarked", args)
		return true
	}
	return false
}

// shownRunes is how much of a text a message shows.
const shownRunes = 120

// apart gives two texts on a line each; of long ones what stands around the place
// where they part.
func apart(a, b string) (string, string) {
	x, y := []rune(load.OneLine(a)), []rune(load.OneLine(b))
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	from := max(0, same-shownRunes/3)
	if max(len(x), len(y)) <= shownRunes {
		from = 0
	}
	return excerpt(x, from), excerpt(y, from)
}

func excerpt(text []rune, from int) string {
	from = min(from, len(text))
	to := min(len(text), from+shownRunes)
	head, tail := "", ""
	if from > 0 {
		head = "…"
	}
	if to < len(text) {
		tail = "…"
	}
	return head + string(text[from:to]) + tail
}
