package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"

	"tradepost/generator"
	"tradepost/generator/publish"
	"tradepost/generator/stamp"
	"tradepost/generator/store"
)

// A past is what the last build of an output folder was made of and came to. A
// build is a pure function: where all of it is still the same, building again
// would find nothing to write, and need not be tried.
//
// It is believed only where every part can be told with certainty. Whatever
// cannot, an unknown file system, a file that is a link, a time that is too
// young, means that the site is built.
type past struct {
	Program string `json:"program"` // that built it
	Options string `json:"options"`
	Sources string `json:"sources"` // stamp of all that was read
	Site    string `json:"site"`    // stamp of what was written

	Files    int      `json:"files"`
	Warnings string   `json:"warnings"` // as they were printed
	Lang     language `json:"lang"`     // in which they were
}

// same tells whether a build of this and one of the other have to come to the
// same.
func (p past) same(other past) bool {
	return p.Program == other.Program && p.Options == other.Options && p.Sources == other.Sources && p.Site == other.Site
}

// A memory compares a build with the last one of the same output folder.
type memory struct {
	cache   *store.Store
	target  string // absolute
	dir     string // of the site
	now     past
	sources stamp.Stamp // before the build reads them
	lang    language    // of the run
	blind   bool        // something cannot be told: nothing is believed and nothing kept
}

// recall looks at all that a build will be made of, before it opens the site.
func (c *command) recall(cache *store.Store) *memory {
	m := &memory{cache: cache, dir: c.dir, lang: c.lang}
	var err error
	if m.target, err = filepath.Abs(c.target()); err != nil || c.assets != "" { // a prepared folder is one more thing to read
		m.blind = true
		return m
	}
	m.now.Options = fmt.Sprintf("%q %q %t %t %t", version(), c.baseURL, c.drafts, c.compress, c.inPlace)
	if m.now.Program, err = stamp.Program(); err == nil {
		m.sources, err = generator.StampSources(c.dir)
	}
	m.now.Sources, m.blind = m.sources.String(), err != nil
	return m
}

// key has one entry for each output folder. It does not name what the build was
// made of: the entry does, and is compared with it.
func (m *memory) key() string { return "last build of " + m.target }

// unchanged gives the last build of the target if building again would come to
// the same.
func (m *memory) unchanged() (last past, ok bool) {
	if m.blind {
		return past{}, false
	}
	data, found := m.cache.Get(m.key())
	if !found || json.Unmarshal(data, &last) != nil {
		return past{}, false
	}
	m.now.Site = last.Site
	if !m.now.same(last) { // before all files are looked at
		return past{}, false
	}
	site, err := stamp.Trees(m.target)
	return last, err == nil && site.String() == last.Site
}

// mostLookedAt is the number of files of a site that are looked at after each
// build. On a larger one that takes a while, and pays only once a build has found
// nothing to do.
const mostLookedAt = 5000

// keep notes what was built. The sources must be those that were there before
// it began, and old enough that a later change cannot be missed. That a build
// cannot be noted is no fault: the next one is whole.
func (m *memory) keep(staging *publish.Staging, result generator.Result, changed bool) {
	if m.blind || !m.sources.Settled() || changed && result.Files > mostLookedAt {
		return
	}
	if changed {
		stamp.Settle()
	}
	site, err := staging.Stamp()
	if err == nil && !site.Settled() {
		stamp.Settle()
		site, err = staging.Stamp()
	}
	if err != nil || !site.Settled() {
		return
	}
	after, err := generator.StampSources(m.dir)
	if err != nil || !after.Same(m.sources) {
		return
	}
	var warnings bytes.Buffer
	generator.In(string(m.lang), result.Problems).Write(&warnings, string(m.lang))
	m.now.Site, m.now.Files, m.now.Warnings, m.now.Lang = site.String(), result.Files, warnings.String(), m.lang
	data, err := json.Marshal(m.now)
	if err != nil {
		panic("tradepost: " + err.Error()) // strings and numbers only
	}
	_ = m.cache.Put(m.key(), data)
}
