package guard

import (
	"tradepost/generator/locale"
	"tradepost/generator/trade"
)

// spoken is a value as a text in a language has it, so that who mends the text can
// type what the message proposes: 982.38亿元. In English it is written as in the
// data, which reads the same.
func spoken(v trade.Value, lang trade.Lang) string {
	if p := locale.Plain(lang); p != nil && lang != "en" {
		return p.Value(v)
	}
	return v.String()
}
