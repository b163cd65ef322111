// Package trade is the model of a site: values as they were reported, the
// records that hold them, and Link, which makes the records one checked graph.
//
//	Value, Date, Period, Ref, Text    what a key of a data file means
//	Event, Figure, Deal, Series …     what a file says, each knowing its line
//	Records --Link--> Graph           everything, every id resolved
//
// The laws:
//
//   - A value that exists is right. Text becomes a Value, Date, Period or Ref in
//     its Parse function and nowhere else; the error names a code of diag, so
//     that whoever knows the line can say what was expected.
//   - Every Parse has its String, and reading back what String writes gives
//     the same value with the same precision.
//   - A number is exact. "2.0 billion" and "2 billion" are equal, not identical:
//     what was not reported is never shown.
//   - Not stated is not zero: the zero Value is "nobody said".
//   - Nothing in a graph changes after Link. Its lists are in the order that
//     the documentation of Graph gives, so that no map order reaches a page.
//   - A Ref names a thing, never where it is published.
package trade
