package chart

// A web is nodes in three columns and the lines between them.
type web struct {
	height int
	right  int // room for the names of countries
	nodes  []node
	links  []link
}

type node struct {
	id     string // unique among nodes of all kinds
	name   string
	brief  string // in a narrow window; "" for none
	column int
	at     float64 // from 0, the upper end, to 1
	weight int     // neighbours, for its size
	colour role
	tip    []string
}

type link struct {
	from, to string
	strength float64 // opacity: many lines to one country would hide the rest
}

func (w *web) add(n node) { w.nodes = append(w.nodes, n) }
