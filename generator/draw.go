package generator

import (
	"sync/atomic"

	"tradepost/generator/chart"
	"tradepost/generator/prerender"
)

// mostEngines bounds what drawing may take of a large machine's memory: 100 MB.
const mostEngines = 4

// artist draws the charts of one build. It tells of each that is new, since a
// hundred of them take seconds.
func (o Options) artist(script []byte) *prerender.Renderer {
	var drawn atomic.Int64
	return prerender.New(prerender.Options{
		Script: script, Colours: chart.Colours(), Cache: o.Cache, Engines: min(o.jobs(), mostEngines),
		Drawn: func() { o.say("draw", int(drawn.Add(1))) },
	})
}
