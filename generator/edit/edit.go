// Package edit changes data files as a person would: it knows TOML as it is typed.
//
//	Format(name, text)               a file in canonical order and spacing   (fmt)
//	Insert(name, text, key, record)  a record where it belongs               (new deal)
//	Write(dir, files)                files into a site, each whole or not at all
//
// The laws:
//
//   - Nothing that a person wrote is lost: no comment, no digit, no key that
//     nobody knows. Values stand as they were typed, byte for byte, but for
//     quotes that serve nothing.
//   - What is written decodes to what was read. Each function proves it before
//     it gives the text out; where the proof fails there is an error and no
//     text, since the fault is then in this package.
//   - Format is idempotent.
//   - Insert changes no byte of what was there.
//   - A file that is there is never overwritten by a new one, and every file is
//     written whole or not at all (file.go, write.go).
package edit
