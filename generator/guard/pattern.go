package guard

import (
	"regexp"
	"sync"
)

// A pattern is a regular expression that is compiled when it is first asked for:
// most commands judge no texts, and should not pay for it.
type pattern func() *regexp.Regexp

// late is the pattern of an expression; it panics like regexp.MustCompile, when
// the pattern is first used.
func late(expression string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

func (p pattern) MatchString(s string) bool  { return p().MatchString(s) }
func (p pattern) FindString(s string) string { return p().FindString(s) }
func (p pattern) FindAllStringIndex(s string, n int) [][]int {
	return p().FindAllStringIndex(s, n)
}
func (p pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p().FindAllStringSubmatchIndex(s, n)
}
func (p pattern) SubexpIndex(name string) int            { return p().SubexpIndex(name) }
func (p pattern) ReplaceAllString(s, with string) string { return p().ReplaceAllString(s, with) }
func (p pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p().FindAllStringSubmatch(s, n)
}
