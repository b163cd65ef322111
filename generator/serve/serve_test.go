package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tradepost/generator/diag"
)

// A folder is a site whose page is all of its data files, one after the other. A
// file that holds "wrong" is an error.
type folder struct {
	dir string

	mu       sync.Mutex
	page     string
	problems diag.Problems
	updates  [][]string
	fault    error
}

func (f *folder) Update(_ context.Context, changed []string) (Seen, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.updates = append(f.updates, changed)
	if f.fault != nil {
		return Seen{}, f.fault
	}
	page, problems := "", diag.Problems(nil)
	_ = filepath.WalkDir(filepath.Join(f.dir, "data"), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		data, _ := os.ReadFile(name)
		page += string(data)
		if i := strings.Index(string(data), "wrong"); i >= 0 {
			rel, _ := filepath.Rel(f.dir, name)
			src := &diag.Source{Name: filepath.ToSlash(rel), Text: string(data)}
			problems.Error(src.Range(i, i+5), "syntax", diag.Args{"detail": "it is wrong", "cure": "write right"})
		}
		return nil
	})
	f.problems = problems
	if problems.HasErrors() {
		return Seen{Problems: problems}, nil
	}
	f.page = page
	return Seen{Fresh: true}, nil
}

func (f *folder) Judge(ctx context.Context) (diag.Problems, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.problems, ctx.Err() == nil
}

func (f *folder) File(path string) ([]byte, diag.Problems, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch path {
	case "index.html", "events/x/index.html":
		return []byte("<!doctype html><body><h1>" + f.page + "</h1></body>"), nil, nil
	case "data.csv":
		return []byte(f.page), nil, nil
	}
	return nil, nil, fs.ErrNotExist
}

func (f *folder) AddressesOf(file string) map[string]string {
	if file == "data/x.toml" {
		return map[string]string{"en": "events/x/index.html"}
	}
	return nil
}

// A served folder, with what was said of it.
type served struct {
	*folder
	t    *testing.T
	base string
	news chan News
}

