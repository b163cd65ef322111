package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"tradepost/generator/diag"
)

// A Remote is a place that is reached by a program of its own: "rsync", to a
// host and a folder there, or "rclone", to any of the stores that it knows. What
// it holds is told by the manifest that lies there, so that no record of it is
// needed here.
type Remote struct {
	Program string // "rsync" or "rclone"
	Place   string // as the program writes it: "user@host:/srv/www", "store:bucket/path"
}

// Remotes lists the programs that are known.
func Remotes() []string { return []string{"rsync", "rclone"} }

// Check refuses a place that the program would take for something else.
func (r Remote) Check() error {
	switch {
	case !slices.Contains(Remotes(), r.Program):
		return fmt.Errorf("%s is none of %s", r.Program, strings.Join(Remotes(), ", "))
	case strings.TrimSpace(r.Place) == "":
		return errors.New("it is empty")
	case strings.HasPrefix(r.Place, "-"):
		return errors.New("it begins with a hyphen, like an option")
	case strings.ContainsFunc(r.Place, unicode.IsControl):
		return errors.New("it holds a control character")
	case r.Program == "rclone" && !strings.Contains(r.Place, ":"):
		return errors.New("a place of rclone is a remote and a path, like store:bucket/site")
	}
	return nil
}

// A Plan is what has to be done so that a remote holds a site: what is new under
// a name of its own, what takes the place of another file, what goes.
type Plan struct {
	First   bool // no site of ours is there yet
	New     []File
	Changed []File
	Gone    []string
}

// Empty tells whether the remote is as it should be.
func (p Plan) Empty() bool { return len(p.New)+len(p.Changed)+len(p.Gone) == 0 }

// Bytes is how much has to be sent.
func (p Plan) Bytes() (n int64) {
	for _, f := range slices.Concat(p.New, p.Changed) {
		n += int64(f.Size)
	}
	return n
}

// Plan compares the site in a folder, which a build wrote, with what the remote
// says it holds.
func (r Remote) Plan(ctx context.Context, dir string) (Plan, error) {
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		return Plan{}, err
	}
	here, ok := parseManifest(data)
	if !ok {
		return Plan{}, fmt.Errorf("%s is no site that tradepost built", dir)
	}
	there, found, err := r.manifest(ctx)
	if err != nil {
		return Plan{}, err
	}
	plan := Plan{First: !found}
	old := map[string]File{}
	for _, f := range there.Files {
		old[f.Path] = f
	}
	for _, f := range here.Files {
		switch before, known := old[f.Path]; {
		case !known:
			plan.New = append(plan.New, f)
		case before != f:
			plan.Changed = append(plan.Changed, f)
		}
		delete(old, f.Path)
	}
	for path := range old {
		if filepath.IsLocal(filepath.FromSlash(path)) { // never follow a manifest out of the folder
			plan.Gone = append(plan.Gone, path)
		}
	}
	slices.Sort(plan.Gone)
	return plan, nil
}

// manifest fetches what the remote says of itself; false where it says nothing.
func (r Remote) manifest(ctx context.Context) (m Manifest, found bool, err error) {
	folder, err := os.MkdirTemp("", "tradepost-")
	if err != nil {
		return m, false, err
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, ManifestName)
	if r.Program == "rsync" {
		err = r.run(ctx, "--", r.below(ManifestName), file)
	} else {
		err = r.run(ctx, "copyto", "--", r.below(ManifestName), file)
	}
	var failed *RemoteError
	if errors.As(err, &failed) && failed.nothing(r.Program) {
		return m, false, nil
	}
	if err != nil {
		return m, false, err
	}
	data, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) { // rclone succeeds at copying nothing
		return m, false, nil
	}
	if err != nil {
		return m, false, err
	}
	m, ok := parseManifest(data)
	if !ok {
		return m, false, diag.Wrong{Phrase: diag.Say("{place} holds another site: its {file} is not tradepost's", diag.Args{"place": r.Place, "file": ManifestName})}
	}
	return m, true, nil
}

// below is the place of a file there.
func (r Remote) below(path string) string {
	if strings.HasSuffix(r.Place, "/") || r.Program == "rclone" && strings.HasSuffix(r.Place, ":") {
		return r.Place + path
	}
	return r.Place + "/" + path
}

