package generator

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tradepost/generator/hosting"
)

// A drive is one thing that readers do, where scripts run and where none do.
type drive struct {
	part            string
	scripted, plain func(*driver)
}

// drives times hands, places, and scripts on and off is what is tried: each part is
// worked by keyboard, finger and mouse, below a sub-path of a server that sends the
// policy and from disk. A new part is a row here. Other tests look at single parts more
// closely; this one asks whether each is there for everybody.
var drives = []drive{
	{"language", (*driver).changesLanguage, (*driver).changesLanguage},
	{"scheme", (*driver).changesScheme, (*driver).followsTheSystem},
	{"explorer", (*driver).explores, (*driver).readsTheList},
	{"search", (*driver).searches, (*driver).searchesByHand},
	{"pages of a list", (*driver).turnsPagesOfASelection, (*driver).turnsPages},
	{"essence of a number", (*driver).asksANumber, (*driver).followsANumber},
	{"citation", (*driver).citesAndCopies, (*driver).cites},
	{"table of a chart", (*driver).unfoldsATable, (*driver).foldsATable},
	{"chart", (*driver).livensAChart, (*driver).readsAChart},
}

// A hand is what a reader works a page with.
type hand string

const (
	mouse    hand = "mouse"
	finger   hand = "finger"
	keyboard hand = "keyboard"
)

// A driver is a reader with a hand, in front of the real site and of one with lists
// of many pages.
type driver struct {
	*reader
	hand  hand
	width int64  // of the window
	many  string // where the other site is
	saves string // the folder for what is saved
}

func TestReadersDriveThePages(t *testing.T) {
	t.Parallel()
	lists, err := explorerOf(15)
	if err != nil {
		t.Fatal(err)
	}
	many := lists.places(t)
	for place, base := range map[string]string{"from disk": "file://" + publishedSite(t) + "/", "below a sub-path": strictlyBelow(t, "/a/b/")} {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := &reader{t: t, ctx: browser(t), base: base}
			r.watch.listen(t, r.ctx, regexp.MustCompile(`^\w+://[\d.]*`).FindString(base)) // the two sites have nothing else in common
			if _, err := chromedp.Call(r.ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
				t.Fatal(err)
			}
			d := driver{reader: r, many: many[place], saves: saves(t, r.ctx)}
			// The mouse comes last: where it was left, it goes on pointing.
			for _, d.hand = range []hand{keyboard, finger, mouse} {
				for _, scripts := range []bool{true, false} {
					d.takes(scripts)
					for _, drive := range drives {
						does, name := drive.scripted, drive.part+", by "+string(d.hand)
						if !scripts {
							does, name = drive.plain, name+", without scripts"
						}
						t.Run(name, func(t *testing.T) {
							d := d
							d.reader = &reader{t: t, ctx: r.ctx, base: base}
							does(&d)
						})
					}
				}
			}
			for _, fault := range r.watch.faults {
				t.Error(fault)
			}
		})
	}
}

// strictlyBelow is strict below a path.
func strictlyBelow(t *testing.T, path string) string {
	t.Helper()
	files := http.FileServer(http.Dir(publishedSite(t)))
	server := httptest.NewServer(http.StripPrefix(path, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", hosting.PolicyOf(r.URL.Path))
		files.ServeHTTP(w, r)
	})))
	t.Cleanup(server.Close)
	return server.URL + path
}

// takes a phone for a finger, else a desk.
func (d *driver) takes(scripts bool) {
	d.t.Helper()
	d.prefers("light")
	d.width = 1280
	if d.hand == finger {
		d.width = 360
	}
	if _, err := chromedp.Call(d.ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: d.hand == finger}); err != nil {
		d.t.Fatal(err)
	}
	if _, err := chromedp.Call(d.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts}); err != nil {
		d.t.Fatal(err)
	}
}

// prefers a scheme and, so that nothing glides while a hand goes to it, no motion.
func (d *driver) prefers(scheme string) {
	d.t.Helper()
	if _, err := chromedp.Call(d.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}}); err != nil {
		d.t.Fatal(err)
	}
}

// opens goes to a page anew.
func (d *driver) opens(address string) {
	d.t.Helper()
	if !strings.Contains(address, "://") {
		address = d.base + address
	}
	open(d.t, d.ctx, address, d.width, 700)
}

// staysOn goes to a page unless the last part has left it open.
func (d *driver) staysOn(page string) {
	d.t.Helper()
	if !evaluate[bool](d.t, d.ctx, `(location.origin + location.pathname).replace(/^null/, "file://").replace(/index\.html$/, "") === "`+d.base+strings.TrimSuffix(page, "index.html")+`"`) {
		d.opens(page)
	}
}

