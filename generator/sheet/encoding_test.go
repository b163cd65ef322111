package sheet

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// What a spreadsheet saves in the encoding of its system is read in it, and that
// it was assumed is told, with a word by which a person sees whether it is right.
func TestCSVInTheEncodingOfTheSystem(t *testing.T) {
	chinese := "序号,项目名称,甲方,签约额（亿元）\n1,木材供应,黑龙江森工集团,1.25\n2,粮食贸易,哈尔滨电气,2\n"
	russian := "№;Наименование;Сторона 1;Сумма, млн руб.\n1;Поставка леса;ООО «Балтика»;12,5\n2;ЗЕРНО;Ёлка — Юг;7\n"
	for name, c := range map[string]struct {
		text, assumed string
		in            encoding.Encoding
	}{
		"GB18030":            {chinese, "GB18030", simplifiedchinese.GB18030},
		"GBK":                {chinese, "GB18030", simplifiedchinese.GBK},
		"four bytes":         {"名称,简称\n㐂公司,喜\n", "GB18030", simplifiedchinese.GB18030},
		"a few characters":   {"name,country\nHuada,中国\n", "GB18030", simplifiedchinese.GBK},
		"traditional":        {"項目名稱,簽約額\n木材供應,1億元\n哈爾濱電氣,2億元\n", "GB18030", simplifiedchinese.GBK},
		"Windows-1251":       {russian, "Windows-1251", charmap.Windows1251},
		"capitals":           {"ПРОЕКТ;СУММА\nЛЕС;1 МЛН РУБ.\n", "Windows-1251", charmap.Windows1251},
		"a few letters":      {"name,country\nHuada,Россия\n", "Windows-1251", charmap.Windows1251},
		"UTF-16, no mark":    {russian, "UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		"UTF-16BE, no mark":  {chinese, "UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		"UTF-16BE, its mark": {chinese, "", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
	} {
		data, err := c.in.NewEncoder().String(c.text)
		if err != nil {
			t.Fatal(err)
		}
		grids, problems := Read("x.csv", []byte(data))
		want, _ := Read("x.csv", []byte(c.text))
		if problems.HasErrors() || len(grids) != 1 || len(grids[0].Rows) != len(want[0].Rows) {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		for i, row := range want[0].Rows {
			for j, in := range row {
				if got := grids[0].At(i, j); got != in {
					t.Errorf("%s: %s is %q, want %q", name, CellName(i, j), got.Text, in.Text)
				}
			}
		}
		if c.assumed == "" && len(problems) > 0 || c.assumed != "" && (len(problems) != 1 || problems[0].Code != "csv-encoding-assumed" || problems[0].Args["encoding"] != c.assumed) {
			t.Errorf("%s: what is told is %v", name, problems)
		}
		for _, p := range problems {
			if words, _ := p.Args["words"].(string); words == "" || !strings.Contains(c.text, words) {
				t.Errorf("%s: the words shown are %q", name, words)
			}
		}
	}
}

// Letters of any other encoding are not guessed.
func TestNoOtherEncodingIsGuessed(t *testing.T) {
	for name, in := range map[string]encoding.Encoding{"KOI8-R": charmap.KOI8R, "CP866": charmap.CodePage866, "Latin-1": charmap.Windows1252} {
		text := "Наименование;Сторона 1\nПоставка леса;Балтика\nЗерно;Юг\n"
		if name == "Latin-1" {
			text = "nom;société\nBois;Société générale\nBlé;Müller & Söhne\n"
		}
		data, err := in.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, problems := Read("x.csv", []byte(data)); len(problems) != 1 || problems[0].Code != "csv-encoding" {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