// Send does what a plan says, in an order in which a reader meets no page whose
// parts are not there: new files, of which pages name some; then those that take
// the place of others; then what goes; and the manifest at last, so that what
// was interrupted is done again.
func (r Remote) Send(ctx context.Context, dir string, p Plan) error {
	if err := r.copy(ctx, dir, pathsOf(p.New)); err != nil {
		return err
	}
	if err := r.copy(ctx, dir, pathsOf(p.Changed)); err != nil {
		return err
	}
	if err := r.remove(ctx, p.Gone); err != nil {
		return err
	}
	return r.copy(ctx, dir, []string{ManifestName})
}

func pathsOf(files []File) []string {
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.Path
	}
	return paths
}

func (r Remote) copy(ctx context.Context, dir string, paths []string) error {
	return r.each(paths, func(list string) error {
		if r.Program == "rsync" {
			return r.run(ctx, "--times", "--ignore-times", "--compress", "--files-from="+list, "--", dir+string(filepath.Separator), r.below(""))
		}
		return r.run(ctx, "copy", "--no-traverse", "--ignore-times", "--files-from-raw", list, "--", dir, r.Place)
	})
}

// remove deletes files there. rsync deletes what is listed and not here: the
// folder that it is told to copy from has their folders alone.
func (r Remote) remove(ctx context.Context, paths []string) error {
	return r.each(paths, func(list string) error {
		if r.Program == "rclone" {
			return r.run(ctx, "delete", "--files-from-raw", list, "--", r.Place)
		}
		empty, err := os.MkdirTemp("", "tradepost-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(empty)
		for _, path := range paths {
			if err := os.MkdirAll(filepath.Join(empty, filepath.Dir(filepath.FromSlash(path))), 0o755); err != nil {
				return err
			}
		}
		return r.run(ctx, "--delete-missing-args", "--files-from="+list, "--", empty+string(filepath.Separator), r.below(""))
	})
}

// each does something with a file that lists paths, a line each; nothing for
// none.
func (r Remote) each(paths []string, do func(list string) error) error {
	if len(paths) == 0 {
		return nil
	}
	list, err := os.CreateTemp("", "tradepost-")
	if err != nil {
		return err
	}
	defer os.Remove(list.Name())
	_, err = io.WriteString(list, strings.Join(paths, "\n")+"\n")
	if err = errors.Join(err, list.Close()); err != nil {
		return err
	}
	return do(list.Name())
}

// A RemoteError is what the program of a remote said when it failed.
type RemoteError struct {
	Program string
	Said    string // its last line
	Status  int
	Cause   error
}

func (e *RemoteError) Error() string { return e.Words().String() }

// Words are for who publishes; what the program said is in its own words.
func (e *RemoteError) Words() diag.Phrase {
	if errors.Is(e.Cause, exec.ErrNotFound) {
		return diag.Say("{program} is not installed on this machine: install it, or publish into a folder", diag.Args{"program": e.Program})
	}
	said := e.Said
	if said == "" {
		said = e.Cause.Error()
	}
	return diag.Say("{program} failed: {says}", diag.Args{"program": e.Program, "says": said})
}

func (e *RemoteError) Unwrap() error { return e.Cause }

// nothing tells whether a program said that a file is not there, rather than
// that it cannot be reached: by its exit status and, for rsync, which has one
// for both, by its words.
func (e *RemoteError) nothing(program string) bool {
	if program == "rclone" {
		return e.Status == 3 || e.Status == 4
	}
	return e.Status == 23 && strings.Contains(e.Said, "No such file or directory")
}

// run runs the program. Its arguments are ours but for the place, which Check
// has seen and which comes after "--".
func (r Remote) run(ctx context.Context, args ...string) error {
	cmd := exec.CommandContext(ctx, r.Program, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	var said bytes.Buffer
	cmd.Stderr = &said
	err := cmd.Run()
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return &RemoteError{Program: r.Program, Said: words(said.String()), Status: cmd.ProcessState.ExitCode(), Cause: err}
}

// words are what a program said, in one line; the sum that rsync adds is left
// out.
func words(said string) string {
	var lines []string
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "rsync error:") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "; ")
}
