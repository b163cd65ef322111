package card

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// unpack makes an OpenType font of a WOFF file (version 1, W3C 2012): the same
// tables, each compressed by itself.
func unpack(woff []byte) ([]byte, error) {
	const header, entry = 44, 20
	if len(woff) < header || string(woff[:4]) != "wOFF" {
		return nil, errors.New("no WOFF file")
	}
	count := int(binary.BigEndian.Uint16(woff[12:]))
	if len(woff) < header+count*entry {
		return nil, errors.New("a WOFF file that is cut short")
	}
	font := make([]byte, 12+16*count)
	copy(font, woff[4:8])
	binary.BigEndian.PutUint16(font[4:], uint16(count))
	for i := range count {
		from := woff[header+i*entry:]
		table, err := tableOf(woff, from)
		if err != nil {
			return nil, fmt.Errorf("table %q: %w", from[:4], err)
		}
		to := font[12+16*i:]
		copy(to, from[:4])
		copy(to[4:], from[16:20])
		binary.BigEndian.PutUint32(to[8:], uint32(len(font)))
		binary.BigEndian.PutUint32(to[12:], uint32(len(table)))
		font = append(font, table...)
		font = append(font, make([]byte, -len(font)&3)...)
	}
	return font, nil
}

// tableOf is the table that an entry of the directory names.
func tableOf(woff, entry []byte) ([]byte, error) {
	offset, packed, size := uint64(binary.BigEndian.Uint32(entry[4:])), uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
	if offset+packed > uint64(len(woff)) || packed > size {
		return nil, errors.New("beyond the end of the file")
	}
	data := woff[offset : offset+packed]
	if packed == size {
		return data, nil
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	table, err := io.ReadAll(io.LimitReader(r, int64(size)+1))
	if err == nil && uint64(len(table)) != size {
		err = errors.New("not of the size that it names")
	}
	return table, err
}
