package chart

import "tradepost/generator/trade"

// A role is what a colour is for, written as its light value. Each is unique,
// so that the client (themes/default/scripts/palette.ts) and a prerenderer can
// put the reader's colour of the role in its place. No other colour may stand
// in an option.
type role string

const (
	series1 role = "#0b6e7f"
	series2 role = "#c4701c"
	series3 role = "#6a4c93"
	series4 role = "#3a7d3e"
	series5 role = "#b8324f"
	series6 role = "#7a6a55"
	series7 role = "#4a6fa5"
	ink     role = "#1c2430"
	muted   role = "#566070"
	rule    role = "#d9d6ce"
	ground  role = "#fbfaf7"
	clear   role = "transparent"
)

// palette is every colour that an option may hold.
func palette() []role {
	return []role{series1, series2, series3, series4, series5, series6, series7, ink, muted, rule, ground, clear}
}

// scopeColour is the colour that a scope has on the whole site.
func scopeColour(s trade.Scope) role {
	switch s {
	case trade.OnSite:
		return series1
	case trade.WholeEvent:
		return series2
	case trade.HostTotal:
		return series3
	}
	return series4
}
