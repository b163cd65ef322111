package generator

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// What many tests look at and none changes is made by the first that asks for it:
// one Chromium, in which each test has a window with a storage of its own, and the
// real site in one folder, and read. TestMain takes away what is not of memory.
var shared struct {
	mu      sync.Mutex
	folder  string             // of all that is shared, "" until something is
	sites   map[string]string  // the folders of the real site, by how it was written
	browser context.Context    // nil until Chromium runs
	ends    context.CancelFunc // Chromium, and waits for it
	corpus  *corpus            // nil until it is read
}

func TestMain(m *testing.M) {
	code := m.Run()
	if shared.browser != nil {
		shared.ends()
	}
	if shared.folder != "" {
		_ = os.RemoveAll(shared.folder)
	}
	os.Exit(code)
}

// sharedFolder gives a folder that is there until the last test has ended; the
// caller holds the lock.
func sharedFolder(t *testing.T, name string) string {
	t.Helper()
	if shared.folder == "" {
		folder, err := os.MkdirTemp("", "tradepost-tests")
		if err != nil {
			t.Fatal(err)
		}
		shared.folder = folder
	}
	return filepath.Join(shared.folder, name)
}

// sharedSite gives the folder that write puts the real site into, once.
func sharedSite(t *testing.T, name string, write func(dir string)) string {
	t.Helper()
	shared.mu.Lock()
	defer shared.mu.Unlock()
	dir := shared.sites[name]
	if dir == "" {
		dir = sharedFolder(t, name)
		write(dir)
		if shared.sites == nil {
			shared.sites = map[string]string{}
		}
		shared.sites[name] = dir
	}
	return dir
}

// runningChromium gives the browser that all tests share.
func runningChromium(t *testing.T) context.Context {
	t.Helper()
	path := chromium(t)
	shared.mu.Lock()
	defer shared.mu.Unlock()
	if shared.browser != nil {
		return shared.browser
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("allow-file-access-from-files", false), chromedp.UserDataDir(sharedFolder(t, "chromium")))
	alloc, endAlloc := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, end := chromedp.NewContext(alloc)
	if err := chromedp.Do(ctx); err != nil { // starts it
		t.Fatal(err)
	}
	shared.browser, shared.ends = ctx, func() { end(); endAlloc() }
	return ctx
}
