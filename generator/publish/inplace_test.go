package publish

import (
	"maps"
	"os"
	"strings"
	"syscall"
	"testing"
)

// Pages of these sites are the paths that they lead to, with spaces between.
var (
	linkedOld = map[string]string{
		"index.html": "assets/a-1.css gone/x.html events/index.html", "events/index.html": "assets/a-1.css index.html",
		"gone/x.html": "assets/a-1.css index.html", "zz/index.html": "assets/a-1.css", "assets/a-1.css": "", "assets/same.css": "",
	}
	linkedNew = map[string]string{
		"index.html": "assets/b-2.css assets/zz-2.js new/y.html", "events/index.html": "assets/b-2.css index.html new/y.html",
		"new/y.html": "assets/b-2.css data/y.csv", "data/y.csv": "", "assets/b-2.css": "", "assets/zz-2.js": "", "assets/same.css": "",
	}
)

// compressed puts two forms beside each page.
func compressed(site map[string]string) map[string]string {
	all := maps.Clone(site)
	for name, text := range site {
		if isPage(name) {
			all[name+".gz"], all[name+".br"] = text, text
		}
	}
	return all
}

// TestNoPageShownLeadsToWhatIsNotThere kills builds that replace file by file at
// every operation, and follows the links of all pages, as a server would send
// them, at each.
func TestNoPageShownLeadsToWhatIsNotThere(t *testing.T) {
	for what, sites := range map[string][2]map[string]string{
		"plain":              {linkedOld, linkedNew},
		"compressed":         {compressed(linkedOld), compressed(linkedNew)},
		"compressed at last": {linkedOld, compressed(linkedNew)},
		"compressed no more": {compressed(linkedOld), linkedNew},
	} {
		t.Run(what, func(t *testing.T) {
			kills := 0
			for n := 0; !t.Failed(); n++ {
				dir := memory(t)
				disk := func(left int) *fragile {
					return &fragile{left: left, target: dir, mount: true, fixed: syscall.EBUSY}
				}
				if err, _ := publishOn(disk(-1), sites[0]); err != nil {
					t.Fatal(err)
				}
				err, dead := publishOn(disk(n), sites[1])
				if err != nil {
					t.Fatal(err)
				}
				followLinks(t, dir, n)
				_ = os.RemoveAll(dir)
				if !dead {
					break
				}
				kills++
			}
			t.Logf("%d operations, killed at each", kills)
		})
	}
}

func followLinks(t *testing.T, dir string, n int) {
	t.Helper()
	there := tree(t, dir)
	for name, text := range there {
		if strings.HasPrefix(name, insideName) || !isPage(name) {
			continue
		}
		for _, link := range strings.Fields(text) {
			if _, found := there[link]; !found {
				t.Errorf("killed at operation %d, %s leads to %s, which is not there", n, name, link)
			}
		}
	}
}
