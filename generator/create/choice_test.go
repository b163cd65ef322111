package create

import (
	"strings"
	"testing"

	"tradepost/generator/trade"
)

func TestAnswersAreIDsOrNames(t *testing.T) {
	desk, _ := newDesk(t)
	desk.Records.Places = append(desk.Records.Places,
		&trade.Place{ID: "blagoveshchensk", Name: trade.Text{{Lang: "en", Text: "Blagoveshchensk"}, {Lang: "ru", Text: "Благовещенск"}}},
		&trade.Place{ID: "blagoveshchensk-bashkortostan", Name: trade.Text{{Lang: "en", Text: "Blagoveshchensk, Bashkortostan"}, {Lang: "ru", Text: "Благовещенск"}}},
		&trade.Place{ID: "orel", Name: trade.Text{{Lang: "en", Text: "Orel"}, {Lang: "ru", Text: "Орёл"}}},
		&trade.Place{ID: "russia", Name: trade.Text{{Lang: "en", Text: "Russia"}, {Lang: "zh", Text: "俄罗斯"}, {Lang: "ru", Text: "Россия"}}},
		&trade.Place{ID: "amur", Name: trade.Text{{Lang: "en", Text: "Amur Region"}, {Lang: "zh", Text: "阿穆尔州"}}},
	)
	desk.Records.Partners = []*trade.Partner{{ID: "taiga", Name: trade.Text{{Lang: "en", Text: "Taiga Timber"}, {Lang: "ru", Text: "ООО «Тайга»"}}, Aliases: []string{"Taiga Ltd"}}}
	desk.Records.Sources = []*trade.Source{{ID: "gazette", Title: trade.Text{{Lang: "en", Text: "Fair opens"}}, Original: "展会开幕", URL: "https://example.org/a"}}
	for _, c := range []struct {
		choices    Choosing
		text, want string // an id, or what is said
	}{
		{places(), "harbin", "harbin"},
		{places(), "Harbin", "harbin"},
		{places(), "HARBIN", "harbin"},
		{places(), "哈尔滨", "harbin"},
		{places(), "Харбин", "harbin"},
		{places(), "ХАРБИН", "harbin"},
		{places(), "Орел", "orel"},
		{places(), "Благовещенск", `"Благовещенск" is the name of several; write the id of the one that is meant: blagoveshchensk, blagoveshchensk-bashkortostan`},
		{places(), "Харбн", `there is no "Харбн"; did you mean "harbin" (Harbin · 哈尔滨 · Харбин)?`},
		{places(), "哈尔濱", `there is no "哈尔濱"; did you mean "harbin" (Harbin · 哈尔滨 · Харбин)?`},
		{places(), "阿穆尔", `there is no "阿穆尔"; did you mean "amur" (Amur Region · 阿穆尔州)?`},
		{places(), "Bashkortostan", `there is no "Bashkortostan"; did you mean "blagoveshchensk-bashkortostan" (Blagoveshchensk, Bashkortostan · Благовещенск)?`},
		{places(), "Атлантида", `there is no "Атлантида"; there is: `},
		{places(), "—", `there is no "—"; there is: `},
		{partners(), "ООО Тайга", "taiga"},
		{partners(), "Taiga Ltd", "taiga"},
		{sources(), "展会开幕", "gazette"},
		{sources(), "https://example.org/a", "gazette"},
		{vocabulary("event.kind", trade.EventKinds, nil), "签约仪式", "signing"},
		{vocabulary("event.kind", trade.EventKinds, nil), "交易会", "fair"},
		{vocabulary("event.kind", trade.EventKinds, nil), "Road show", "promotion"},
		{vocabulary("event.kind", trade.EventKinds, nil), "ярмарка", "fair"},
		{scopes(), "The whole event", "event"},
		{scopes(), "现场签约", "on_site"},
		{measures(), "合同额", "contract_value"},
		{measures(), "Число", `there is no "Число"; there is: `},
	} {
		got := ""
		switch r, err := readChoice(c.choices.Of(desk, nil), c.text); {
		case err != nil:
			got = Words(err, "en")
		case r.Text == "":
			got = c.text
		default:
			got = r.Text
		}
		if got != c.want && !(strings.HasSuffix(c.want, ": ") && strings.HasPrefix(got, c.want)) {
			t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
		}
	}
}
