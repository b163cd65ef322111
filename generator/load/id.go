package load

import (
	"net/url"
	"slices"
	"strings"

	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// id reads the id of a record, by which refs lead to it, and checks its form.
func (t *table) id(refs string) string {
	t.must("id")
	t.defines("id", refs)
	id := t.written("id", AnID)
	if id == "" || !t.checkID(id, t.at.Key("id")) {
		return ""
	}
	return id
}

// checkID reports an id that cannot be one: it is part of addresses and file
// names on every system.
func (r *reader) checkID(id string, at diag.Spot) bool {
	if !trade.ValidID(id) {
		args := diag.Args{"id": id}
		if near := slug(id); trade.ValidID(near) {
			args["near"] = near
		}
		r.problems.Error(at, "bad-id", args)
		return false
	}
	if reason, taken := Reserved(id); taken {
		r.problems.Error(at, "reserved-id", diag.Args{"id": id, "reason": reason})
		return false
	}
	return true
}

// Reserved says why an id that looks right cannot be used, false where it can.
func Reserved(id string) (reason diag.Phrase, taken bool) {
	switch id {
	case "page", "index":
		return diag.Say("the site has addresses of that name"), true
	case "con", "prn", "aux", "nul":
		return diag.Say("Windows cannot have a file of that name"), true
	}
	if len(id) > maxID {
		return diag.Say("it has more than {limit} letters, and names of files end somewhere", diag.Args{"limit": maxID}), true
	}
	if (strings.HasPrefix(id, "com") || strings.HasPrefix(id, "lpt")) && len(id) == 4 && id[3] >= '1' && id[3] <= '9' {
		return diag.Say("Windows cannot have a file of that name"), true
	}
	return reason, false
}

// slug is the id that somebody may have meant.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}

// url reads a web address.
func (t *table) url(key string) string {
	s := t.written(key, AURL)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsAny(s, " <>\"") {
		t.problems.Error(t.at.Key(key), "bad-url", diag.Args{"url": shorten(s)})
		return ""
	}
	return s
}

// country reads an ISO 3166-1 code.
func (t *table) country(key string) string {
	code := t.written(key, ACountry)
	if t.form != nil {
		t.form.key(key).add(ACountry, strings.Fields(countries)...)
	}
	if code == "" || len(code) == 2 && slices.Contains(strings.Fields(countries), code) {
		return code
	}
	args := diag.Args{"code": code}
	if upper := strings.ToUpper(code); slices.Contains(strings.Fields(countries), upper) {
		args["near"] = upper
	}
	t.problems.Error(t.at.Key(key), "bad-country", args)
	return ""
}

// currency reads an ISO 4217 code that amounts can have.
func (t *table) currency(key string) string {
	code := t.written(key, ACurrency)
	if code == "" {
		return ""
	}
	if v, err := trade.ParseAmount("1 million " + code); err == nil && string(v.Currency) == code {
		return code
	} else if err == nil {
		t.problems.Error(t.at.Key(key), "bad-currency", diag.Args{"code": code, "near": string(v.Currency)})
		return ""
	}
	t.problems.Error(t.at.Key(key), "bad-currency", diag.Args{"code": code})
	return ""
}

// countries are the alpha-2 codes of ISO 3166-1.
const countries = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT
JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP
MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA
RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT
TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
