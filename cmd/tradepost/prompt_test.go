//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tradepost/generator/create"
)

func TestNewEventAsks(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := create.NewSite(dir, create.SiteOptions{}); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, dir, "new", "event")

	// a title in each language; the first one is a must
	x.answers("Title, in English", enter)
	x.sees("this cannot be left out")
	x.types("Northern Fare" + backspace + backspace + "ir" + enter)
	x.answers("Title, in Chinese", "北方会博"+left+left+remove+right+"览会"+enter)
	x.answers("Title, in Russian", enter)

	// choices are found by typing
	x.sees("^Kind$")
	x.sees("^ > fair")
	x.types("co")
	x.sees(`^ > conference`)
	x.types(wipe + "fair" + enter)

	// what is typed is judged as one types
	x.answers("Date", "2024-02-30")
	x.sees("February 2024 has|2024-02 has 29 days|29 days")
	x.types(wipe + "2024-06-16" + enter)
	x.answers("Last day", enter)
	x.sees("^> northern-fair-2024$")
	x.types(enter)

	// a place by its Chinese name
	x.sees("^Place$")
	x.types("哈尔滨")
	x.sees("^ > harbin  Harbin · 哈尔滨 · Харбин$")
	x.types(enter)
	x.answers("How people met", enter)

	// a host that is not there yet is made on the way
	x.sees("^Hosts$")
	x.types("new")
	x.sees("^ > a new partner …$")
	x.types(enter)
	x.sees("^— a new partner —$")
	x.answers("Name, in English", "Port Office"+enter)
	x.answers("Name, in Chinese", enter)
	x.answers("Name, in Russian", enter)
	x.sees("^> port-office$")
	x.types(enter)
	x.answers("Kind", "gov"+enter)
	x.answers("Country", "CN"+enter)
	x.answers("Place", enter)
	x.answers("Web address", enter)
	x.answers("Other names", "Port Authority"+enter+enter)
	x.answers("Is everything right\\? Choose an answer to change it", enter)
	x.sees("so far port-office; Enter ends the list")
	x.types(enter)

	x.answers("Summary, in English", enter) // there are no sectors that could be chosen; without it there is none in other languages
	x.sees("^Sources$")
	x.types(down + enter) // the second one makes a new source
	x.answers("Title of the publication, in English", "Fair opens \"well\""+enter)
	x.answers("Title of the publication, in Chinese", enter)
	x.answers("Title of the publication, in Russian", enter)
	x.answers("Publisher, in English", "Gazette"+enter)
	x.answers("Publisher, in Chinese", enter)
	x.answers("Publisher, in Russian", enter)
	x.answers("Web address", "example.org")
	x.sees("a web address begins with https")
	x.types(home + "https://" + enter)
	x.answers("Date of the publication", "2024-06-17"+enter)
	x.answers("Day on which you read it", wipe+"2024-06-18"+enter)
	x.sees("^> fair-opens-well-2024$")
	x.types(enter)
	x.answers("Language of the publication", enter)
	x.answers("Kind", "press"+enter)
	x.answers("Is everything right\\? Choose an answer to change it", enter)
	x.sees("so far fair-opens-well-2024; Enter ends the list")
	x.types(enter)

	// a number is echoed in the words of each language
	x.answers(`Does the source state a number\? What does it count`, "contract")
	x.sees("^ > contract_value")
	x.types(enter)
	x.sees("^The number$")
	x.types("48.141 billon CNY")
	x.sees("billion")
	x.types(enter)
	x.sees("billon") // an answer that cannot be read is not taken
	x.types(wipe + "481.41亿元")
	x.sees(`^  = 48\.141 billion yuan · 481\.41亿元 · 48,141.млрд.юаней$`)
	x.types(enter)
	x.answers("How far it reaches", "spot"+enter)
	x.answers("What it covers, in English", "the projects signed on site"+enter)
	x.answers("What it covers, in Chinese", "现场签约的项目"+enter)
	x.answers("What it covers, in Russian", enter)
	x.answers("How certain", enter)

	// a quotation is pasted over two lines
	x.sees("^The words of the source$")
	x.types("\x1b[200~projects worth 48.141 billion yuan\n were signed on site\x1b[201~")
	x.sees("^> projects worth 48.141 billion yuan were signed on site$")
	x.types(enter)
	x.sees("^   Place: harbin \\(Harbin · 哈尔滨 · Харбин\\)$")
	x.answers("Is everything right\\? Choose an answer to change it", enter)

	x.sees("^no problems in what was written")
	if status := x.ends(); status != exitFine {
		t.Errorf("it ends with %d:\n%s", status, x.screen())
	}
	x.sees("^Hosts: port-office \\(Port Office\\)$")
	for name, want := range map[string][]string{
		"data/events/northern-fair-2024.toml": {
			`title = { en = "Northern Fair", zh = "北方博览会" }`, `kind = "fair"`, `date = 2024-06-16`, `place = "harbin"`, `hosts = ["port-office"]`,
			`sources = ["fair-opens-well-2024"]`, `value = "481.41亿元"`, `scope = "on_site"`,
			`as_reported = "projects worth 48.141 billion yuan were signed on site"`,
		},
		"data/partners.toml":                       {`id = "port-office"`, `aliases = ["Port Authority"]`},
		"data/sources.toml":                        {`title = { en = "Fair opens \"well\"" }`, `url = "https://example.org"`, `accessed = 2024-06-18`},
		"content/events/northern-fair-2024.md":     {"The source states [](figure:northern-fair-2024/on-site-contract-value)."},
		"content/events/northern-fair-2024.zh.md":  {"据来源：[](figure:northern-fair-2024/on-site-contract-value)。"},
		"content/events/harbin-fair-32-signing.md": {"On the second day"},
	} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		for _, line := range want {
			if err != nil || !strings.Contains("\n"+string(text), "\n"+line+"\n") && !strings.Contains(string(text), line) {
				t.Errorf("%s lacks %s (%v):\n%s", name, line, err, text)
			}
		}
	}
	var stdout, stderr bytes.Buffer
	if status := execute(t.Context(), []string{"-C", dir, "check", "--strict"}, &stdout, &stderr); status != exitFine {
		t.Errorf("the site has problems: %s", stderr.String())
	}
	if status := execute(t.Context(), []string{"-C", dir, "fmt", "--check"}, &stdout, &stderr); status != exitFine {
		t.Errorf("fmt would change: %s", stdout.String())
	}
}

