package main

import (
	"fmt"
	"strings"

	"tradepost/generator/diag"
)

// explain prints what a code demands and why. Without a code it lists all of
// them; with an unknown one it names the nearest, and prints nothing else: a
// list of every code would bury the mistake.
func (c *command) explain(args []string) error {
	if len(args) == 0 {
		c.listCodes()
		return nil
	}
	code := diag.Code(args[0])
	if x, ok := diag.Explain(code, string(c.lang)); ok {
		c.writeExplanation(code, x)
		return nil
	}
	var codes []string
	for _, known := range diag.Codes() {
		codes = append(codes, string(known))
	}
	if near := diag.Nearest(args[0], codes); near != "" {
		return c.wrong(diag.Say("there is no code \"{code}\", did you mean \"{near}\"?", diag.Args{"code": args[0], "near": near}))
	}
	return c.wrong(diag.Say("there is no code \"{code}\"; without a code, --explain lists all of them", diag.Args{"code": args[0]}))
}

// listCodes lists every code with what it demands.
func (c *command) listCodes() {
	for _, code := range diag.Codes() {
		x, _ := diag.Explain(code, string(c.lang))
		fmt.Fprintf(c.stdout, "%s\n    %s\n", code, x.Demands)
	}
}

func (c *command) writeExplanation(code diag.Code, x diag.Explanation) {
	fmt.Fprintf(c.stdout, "%s\n\n%s\n%s\n", code, x.Demands, x.Why)
	if x.Bad != "" {
		right := diag.Say("and this is right:")
		if x.GoodFile != "" {
			right = diag.Say("and this in {file} makes it right:", diag.Args{"file": x.GoodFile})
		}
		found := diag.Say("For example, in {file} this is found:", diag.Args{"file": x.File})
		fmt.Fprintf(c.stdout, "\n%s\n\n%s\n\n%s\n\n%s\n", c.say(found), indented(x.Bad), c.say(right), indented(x.Good))
	}
	if x.Accept == "" {
		return
	}
	accept := fmt.Sprintf("[[check.accept]]\ncode = %q\nat = %q\nreason = \"…\"", code, x.Accept)
	how := diag.Say("A finding that is true to its source is accepted in data/site.toml, one finding at\none place; the methodology page shows readers the reason:")
	fmt.Fprintf(c.stdout, "\n%s\n\n%s\n", c.say(how), indented(accept))
}

// indented sets an example off from the text.
func indented(s string) string {
	return "    " + strings.ReplaceAll(strings.ReplaceAll(s, "\n", "\n    "), "\n    \n", "\n\n")
}
