package search

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"modernc.org/quickjs"
)

// script compiles modules of the theme's search into an engine; what they export
// is called by its name.
func script(t *testing.T, source string) *quickjs.VM {
	t.Helper()
	dir, err := filepath.Abs("../../themes/default/scripts")
	if err != nil {
		t.Fatal(err)
	}
	built := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: source, ResolveDir: dir, Loader: api.LoaderTS},
		Bundle: true, Format: api.FormatIIFE, Target: api.ES2018, TsconfigRaw: "{}", LogLevel: api.LogLevelSilent,
	})
	if len(built.Errors) > 0 {
		t.Fatal(built.Errors)
	}
	vm, err := quickjs.NewVM()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = vm.Close() })
	if _, err := vm.Eval(string(built.OutputFiles[0].Contents), quickjs.EvalGlobal); err != nil {
		t.Fatal(err)
	}
	return vm
}

func call(t *testing.T, vm *quickjs.VM, name string, args ...any) string {
	t.Helper()
	result, err := vm.Call(name, args...)
	if err != nil {
		t.Fatal(err)
	}
	return result.(string)
}

// What is typed is cut as what was indexed: the page would search for words that
// are in no part, and nobody would be told.
func TestTheScriptCutsWordsAsTheIndexDoes(t *testing.T) {
	vm := script(t, `import { words } from "./words"; globalThis.cut = text => words(text).join("\n");`)
	texts := []string{
		"Rue de l’Été, no. 5", "48.141 billion, 481,41亿元", "1 234 567,8 млн", "16 June 2023 500 000 tonnes", "China's 5G and Xi'an, 20th o'",
		"ＨＵＡＷＥＩ华为", "1 2345 12 345abc 12 345元 1.5 234", "哈尔滨Harbin2024", "½ of ﬁve Straße İstanbul 한국 カナダ", "a\u0301\u0300b ''s x'y's", strings.Repeat("w", 50), strings.Repeat("𝔘", 50),
	}
	for _, folder := range []string{"../../content", "../../data", "../../themes/default/i18n"} {
		err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(name)
			texts = append(texts, string(text))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range texts {
		want := strings.Join(Words(text), "\n")
		if got := call(t, vm, "cut", text); got != want {
			t.Errorf("%.80q: the script has %s", text, firstDifference(want, got))
		}
	}
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "the word " + b[i] + ", the index " + a[i]
		}
	}
	return "another number of words"
}

func TestFormsOfAWordHaveOneStem(t *testing.T) {
	vm := script(t, `import { stem } from "./stems"; globalThis.stem = stem;`)
	for _, forms := range []string{
		"trade trades traded trading", "ship ships shipped shipping", "company companies", "exchange exchanges exchanged", "price prices",
		"sign signed signing signs", "box boxes", "business businesses", "port ports",
		"соглашение соглашения соглашений соглашениям соглашениями", "торговля торговли торговле торговлю", "харбин харбина харбине харбином",
		"китай китая китаю китаем китае", "компания компании компаний компанией компаниями", "российский российского российские российским",
		"зерно зерна зерном", "договор договора договоры договоров", "россия россии россией",
	} {
		words := Words(forms)
		stem := call(t, vm, "stem", words[0])
		for _, w := range words {
			if got := call(t, vm, "stem", w); got != stem {
				t.Errorf("the stem of %s is %s, that of %s %s", w, got, words[0], stem)
			}
		}
	}
	for _, pair := range []string{"china chinese", "харбин харбинский", "год город", "spring spr"} {
		a, b, _ := strings.Cut(pair, " ")
		if call(t, vm, "stem", a) == call(t, vm, "stem", b) {
			t.Errorf("%s and %s have one stem", a, b)
		}
	}
	// A stem begins its word: the forms stand together in the index.
	for _, part := range NewIndex(records(t, "en")).Words {
		for _, w := range regexp.MustCompile(`[^"\[\],]+`).FindAllString(string(part.Data), -1) {
			if s := call(t, vm, "stem", w); !strings.HasPrefix(w, s) || s == "" {
				t.Errorf("the stem of %s is %q", w, s)
			}
		}
	}
}

func TestSlipsAreForgiven(t *testing.T) {
	vm := script(t, `import { meant } from "./slips"; globalThis.meant = (word, known) => meant(word, known.split(" ")).join(" ");`)
	const known = "harbin harbour hamburg huawei heilongjiang haerbin kharbin timber харбин хабаровск соглашение"
	for slip, want := range map[string]string{
		"harbni": "harbin", "habrin": "harbin", "harbim": "harbin", "hrbin": "harbin", "huwaei": "huawei", "haerbing": "haerbin",
		"heilonjang": "heilongjiang", "heilonjan": "heilongjiang", "хабин": "харбин", "саглашение": "соглашение",
		"xyz": "", "har": "", "zzzzzzzz": "", "timbuktu": "",
	} {
		if got := call(t, vm, "meant", slip, known); got != want {
			t.Errorf("by %s was meant %q, want %q", slip, got, want)
		}
	}
}

func TestNamesSoundAlikeInBothScripts(t *testing.T) {
	vm := script(t, `import { alike, sound } from "./sounds"; globalThis.sound = sound; globalThis.alike = (word, known) => alike(word, known.split(" ")).join(" ");`)
	for _, names := range []string{
		"huawei Хуавей Хуавэй", "tencent Тенсент", "tengxun Тэнсюнь", "vanke Ванке Ванькэ", "heilongjiang Хэйлунцзян Хейлонгджианг", "suifenhe Суйфэньхэ",
		"citic Ситик", "khabarovsk habarovsk Хабаровск", "yekaterinburg ekaterinburg Екатеринбург", "zhangjiang Чжанцзян", "haier Хайер", "xinhua Синьхуа",
	} {
		words := Words(names)
		want := call(t, vm, "sound", words[0])
		for _, w := range words {
			if got := call(t, vm, "sound", w); got != want {
				t.Errorf("%s sounds like %s, %s like %s", w, got, words[0], want)
			}
		}
	}
	const known = "huawei hualing heihe heilongjiang haerbin wanda weihai vanke tencent хуавэи"
	for word, want := range map[string]string{
		"Хуавей": "huawei", "хуав": "huawei", "Вэйхай": "weihai", "Ванда": "wanda", "Тенсент": "tencent", "Хэйхэ": "heihe",
		"хуа": "", "заводы": "", "ь": "", "дом": "",
	} {
		if got := call(t, vm, "alike", Words(word)[0], known); got != want {
			t.Errorf("%s sounds like %q, want %q", word, got, want)
		}
	}
}