func TestNewAsksOnlyWhatIsMissing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := create.NewSite(dir, create.SiteOptions{}); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, dir, "new", "partner", "--name", "Taiga Timber", "--name", "zh=针叶林木业", "--name", "ru=Тайга", "--country", "RU")
	x.sees("^> taiga-timber$")
	x.types(enter)
	x.answers("Kind", "comp"+enter)
	x.sees("^Place$")
	x.types("h")
	x.sees("^ > heilongjiang") // china holds the letter, but does not begin with it
	x.types("arb")
	x.sees("^ > harbin")
	x.types(enter)
	x.answers("Web address", enter)
	x.answers("Other names", enter)
	x.answers("Is everything right\\? Choose an answer to change it", enter)
	x.sees("^no problems in what was written")
	if status := x.ends(); status != exitFine {
		t.Errorf("it ends with %d:\n%s", status, x.screen())
	}
	if strings.Contains(x.screen(), "Country") {
		t.Errorf("it asks what a flag has told:\n%s", x.screen())
	}
}

func TestNewGoesBackAndShowsAllBeforeItWrites(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := create.NewSite(dir, create.SiteOptions{}); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, dir, "new", "partner")
	x.sees("^  Ctrl-C: stop, nothing is written$")
	x.answers("Name, in English", shiftTab+"Taiga Tinber"+enter) // before the first question there is none

	// back to the question before, with its answer in the line
	x.sees("^Name, in Chinese$")
	x.sees("^  Shift.Tab, or < and Enter: the question before · Ctrl-C: stop, nothing is written$")
	x.types(shiftTab)
	x.sees("^> Taiga Tinber$")
	x.types(wipe + "Taiga Timber" + enter)
	x.answers("Name, in Chinese", enter)
	x.answers("Name, in Russian", "<"+enter) // where a terminal keeps Shift+Tab to itself
	x.answers("Name, in Chinese", enter)
	x.answers("Name, in Russian", enter)
	x.sees("^> taiga-timber$")
	x.types(enter)
	x.answers("Kind", "comp"+enter)
	x.answers("Country", shiftTab)
	x.sees("^ > company")
	x.types(enter)
	x.answers("Country", "RU"+enter)

	// a place that is made on the way, and given up again
	x.sees("^Place$")
	x.types("new" + enter)
	x.answers("Name, in English", shiftTab)
	x.sees("^Place$")
	x.types("new" + enter)
	x.answers("Name, in English", "Chita"+enter)
	x.answers("Name, in Chinese", enter)
	x.answers("Name, in Russian", enter)
	x.sees("^> chita$")
	x.types(enter)
	x.answers("Kind", "city"+enter)
	x.answers("Country", enter)
	x.answers("Lies in", enter)
	x.sees("^ > yes: go on with it$")
	x.types(enter)
	x.answers("Web address", shiftTab)
	x.sees("^ > chita")
	x.types(wipe + "harbin" + enter)
	x.answers("Web address", enter)

	// of several answers, the last is taken back
	x.sees("^Other names$")
	x.types("TT" + enter + "Wrong" + enter)
	x.sees("^  so far TT, Wrong;")
	x.types(backspace)
	x.sees("^  so far TT;")
	x.types(enter)

	// the overview, in which the name is mended: the id that was proposed by it follows
	x.sees("^ > yes: write it$")
	x.sees("^   Name, in English: Taiga Timber$")
	x.sees("^   Web address: —$")
	x.types("in english" + enter)
	x.sees("^> Taiga Timber$")
	x.types(" Trade" + enter)
	x.sees("^   Id: taiga-timber-trade$")
	x.types("country" + enter)
	x.sees("^> RU$")
	x.types(shiftTab)
	x.sees("^   Country: RU$")
	x.types(enter)
	x.sees("^no problems in what was written")
	if status := x.ends(); status != exitFine {
		t.Errorf("it ends with %d:\n%s", status, x.screen())
	}
	partners, err := os.ReadFile(filepath.Join(dir, "data", "partners.toml"))
	for _, line := range []string{`id = "taiga-timber-trade"`, `name = { en = "Taiga Timber Trade" }`, `kind = "company"`, `country = "RU"`, `place = "harbin"`, `aliases = ["TT"]`} {
		if err != nil || !strings.Contains(string(partners), "\n"+line+"\n") {
			t.Errorf("partners.toml lacks %s (%v):\n%s", line, err, partners)
		}
	}
	if places, err := os.ReadFile(filepath.Join(dir, "data", "places.toml")); err != nil || strings.Contains(string(places), "chita") {
		t.Errorf("%v: a place that nothing names was written:\n%s", err, places)
	}
}

