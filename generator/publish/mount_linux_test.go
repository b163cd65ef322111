package publish

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const mountsIn = "TRADEPOST_TEST_MOUNTS_IN"

// TestRealMounts publishes to volumes in a namespace of its own, as a container
// would.
func TestRealMounts(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^TestInsideNamespace$", "-test.v")
	cmd.Env = append(os.Environ(), mountsIn+"="+t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Skipf("no namespaces here: %v", err)
	}
	err := cmd.Wait()
	if strings.Contains(out.String(), "no mounts here") {
		t.Skip("no mounts here")
	}
	if err != nil {
		t.Errorf("%v\n%s", err, &out)
	}
}

// TestInsideNamespace is the part of TestRealMounts that may mount.
func TestInsideNamespace(t *testing.T) {
	base := os.Getenv(mountsIn)
	if base == "" {
		return // it runs in the namespace that TestRealMounts makes
	}
	dir := filepath.Join(base, "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=256k"); err != nil {
		t.Skipf("no mounts here: %v", err)
	}
	rebuild(t, dir, oldSite)
	mustBe(t, dir, oldSite)
	rebuild(t, dir, newSite)
	mustBe(t, dir, newSite)
	if rebuild(t, dir, newSite) {
		t.Error("the same again is a change")
	}
	fullVolume(t, dir)
	readOnlyVolume(t, dir)
	readOnlyParent(t, base, dir)
}

// mustRefuse fails unless a build says so and the site stays.
func mustRefuse(t *testing.T, dir, want string, files map[string]string) {
	t.Helper()
	before := tree(t, dir)
	s, err := Begin(Options{Target: dir})
	if err == nil {
		err = fill(s, files)
		s.Discard()
	}
	if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("the build says %v, want …%s…", err, want)
	}
	after := tree(t, dir)
	for name, text := range before {
		if after[name] != text {
			t.Errorf("%s was touched", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("litter in the site: %v", after)
	}
}

func fullVolume(t *testing.T, dir string) {
	mustRefuse(t, dir, "is full", with(newSite, "big.bin", strings.Repeat("x", 1<<20)))
}

func readOnlyVolume(t *testing.T, dir string) {
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	mustRefuse(t, dir, "is read-only", oldSite)
	if rebuild(t, dir, newSite) {
		t.Error("the same again is a change")
	}
	if err := syscall.Unmount(dir, 0); err != nil {
		t.Fatal(err)
	}
}

// readOnlyParent publishes to a folder that can be written to, in one that
// cannot.
func readOnlyParent(t *testing.T, base, dir string) {
	for _, m := range []struct {
		on    string
		flags uintptr
	}{{base, syscall.MS_BIND}, {dir, syscall.MS_BIND}, {base, syscall.MS_BIND | syscall.MS_REMOUNT | syscall.MS_RDONLY}} {
		if err := syscall.Mount(m.on, m.on, "", m.flags, ""); err != nil {
			t.Fatalf("mount %s: %v", m.on, err)
		}
	}
	if !(system{}).IsMount(dir) {
		t.Log("this kernel does not tell of bind mounts")
	}
	rebuild(t, dir, oldSite)
	mustBe(t, dir, oldSite)
	if _, err := Begin(Options{Target: filepath.Join(base, "other")}); err == nil || !strings.Contains(err.Error(), "is read-only") {
		t.Errorf("a new folder in it: %v", err)
	}
}
