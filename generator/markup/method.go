package markup

import (
	"reflect"
	"text/template/parse"
)

// A speaker says messages: what most calls of a theme are. They are made
// without reflection.
type speaker interface {
	T(key string, args ...any) string
}

var (
	errorType    = reflect.TypeFor[error]()
	stringType   = reflect.TypeFor[string]()
	speakerType  = reflect.TypeFor[speaker]()
	speakingType = reflect.TypeFor[func(string, ...any) string]()
)

// method compiles a call of a method of the value.
func (s *scope) method(at parse.Node, from expression, kind reflect.Type, m reflect.Method, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	signature := from1(m.Type)
	switch {
	case signature.NumOut() == 1, signature.NumOut() == 2 && signature.Out(1) == errorType:
	default:
		unknown("%s returns other than a value", m.Name)
	}
	if m.Name == "T" && signature == speakingType && len(args) > 0 {
		return s.spoken(at, from, kind, args, dot)
	}
	given := s.arguments(at, m.Name, signature, args, dot)
	here := &call{s, at, m.Name}
	i := m.Index
	return func(st *state, dot reflect.Value) reflect.Value {
		in := make([]reflect.Value, len(given))
		for j, g := range given {
			in[j] = g(st, dot)
		}
		receiver := from(st, dot).Method(i)
		st.call = here
		out := receiver.Call(in)
		st.call = nil
		if len(out) == 2 && !out[1].IsNil() {
			panic(here.failed(out[1].Interface().(error)))
		}
		return out[0]
	}, signature.Out(0)
}

// from1 is the type of a method without its receiver.
func from1(m reflect.Type) reflect.Type {
	var in, out []reflect.Type
	for i := 1; i < m.NumIn(); i++ {
		in = append(in, m.In(i))
	}
	for i := range m.NumOut() {
		out = append(out, m.Out(i))
	}
	return reflect.FuncOf(in, out, m.IsVariadic())
}

// arguments are those of a call, each of the type that it takes.
func (s *scope) arguments(at parse.Node, name string, signature reflect.Type, args []parse.Node, dot reflect.Type) []expression {
	fixed := signature.NumIn()
	if signature.IsVariadic() {
		fixed--
	}
	if len(args) < fixed || len(args) > fixed && !signature.IsVariadic() {
		s.wrong(at, "wrong number of args for %s: want %d got %d", name, fixed, len(args))
	}
	var given []expression
	for i, a := range args {
		want := signature.In(min(i, signature.NumIn()-1))
		if i >= fixed {
			want = want.Elem()
		}
		value, kind := s.operand(a, dot)
		if !kind.AssignableTo(want) {
			unknown("%s takes %s, not %s", name, want, kind)
		}
		given = append(given, value)
	}
	return given
}

// spoken is a message. The part of the view that speaks is found beforehand: a
// call through the view itself would copy all of it.
func (s *scope) spoken(at parse.Node, from expression, kind reflect.Type, args []parse.Node, dot reflect.Type) (expression, reflect.Type) {
	voice := speaking(from, kind)
	key, of := s.operand(args[0], dot)
	if of.Kind() != reflect.String {
		unknown("a message named by %s", of)
	}
	var rest []expression
	for _, a := range args[1:] {
		value, _ := s.operand(a, dot)
		rest = append(rest, value)
	}
	here := &call{s, at, "T"}
	return func(st *state, dot reflect.Value) reflect.Value {
		v, name := voice(st, dot).Interface().(speaker), key(st, dot).String()
		var values []any
		if len(rest) > 0 {
			values = make([]any, len(rest))
		}
		for i, value := range rest {
			values[i] = value(st, dot).Interface()
		}
		st.call = here
		said := v.T(name, values...)
		st.call = nil
		return reflect.ValueOf(said)
	}, stringType
}

// speaking goes down to the embedded part that the method comes from.
func speaking(from expression, kind reflect.Type) expression {
	for {
		if kind.Kind() != reflect.Struct {
			return from
		}
		found := false
		for i := range kind.NumField() {
			f := kind.Field(i)
			if f.Anonymous && f.IsExported() && f.Type.Implements(speakerType) {
				from, kind, found = field(from, f), f.Type, true
				break
			}
		}
		if !found {
			return from
		}
	}
}
