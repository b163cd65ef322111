package prose

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

func TestEmphasisBesideChinesePunctuation(t *testing.T) {
	for markdown, want := range map[string]string{
		"**累计：**98亿":          "<strong>累计：</strong>98亿",
		"共**（约）**98亿元":        "共<strong>（约）</strong>98亿元",
		"他说**“引语”**的":         "他说<strong>“引语”</strong>的",
		"他说**“引语”**98":        "他说<strong>“引语”</strong>98",
		"**《协议》**签署":          "<strong>《协议》</strong>签署",
		"签署**98亿元。**其中":       "签署<strong>98亿元。</strong>其中",
		"**98%**的":            "<strong>98%</strong>的",
		"中*斜*文":               "中<em>斜</em>文",
		"~~旧：~~新":             "<del>旧：</del>新",
		"**한국어(영어)**를":        "<strong>한국어(영어)</strong>를",
		"**日本語。**次":           "<strong>日本語。</strong>次",
		"***全部：***完":          "<em><strong>全部：</strong></em>完",
		"snake_case_名_字":      "snake_case_名_字",
		"_强调：_ 完":             "<em>强调：</em> 完",
		"2 * 3 * 4":           "2 * 3 * 4",
		"**not bold ** here":  "**not bold ** here",
		"~~~no~~~":            "~~~no~~~",
		"a~b~c and ~~d~ ~e~~": "a<del>b</del>c and <del>d~ ~e</del>",
	} {
		d, _ := read("x " + markdown)
		if got := strings.TrimSuffix(strings.TrimPrefix(rendered(t, d), "<p>x "), "</p>\n"); got != want {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
	}
}

// Where no script without spaces is involved, emphasis is what CommonMark
// says: every text of up to six of these pieces renders as goldmark's own.
func TestEmphasisAgreesWithCommonMarkElsewhere(t *testing.T) {
	reference := goldmark.New(goldmark.WithExtensions(extension.Strikethrough))
	pieces := []string{"*", "**", "_", "a", "ж", ".", " ", "“"}
	var try func(prefix string, left int)
	try = func(prefix string, left int) {
		var want bytes.Buffer
		if err := reference.Convert([]byte("a"+prefix+"a"), &want); err != nil {
			t.Fatal(err)
		}
		d, _ := read("a" + prefix + "a")
		if got := rendered(t, d); got != want.String() {
			t.Errorf("%q: got %q, want %q", prefix, got, want.String())
		}
		for _, piece := range pieces {
			if left > 0 {
				try(prefix+piece, left-1)
			}
		}
	}
	try("", 4)
}

func TestLineBreaksBetweenChineseLinesAreNoSpaces(t *testing.T) {
	for markdown, want := range map[string]string{
		"中文\n换行":              "中文换行",
		"中文，\n换行":             "中文，换行",
		"中文\n**粗**":           "中文<strong>粗</strong>",
		"**粗**\n中文":           "<strong>粗</strong>中文",
		"**粗*斜***\n中文":        "<strong>粗<em>斜</em></strong>中文",
		"中文\nEnglish":         "中文\nEnglish",
		"English\n中文":         "English\n中文",
		"한국\n어":               "한국\n어",
		"a\n[b](https://c.d)": "a\n<a href=\"https://c.d\" rel=\"external\">b</a>",
		"русский\nтекст":      "русский\nтекст",
	} {
		if got := rendered(t, sound(t, markdown)); got != "<p>"+want+"</p>\n" {
			t.Errorf("%q: got %q, want %q", markdown, got, want)
		}
	}
}
