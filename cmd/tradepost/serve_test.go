package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// A previewed site is a copy of the small one of the scripts, served by the
// command itself.
type previewed struct {
	t    *testing.T
	dir  string
	base string

	mu  sync.Mutex
	out strings.Builder // what the command said
}

func servePreview(t *testing.T, args ...string) *previewed {
	t.Helper()
	p := &previewed{t: t, dir: t.TempDir()}
	if err := os.CopyFS(p.dir, os.DirFS(filepath.Join("testdata", "site"))); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	r, w := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- execute(ctx, append([]string{"serve", "-C", p.dir, "--addr", "127.0.0.1:0"}, args...), w, w)
		w.Close()
	}()
	ready := make(chan struct{})
	go func() {
		for lines := bufio.NewScanner(r); lines.Scan(); {
			p.mu.Lock()
			p.out.WriteString(lines.Text() + "\n")
			_, address, found := strings.Cut(lines.Text(), "http://")
			if found && p.base == "" {
				p.base = "http://" + address
			}
			p.mu.Unlock()
			if strings.Contains(lines.Text(), "Ctrl-C") {
				close(ready)
			}
		}
	}()
	t.Cleanup(func() {
		stop()
		select {
		case status := <-done:
			if status != exitFine {
				t.Errorf("exit status %d", status)
			}
		case <-time.After(10 * time.Second):
			t.Error("it does not end")
		}
	})
	select {
	case <-ready:
	case <-time.After(2 * time.Minute):
		t.Fatal("no preview:", p.said())
	}
	return p
}

func (p *previewed) said() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.String()
}

// edit replaces text in a file of the site, as an editor that writes a new file
// and renames it.
func (p *previewed) edit(name, old, new string) {
	p.t.Helper()
	file := filepath.Join(p.dir, filepath.FromSlash(name))
	data, err := os.ReadFile(file)
	if err != nil {
		p.t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		p.t.Fatalf("%s does not hold %q", name, old)
	}
	beside := file + "~"
	if err := os.WriteFile(beside, []byte(strings.Replace(string(data), old, new, 1)), 0o644); err != nil {
		p.t.Fatal(err)
	}
	if err := os.Rename(beside, file); err != nil {
		p.t.Fatal(err)
	}
}

func chromium(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("/usr/lib/chromium/chromium-headless-shell")
	if err != nil {
		path, err = exec.LookPath("chromium")
	}
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("no Chromium: .ci/run installs it")
		}
		t.Skip("no Chromium on this machine: install it to run the browser tests")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.UserDataDir(t.TempDir()))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(alloc)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	return ctx
}

// until waits until a condition holds in the page, which may be loaded anew
// meanwhile.
func until(t *testing.T, ctx context.Context, what, condition string) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+condition+")")); err == nil && ok {
			return
		}
	}
	html, _ := chromedp.Run(ctx, chromedp.Evaluate[string]("(document.querySelector('tradepost-preview')?.shadowRoot?.textContent ?? '') + document.body.innerText"))
	t.Fatalf("%s: never so; the page has\n%s", what, html)
}

// overlay is the text of the overlay, as an expression.
const overlay = "(document.querySelector('tradepost-preview')?.shadowRoot.querySelector('section:not([hidden])')?.textContent ?? '')"

