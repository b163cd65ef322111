package generator

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"tradepost/generator/hosting"
)

// atEachPlace starts every server with the real site, at the root and below a
// sub-path.
func atEachPlace(t *testing.T, test func(t *testing.T, d daemon, dir, base string)) {
	dir := packedSite(t)
	for _, d := range daemons() {
		for _, at := range []string{"/", "/a/b/"} {
			t.Run(d.name+" at "+at, func(t *testing.T) {
				base := d.start(t, hosting.Place{Folder: dir, Path: at, Brotli: d.brotli})
				test(t, d, dir, base)
			})
		}
	}
}

// ask makes a request that takes no detours and unpacks nothing by itself.
func ask(t *testing.T, url string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	response, err := asker.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

var asker = &http.Transport{DisableCompression: true, ResponseHeaderTimeout: 10 * time.Second}

// decoded is the body without its encoding.
func decoded(t *testing.T, response *http.Response, body []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(body)
	switch encoding := response.Header.Get("Content-Encoding"); encoding {
	case "":
		return body
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		zipped, err := gzip.NewReader(r)
		if err != nil {
			t.Fatal(err)
		}
		r = zipped
	default:
		t.Fatalf("encoded as %s", encoding)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// checkSecurity looks for the headers that every response must have.
func checkSecurity(t *testing.T, url, policy string, response *http.Response) {
	t.Helper()
	for _, h := range hosting.Security(policy) {
		if got := response.Header.Values(h.Name); len(got) != 1 || got[0] != h.Value {
			t.Errorf("%s: %s is %q, want %q once", url, h.Name, got, h.Value)
		}
	}
}

func TestServersSendEachFileAsItIs(t *testing.T) {
	files := realFiles(t)
	sample := sampleOf(files)
	atEachPlace(t, func(t *testing.T, d daemon, dir, base string) {
		packed := map[string]int{}
		for _, name := range sample {
			want := files[name]
			for _, accept := range []string{"identity", "gzip", "gzip, br"} {
				response, body := ask(t, base+name, "Accept-Encoding", accept)
				if response.StatusCode != http.StatusOK || !bytes.Equal(decoded(t, response, body), want) {
					t.Errorf("%s as %s is another file: %s", name, accept, response.Status)
				}
				encoding := response.Header.Get("Content-Encoding")
				packed[encoding]++
				if best := bestForm(dir, name, accept, d.brotli); encoding != best {
					t.Errorf("%s as %s comes as %q, want %q", name, accept, encoding, best)
				}
				checkFile(t, dir, name, response)
			}
		}
		if packed["gzip"] < 50 || d.brotli != (packed["br"] > 50) {
			t.Errorf("files came as %v", packed)
		}
	})
}

// sampleOf is every sixth file, with all that last and the first of each type.
func sampleOf(files map[string][]byte) (names []string) {
	types := map[string]bool{}
	for i, name := range slices.Sorted(maps.Keys(files)) {
		if i%6 == 0 || hosting.IsLasting(name) || hosting.PolicyOf(name) != hosting.Policy || !types[path.Ext(name)] {
			names = append(names, name)
		}
		types[path.Ext(name)] = true
	}
	return names
}

// bestForm is the smallest form that lies on disk and that both sides know.
func bestForm(dir, name, accept string, brotli bool) string {
	for _, form := range []struct{ encoding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}} {
		_, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name)+form.suffix))
		if err == nil && strings.Contains(accept, form.encoding) && (brotli || form.encoding != "br") {
			return form.encoding
		}
	}
	return ""
}

func checkFile(t *testing.T, dir, name string, response *http.Response) {
	t.Helper()
	checkSecurity(t, name, hosting.PolicyOf(name), response)
	cache := hosting.Checked
	if hosting.IsLasting(name) {
		cache = hosting.Lasting
	}
	if got := response.Header.Values("Cache-Control"); len(got) != 1 || got[0] != cache {
		t.Errorf("%s: Cache-Control is %q, want %q", name, got, cache)
	}
	if kind, known := hosting.TypeOf(name); known && response.Header.Get("Content-Type") != kind.Media {
		t.Errorf("%s: Content-Type is %q, want %q", name, response.Header.Get("Content-Type"), kind.Media)
	}
	if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name)+".gz")); err == nil && !strings.Contains(response.Header.Get("Vary"), "Accept-Encoding") {
		t.Errorf("%s: a cache between would mix up its forms: Vary is %q", name, response.Header.Get("Vary"))
	}
}

func TestServersKnowFoldersAndWhatChanged(t *testing.T) {
	files := realFiles(t)
	atEachPlace(t, func(t *testing.T, _ daemon, _, base string) {
		if _, body := ask(t, base+"zh/events/"); !bytes.Equal(body, files["zh/events/index.html"]) {
			t.Error("a folder does not show its page")
		}
		for _, folder := range []string{base + "zh/events/", base} {
			if strings.Count(folder, "/") == 3 {
				continue // every browser writes that slash
			}
			response, _ := ask(t, strings.TrimSuffix(folder, "/"))
			if to, err := response.Location(); err != nil || to.String() != folder {
				t.Errorf("%s without its slash leads to %v (%s, %v)", folder, to, response.Status, err)
			}
		}
		first, _ := ask(t, base+"index.html")
		again, body := ask(t, base+"index.html", "If-None-Match", first.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified || len(body) > 0 {
			t.Errorf("a page that did not change is sent again: %s", again.Status)
		}
	})
}

func TestServersShowThePageForWhatIsNotThere(t *testing.T) {
	files := realFiles(t)
	atEachPlace(t, func(t *testing.T, _ daemon, _, base string) {
		for _, name := range []string{"no/such/page", "no/such/page/index.html", "events/none/", "assets/none-0123456789.js", "data/none.csv", "single/none-en.html"} {
			response, body := ask(t, base+name)
			if response.StatusCode != http.StatusNotFound || !bytes.Equal(body, files["404.html"]) {
				t.Errorf("%s: %s and %d bytes, want 404 and 404.html", name, response.Status, len(body))
			}
			if kind := response.Header.Get("Content-Type"); kind != "text/html; charset=utf-8" {
				t.Errorf("%s: Content-Type is %q", name, kind)
			}
			if cache := response.Header.Get("Cache-Control"); strings.Contains(cache, "immutable") {
				t.Errorf("%s: that it is missing would be remembered for a year: %q", name, cache)
			}
			checkSecurity(t, name, hosting.Policy, response) // 404.html is a page like others
		}
		if base[len(base)-2:] == "b/" {
			root, _, _ := strings.Cut(base, "/a/b/")
			if response, _ := ask(t, root+"/index.html"); response.StatusCode == http.StatusOK && response.ContentLength != 0 {
				t.Errorf("the site is also outside its path: %s", response.Status)
			}
		}
	})
}

// fingerprinted is a name that changes with the bytes.
var fingerprinted = regexp.MustCompile(`-[0-9a-f]{8,}\.[a-z0-9]+$`)

func TestRulesFitTheFilesOfTheSite(t *testing.T) {
	lasting := 0
	for name := range realFiles(t) {
		if _, known := hosting.TypeOf(name); !known && name != hosting.HeadersName {
			t.Errorf("%s: files of type %s are not in the table of types", name, path.Ext(name))
		}
		if !hosting.IsLasting(name) {
			continue
		}
		lasting++
		if !fingerprinted.MatchString(name) {
			t.Errorf("%s may be kept for ever, but its name does not change with its bytes", name)
		}
	}
	if lasting < 3 {
		t.Errorf("%d files last", lasting)
	}
}