// sees waits until something is so. It asks from outside, since a page without
// scripts has no clock, and one that goes has nothing to ask.
func (d *driver) sees(what string) {
	d.t.Helper()
	var err error
	for range 300 {
		var so bool
		if so, err = chromedp.Run(d.ctx, chromedp.Evaluate[bool]("Boolean("+what+")")); so && err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	at, _ := chromedp.Run(d.ctx, chromedp.Evaluate[string]("location.href"))
	d.t.Fatalf("never at %s: %s (%v)", at, what, err)
}

// seesStill fails where what was so ends within the time in which boxes come and go.
func (d *driver) seesStill(what string) {
	d.t.Helper()
	time.Sleep(400 * time.Millisecond)
	if !evaluate[bool](d.t, d.ctx, "Boolean("+what+")") {
		d.t.Errorf("no longer: %s", what)
	}
}

// arrives waits for another page of the site.
func (d *driver) arrives(page string) {
	d.t.Helper()
	d.sees(`location.pathname.replace(/index\.html$/, "").endsWith("/` + page + `") && document.readyState === "complete" && document.querySelector("h1")`)
}

// lacks fails where a control is seen that cannot work.
func (d *driver) lacks(controls ...string) {
	d.t.Helper()
	for _, control := range controls {
		if evaluate[bool](d.t, d.ctx, `[...document.querySelectorAll('`+control+`')].some(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))`) {
			d.t.Errorf("%s is there, which cannot work", control)
		}
	}
}

// uses presses a link, a button or a fold.
func (d *driver) uses(what string) {
	d.t.Helper()
	switch d.hand {
	case keyboard:
		d.tabsTo(what)
		d.press(kb.Enter)
	case finger:
		d.touch(d.at(what))
	case mouse:
		at := d.at(what)
		if err := chromedp.Do(d.ctx, chromedp.MouseClickXY(at[0], at[1])); err != nil {
			d.t.Fatal(err)
		}
	}
}

// types writes into a field.
func (d *driver) types(field, words string) {
	d.t.Helper()
	if d.hand == keyboard {
		d.tabsTo(field)
	} else {
		d.uses(field)
	}
	d.sees(`document.activeElement.matches('` + field + `')`)
	press(d.t, d.ctx, words)
}

// chooses takes the next value of a list: with a hand the list opens first.
func (d *driver) chooses(list string) {
	d.t.Helper()
	if d.hand == keyboard {
		d.tabsTo(list)
		d.press(kb.ArrowDown)
		return
	}
	d.uses(list)
	d.press(kb.ArrowDown)
	d.press(kb.Enter)
}

// at brings something into view and gives the middle of its first line, once it
// stands still there. Nothing may cover it.
func (d *driver) at(what string) []float64 {
	d.t.Helper()
	d.sees(`document.querySelector('` + what + `').checkVisibility({ visibilityProperty: true, opacityProperty: true })`)
	var last, now []float64
	for range 100 {
		now = evaluate[[]float64](d.t, d.ctx, `(e => {
			e.scrollIntoView({ block: "center", behavior: "instant" });
			const { left, top, width, height } = e.getClientRects()[0], at = [left + width / 2, top + height / 2];
			return e.contains(document.elementFromPoint(...at)) ? at : [];
		})(document.querySelector('`+what+`'))`)
		if len(now) > 0 && slices.Equal(now, last) {
			return now
		}
		last = now
		time.Sleep(40 * time.Millisecond)
	}
	d.t.Fatalf("%s lies under something else or never stands still: %v", what, now)
	return nil
}

// tabsTo comes to something as the keyboard does, by the shorter way round, and
// there it shows that it has come.
func (d *driver) tabsTo(what string) {
	d.t.Helper()
	back := evaluate[bool](d.t, d.ctx, `(() => {
		const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter(e => e.checkVisibility());
		const way = stops.findIndex(e => e.matches('`+what+`')) - stops.indexOf(document.activeElement);
		return (way + stops.length) % stops.length > stops.length / 2;
	})()`)
	tab := chromedp.KeyEvent(kb.Tab)
	if back {
		tab = chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))
	}
	if evaluate[bool](d.t, d.ctx, `document.activeElement.matches('`+what+`')`) {
		return // it is there already
	}
	for range 150 {
		if err := chromedp.Do(d.ctx, tab); err != nil {
			d.t.Fatal(err)
		}
		if !evaluate[bool](d.t, d.ctx, `document.activeElement.matches('`+what+`')`) {
			continue
		}
		if !evaluate[bool](d.t, d.ctx, `(s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)(getComputedStyle(document.activeElement))`) {
			d.t.Errorf("%s does not show that it has the focus", what)
		}
		return
	}
	d.t.Fatalf("Tab does not lead to %s", what)
}
