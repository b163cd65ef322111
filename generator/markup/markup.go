// Package markup runs templates of html/template quickly.
//
// html/template decides what is safe: it parses a template, works out where in
// the document each action stands, and adds the escapers that the place needs.
// Then it walks the parse tree for every page, looking each field up by its
// name. Views are typed, so all of that can be known beforehand: Compile walks
// the tree once, for the type of a view, and makes a chain of functions of it.
//
// The laws:
//
//   - What a program writes is what html/template writes, byte for byte; tests
//     compare the two on every page of the real site, and on the escapers by
//     fuzzing.
//   - The escapers are those that html/template chose. One that has no fast form
//     here is run by html/template itself, on the value alone.
//   - A field or method that a view lacks is a mistake with file and line when
//     the template is compiled, in the words that text/template has for it.
//   - What this package does not know (a pipeline of another form, a value whose
//     type is only known when it runs) is no mistake: ErrUnknown, and the caller
//     lets html/template run the template.
package markup

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"text/template/parse"
)

// ErrUnknown says that a template has something that is not compiled.
var ErrUnknown = errors.New("not compiled")

// A Program is a template for views of one type. It may run in any number of
// goroutines.
type Program struct {
	view reflect.Type
	body node
	vars int
}

// A node writes its part of a page.
type node func(s *state, dot reflect.Value)

// state is one run of a program.
type state struct {
	out  *bytes.Buffer
	vars []reflect.Value // of the templates at work; each has a frame
	base int             // where the frame of the one at work begins
	call *call           // the method at work, nil for none
}

// A call is a place where a template calls a method.
type call struct {
	scope *scope
	at    parse.Node
	name  string
}

// failed is the error of a call, in the words of text/template.
func (c *call) failed(err error) failure {
	return failure{c.scope.errorAt(c.at, "error calling "+c.name+": "+err.Error())}
}

// failure carries an error out of a run.
type failure struct{ error }

// Compile makes a program of the template of that name. Its error is a mistake
// in the template, worded as text/template does, or ErrUnknown.
func Compile(t *template.Template, name string, view reflect.Type) (p *Program, err error) {
	// A template is made safe when it first runs; without a view it ends at once.
	var unsafe *template.Error
	if err := t.ExecuteTemplate(io.Discard, name, nil); errors.As(err, &unsafe) {
		return nil, err
	}
	c := &compiler{set: t, done: map[part]*Program{}}
	defer func() {
		if r := recover(); r != nil {
			wrong, ok := r.(failure)
			if !ok {
				panic(r)
			}
			p, err = nil, wrong.error
		}
	}()
	return c.template(name, view), nil
}

// Run writes a view. Its error is that of a method of the view, at its place in
// the template.
func (p *Program) Run(out *bytes.Buffer, view any) (err error) {
	v := reflect.ValueOf(view)
	if v.Type() != p.view {
		return fmt.Errorf("the template is for %s, not %s", p.view, v.Type())
	}
	s := &state{out: out, vars: make([]reflect.Value, 0, 32)}
	defer func() {
		if r := recover(); r != nil {
			err = s.caught(r)
		}
	}()
	p.run(s, v)
	return nil
}

// caught makes an error of a panic: ours, or that of a method, which is how a
// message that is not there shows. Any other is a bug.
func (s *state) caught(r any) error {
	if wrong, ok := r.(failure); ok {
		return wrong.error
	}
	if s.call == nil {
		panic(r)
	}
	if err, ok := r.(error); ok {
		return s.call.failed(err)
	}
	return s.call.failed(fmt.Errorf("%v", r))
}

// run is a call of a template: "$" is its argument.
func (p *Program) run(s *state, dot reflect.Value) {
	base := s.base
	s.base = len(s.vars)
	for range p.vars {
		s.vars = append(s.vars, reflect.Value{})
	}
	s.vars[s.base] = dot
	p.body(s, dot)
	s.vars = s.vars[:s.base]
	s.base = base
}
