package page

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"

	data "tradepost/generator/sheet"
)

// What an explorer needs beyond its page comes as classic scripts, each assigning
// one global, since a page opened from disk may load a script but not fetch a
// file: in each language an index, small enough for a list of tens of thousands,
// and the rows as the theme writes them, so many to a script; once for all
// languages the lines of the table. Nothing is loaded before a reader chooses.
const (
	explorerRows = 250 // rows to a script
	explorerName = "window.tradepostExplorer="
)

func explorers(s *Site) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		for _, explored := range s.explored {
			x := explored()
			if !s.explores(x) {
				continue
			}
			for _, task := range s.explorerTasks(x) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

// explores tells whether a list has anything to choose from, and the theme a part
// that writes its rows.
func (s *Site) explores(x *explored) bool {
	return x.rows > 1 && s.templates.shared.Lookup(x.part) != nil && s.templates.shared.Lookup("essence") != nil
}

func (s *Site) explorerTasks(x *explored) []Task {
	var tasks []Task
	for n := range x.shards() {
		tasks = append(tasks, Task{Path: x.linesPath(n), Render: func(out *Output) error { return s.explorerLines(x, n, out) }})
	}
	for _, lang := range s.Languages() {
		page := s.address(lang, x.folder) // what the rows are shown on, and so where their links begin
		folder := s.prefix(lang) + x.folder
		tasks = append(tasks, Task{Path: folder + x.indexName(), Render: func(out *Output) error { return s.desk(lang, page, out).explorerIndex(x) }})
		for n := range x.shards() {
			tasks = append(tasks, Task{Path: folder + x.rowsName(n), Render: func(out *Output) error { return s.desk(lang, page, out).explorerShard(x, n) }})
		}
	}
	return tasks
}

// shards is how many scripts the rows are in.
func (x *explored) shards() int { return (x.rows + explorerRows - 1) / explorerRows }

// shard are the rows of one of them.
func (x *explored) shard(n int) (from, to int) {
	return n * explorerRows, min((n+1)*explorerRows, x.rows)
}

func (x *explored) indexName() string     { return "explorer/index.js" }
func (x *explored) rowsName(n int) string { return "explorer/rows-" + strconv.Itoa(n) + ".js" }
func (x *explored) linesPath(n int) string {
	return "data/explorer/" + x.table + "-" + strconv.Itoa(n) + ".js"
}

// assign writes a script that hands a value to the page. JSON is JavaScript, too:
// the encoder escapes the two line separators in which they used to differ.
func assign(out *Output, value any) error {
	text, err := marshal(value)
	if err != nil {
		return err
	}
	out.WriteString(explorerName)
	out.Write(text)
	_, err = out.WriteString(";\n")
	return err
}

// explorerLines writes lines of the table, as its CSV file has them.
func (s *Site) explorerLines(x *explored, n int, out *Output) error {
	from, to := x.shard(n)
	table := s.stock().tables[slices.IndexFunc(s.stock().tables, func(t data.Table) bool { return t.Name == x.table })]
	head, lines := table.Lines(x.lines[from:to])
	return assign(out, struct {
		Of    string   `json:"of"`
		Head  string   `json:"head"`
		Lines []string `json:"lines"`
	}{x.stamp, head, lines})
}

// explorerShard writes rows as the list has them, and for each the essences of the
// numbers in it.
func (d *desk) explorerShard(x *explored, n int) error {
	var shard struct {
		Of      string   `json:"of"`
		Rows    []string `json:"rows"`
		Numbers []string `json:"numbers"`
	}
	shard.Of = x.stamp
	for row, to := x.shard(n); row < to; row++ {
		d.cards = d.cards[:0]
		html, err := d.part(x.part, x.write(d, row))
		if err != nil {
			return err
		}
		var numbers strings.Builder
		for _, c := range d.cards {
			essence, err := d.part("essence", d.essence(c))
			if err != nil {
				return err
			}
			numbers.WriteString(string(essence))
		}
		shard.Rows, shard.Numbers = append(shard.Rows, string(html)), append(shard.Numbers, numbers.String())
	}
	return assign(d.out, shard)
}

// fieldData is a field in one language, under the names that
// scripts/selection.ts reads.
type fieldData struct {
	Name     string          `json:"name"`
	Searched int             `json:"searched,omitempty"`
	Values   []string        `json:"values"` // as they stand in addresses
	Texts    []string        `json:"texts"`  // as the language calls them
	Also     []string        `json:"also,omitempty"`
	Rows     json.RawMessage `json:"rows"` // row by row its values, a single one without brackets
}

// explorerIndex writes what rows are chosen by.
func (d *desk) explorerIndex(x *explored) error {
	var index struct {
		Of     string           `json:"of"` // the stamp that rows and lines must have, too
		Texts  []string         `json:"texts"`
		Fields []fieldData      `json:"fields"`
		Orders map[string][]int `json:"orders"`
		Group  int              `json:"group"`
	}
	index.Of = x.stamp
	index.Texts = make([]string, x.rows)
	for row := range x.rows {
		index.Texts[row] = x.text(d, row)
	}
	for _, f := range x.fields {
		index.Fields = append(index.Fields, d.fieldData(f))
	}
	index.Orders, index.Group = map[string][]int{}, groupOfRanks
	for _, o := range x.orders {
		index.Orders[o.name] = o.ranks(d.Printer)
	}
	return assign(d.out, index)
}

func (d *desk) fieldData(f field) fieldData {
	data := fieldData{Name: f.name, Searched: f.searched}
	at := make([]int, len(f.values))
	also := false
	for n, c := range d.choices(f) {
		data.Values, data.Texts = append(data.Values, f.values[c.at]), append(data.Texts, c.name)
		data.Also = append(data.Also, strings.Join(c.others, " · "))
		also = also || len(c.others) > 0
		at[c.at] = n
	}
	if !also || f.searched == 0 {
		data.Also = nil
	}
	data.Rows = rowsOf(f, at)
	return data
}

// rowsOf writes the values of each row under their places in a language.
func rowsOf(f field, at []int) []byte {
	text := make([]byte, 0, 4*len(f.of)+2)
	text = append(text, '[')
	for row := range len(f.first) - 1 {
		of := f.of[f.first[row]:f.first[row+1]]
		if row > 0 {
			text = append(text, ',')
		}
		if len(of) != 1 {
			text = append(text, '[')
		}
		for i, value := range of {
			if i > 0 {
				text = append(text, ',')
			}
			text = strconv.AppendInt(text, int64(at[value]), 10)
		}
		if len(of) != 1 {
			text = append(text, ']')
		}
	}
	return append(text, ']')
}
