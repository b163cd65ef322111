package prerender

import (
	"fmt"
	"strconv"
	"strings"
)

// paint rewrites a colour as the page's custom property for its role.
func (f *fitter) paint(value string) (string, error) {
	if strings.HasPrefix(value, "url(") {
		return pointed(value)
	}
	if value == "none" || value == "transparent" || isClear(value) {
		return "none", nil
	}
	hex, ok := hexOf(value)
	if property := f.colours[hex]; ok && property != "" {
		return "var(" + property + ")", nil
	}
	return "", fmt.Errorf("the colour %s has no role in the palette", value)
}

// isClear tells whether a colour is wholly transparent.
func isClear(value string) bool {
	channels, alpha, ok := channels(value)
	return ok && channels != nil && alpha == 0
}

// hexOf writes both spellings that ECharts uses, #5470c6 and rgb(84,112,198),
// as the former. A colour that shines through is none of the palette: opacity
// has attributes of its own.
func hexOf(value string) (string, bool) {
	if strings.HasPrefix(value, "#") {
		return strings.ToLower(value), true
	}
	c, alpha, ok := channels(value)
	if !ok || alpha != 1 {
		return "", false
	}
	return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]), true
}

// channels reads rgb(…) and rgba(…).
func channels(value string) (rgb []int, alpha float64, ok bool) {
	list, ok := strings.CutSuffix(value, ")")
	if !ok {
		return nil, 0, false
	}
	name, list, _ := strings.Cut(list, "(")
	fields := strings.Split(list, ",")
	switch {
	case name == "rgb" && len(fields) == 3:
		alpha = 1
	case name == "rgba" && len(fields) == 4:
		var err error
		if alpha, err = strconv.ParseFloat(strings.TrimSpace(fields[3]), 64); err != nil {
			return nil, 0, false
		}
	default:
		return nil, 0, false
	}
	for _, field := range fields[:3] {
		n, err := strconv.Atoi(strings.TrimSpace(field))
		if err != nil || n < 0 || n > 255 {
			return nil, 0, false
		}
		rgb = append(rgb, n)
	}
	return rgb, alpha, true
}
