package main

import (
	"context"
	"errors"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/online"
)

// followLinks asks other sites whether what the site links to is there. They are told
// who asks, and where to complain where the site has an address.
func (c *command) followLinks(ctx context.Context, checked generator.Checked) (generator.Followed, error) {
	agent := "tradepost/" + version() + " (link check)"
	if at := checked.Records.Site.BaseURL; at != "" {
		agent = "tradepost/" + version() + " (link check; +" + at + ")"
	}
	progress := newProgress(c.stderr, string(c.lang))
	defer progress.end()
	followed, err := checked.FollowLinks(ctx, generator.Follow{Options: online.Options{Agent: agent}, Progress: progress.step})
	if errors.Is(err, context.Canceled) {
		err = errStopped
	}
	return followed, err
}

// asked words how many addresses were asked.
func asked(f generator.Followed) diag.Phrase {
	n := diag.Args{"n": f.Addresses, "unchecked": f.Unchecked}
	switch {
	case f.Addresses == 0:
		return diag.Say("there are no links to other sites")
	case f.Unchecked == 0:
		return diag.Say("{n} {n:address|addresses} of other sites asked", n)
	}
	return diag.Say("{n} {n:address|addresses} of other sites asked, {unchecked} could not be checked", n)
}
