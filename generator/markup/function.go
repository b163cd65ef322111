package markup

import (
	"cmp"
	"reflect"
	"text/template/parse"
)

// function compiles those of text/template's own that themes need.
func (s *scope) function(n *parse.IdentifierNode, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	switch n.Ident {
	case "not":
		if len(args) == 1 {
			is := s.truthOfNode(args[0], dot)
			return func(st *state, dot reflect.Value) reflect.Value { return reflect.ValueOf(!is(st, dot)) }, reflect.TypeFor[bool]()
		}
	case "and", "or":
		return s.chosen(n, args, dot)
	case "len":
		if len(args) == 1 {
			value, kind := s.operand(args[0], dot)
			switch kind.Kind() {
			case reflect.Slice, reflect.String, reflect.Map:
				return func(st *state, dot reflect.Value) reflect.Value { return reflect.ValueOf(value(st, dot).Len()) }, reflect.TypeFor[int]()
			}
		}
	case "eq", "ne", "lt", "le", "gt", "ge":
		if len(args) == 2 {
			return s.compared(n.Ident, args, dot)
		}
	}
	unknown("%s", n)
	return nil, nil
}

// chosen is "and" or "or" as a value: one of its arguments, which must be of
// one type.
func (s *scope) chosen(n *parse.IdentifierNode, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	var all []expression
	var kind reflect.Type
	for _, a := range args {
		value, of := s.operand(a, dot)
		if kind != nil && of != kind {
			unknown("%s of %s and %s", n, kind, of)
		}
		all, kind = append(all, value), of
	}
	if kind == nil {
		unknown("%s of nothing", n)
	}
	is, settles := truthOf(kind), n.Ident == "or"
	return func(st *state, dot reflect.Value) reflect.Value {
		var v reflect.Value
		for _, value := range all {
			if v = value(st, dot); is(v) == settles {
				break
			}
		}
		return v
	}, kind
}

// compared compares two texts or two whole numbers.
func (s *scope) compared(name string, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	a, of := s.operand(args[0], dot)
	b, with := s.operand(args[1], dot)
	var order func(x, y reflect.Value) int
	switch {
	case of.Kind() == reflect.String && with.Kind() == reflect.String:
		order = func(x, y reflect.Value) int { return cmp.Compare(x.String(), y.String()) }
	case isInt(of) && isInt(with):
		order = func(x, y reflect.Value) int { return cmp.Compare(x.Int(), y.Int()) }
	default:
		unknown("%s of %s and %s", name, of, with)
	}
	is := map[string]func(int) bool{
		"eq": func(c int) bool { return c == 0 }, "ne": func(c int) bool { return c != 0 },
		"lt": func(c int) bool { return c < 0 }, "le": func(c int) bool { return c <= 0 },
		"gt": func(c int) bool { return c > 0 }, "ge": func(c int) bool { return c >= 0 },
	}[name]
	return func(st *state, dot reflect.Value) reflect.Value {
		return reflect.ValueOf(is(order(a(st, dot), b(st, dot))))
	}, reflect.TypeFor[bool]()
}

func isInt(kind reflect.Type) bool {
	return kind.Kind() >= reflect.Int && kind.Kind() <= reflect.Int64
}
