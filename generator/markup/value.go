package markup

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// An expression is a value of a known type.
type expression func(*state, reflect.Value) reflect.Value

// value compiles a pipeline of one command whose type is known.
func (s *scope) value(pipe *parse.PipeNode, dot reflect.Type) (expression, reflect.Type) {
	if len(pipe.Cmds) != 1 {
		unknown("%s", pipe)
	}
	return s.command(pipe.Cmds[0], dot)
}

func (s *scope) command(cmd *parse.CommandNode, dot reflect.Type) (expression, reflect.Type) {
	first, args := cmd.Args[0], cmd.Args[1:]
	if word, ok := first.(*parse.IdentifierNode); ok {
		return s.function(word, args, dot)
	}
	return s.operand(first, dot, args...)
}

// operand is a value; arguments belong to the method that its last name is.
func (s *scope) operand(n parse.Node, dot reflect.Type, args ...parse.Node) (expression, reflect.Type) {
	switch n := n.(type) {
	case *parse.FieldNode:
		return s.chain(n, self, dot, n.Ident, args, dot)
	case *parse.VariableNode:
		v := s.variable(n, n.Ident[0])
		return s.chain(n, v.get, v.kind, n.Ident[1:], args, dot)
	case *parse.ChainNode:
		from, kind := s.operand(n.Node, dot)
		return s.chain(n, from, kind, n.Field, args, dot)
	}
	if len(args) > 0 {
		unknown("%s with arguments", n)
	}
	switch n := n.(type) {
	case *parse.DotNode:
		return self, dot
	case *parse.PipeNode:
		return s.value(n, dot)
	case *parse.StringNode:
		return constant(n.Text)
	case *parse.BoolNode:
		return constant(n.True)
	case *parse.NumberNode:
		if n.IsInt {
			return constant(int(n.Int64))
		}
	}
	unknown("%s", n)
	return nil, nil
}

func self(_ *state, dot reflect.Value) reflect.Value { return dot }

func (v variable) get(st *state, _ reflect.Value) reflect.Value { return st.vars[st.base+v.slot] }

func constant[T any](v T) (expression, reflect.Type) {
	value := reflect.ValueOf(v)
	return func(*state, reflect.Value) reflect.Value { return value }, reflect.TypeFor[T]()
}

// chain follows names from a value; arguments belong to the last, which is a
// method then.
func (s *scope) chain(at parse.Node, from expression, kind reflect.Type, names []string, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	if len(names) == 0 && len(args) > 0 {
		unknown("%s with arguments", at)
	}
	for i, name := range names {
		var given []parse.Node
		if i == len(names)-1 {
			given = args
		}
		from, kind = s.step(at, from, kind, name, given, dot)
	}
	return from, kind
}

// step goes to a field or calls a method.
func (s *scope) step(at parse.Node, from expression, kind reflect.Type, name string, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	if kind.Kind() == reflect.Interface {
		unknown("%s of an interface", name)
	}
	if m, ok := kind.MethodByName(name); ok {
		return s.method(at, from, kind, m, args, dot)
	}
	value, within := from, kind
	if kind.Kind() == reflect.Pointer {
		within = kind.Elem()
		value = func(st *state, dot reflect.Value) reflect.Value {
			p := from(st, dot)
			if p.IsNil() {
				panic(failure{s.errorAt(at, "nil pointer evaluating "+kind.String()+"."+name)})
			}
			return p.Elem()
		}
	}
	if within.Kind() == reflect.Struct {
		if f, ok := within.FieldByName(name); ok && f.IsExported() {
			if len(args) > 0 {
				s.wrong(at, "%s has arguments but cannot be invoked as function", name)
			}
			return field(value, f), f.Type
		}
		s.wrong(at, "can't evaluate field %s in type %s; it has %s", name, kind, strings.Join(namesIn(kind), " "))
	}
	unknown("%s in %s", name, kind)
	return nil, nil
}

// field reads a field, also one of a part.
func field(from expression, f reflect.StructField) expression {
	if len(f.Index) == 1 {
		i := f.Index[0]
		return func(st *state, dot reflect.Value) reflect.Value { return from(st, dot).Field(i) }
	}
	path := f.Index
	return func(st *state, dot reflect.Value) reflect.Value {
		v := from(st, dot)
		for _, i := range path {
			if v.Kind() == reflect.Pointer {
				v = v.Elem()
			}
			v = v.Field(i)
		}
		return v
	}
}

// truth compiles a pipeline as a condition.
func (s *scope) truth(pipe *parse.PipeNode, dot reflect.Type) func(*state, reflect.Value) bool {
	if len(pipe.Cmds) != 1 {
		unknown("%s", pipe)
	}
	return s.truthOfNode(pipe.Cmds[0], dot)
}

func (s *scope) truthOfNode(n parse.Node, dot reflect.Type) func(*state, reflect.Value) bool {
	switch n := n.(type) {
	case *parse.PipeNode:
		return s.truth(n, dot)
	case *parse.CommandNode:
		if word, ok := n.Args[0].(*parse.IdentifierNode); ok && (word.Ident == "and" || word.Ident == "or") && len(n.Args) > 1 {
			return s.several(word.Ident == "or", n.Args[1:], dot)
		}
		value, kind := s.command(n, dot)
		return holds(value, kind)
	}
	value, kind := s.operand(n, dot)
	return holds(value, kind)
}

func holds(value expression, kind reflect.Type) func(*state, reflect.Value) bool {
	is := truthOf(kind)
	return func(st *state, dot reflect.Value) bool { return is(value(st, dot)) }
}

// several is "and" or "or" as a condition: the first that settles it.
func (s *scope) several(settles bool, args []parse.Node, dot reflect.Type) func(*state, reflect.Value) bool {
	var all []func(*state, reflect.Value) bool
	for _, a := range args {
		all = append(all, s.truthOfNode(a, dot))
	}
	return func(st *state, dot reflect.Value) bool {
		for _, is := range all {
			if is(st, dot) == settles {
				return settles
			}
		}
		return !settles
	}
}

// truthOf is when text/template takes a value of a type for true.
func truthOf(kind reflect.Type) func(reflect.Value) bool {
	switch kind.Kind() {
	case reflect.Bool:
		return reflect.Value.Bool
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return func(v reflect.Value) bool { return v.Len() > 0 }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(v reflect.Value) bool { return v.Int() != 0 }
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return func(v reflect.Value) bool { return v.Uint() != 0 }
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }
	case reflect.Struct:
		return func(reflect.Value) bool { return true }
	}
	unknown("the truth of %s", kind)
	return nil
}

// isEscaper tells the functions that html/template added.
func isEscaper(n parse.Node) (string, bool) {
	word, ok := n.(*parse.IdentifierNode)
	if !ok {
		return "", false
	}
	return strings.CutPrefix(word.Ident, "_html_template_")
}

// namesIn lists what a template can ask of a type.
func namesIn(kind reflect.Type) (names []string) {
	for i := range kind.NumMethod() {
		names = append(names, kind.Method(i).Name)
	}
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	for _, f := range reflect.VisibleFields(kind) {
		if f.IsExported() && !f.Anonymous {
			names = append(names, f.Name)
		}
	}
	return names
}
