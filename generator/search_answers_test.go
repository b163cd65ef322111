package generator

import (
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"modernc.org/quickjs"

	"tradepost/generator/page"
	"tradepost/generator/prerender"
)

// searchScript answers from an index that is loaded already. It gives a line for
// each result that shows first: the heading of its group, its title, its number
// and its address.
const searchScript = `
import { Parts } from "./parts";
import { answer } from "./query";
globalThis.window = globalThis;
globalThis.URL = function (name) { this.href = name; };
globalThis.document = { createElement: () => ({ remove() {} }), head: { append: (script) => script.onload() } };
let told;
globalThis.ask = (query) => {
  told = "never answered";
  (async () => {
    const parts = await Parts.open("");
    const lines = [];
    for (const group of (await answer(parts, query)).groups) {
      for (const record of group.records.slice(0, 5)) {
        const [title, address, , , number] = await parts.entry(record);
        lines.push([group.heading, title, number ?? "", address].join(" | "));
      }
    }
    return lines.join("\n").replace(/\u00a0/g, " ");
  })().then((lines) => { told = lines; }, (error) => { told = String(error); });
  return "";
};
globalThis.tell = () => told;`

// searchSources is that script and what the search of the real site loads in each
// language.
var searchSources = sync.OnceValues(func() (map[string]string, error) {
	checked, err := Check(realSite(), Options{})
	if err != nil {
		return nil, err
	}
	pages, err := checked.Pages(Workshop{
		Asset: func(name string) string { return name },
		Draw:  func(prerender.Drawing) ([]byte, error) { return []byte("<svg></svg>"), nil },
	}, Options{})
	if err != nil {
		return nil, err
	}
	script, err := bundled(searchScript)
	if err != nil {
		return nil, err
	}
	sources := map[string]string{"en": script, "zh": script, "ru": script}
	for _, kind := range page.Kinds() {
		for task := range kind.Each(pages) {
			lang := "en"
			if rest, ok := strings.CutPrefix(task.Path, "search-index/"); ok {
				lang = rest[:2]
			} else if rest, ok := strings.CutSuffix(task.Path, "search/index.js"); !ok {
				continue
			} else if rest != "" {
				lang = rest[:2]
			}
			var out page.Output
			if err := task.Render(&out); err != nil {
				return nil, err
			}
			sources[lang] += out.String()
		}
	}
	return sources, nil
})

// bundled is a script with the modules of the theme that it imports.
func bundled(source string) (string, error) {
	dir, err := filepath.Abs("../themes/default/scripts")
	if err != nil {
		return "", err
	}
	built := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: source, ResolveDir: dir, Loader: api.LoaderTS},
		Bundle: true, Format: api.FormatIIFE, Target: api.ES2018, TsconfigRaw: "{}", LogLevel: api.LogLevelSilent,
	})
	for _, e := range built.Errors {
		return "", errors.New(e.Text)
	}
	return string(built.OutputFiles[0].Contents), nil
}

// A seeker answers as the search of the real site does, without a browser.
type seeker struct{ vm *quickjs.VM }

func newSeeker(t *testing.T, lang string) seeker {
	t.Helper()
	sources, err := searchSources()
	if err != nil {
		t.Fatal(err)
	}
	vm, err := quickjs.NewVM()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = vm.Close() })
	if _, err := vm.Eval(sources[lang], quickjs.EvalGlobal); err != nil {
		t.Fatal(err)
	}
	return seeker{vm}
}

// answer are the results of a query, a line each.
func (a seeker) answer(t *testing.T, query string) []string {
	t.Helper()
	if _, err := a.vm.Call("ask", query); err != nil {
		t.Fatal(err)
	}
	if _, err := a.vm.ExecutePendingJobs(); err != nil {
		t.Fatal(err)
	}
	told, err := a.vm.Call("tell")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(told.(string), "\n")
}

// A question and how the first lines of its answer begin.
type question struct {
	lang, query string
	first       []string
}

