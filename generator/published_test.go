package generator

import (
	"bytes"
	"io/fs"
	"testing"

	"tradepost/generator/compare"
)

// What was published is noted with the data: a number that is missing there, or
// has another value, could change again without anybody being told.
func TestRealSiteIsOnRecordAsPublished(t *testing.T) {
	checked, err := Check(realSite(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	noted, err := fs.ReadFile(realSite(), "data/published.toml")
	if err != nil {
		t.Fatal(err)
	}
	var now bytes.Buffer
	published, state := checked.Graph.Published, compare.StateOf(checked.Graph)
	if err := state.Write(&now, checked.Graph.Updated, compare.Earlier(published, state, checked.Graph.Changes)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(noted, now.Bytes()) {
		t.Errorf("data/published.toml is not what tradepost publish-record would write:\n%v",
			compare.Between(compare.StateAsPublished(published), state, nil))
	}
}
