package markup

import (
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// A compiler makes programs of the templates of one set.
type compiler struct {
	set  *template.Template
	done map[part]*Program
}

// A part is a template for one type of argument.
type part struct {
	name string
	view reflect.Type
}

// A scope is where a template is compiled: its tree, and the variables that are
// known at the place at hand.
type scope struct {
	*compiler
	program *Program
	tree    *parse.Tree
	vars    []variable
}

type variable struct {
	name string
	kind reflect.Type
	slot int
}

// template compiles a template; one that calls itself is in the table before
// its body is made.
func (c *compiler) template(name string, view reflect.Type) *Program {
	key := part{name, view}
	if p := c.done[key]; p != nil {
		return p
	}
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil {
		unknown("template %q", name)
	}
	p := &Program{view: view, vars: 1}
	c.done[key] = p
	s := &scope{compiler: c, program: p, tree: t.Tree, vars: []variable{{"$", view, 0}}}
	p.body = s.list(t.Tree.Root, view)
	return p
}

// unknown gives up: html/template can run it.
func unknown(format string, args ...any) {
	panic(failure{fmt.Errorf("%w: %s", ErrUnknown, fmt.Sprintf(format, args...))})
}

// wrong reports a mistake of the template at a node.
func (s *scope) wrong(at parse.Node, format string, args ...any) {
	panic(failure{s.errorAt(at, fmt.Sprintf(format, args...))})
}

// errorAt words an error as text/template does.
func (s *scope) errorAt(at parse.Node, message string) error {
	place, context := s.tree.ErrorContext(at)
	return fmt.Errorf("template: %s: executing %q at <%s>: %s", place, s.tree.Name, context, message)
}

// declare gives a variable a slot of its own.
func (s *scope) declare(name string, kind reflect.Type) int {
	slot := s.program.vars
	s.program.vars++
	s.vars = append(s.vars, variable{name, kind, slot})
	return slot
}

func (s *scope) variable(at parse.Node, name string) variable {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return s.vars[i]
		}
	}
	s.wrong(at, "undefined variable: %s", name)
	return variable{}
}

// inner compiles a branch: what it declares ends with it.
func (s *scope) inner(list *parse.ListNode, dot reflect.Type) node {
	if list == nil {
		return nothing
	}
	known := len(s.vars)
	defer func() { s.vars = s.vars[:known] }()
	return s.list(list, dot)
}

func nothing(*state, reflect.Value) {}

func (s *scope) list(list *parse.ListNode, dot reflect.Type) node {
	var all []node
	for _, n := range list.Nodes {
		if one := s.node(n, dot); one != nil {
			all = append(all, one)
		}
	}
	switch len(all) {
	case 0:
		return nothing
	case 1:
		return all[0]
	}
	return func(st *state, dot reflect.Value) {
		for _, one := range all {
			one(st, dot)
		}
	}
}

// node compiles one; nil for what writes nothing.
func (s *scope) node(n parse.Node, dot reflect.Type) node {
	switch n := n.(type) {
	case *parse.TextNode:
		text := n.Text
		return func(st *state, _ reflect.Value) { st.out.Write(text) }
	case *parse.CommentNode:
		return nil
	case *parse.ActionNode:
		return s.action(n, dot)
	case *parse.IfNode:
		return s.conditional(n, dot)
	case *parse.WithNode:
		return s.with(n, dot)
	case *parse.RangeNode:
		return s.ranged(n, dot)
	case *parse.TemplateNode:
		return s.call(n, dot)
	}
	unknown("%s", n)
	return nil
}

// action writes a value, or sets variables.
func (s *scope) action(n *parse.ActionNode, dot reflect.Type) node {
	if len(n.Pipe.Decl) > 0 {
		return s.assign(n.Pipe, dot)
	}
	return s.write(n.Pipe, dot)
}

func (s *scope) assign(pipe *parse.PipeNode, dot reflect.Type) node {
	value, kind := s.value(pipe, dot)
	if len(pipe.Decl) != 1 {
		unknown("%s", pipe)
	}
	var slot int
	if pipe.IsAssign {
		v := s.variable(pipe, pipe.Decl[0].Ident[0])
		if v.kind != kind {
			unknown("%s changes the type of its variable", pipe)
		}
		slot = v.slot
	} else {
		slot = s.declare(pipe.Decl[0].Ident[0], kind)
	}
	return func(st *state, dot reflect.Value) { st.vars[st.base+slot] = value(st, dot) }
}

func (s *scope) conditional(n *parse.IfNode, dot reflect.Type) node {
	if len(n.Pipe.Decl) > 0 {
		unknown("%s", n.Pipe)
	}
	is := s.truth(n.Pipe, dot)
	yes, no := s.inner(n.List, dot), s.inner(n.ElseList, dot)
	return func(st *state, dot reflect.Value) {
		if is(st, dot) {
			yes(st, dot)
		} else {
			no(st, dot)
		}
	}
}

func (s *scope) with(n *parse.WithNode, dot reflect.Type) node {
	known := len(s.vars)
	defer func() { s.vars = s.vars[:known] }()
	value, kind := s.value(n.Pipe, dot)
	slot := -1
	if len(n.Pipe.Decl) == 1 {
		slot = s.declare(n.Pipe.Decl[0].Ident[0], kind)
	}
	is := truthOf(kind)
	yes, no := s.inner(n.List, kind), s.inner(n.ElseList, dot)
	return func(st *state, dot reflect.Value) {
		v := value(st, dot)
		if slot >= 0 {
			st.vars[st.base+slot] = v
		}
		if is(v) {
			yes(st, v)
		} else {
			no(st, dot)
		}
	}
}

func (s *scope) ranged(n *parse.RangeNode, dot reflect.Type) node {
	known := len(s.vars)
	defer func() { s.vars = s.vars[:known] }()
	value, kind := s.value(n.Pipe, dot)
	if kind.Kind() != reflect.Slice || n.Pipe.IsAssign {
		unknown("range over %s", kind)
	}
	index, element := -1, -1
	switch decl := n.Pipe.Decl; len(decl) {
	case 1:
		element = s.declare(decl[0].Ident[0], kind.Elem())
	case 2:
		index = s.declare(decl[0].Ident[0], reflect.TypeFor[int]())
		element = s.declare(decl[1].Ident[0], kind.Elem())
	}
	body, none := s.inner(n.List, kind.Elem()), s.inner(n.ElseList, dot)
	return func(st *state, dot reflect.Value) {
		list := value(st, dot)
		length := list.Len()
		for i := range length {
			one := list.Index(i)
			if index >= 0 {
				st.vars[st.base+index] = reflect.ValueOf(i)
			}
			if element >= 0 {
				st.vars[st.base+element] = one
			}
			body(st, one)
		}
		if length == 0 {
			none(st, dot)
		}
	}
}

// call runs another template.
func (s *scope) call(n *parse.TemplateNode, dot reflect.Type) node {
	if n.Pipe == nil {
		unknown("template %q without an argument", n.Name)
	}
	value, kind := s.value(n.Pipe, dot)
	p := s.template(n.Name, kind)
	return func(st *state, dot reflect.Value) { p.run(st, value(st, dot)) }
}