// The loop of an editor's day, in a real browser: a page loads itself anew where
// it was, a mistake is told over it with its cure, and goes when it is mended.
func TestThePageFollowsTheFiles(t *testing.T) {
	p := servePreview(t)
	ctx := chromium(t)
	page := p.base + "events/northport-fair-2023/"
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(800, 400), chromedp.Navigate(page), chromedp.WaitReady("h1")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "it listens", "document.documentElement.dataset.previewPage")

	until(t, ctx, "scrolled", "(scrollTo(0, 300), scrollY > 250)")
	p.edit("content/events/northport-fair-2023.md", "On site, contracts", "At the fair itself, contracts")
	until(t, ctx, "the new words", "document.body.innerText.includes('At the fair itself')")
	until(t, ctx, "the place where it was", "Math.abs(scrollY - 300) < 60")

	p.edit("data/events/northport-fair-2023.toml", `value = "48.141 billion CNY"`, `value = "481.41 billion CNY"`)
	until(t, ctx, "the mistake", overlay+".includes('10 times')")
	until(t, ctx, "its place", overlay+".includes('data/events/northport-fair-2023.toml:')")
	until(t, ctx, "its cure", overlay+".includes('48.141 billion')")
	until(t, ctx, "the link to its line", "/^vscode:\\/\\/file.*northport-fair-2023\\.toml:\\d+:\\d+$/.test(document.querySelector('tradepost-preview').shadowRoot.querySelector('a.place').href)")
	until(t, ctx, "the page is readable", "document.querySelector('h1').innerText.includes('Northport')")

	p.edit("data/events/northport-fair-2023.toml", `value = "481.41 billion CNY"`, `value = = "481.41 billion CNY"`)
	until(t, ctx, "the page of before", overlay+".includes('as it was before')")
	p.edit("data/events/northport-fair-2023.toml", `value = = "481.41 billion CNY"`, `value = "48.141 billion CNY"`)
	until(t, ctx, "mended", overlay+" === '' && document.body.innerText.includes('48.141 billion')")

	until(t, ctx, "a mark in the page", "window.sameDocument = true")
	base := filepath.Join(p.dir, "themes", "default", "styles")
	if err := os.MkdirAll(base, 0o755); err != nil {
		t.Fatal(err)
	}
	style, err := os.ReadFile(filepath.Join("..", "..", "themes", "default", "styles", "type.css"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(base, "type.css"), append(style, "\nh1 { letter-spacing: 7px; }\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "the new style", "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
	p.edit("themes/default/styles/type.css", "letter-spacing: 7px", "letter-spacing: 5px")
	until(t, ctx, "the newer style", "getComputedStyle(document.querySelector('h1')).letterSpacing === '5px'")
	if said := p.said(); !strings.Contains(said, "content/events/northport-fair-2023.md: shown after ") || !strings.Contains(said, "1 error") {
		t.Errorf("the terminal was told:\n%s", said)
	}
}

// A style sheet is exchanged in the page as it stands.
func TestAStyleNeedsNoReload(t *testing.T) {
	p := servePreview(t)
	base := filepath.Join(p.dir, "themes", "default", "styles")
	ctx := chromium(t)
	if err := os.CopyFS(base, os.DirFS(filepath.Join("..", "..", "themes", "default", "styles"))); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(p.base), chromedp.WaitReady("h1")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "it listens", "document.documentElement.dataset.previewPage")
	until(t, ctx, "quiet", "new Promise(done => setTimeout(() => done(true), 500))")
	until(t, ctx, "a mark in the page", "window.sameDocument = true")
	p.edit("themes/default/styles/base.css", "", "/* */ h1 { letter-spacing: 7px; }\n")
	until(t, ctx, "the new style, in the same document", "window.sameDocument && getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
}

// With --follow the browser goes to the page of the file that was saved, in the
// language of the page it leaves.
func TestTheBrowserFollowsTheFile(t *testing.T) {
	p := servePreview(t, "--follow")
	ctx := chromium(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(p.base+"zh/about/"), chromedp.WaitReady("h1")); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "it listens", "document.documentElement.dataset.previewPage")
	p.edit("data/events/northport-fair-2023.toml", "Fifty projects", "Some fifty projects")
	until(t, ctx, "the event's page", "location.pathname === '/zh/events/northport-fair-2023/'")
}

// A site that begins with mistakes shows them, and the site as soon as they are
// mended.
func TestAPreviewBeginsWithMistakes(t *testing.T) {
	p := servePreview(t)
	p.edit("data/site.toml", "title", "titel")
	ctx := chromium(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(p.base)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, "the mistake", overlay+".includes('titel')")
	p.edit("data/site.toml", "titel", "title")
	until(t, ctx, "the site", overlay+" === '' && document.querySelector('h1')")
}

// The terminal and the overlay speak the language of the editor, amounts included.
func TestAPreviewSpeaksTheLanguageOfTheEditor(t *testing.T) {
	p := servePreview(t, "--lang", "ru")
	if !strings.Contains(p.said(), ", показано через ") || !strings.Contains(p.said(), ", ошибок нет\n") {
		t.Errorf("it says %s", p.said())
	}
	page, err := http.Get(p.base)
	if err != nil {
		t.Fatal(err)
	}
	defer page.Body.Close()
	if html, err := io.ReadAll(page.Body); err != nil || !strings.Contains(string(html), ` data-lang="ru" `) {
		t.Errorf("the page does not tell the overlay its language: %v", err)
	}
	p.edit("data/events/northport-fair-2023.toml", "48.141 billion CNY", "481.41 billion CNY")
	const want = "ошибка: значение 481,41 млрд юаней "
	for end := time.Now().Add(30 * time.Second); !strings.Contains(strings.ReplaceAll(p.said(), "\u00a0", " "), want); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("it never says %q, but %s", want, p.said())
		}
	}
}

// A port in use gives way to the next free one, and that is said.
func TestAPortInUseGivesWay(t *testing.T) {
	first, taken, err := (&command{}).listen("127.0.0.1:0")
	if err != nil || taken != "" {
		t.Fatal(taken, err)
	}
	defer first.Close()
	address := first.Addr().String()
	second, taken, err := (&command{}).listen(address)
	if err != nil || taken != address || second.Addr().String() == address {
		t.Fatal(taken, err)
	}
	second.Close()
}
