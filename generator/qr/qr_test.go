package qr

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	viewBox = regexp.MustCompile(`viewBox="0 0 (\d+) (\d+)"`)
	runs    = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`)
)

// drawing is what an SVG shows: a row of text for each row of modules.
func drawing(t *testing.T, svg string) []string {
	t.Helper()
	box := viewBox.FindStringSubmatch(svg)
	if box == nil || box[1] != box[2] {
		t.Fatalf("no square: %.80s", svg)
	}
	side, _ := strconv.Atoi(box[1])
	rows := make([][]byte, side)
	for y := range rows {
		rows[y] = []byte(strings.Repeat(".", side))
	}
	for _, m := range runs.FindAllStringSubmatch(svg, -1) {
		var x, y, length int
		fmt.Sscan(strings.Join(m[1:4], " "), &x, &y, &length)
		for i := range length {
			rows[y][x+i] = '#'
		}
	}
	text := make([]string, side)
	for y, row := range rows {
		text[y] = string(row)
	}
	return text
}

// TestACodeHasItsMarksAndItsMargin looks for what readers find a code by: three
// corners, and nothing around.
func TestACodeHasItsMarksAndItsMargin(t *testing.T) {
	svg, err := SVG("https://example.org/trade/ru/events/harbin-fair-32/")
	if err != nil {
		t.Fatal(err)
	}
	rows := drawing(t, svg)
	corner := []string{"#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"}
	side := len(rows)
	for name, at := range map[string][2]int{"upper left": {quiet, quiet}, "upper right": {side - quiet - 7, quiet}, "lower left": {quiet, side - quiet - 7}} {
		for i, want := range corner {
			if got := rows[at[1]+i][at[0] : at[0]+7]; got != want {
				t.Errorf("%s corner, row %d: %s", name, i, got)
			}
		}
	}
	for y, row := range rows {
		edge := row[:quiet] + row[side-quiet:]
		if y < quiet || y >= side-quiet {
			edge = row
		}
		if strings.Contains(edge, "#") {
			t.Errorf("row %d has something in the margin", y)
		}
	}
	if strings.ContainsAny(svg, "'") || strings.Contains(svg, "style=") || len(svg) > 8000 {
		t.Errorf("the element does not fit a page: %d bytes", len(svg))
	}
}

func TestAnotherAddressIsAnotherCode(t *testing.T) {
	a, err := SVG("https://example.org/a/")
	b, err2 := SVG("https://example.org/b/")
	if err != nil || err2 != nil || a == b {
		t.Errorf("%v, %v, the same: %t", err, err2, a == b)
	}
}

func TestAnAddressWithoutEndIsAnError(t *testing.T) {
	if _, err := SVG("https://example.org/" + strings.Repeat("x", 5000)); err == nil {
		t.Error("five thousand letters fit into a code")
	}
}
