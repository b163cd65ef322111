package generator

import (
	"context"
	"fmt"
	"testing"
	"testing/fstest"
)

// BenchmarkEdit times what somebody who saves a file waits for: the time from
// there until the page that shows it is rendered, in a site of so many events.
// The wait of the watcher for a quiet moment is not in it.
func BenchmarkEdit(b *testing.B) {
	for _, events := range []int{100, 1000, 10000} {
		site := madeUpSite(events).(fstest.MapFS)
		builder := NewBuilder(site, Options{Cache: testCache(b), Drafts: true})
		if _, err := builder.Update(context.Background(), nil); err != nil {
			b.Fatal(err)
		}
		for _, edit := range []struct{ kind, file, page, more string }{
			{"text", "content/events/event-7.md", "events/event-7/index.html", "\nThe editor added this.\n"},
			{"data", "data/events/event-7.toml", "events/event-7/index.html", "\n# The editor added this.\n"},
			{"place", "data/places.toml", "places/city-7/index.html", "\n# The editor added this.\n"},
		} {
			b.Run(fmt.Sprintf("%s/events=%d", edit.kind, events), func(b *testing.B) {
				original := site[edit.file]
				defer func() { site[edit.file] = original }()
				for i := 0; b.Loop(); i++ {
					site[edit.file] = text(string(original.Data) + fmt.Sprintf("%s# %d\n", edit.more, i))
					update, err := builder.Update(context.Background(), []string{edit.file})
					if err != nil || !update.Fresh {
						b.Fatal(update.Problems, err)
					}
					if _, _, err := builder.File(edit.page); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		if err := builder.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
