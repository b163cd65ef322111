package main

import (
	"fmt"
	"io"
	"strings"

	"tradepost/generator/diag"
)

// explain prints what a code demands and why. Without a code it lists all of
// them; with an unknown one it names the nearest, and prints nothing else: a
// list of every code would bury the mistake.
func (c *command) explain(args []string) error {
	if len(args) == 0 {
		listCodes(c.stdout)
		return nil
	}
	code := diag.Code(args[0])
	if x, ok := diag.Explain(code, "en"); ok {
		writeExplanation(c.stdout, code, x)
		return nil
	}
	var codes []string
	for _, known := range diag.Codes() {
		codes = append(codes, string(known))
	}
	if near := diag.Nearest(args[0], codes); near != "" {
		return usageError{fmt.Errorf("there is no code %q, did you mean %q?", args[0], near)}
	}
	return usageError{fmt.Errorf("there is no code %q; without a code, --explain lists all of them", args[0])}
}

// listCodes lists every code with what it demands.
func listCodes(w io.Writer) {
	for _, code := range diag.Codes() {
		x, _ := diag.Explain(code, "en")
		fmt.Fprintf(w, "%s\n    %s\n", code, x.Demands)
	}
}

func writeExplanation(w io.Writer, code diag.Code, x diag.Explanation) {
	fmt.Fprintf(w, "%s\n\n%s\n%s\n", code, x.Demands, x.Why)
	if x.Bad != "" {
		right := "this is right"
		if x.GoodFile != "" {
			right = "this in " + x.GoodFile + " makes it right"
		}
		fmt.Fprintf(w, "\nFor example, in %s this is found:\n\n%s\n\nand %s:\n\n%s\n", x.File, indented(x.Bad), right, indented(x.Good))
	}
	if x.Accept == "" {
		return
	}
	accept := fmt.Sprintf("[[check.accept]]\ncode = %q\nat = %q\nreason = \"…\"", code, x.Accept)
	fmt.Fprintf(w, "\nA finding that is true to its source is accepted in data/site.toml, one finding at\none place; the methodology page shows readers the reason:\n\n%s\n", indented(accept))
}

// indented sets an example off from the text.
func indented(s string) string {
	return "    " + strings.ReplaceAll(strings.ReplaceAll(s, "\n", "\n    "), "\n    \n", "\n\n")
}
