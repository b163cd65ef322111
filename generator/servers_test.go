package generator

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"tradepost/generator/hosting"
	"tradepost/generator/publish"
)

// packedSite is the folder with the real site as build --compress writes it,
// which no test changes.
func packedSite(t *testing.T) string {
	t.Helper()
	return sharedSite(t, "packed", func(dir string) { publishTo(t, dir, realFiles(t), true) })
}

// writeSite writes a site to disk as build does.
func writeSite(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "public")
	publishTo(t, dir, files, false)
	return dir
}

func publishTo(t *testing.T, dir string, files map[string][]byte, compress bool) {
	t.Helper()
	staging, err := publish.Begin(publish.Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer staging.Discard()
	var sink Sink = staging
	if compress {
		sink = publish.Pack(sink, publish.Packing{Pays: hosting.Packs, Lasting: hosting.IsLasting, Cache: testCache(t)})
	}
	for name, data := range files {
		if err := sink.Write(name, data); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := staging.Commit(); err != nil {
		t.Fatal(err)
	}
}

// A daemon is a web server of this machine that runs for a test.
type daemon struct {
	name   string
	brotli bool
	start  func(t *testing.T, at hosting.Place) (address string)
}

// daemons are the servers that the documentation has a configuration for.
func daemons() []daemon {
	return []daemon{
		{"nginx", false, startNginx},
		{"nginx with brotli", true, startNginx},
		{"caddy", true, startCaddy},
	}
}

// program finds what a test runs. Without it the test is skipped, but not in CI.
func program(t *testing.T, name string) string {
	t.Helper()
	for _, dir := range append(filepath.SplitList(os.Getenv("PATH")), "/usr/sbin") {
		if found, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return found
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("no %s: .ci/run installs it", name)
	}
	t.Skipf("no %s on this machine: install it to run this test", name)
	return ""
}

// startNginx runs nginx as a child, in the foreground and as one process, with
// all its files in a folder of the test.
func startNginx(t *testing.T, at hosting.Place) string {
	t.Helper()
	path := program(t, "nginx")
	site, err := hosting.Nginx(at)
	if err != nil {
		t.Fatal(err)
	}
	module := ""
	if at.Brotli {
		module = "load_module " + brotliModule(t) + ";\n"
	}
	return run(t, at, func(dir, address string) *exec.Cmd {
		scratch := ""
		for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
			scratch += fmt.Sprintf("%s_temp_path %s;\n", kind, filepath.Join(dir, kind))
		}
		writeText(t, filepath.Join(dir, "site.conf"), site)
		writeText(t, filepath.Join(dir, "nginx.conf"), fmt.Sprintf(`%sdaemon off;
master_process off;
pid %s;
error_log stderr;
events { worker_connections 64; }
http {
access_log off;
%sserver {
listen %s;
include %s;
}
}
`, module, filepath.Join(dir, "pid"), scratch, address, filepath.Join(dir, "site.conf")))
		return exec.Command(path, "-e", "stderr", "-p", dir, "-c", filepath.Join(dir, "nginx.conf"))
	})
}

func brotliModule(t *testing.T) string {
	t.Helper()
	for _, dir := range []string{"/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules"} {
		name := filepath.Join(dir, "ngx_http_brotli_static_module.so")
		if _, err := os.Stat(name); err == nil {
			return name
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("nginx has no module for brotli: .ci/run installs it")
	}
	t.Skip("nginx has no module for brotli on this machine")
	return ""
}

// startCaddy runs Caddy as a child.
func startCaddy(t *testing.T, at hosting.Place) string {
	t.Helper()
	path := program(t, "caddy")
	site, err := hosting.Caddy(at)
	if err != nil {
		t.Fatal(err)
	}
	return run(t, at, func(dir, address string) *exec.Cmd {
		file := filepath.Join(dir, "Caddyfile")
		writeText(t, filepath.Join(dir, "site.conf"), site)
		writeText(t, file, fmt.Sprintf("{\nadmin off\nauto_https off\n}\nhttp://%s {\nimport %q\n}\n", address, filepath.Join(dir, "site.conf")))
		cmd := exec.Command(path, "run", "--adapter", "caddyfile", "--config", file)
		cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_CONFIG_HOME="+dir, "XDG_DATA_HOME="+dir)
		return cmd
	})
}

func writeText(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// run starts a server on a port of the loopback that was free a moment ago,
// waits until it answers, and gives the address of the site. Another process
// may take the port meanwhile: then it tries once more.
func run(t *testing.T, at hosting.Place, command func(dir, address string) *exec.Cmd) string {
	t.Helper()
	said := ""
	for range 3 {
		address := freeAddress(t)
		var ready bool
		if ready, said = begin(t, command(t.TempDir(), address), address); ready {
			return "http://" + address + at.Path
		}
	}
	t.Fatalf("the server does not start:\n%s", said)
	return ""
}

// begin starts the child and ends it with the test, by its own id. It tells
// whether the server answered within ten seconds, and what it said.
func begin(t *testing.T, cmd *exec.Cmd, address string) (ready bool, said string) {
	t.Helper()
	var output lockedBuffer
	cmd.Stdout, cmd.Stderr = &output, &output
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { defer close(ended); _ = cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
			_ = cmd.Process.Kill()
			<-ended
		}
	})
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
	defer stop()
	for {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return true, ""
		}
		select {
		case <-ended:
			return false, output.String()
		case <-ctx.Done():
			return false, output.String()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// A lockedBuffer is what a child has said so far.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return strings.TrimSpace(b.b.String())
}
