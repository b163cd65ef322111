package generator

import (
	"testing"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

func TestAWordIsFoundByItsNameInAnyLanguage(t *testing.T) {
	kinds := diag.List{}
	for _, k := range trade.EventKinds {
		kinds = append(kinds, string(k))
	}
	stages := diag.List{"intent", "framework", "signed", "in_force", "under_construction", "completed", "lapsed"}
	for _, c := range []struct {
		lang, key, word string
		words           diag.List
		want            string
	}{
		{"ru", "kind", "ярмарка", kinds, "имелось в виду «fair»?"}, {"en", "kind", "ярмарка", kinds, `did you mean "fair"?`},
		{"zh", "kind", "交易会", kinds, "是否应为“fair”？"}, {"ru", "kind", "Выставки", kinds, "имелось в виду «expo»?"}, {"ru", "stage", "намеренье", stages, "имелось в виду «intent»?"},
		{"ru", "stage", "singed", stages, "имелось в виду «signed»?"},
		{"ru", "kind", "толкучка", kinds, "допустимые значения kind: fair (ярмарка), expo (выставка), forum (форум), conference (конференция), promotion (презентация), signing (церемония подписания), visit (визит)"},
		{"zh", "stage", "洽谈会上", stages, "stage可用的词：intent（意向）、framework（框架协议）、signed（已签约）、in_force（已生效）、under_construction（在建）、completed（已完成）、lapsed（已失效）"},
		{"en", "kind", "bazaar", diag.List{"fair", "expo"}, "kind is one of fair, expo"},
		{"ru", "shape", "x", diag.List{"a", "b"}, "допустимые значения shape: a, b"},
	} {
		p := diag.Problem{Code: "unknown-word", Args: diag.Args{"key": c.key, "word": c.word, "words": c.words}}
		if _, hint := In(c.lang, diag.Problems{p})[0].Message(c.lang); hint != c.want {
			t.Errorf("%s %s: %s, want %s", c.lang, c.word, hint, c.want)
		}
	}
}
