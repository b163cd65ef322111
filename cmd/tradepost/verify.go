package main

import (
	"fmt"
	"os"

	"tradepost/generator"
	"tradepost/generator/publish"
)

// verifyBuild builds the site without publishing it and tells in which files
// the folder is not what was built.
func (c *command) verifyBuild(build func(generator.Sink) (generator.Result, error)) error {
	if info, err := os.Stat(c.verify); err != nil || !info.IsDir() {
		return usageError{fmt.Errorf("--verify %s: there is no such folder", c.verify)}
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
		fmt.Fprintf(c.stdout, "%s is what this site builds: %s\n", c.verify, plural(result.Files, "file"))
		return nil
	}
	for _, d := range differences {
		fmt.Fprintf(c.stdout, "%s: %s\n", d.Kind, d.Path)
	}
	fmt.Fprintf(c.stderr, "%s is not what this site builds: %s\n", c.verify, plural(len(differences), "difference"))
	return errProblems
}