func start(t *testing.T, follow bool) *served {
	t.Helper()
	dir := t.TempDir()
	s := &served{folder: &folder{dir: dir}, t: t, news: make(chan News, 1000)}
	s.write("data/a.toml", "first")
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.base = "http://" + l.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- Run(ctx, Options{
			Site: s.folder, Dir: dir, Folders: []string{"data", "content"}, Listener: l, Lang: "en", Editor: editors["vscode"], Follow: follow,
			Type: func(name string) string {
				if filepath.Ext(name) == ".html" {
					return "text/html; charset=utf-8"
				}
				return ""
			},
			Say: func(n News) { s.news <- n },
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	if n := s.next(); !n.First || !n.Fresh {
		t.Fatalf("the first news: %+v", n)
	}
	return s
}

func (s *served) next() News {
	s.t.Helper()
	select {
	case n := <-s.news:
		return n
	case <-time.After(20 * time.Second):
		s.t.Fatal("nothing happened")
		return News{}
	}
}

func (s *served) write(name, text string) {
	s.t.Helper()
	file := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

func (s *served) get(path, host string) (*http.Response, string) {
	s.t.Helper()
	r, err := http.NewRequest(http.MethodGet, s.base+path, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	if host != "" {
		r.Host = host
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response, string(body)
}

// until waits for a turn after which the page holds the text: what is written
// bit by bit may take several turns.
func (s *served) until(text string) {
	s.t.Helper()
	for {
		if _, body := s.get("/", ""); strings.Contains(body, text) {
			return
		}
		s.next()
	}
}

func TestOnlyThisMachineIsAnswered(t *testing.T) {
	s := start(t, false)
	for host, want := range map[string]int{
		"": 200, "localhost:1313": 200, "127.0.0.1": 200, "[::1]:1313": 200, "LOCALHOST": 200,
		"evil.example": 403, "127.0.0.1.evil.example": 403, "localhost.evil.example:80": 403, "10.0.0.1": 403, "0.0.0.0": 403,
	} {
		if r, _ := s.get("/", host); r.StatusCode != want {
			t.Errorf("host %q: %d, not %d", host, r.StatusCode, want)
		}
	}
	r, err := http.Post(s.base+"/", "text/plain", strings.NewReader("x"))
	if err != nil || r.StatusCode != http.StatusMethodNotAllowed {
		t.Error(r.Status, err)
	}
}

func TestPagesAreThoseOfTheSiteWithOneElementMore(t *testing.T) {
	s := start(t, false)
	r, body := s.get("/", "")
	if want := "<!doctype html><body><h1>first</h1><script src=\"/_preview/preview.js\""; !strings.HasPrefix(body, want) || !strings.HasSuffix(body, " defer></script></body>") {
		t.Errorf("%s", body)
	}
	if r.Header.Get("Cache-Control") != "no-store" {
		t.Error("a browser may keep the page")
	}
	if _, body := s.get("/data.csv", ""); body != "first" {
		t.Errorf("a file that is no page: %q", body)
	}
	if r, _ := s.get("/events/x", ""); r.StatusCode != http.StatusFound || r.Header.Get("Location") != "/events/x/" {
		t.Errorf("a folder without its slash: %s %s", r.Status, r.Header.Get("Location"))
	}
	if r, body := s.get("/no/such/page", ""); r.StatusCode != http.StatusNotFound || !strings.Contains(body, "preview.js") {
		t.Errorf("a page that is not there: %s", r.Status)
	}
	for path, kind := range map[string]string{"/_preview/preview.js": "text/javascript", "/_preview/preview.css": "text/css"} {
		if r, body := s.get(path, ""); !strings.HasPrefix(r.Header.Get("Content-Type"), kind) || body == "" {
			t.Errorf("%s: %s", path, r.Header.Get("Content-Type"))
		}
	}
}

func TestASavedFileIsShown(t *testing.T) {
	ways := map[string]func(s *served){
		"written": func(s *served) { s.write("data/a.toml", "second") },
		"renamed over": func(s *served) {
			s.write("data/a.toml.tmp~", "second")
			if err := os.Rename(filepath.Join(s.dir, "data/a.toml.tmp~"), filepath.Join(s.dir, "data/a.toml")); err != nil {
				s.t.Fatal(err)
			}
		},
		"removed, then written": func(s *served) {
			if err := os.Remove(filepath.Join(s.dir, "data/a.toml")); err != nil {
				s.t.Fatal(err)
			}
			time.Sleep(absent / 3)
			s.write("data/a.toml", "second")
		},
		"new":                     func(s *served) { s.write("data/b.toml", "second") },
		"in a new folder":         func(s *served) { s.write("data/events/b.toml", "second") },
		"in a deep new folder":    func(s *served) { s.write("data/events/2026/b.toml", "second") },
		"in a folder moved there": func(s *served) { s.write("elsewhere/b.toml", "second"); s.move("elsewhere", "data/here") },
	}
	for name, save := range ways {
		t.Run(name, func(t *testing.T) {
			s := start(t, false)
			save(s)
			s.until("second")
		})
	}
}

func (s *served) move(from, to string) {
	s.t.Helper()
	if err := os.Rename(filepath.Join(s.dir, from), filepath.Join(s.dir, to)); err != nil {
		s.t.Fatal(err)
	}
}

func TestAFolderThatComesBackIsWatchedAgain(t *testing.T) {
	s := start(t, false)
	if err := os.RemoveAll(filepath.Join(s.dir, "data")); err != nil {
		t.Fatal(err)
	}
	for _, body := s.get("/", ""); strings.Contains(body, "first"); _, body = s.get("/", "") {
		s.next()
	}
	s.write("data/c.toml", "third")
	s.until("third")
	s.write("data/c.toml", "fourth")
	s.until("fourth")
}

func TestAnEditorsOwnFilesAreNoChange(t *testing.T) {
	s := start(t, false)
	for _, name := range []string{"data/.a.toml.swp", "data/a.toml~", "data/#a.toml#", "notes.txt", "public/index.html"} {
		s.write(name, "x")
	}
	s.write("data/a.toml", "second")
	n := s.next()
	if want := []string{"data/a.toml"}; !slices.Equal(n.Changed, want) {
		t.Errorf("changed: %v, not %v", n.Changed, want)
	}
}

// Two hundred saves as fast as can be end in the last one, in far fewer turns.
func TestManySavesEndInTheLast(t *testing.T) {
	s := start(t, false)
	for i := range 200 {
		s.write("data/a.toml", fmt.Sprintf("save %d.", i))
	}
	s.until("save 199.")
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.updates); n > 100 {
		t.Errorf("%d turns for 200 saves", n)
	}
}

func TestFiveHundredFilesAtOnce(t *testing.T) {
	s := start(t, false)
	for i := range 500 {
		s.write(fmt.Sprintf("data/events/e%03d.toml", i), fmt.Sprintf("file %d.", i))
	}
	for i := range 500 {
		s.until(fmt.Sprintf("file %d.", i))
	}
}

// A checkout of another branch changes five hundred files, as git does it.
func TestACheckoutOfFiveHundredFilesIsSeen(t *testing.T) {
	s := start(t, false)
	git := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"}, args...)...)
		cmd.Dir = s.dir
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, said)
		}
	}
	all := func(words string) {
		for i := range 500 {
			s.write(fmt.Sprintf("data/events/e%03d.toml", i), fmt.Sprintf("%s %d.", words, i))
		}
	}
	git("init", "-q")
	all("main")
	git("add", ".")
	git("commit", "-qm", "one")
	git("checkout", "-qb", "other")
	all("other")
	git("commit", "-qam", "two")
	s.until("other 499.")
	git("checkout", "-q", "main")
	for i := range 500 {
		s.until(fmt.Sprintf("main %d.", i))
	}
}

// stream gives the states that a browser is told.
func (s *served) stream() func() state {
	s.t.Helper()
	r, err := http.Get(s.base + newsPath)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { r.Body.Close() })
	lines := bufio.NewScanner(r.Body)
	return func() state {
		s.t.Helper()
		for lines.Scan() {
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			if !ok {
				continue
			}
			var now state
			if err := json.Unmarshal([]byte(data), &now); err != nil {
				s.t.Fatal(err)
			}
			return now
		}
		s.t.Fatal("the stream ended", lines.Err())
		return state{}
	}
}

