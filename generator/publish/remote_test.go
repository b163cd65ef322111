package publish

import (
	"context"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// program skips, but not in CI, which installs both.
func program(t *testing.T, name string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("no %s: .ci/run installs it", name)
		}
		t.Skipf("no %s on this machine", name)
	}
}

// remotes are a folder of this machine, as each program writes it.
func remotes(t *testing.T) map[string]struct {
	remote Remote
	dir    string
} {
	all := map[string]struct {
		remote Remote
		dir    string
	}{}
	for _, name := range Remotes() {
		program(t, name)
		dir := filepath.Join(t.TempDir(), "a place")
		place := dir
		if name == "rclone" {
			place = ":local:" + dir
		}
		all[name] = struct {
			remote Remote
			dir    string
		}{Remote{name, place}, dir}
	}
	return all
}

// built publishes files to a folder of this machine.
func built(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	s, err := Begin(Options{Target: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Discard()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := s.Write(name, []byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
}

// A remote holds what was built, whatever it held; only what differs is sent.
func TestARemoteHoldsWhatWasBuilt(t *testing.T) {
	for name, r := range remotes(t) {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			if err := r.remote.Check(); err != nil {
				t.Fatal(err)
			}
			site := filepath.Join(t.TempDir(), "public")
			built(t, site, map[string]string{"index.html": "one", "assets/a-1.css": "a", "页/x y.html": "x", "gone.html": "gone", "old/deep/gone.html": "gone", "old/stays.html": "s", "-rf": "a name like an option"})
			if err := os.MkdirAll(r.dir, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(r.dir, "others.txt"), []byte("somebody else's"), 0o644); err != nil {
				t.Fatal(err)
			}
			plan, err := r.remote.Plan(ctx, site)
			if err != nil || !plan.First || len(plan.New) != 7 || len(plan.Changed)+len(plan.Gone) != 0 || plan.Bytes() != int64(len("oneaxgonegonesa name like an option")) {
				t.Fatalf("%+v %v", plan, err)
			}
			if err := r.remote.Send(ctx, site, plan); err != nil {
				t.Fatal(err)
			}
			same(t, r.dir, site)

			built(t, site, map[string]string{"index.html": "two", "assets/a-1.css": "a", "assets/a-2.css": "b", "页/x y.html": "x", "old/stays.html": "s"})
			plan, err = r.remote.Plan(ctx, site)
			if err != nil || plan.First {
				t.Fatalf("%+v %v", plan, err)
			}
			if got, want := strings.Join(slices.Concat(pathsOf(plan.New), pathsOf(plan.Changed), plan.Gone), " "), "assets/a-2.css index.html -rf gone.html old/deep/gone.html"; got != want {
				t.Errorf("the plan is %s, not %s", got, want)
			}
			if err := r.remote.Send(ctx, site, plan); err != nil {
				t.Fatal(err)
			}
			same(t, r.dir, site)
			if plan, err = r.remote.Plan(ctx, site); err != nil || !plan.Empty() {
				t.Errorf("again: %+v %v", plan, err)
			}
			if data, err := os.ReadFile(filepath.Join(r.dir, "others.txt")); err != nil || string(data) != "somebody else's" {
				t.Error("a file that is not the site's is gone", err)
			}
		})
	}
}

// same compares the files of a site with those of a folder, which may hold
// others.
func same(t *testing.T, dir, site string) {
	t.Helper()
	root := os.DirFS(dir)
	here := map[string]bool{}
	err := filepath.WalkDir(site, func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		short, err := filepath.Rel(site, name)
		if err != nil {
			return err
		}
		here[short] = true
		want, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if got, err := os.ReadFile(filepath.Join(dir, short)); err != nil || string(got) != string(want) {
			t.Errorf("%s is %q: %v", short, got, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"gone.html", "-rf", "old/deep/gone.html"} {
		if f, err := root.Open(name); err == nil && !here[name] {
			f.Close()
			t.Errorf("%s is still there", name)
		}
	}
}

// What cannot be reached is no first time, and a stranger's site is left alone.
func TestARemoteThatCannotBeReadIsAnError(t *testing.T) {
	site := filepath.Join(t.TempDir(), "public")
	built(t, site, map[string]string{"index.html": "one"})
	for name, r := range remotes(t) {
		t.Run(name, func(t *testing.T) {
			if err := os.MkdirAll(r.dir, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(r.dir, ManifestName), []byte(`{"name": "an app"}`), 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := r.remote.Plan(context.Background(), site); err == nil || !strings.Contains(err.Error(), "holds another site") {
				t.Error(err)
			}
		})
	}
	for name, place := range map[string]string{"rsync": "nobody@localhost:/x", "rclone": "nosuchremote:x"} {
		r := Remote{name, place}
		t.Setenv("RSYNC_RSH", "false")
		_, err := r.Plan(context.Background(), site)
		var failed *RemoteError
		if !errors.As(err, &failed) || !strings.HasPrefix(err.Error(), name+" failed: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPlacesThatAreNone(t *testing.T) {
	for _, r := range []Remote{
		{"rsync", ""}, {"rsync", " "}, {"rsync", "-e sh"}, {"rclone", "--config=x:"}, {"rsync", "host:/a\nb"}, {"rclone", "/srv/www"}, {"scp", "host:/srv"},
	} {
		if r.Check() == nil {
			t.Errorf("%+v is taken", r)
		}
	}
	for _, r := range []Remote{{"rsync", "user@host:/srv/www/"}, {"rsync", "/mnt/stick/site"}, {"rclone", "store:bucket/path"}, {"rclone", ":local:/srv"}} {
		if err := r.Check(); err != nil {
			t.Errorf("%+v: %v", r, err)
		}
	}
}

func TestAMissingProgramSaysSo(t *testing.T) {
	site := filepath.Join(t.TempDir(), "public")
	built(t, site, map[string]string{"index.html": "one"})
	t.Setenv("PATH", t.TempDir())
	_, err := Remote{"rsync", "host:/srv"}.Plan(context.Background(), site)
	if err == nil || !strings.Contains(err.Error(), "rsync is not installed on this machine") {
		t.Error(err)
	}
}