func TestNewAsksInTheLanguageOfTheEditor(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := create.NewSite(dir, create.SiteOptions{}); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, dir, "--lang", "ru", "new", "event")
	x.answers("Название \\(английский\\)", enter)
	x.sees("это нельзя пропустить")
	x.types("Northern Fair" + enter)
	x.answers("Название \\(китайский\\)", enter)
	x.answers("Название \\(русский\\)", enter)
	x.sees("^Вид$")
	x.types("fair" + enter)
	x.answers("Дата", "2024-02-30")
	x.sees("29")
	x.types(wipe + "16" + stop)
	x.sees("^tradepost: прервано: ничего не записано$")

	x = startTerminal(t, dir, "--lang", "zh", "new", "partner")
	x.answers("名称（英语）", "Port Office"+enter)
	x.answers("名称（中文）", enter)
	x.answers("名称（俄语）", enter)
	x.answers("标识", enter)
	x.sees("^类型$")
	x.sees("^ > government  政府部门$")
	x.types(enter)
	x.answers("国家", "亚特兰蒂斯")
	x.sees("没有这个名称的国家")
	x.types(wipe + "中国")
	x.sees("^ +国名或两个字母的代码：中国、CN$")
	x.sees("^  = CN$")
	x.types(enter)
	x.sees("^ +> 新的地点……$|新的地点……")
	x.types(stop)
	x.sees("^tradepost: 已中止：未写入任何内容$")
}

func TestNewSiteAsksForItsLanguages(t *testing.T) {
	dir := t.TempDir()
	x := startTerminal(t, dir, "--lang", "zh", "new", "site", "mine")
	x.sees("^网站的语言$")
	x.sees("^ > zh  中文$") // that of who is asked
	x.types("рус" + enter)
	x.sees("已填ru；")
	x.types("zh" + enter)
	x.sees("已填ru、zh；")
	x.types(enter)
	x.sees("^已写入mine/data/site.toml$")
	if status := x.ends(); status != exitFine {
		t.Errorf("it ends with %d:\n%s", status, x.screen())
	}
	text, err := os.ReadFile(filepath.Join(dir, "mine", "data", "site.toml"))
	if err != nil || !strings.Contains(string(text), `languages = ["ru", "zh"]`) || !strings.Contains(string(text), "# 网站的负责单位或个人。") {
		t.Errorf("%v: %s", err, text)
	}

	x = startTerminal(t, dir, "new", "site", "other")
	x.answers("Languages of the site", stop)
	x.sees("^tradepost: stopped: nothing was written$")
	if _, err := os.Stat(filepath.Join(dir, "other")); err == nil {
		t.Error("a folder was made")
	}
}

func TestCtrlCWritesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := create.NewSite(dir, create.SiteOptions{}); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, dir, "new", "partner")
	x.answers("Name, in English", "Taiga Timber"+enter)
	x.answers("Name, in Chinese", stop)
	x.sees("^tradepost: stopped: nothing was written$")
	if status := x.ends(); status != exitUsage {
		t.Errorf("it ends with %d", status)
	}
	if strings.Contains(x.screen(), "hint") {
		t.Errorf("who stopped needs no hint:\n%s", x.screen())
	}
	if _, err := os.Stat(filepath.Join(dir, "data", "partners.toml")); err == nil {
		t.Error("a file was written")
	}
}
