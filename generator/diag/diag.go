// Package diag says what a person got wrong, where, and how to mend it.
//
// A stage that finds a mistake adds a [Problem] to its [Problems]: a [Spot], a
// [Code] and typed arguments. It writes no sentences: the words of every code
// stand in one table per language (words_en.go, words_zh.go, words_ru.go), each
// a message and hints with {placeholders}; of the hints the first is shown whose
// placeholders all have an argument. An argument that is words itself is a
// [Phrase], with tables of its own. What has no words in a language is told in
// English, and a test names it.
//
// A Spot is cheap: a source and a key path or a byte range. Lines and columns
// are worked out only when a problem is shown. Lines and columns count from 1,
// columns in code points, as editors do; the marker below a quoted line is
// padded by what a terminal shows, where a Chinese character is two wide.
//
//	data/events/x.toml:41:9: error: value 48.141 trillion CNY is 1000 times …
//	   41 | value = "48.141 trillion CNY"
//	      |         ^^^^^^^^^^^^^^^^^^^^^
//	  hint: did you mean "48.141 billion CNY"?
//
// Only mistakes in the files of a site are problems. A broken environment is
// an error, a bug panics.
package diag
