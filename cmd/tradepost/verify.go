package main

import (
	"fmt"
	"os"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/publish"
)

// verifyBuild builds the site without publishing it and tells in which files
// the folder is not what was built.
func (c *command) verifyBuild(build func(generator.Sink) (generator.Result, error)) error {
	if info, err := os.Stat(c.verify); err != nil || !info.IsDir() {
		return c.wrong(diag.Say("--verify {folder}: there is no such folder", diag.Args{"folder": c.verify}))
	}
	var built publish.Listing
	result, err := build(&built)
	if err != nil {
		return err
	}
	differences, err := built.Compare(c.verify)
	if err != nil {
		return fmt.Errorf("compare with %s: %w", c.verify, err)
	}
	if len(differences) == 0 {
		fmt.Fprintln(c.stdout, c.say(diag.Say("{folder} is what this site builds: {n} {n:file|files}", diag.Args{"folder": c.verify, "n": result.Files})))
		return nil
	}
	for _, d := range differences {
		fmt.Fprintf(c.stdout, "%s: %s\n", c.say(differenceWord(d.Kind)), d.Path)
	}
	fmt.Fprintln(c.stderr, c.say(diag.Say("{folder} is not what this site builds: {n} {n:difference|differences}", diag.Args{"folder": c.verify, "n": len(differences)})))
	return errProblems
}

// differenceWord says in what a file of a folder is not what was built.
func differenceWord(kind string) diag.Phrase {
	switch kind {
	case "missing":
		return diag.Say("missing")
	case "extra":
		return diag.Say("extra")
	}
	return diag.Say("different")
}
