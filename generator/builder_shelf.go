package generator

import (
	"io/fs"
	"maps"
	"slices"
	"sync"

	"tradepost/generator/assets"
	"tradepost/generator/page"
)

// A shelf finds the task of a path. The tasks of a kind of page are listed when
// the first of them is asked for: of a site of ten thousand events one page is
// looked at.
type shelf struct {
	static map[string][]byte
	kinds  []func() kindTasks // in the order of page.Kinds
	found  *whereabouts
}

// kindTasks are the files of one kind of page.
type kindTasks struct {
	tasks map[string]page.Task
	paths []string // in the order of a build
}

// whereabouts remember in which kind a path was found, of this shelf and of
// those before it: a guess that is mostly right.
type whereabouts struct {
	mu     sync.Mutex
	kindOf map[string]int
}

func (w *whereabouts) guess(path string) (kind int, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	kind, ok = w.kindOf[path]
	return kind, ok
}

func (w *whereabouts) note(path string, kind int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.kindOf[path] = kind
}

// newShelf takes over what an earlier one found out, nil where there was none.
func newShelf(pages *page.Site, bundle *assets.Bundle, last *shelf) *shelf {
	s := &shelf{static: map[string][]byte{}, found: &whereabouts{kindOf: map[string]int{}}}
	if last != nil {
		s.found = last.found
	}
	for _, f := range bundle.Files {
		s.static[f.Path] = f.Data
	}
	for _, kind := range page.Kinds() {
		s.kinds = append(s.kinds, sync.OnceValue(func() kindTasks {
			all := kindTasks{tasks: map[string]page.Task{}}
			for task := range kind.Each(pages) {
				all.tasks[task.Path] = task
				all.paths = append(all.paths, task.Path)
			}
			return all
		}))
	}
	return s
}

// file renders one file.
func (s *shelf) file(path string) ([]byte, error) {
	if data, ok := s.static[path]; ok {
		return data, nil
	}
	task, ok := s.find(path)
	if !ok {
		return nil, fs.ErrNotExist
	}
	var out page.Output
	if err := task.Render(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (s *shelf) find(path string) (page.Task, bool) {
	if kind, ok := s.found.guess(path); ok {
		if task, ok := s.kinds[kind]().tasks[path]; ok {
			return task, true
		}
	}
	for i, kind := range s.kinds {
		if task, ok := kind().tasks[path]; ok {
			s.found.note(path, i)
			return task, true
		}
	}
	return page.Task{}, false
}

// paths are those of every file.
func (s *shelf) paths() []string {
	all := slices.Sorted(maps.Keys(s.static))
	for _, kind := range s.kinds {
		all = append(all, kind().paths...)
	}
	return all
}