func asks(t *testing.T, questions []question) {
	t.Helper()
	seekers := map[string]seeker{}
	for _, q := range questions {
		if seekers[q.lang].vm == nil {
			seekers[q.lang] = newSeeker(t, q.lang)
		}
		lines := seekers[q.lang].answer(t, q.query)
		for i, want := range q.first {
			if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
				t.Errorf("%s: %q is answered not with %q in place %d but with\n%s", q.lang, q.query, want, i+1, strings.Join(lines, "\n"))
				break
			}
		}
	}
}

func TestSearchReadsWhatTextsReferTo(t *testing.T) {
	asks(t, []question{
		{"en", "huawei", []string{"Partners | Huawei |", "Events | Heilongjiang–Guangdong"}},
		{"ru", "华为", []string{"Партнёры | Huawei |", "Мероприятия |"}},
		{"ru", "Хуавей", []string{"Партнёры | Huawei |", "Мероприятия |"}},
		{"zh", "хуавэй", []string{"合作伙伴 | 华为 |"}},
		{"ru", "Тенсентом", []string{"Партнёры | Tencent |"}},
		{"en", "chess", []string{"Sources |", "Events | Strategic cooperation agreement"}},
	})
}

func TestSearchFindsEachYearOfTrade(t *testing.T) {
	const (
		en = "Trade by year | "
		zh = "历年贸易 | "
		ru = "Торговля по годам | "

		full = "Heilongjiang’s trade with Russia, in yuan, 2022 | 185.47 billion yuan | ../trade/hlj-russia-cny/index.html#2022"
		part = "Heilongjiang’s trade with Russia, parts of a year, January–August 2022 | 117.2 billion yuan"
	)
	asks(t, []question{
		{"en", "131.34", []string{en + "Heilongjiang’s trade with Russia, in yuan, 2021 | 131.34 billion yuan | ../trade/hlj-russia-cny/index.html#2021"}},
		{"en", "210.5", []string{en + "Heilongjiang’s trade with Russia, in yuan, 2023"}},
		{"en", "1690", []string{en + "China’s trade with Russia, in yuan, 2023 | 1.69 trillion yuan"}},
		{"en", "185.47", []string{en + full}},
		{"en", "185,47", []string{en + full}},
		{"en", "1854.7亿元", []string{en + full}},
		{"en", "185,47 млрд юаней", []string{en + full}},
		{"en", "14.5%", []string{"Charts | The province’s share", en + full}},
		{"en", "41.3%", []string{en + full}},
		{"en", "117.2", []string{en + part}},
		{"en", "trade with russia", []string{"Sectors", en + "China’s trade with Russia, in yuan |"}}, // the whole before its years
		{"en", "heilongjiang russia trade 2022", []string{en + full, en + part}},
		{"en", "trade with russia 2022", []string{
			en + "China’s trade with Russia, in yuan, 2022", en + "China’s trade with Russia, in US dollars, 2022", en + full, en + part,
		}},
		{"zh", "185.47", []string{zh + "黑龙江省对俄贸易额（人民币），2022年 | 1854.7亿元"}},
		{"zh", "16900亿", []string{zh + "中俄贸易额（人民币），2023年 | 1.69万亿元"}},
		{"zh", "黑龙江 对俄贸易 2022", []string{zh + "黑龙江省对俄贸易额（人民币），2022年", zh + "黑龙江省对俄贸易额（部分月份），2022年1—8月"}},
		{"ru", "185.47 billion", []string{ru + "Торговля Хэйлунцзяна с Россией, в юанях, 2022 г. | 185,47 млрд юаней"}},
		{"ru", "торговля Хэйлунцзяна с Россией 2022", []string{
			ru + "Торговля Хэйлунцзяна с Россией, в юанях, 2022", ru + "Торговля Хэйлунцзяна с Россией за части года, январь — август 2022",
		}},
	})
}
