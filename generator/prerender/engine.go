package prerender

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"modernc.org/quickjs"

	"tradepost/generator/store"
)

// This file is the only one that knows the JavaScript engine.

// patience is how long one drawing may take and room what memory, in bytes. The
// largest of the catalogue needs a tenth of a second and twenty megabytes; a
// script that never ends is a mistake in a theme.
const (
	patience = time.Minute
	room     = 512 << 20
)

// litter is how many bytes the engine lets pile up before it looks for cycles
// among them. Four times as many save no time, and cost as much memory.
const litter = 4 << 20

// An engine is a JavaScript realm with the theme's script in it.
type engine struct {
	vm *quickjs.VM
	o  Options
}

func engineVersion() string { return quickjs.Version() }

// start makes an engine. The script is compiled once and kept as bytecode.
func start(o Options) (e *engine, err error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, fmt.Errorf("prerender: %w", err)
	}
	defer func() {
		if err != nil {
			vm.Close()
		}
	}()
	vm.SetGCThreshold(litter)
	vm.SetMemoryLimit(room)
	if _, err := vm.Eval(stillness, quickjs.EvalGlobal); err != nil {
		return nil, fmt.Errorf("prerender: %w", err)
	}
	if err := vm.SetEvalTimeout(o.patience()); err != nil {
		return nil, fmt.Errorf("prerender: %w", err)
	}
	if err := load(vm, o.Script, o.Cache); err != nil {
		return nil, fmt.Errorf("theme: scripts/prerender.ts: %w", o.plain(err))
	}
	return &engine{vm, o}, nil
}

// stillness takes from the engine what would differ between two builds. Timers
// never ring: everything is drawn at once.
const stillness = `
globalThis.setTimeout = globalThis.setInterval = globalThis.requestAnimationFrame = () => 0;
globalThis.clearTimeout = globalThis.clearInterval = globalThis.cancelAnimationFrame = () => {};
globalThis.console = { log() {}, info() {}, warn() {}, error() {} };
{
	const Clock = Date;
	globalThis.Date = class extends Clock {
		constructor(...args) { super(...(args.length > 0 ? args : [0])); }
		static now() { return 0; }
	};
	let state = 0;
	globalThis.seed = () => { state = 0x2545f491; };
	Math.random = () => { // mulberry32
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
seed();
`

// load runs the script, from bytecode where the cache has it. Bytecode of
// another engine would not load, so its version is part of the key.
func load(vm *quickjs.VM, script []byte, cache *store.Store) error {
	key := fmt.Sprintf("bytecode %s %x", engineVersion(), sha256.Sum256(script))
	code, ok := cache.Get(key)
	if !ok {
		var err error
		if code, err = vm.Compile(string(script), quickjs.EvalGlobal); err != nil {
			return err
		}
		if err := cache.Put(key, code); err != nil {
			return err
		}
	}
	_, err := vm.EvalBytecode(code)
	return err
}

// draw runs ECharts once.
func (e *engine) draw(d Drawing) (string, error) {
	if _, err := e.vm.Call("seed"); err != nil {
		return "", fmt.Errorf("prerender: %w", err)
	}
	result, err := e.vm.Call("tradepost.draw", string(d.Option), d.Width, d.Height)
	if err != nil {
		return "", fmt.Errorf("cannot be drawn: %w", e.o.plain(err))
	}
	text, ok := result.(string)
	if !ok {
		return "", fmt.Errorf("theme: scripts/prerender.ts gives %T, not the text of an SVG", result)
	}
	return text, nil
}

// plain is what a script complains of, without the stack of minified names.
func (o Options) plain(err error) error {
	var thrown *quickjs.Error
	if !errors.As(err, &thrown) {
		return err
	}
	switch thrown.Message {
	case "":
		return err
	case "interrupted":
		return fmt.Errorf("it takes longer than %v: the option is too large, or a script of the theme never ends", o.patience())
	case "out of memory":
		return fmt.Errorf("it takes more than %d megabytes: the option is too large", room>>20)
	}
	return errors.New(thrown.Message)
}

func (e *engine) close() error {
	if e == nil {
		return nil
	}
	return e.vm.Close()
}
