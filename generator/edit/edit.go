// Package edit writes data files for people.
//
//	Format(name, text)  a file in canonical order and spacing   (fmt)
//	Insert(name, text, key, record)  a record where it belongs  (new deal)
//	Forms()             what a new record needs to be told      (new)
//	Example(options)    a small true site, in the languages asked for (new site)
//
// The laws:
//
//   - Nothing that a person wrote is lost: no comment, no digit, no key that
//     nobody knows. Values stand as they were typed, byte for byte, but for
//     quotes that serve nothing.
//   - What is written decodes to what was read. Each function proves it before
//     it gives the text out; where the proof fails there is an error and no
//     text, since the fault is then in this package.
//   - Format is idempotent, and what the forms write is as Format would have it.
//   - Insert changes no byte of what was there.
//   - A file that is there is never overwritten by a new one, and every file is
//     written whole or not at all (file.go).
package edit