func TestBrowsersAreToldWhatIsWrongUntilItIsMended(t *testing.T) {
	s := start(t, true)
	next := s.stream()
	first := next()
	if first.Page != 1 || first.Stale {
		t.Fatalf("first: %+v", first)
	}
	s.write("data/x.toml", "this is wrong here")
	now := next()
	for !now.Stale {
		now = next()
	}
	if now.Page != first.Page || len(now.Problems) != 1 {
		t.Fatalf("wrong: %+v", now)
	}
	p := now.Problems[0]
	if p.File != "data/x.toml" || p.Line != 1 || p.Column != 9 || p.Before != "this is " || p.Mark != "wrong" || p.Text != " here" || p.Hint != "write right" {
		t.Errorf("the problem: %+v", p)
	}
	if want := "vscode://file" + filepath.ToSlash(s.dir) + "/data/x.toml:1:9"; p.Open != want {
		t.Errorf("opens %s, not %s", p.Open, want)
	}
	if _, body := s.get("/", ""); !strings.Contains(body, "first") {
		t.Error("the last good page is gone")
	}
	s.write("data/x.toml", "this is right")
	for now.Stale {
		now = next()
	}
	if now.Page != first.Page+1 || len(now.Problems) > 0 || now.Follow["en"] != "events/x/index.html" || now.Session != first.Session {
		t.Errorf("mended: %+v", now)
	}
}

func TestAFaultOfTheMachineIsTold(t *testing.T) {
	s := start(t, false)
	next := s.stream()
	next()
	s.mu.Lock()
	s.fault = errors.New("the disk is away")
	s.mu.Unlock()
	s.write("data/a.toml", "second")
	now := next()
	for now.Fault == "" {
		now = next()
	}
	if now.Fault != "the disk is away" || !now.Stale {
		t.Errorf("%+v", now)
	}
	if n := s.next(); n.Fault == nil {
		t.Errorf("the terminal is told %+v", n)
	}
	s.mu.Lock()
	s.fault = nil
	s.mu.Unlock()
	s.write("data/b.toml", "third")
	for now.Fault != "" {
		now = next()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if last := s.updates[len(s.updates)-1]; !slices.Contains(last, "data/a.toml") {
		t.Errorf("what changed while the disk was away is lost: %v", last)
	}
}

func TestEditors(t *testing.T) {
	for _, test := range []struct {
		name, want string
		ok         bool
	}{
		{"vscode", "vscode://file/w/a%20b/x.toml:3:7", true},
		{"sublime", "subl://open?url=file://%2Fw%2Fa+b%2Fx.toml&line=3&column=7", true},
		{"none", "", true},
		{"mine://open{file}#{line}", "mine://open/w/a%20b/x.toml#3", true},
		{"vim", "", false},
	} {
		e, ok := EditorNamed(test.name)
		if ok != test.ok || ok && e.open("/w/a b/x.toml", 3, 7) != test.want {
			t.Errorf("%s: %s, %v", test.name, e.open("/w/a b/x.toml", 3, 7), ok)
		}
	}
	for _, name := range EditorNames() {
		if _, ok := editors[name]; !ok || len(editors) != len(EditorNames()) {
			t.Errorf("%s is not among the editors", name)
		}
	}
}
