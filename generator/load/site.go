package load

import (
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/numeral"
	"tradepost/generator/trade"
)

// siteRecord reads data/site.toml: its languages first, by which its own texts
// are judged.
func (t *table) siteRecord() trade.Site {
	t.must("title", "languages")
	languages := t.languages()
	t.reader.site = &settings{languages: languages, measures: t.site.measures}
	s := trade.Site{
		At:          t.at,
		Title:       t.text("title"),
		Description: t.text("description"),
		Languages:   languages,
		BaseURL:     t.baseURL(),
		Currency:    numeral.Currency(t.currency("currency")),
		Theme:       t.string("theme"),
	}
	cards := t.bool("cards")
	s.NoCards = t.keys["cards"] == false && !cards
	if s.Currency == "" {
		s.Currency = numeral.CNY
	}
	if s.Theme == "" {
		s.Theme = "default"
	}
	publisher := t.inner("publisher", diag.Say("the publisher"))
	s.Publisher = trade.Publisher{Name: publisher.text("name"), URL: publisher.url("url"), Email: publisher.string("email")}
	publisher.done()
	license := t.inner("license", diag.Say("the licence"))
	s.License = trade.License{Name: license.text("name"), URL: license.url("url")}
	license.done()
	s.Destination = t.inner("publish", diag.Say("the destination")).destination()
	check := t.inner("check", diag.Say("the table check"))
	check.each("accept", diag.Say("the acceptance"), func(t *table) { s.Accepted = append(s.Accepted, t.acceptance()) })
	check.done()
	return s
}

// destination reads where the site is put: one place, which the program that
// reaches it cannot take for an option.
func (t *table) destination() trade.Destination {
	d := trade.Destination{Folder: t.string("folder"), Rsync: t.string("rsync"), Rclone: t.string("rclone")}
	first := ""
	for _, key := range []string{"folder", "rsync", "rclone"} {
		place, given := t.keys[key].(string)
		switch {
		case !given:
			continue
		case first != "":
			t.problems.Error(t.at.Key(key).Name(), "publish-twice", diag.Args{"key": key, "first": first})
		case strings.HasPrefix(place, "-") || key == "rclone" && !strings.Contains(place, ":"):
			t.problems.Error(t.at.Key(key), "publish-place", diag.Args{"place": place, "near": map[string]string{
				"folder": "/srv/www/site", "rsync": "user@host:/srv/www/site", "rclone": "store:bucket/site",
			}[key]})
		}
		first = key
	}
	t.done()
	return d
}

// languages reads the languages of the site, the first one first; none where
// one of them is not known, so that no text is held against the others.
func (t *table) languages() (languages []trade.Lang) {
	before := len(t.problems)
	for i, code := range t.list("languages") {
		at := t.at.Key("languages").Index(i)
		switch {
		case code == "":
		case !isLanguage(code):
			t.problems.Error(at, "bad-language", diag.Args{"lang": code})
		case slices.Contains(languages, trade.Lang(code)):
			t.problems.Error(at, "repeated-id", diag.Args{"id": code, "key": "languages"})
		default:
			languages = append(languages, trade.Lang(code))
		}
	}
	if len(t.problems) > before {
		return nil
	}
	return languages
}

// baseURL reads the address of the published site, "" or ending in "/".
func (t *table) baseURL() string {
	s := t.string("base_url")
	if s == "" {
		return ""
	}
	address, err := trade.ParseBaseURL(s)
	t.syntax(t.at.Key("base_url"), err)
	return address
}

// acceptance reads [[check.accept]]: one finding that may stand at one place.
func (t *table) acceptance() trade.Acceptance {
	t.must("code", "at", "reason")
	return trade.Acceptance{
		At:     t.at,
		Code:   diag.Code(t.string("code")),
		Place:  t.string("at"),
		Reason: t.text("reason"),
	}
}
