// Tradepost turns a folder of trade facts and texts into a published site.
//
// This package is words only: flags to options, results to sentences. What a
// command does is the generator's.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() { os.Exit(run()) }

// run is main with a status, so that tests can call it as a command.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return execute(ctx, os.Args[1:], os.Stdout, os.Stderr)
}
