package generator

import (
	"context"
	"fmt"
	"strings"
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
		for _, edit := range []struct {
			kind, file, page string
			edited           func(text string, time int) string
		}{
			{"text", "content/events/event-7.md", "events/event-7/index.html", appended},
			{"value", "data/events/event-7.toml", "events/event-7/index.html", func(text string, time int) string {
				value := fmt.Sprintf("%d.%03d", 10+time%80, 1+time%900)
				return strings.ReplaceAll(text, "17.007", value) // of a figure, and in the words of its source
			}},
			{"title", "data/events/event-7.toml", "events/event-7/index.html", func(text string, time int) string {
				return strings.Replace(text, `title = "Event 7"`, fmt.Sprintf("title = \"Event 7, edition %d\"", time), 1)
			}},
			{"place", "data/places.toml", "places/city-7/index.html", func(text string, time int) string {
				return strings.Replace(text, `name = "City 7"`, fmt.Sprintf("name = \"City 7, district %d\"", time), 1)
			}},
		} {
			b.Run(fmt.Sprintf("%s/events=%d", edit.kind, events), func(b *testing.B) {
				original := site[edit.file]
				defer func() { site[edit.file] = original }()
				for i := 0; b.Loop(); i++ {
					changed := edit.edited(string(original.Data), i)
					if changed == string(original.Data) {
						b.Fatal("nothing was edited")
					}
					site[edit.file] = text(changed)
					update, err := builder.Update(context.Background(), []string{edit.file})
					if err != nil || !update.Fresh || update.Same {
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

func appended(text string, time int) string {
	return text + fmt.Sprintf("\nThe editor added this for the %dth time.\n", time)
}
