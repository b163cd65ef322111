package edit

import (
	"path"
	"slices"
	"strings"
)

// A shape is a kind of record: its keys in their canonical order, and the
// shapes of the tables below them.
type shape struct {
	keys  []string
	below map[string]*shape
}

// keys makes a shape of the names of its keys.
func keys(names string) *shape { return &shape{keys: strings.Fields(names)} }

// with adds a table below a key.
func (s *shape) with(key string, below *shape) *shape {
	if s.below == nil {
		s.below = map[string]*shape{}
	}
	s.below[key] = below
	return s
}

// shapeOf is the shape of a file by its path in the site; of a file that nobody
// knows it has no keys. Formatting leaves keys that a shape does not name in
// their order, behind the others.
func shapeOf(name string) *shape {
	dir, base := path.Split(name)
	switch id := strings.TrimSuffix(base, ".toml"); {
	case dir == "data/events/":
		return eventShape()
	case dir == "data/trade/":
		return seriesShape()
	case name == "data/site.toml":
		return siteShape()
	case dir == "data/":
		if s := registerShape(id); s != nil {
			return keys(id).with(id, s)
		}
	}
	return &shape{}
}

func siteShape() *shape {
	return keys("title description languages base_url cards currency theme publisher license publish check").
		with("publisher", keys("name url email")).
		with("license", keys("name url")).
		with("publish", keys("folder rsync rclone")).
		with("check", keys("accept").with("accept", keys("code at reason")))
}

func eventShape() *shape {
	return keys("title kind date end_date place mode part_of programmes hosts sectors theme summary sources updated participants people figures deals notes").
		with("programmes", keys("id edition")).
		with("participants", keys("partner as source as_reported")).
		with("people", keys("name role organisation as source as_reported note")).
		with("figures", figureShape()).
		with("deals", keys("id title parties value sectors stage date place source as_reported updates").
			with("updates", keys("date stage note source"))).
		with("notes", keys("kind text source as_reported"))
}

func figureShape() *shape {
	return keys("id about measure value scope covers status as_of part_of likely_part_of derivation source as_reported note also").
		with("also", alsoShape())
}

func alsoShape() *shape { return keys("source as_reported value") }

func seriesShape() *shape {
	rated := keys("value of status source as_reported derivation")
	return keys("title measure reporter partner flow covers currency valuation note updated points gaps").
		with("points", keys("year period value status derivation source as_reported growth share note covers also").
			with("growth", rated).with("share", rated).with("also", alsoShape())).
		with("gaps", keys("from to note source as_reported"))
}

// registerShape is the shape of one record of a register, nil where there is no
// such register.
func registerShape(id string) *shape {
	switch id {
	case "partners":
		return keys("id name kind country place url aliases note")
	case "places":
		return keys("id name kind country within lat lon")
	case "sectors":
		return keys("id name")
	case "programmes":
		return keys("id name note")
	case "measures":
		return keys("id name kind unit")
	case "sources":
		return keys("id title described original_title publisher url date accessed language kind translation note")
	case "rates":
		return keys("from to year rate kind source")
	case "changes":
		return keys("date figure what kind old reason covers source")
	case "published":
		return keys("date values terms earlier")
	case "translations":
		return keys("file confirmed")
	case "figures":
		return figureShape()
	}
	return nil
}

// rank is the place of a key among those of its table.
func (s *shape) rank(key string) int {
	if s != nil {
		if i := slices.Index(s.keys, key); i >= 0 {
			return i
		}
		return len(s.keys)
	}
	return 0
}

// inner is the shape of the table below a key; nil is a shape without keys.
func (s *shape) inner(key string) *shape {
	if s == nil {
		return nil
	}
	return s.below[key]
}
