package generator

// mutants applies every operator to the corpus.
func (c *corpus) mutants() []mutant {
	return c.ofValues()
}
