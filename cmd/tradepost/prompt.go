package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"tradepost/generator/create"
	"tradepost/generator/diag"
	"tradepost/generator/locale"
	"tradepost/generator/trade"
	"tradepost/themes"
)

// A prompter asks questions on a terminal: a line that can be edited, below it
// what the answer is understood as, or the choices that match what was typed.
type prompter struct {
	in    *bufio.Reader
	out   io.Writer
	raw   func() (restore func(), err error) // each key comes by itself until restored
	width func() int
	room  func() int               // lines on the screen
	words func(trade.Value) string // a number, in the languages of the site
	lang  func(trade.Lang) string  // the name of a language
	// tongue is the language of who is asked.
	tongue language
}

// newPrompter is nil where nobody can be asked.
func newPrompter(c *command, desk *create.Desk) *prompter {
	out := fileOf(c.stdout)
	in := int(os.Stdin.Fd())
	if out == nil || !term.IsTerminal(in) || !term.IsTerminal(int(out.Fd())) {
		return nil
	}
	p := &prompter{in: bufio.NewReader(os.Stdin), out: out, tongue: c.lang}
	p.raw = func() (func(), error) {
		state, err := term.MakeRaw(in)
		if err != nil {
			return nil, err
		}
		return func() { _ = term.Restore(in, state) }, nil
	}
	p.width = func() int {
		if width, _, err := term.GetSize(int(out.Fd())); err == nil && width > 20 {
			return width
		}
		return 80
	}
	p.room = func() int {
		if _, height, err := term.GetSize(int(out.Fd())); err == nil && height > 0 {
			return height
		}
		return 24
	}
	if desk != nil { // before there is a site, it has no languages
		p.speak(desk.Languages())
	}
	return p
}

// speak prepares the words for numbers and languages.
func (p *prompter) speak(languages []trade.Lang) {
	var printers []*locale.Printer
	for _, lang := range languages {
		if printer, err := locale.New(lang, themes.Default()); err == nil { // a language of the site's own theme is passed over
			printers = append(printers, printer)
		}
	}
	p.words = func(v trade.Value) string {
		var words []string
		for _, printer := range printers {
			if s := printer.Value(v); !slices.Contains(words, s) {
				words = append(words, s)
			}
		}
		return strings.Join(words, " · ")
	}
	p.lang = func(lang trade.Lang) string { return languageNamed(lang, p.tongue) }
}

// fill asks for what flags have not told.
func (p *prompter) fill(form create.Form, desk *create.Desk, given create.Answers) (answers create.Answers, err error) {
	_, err = p.asking(func() ([]string, error) {
		answers, err = form.Fill(desk, given, p.ask)
		return nil, err
	})
	return answers, err
}

// asking has each key come by itself while it asks.
func (p *prompter) asking(ask func() ([]string, error)) ([]string, error) {
	restore, err := p.raw()
	if err != nil {
		return nil, err
	}
	defer restore()
	fmt.Fprint(p.out, "\x1b[?2004h") // a text that is pasted comes marked
	defer fmt.Fprint(p.out, "\x1b[?2004l")
	return ask()
}

// A field is one question while it is answered.
type field struct {
	*prompter
	create.Prompt
	told   []string // of several answers, those so far
	text   []rune
	cursor int
	chosen int // of the choices that match, -1 for none
	wrong  string
	above  int // lines that were drawn above the cursor
}

// back is what may be typed instead of Shift+Tab, which some terminals keep to themselves.
const back = "<"

// ask asks one question until its answer can be read. No answer is an empty
// list; create.New asks for a choice that is not there.
func (p *prompter) ask(q create.Prompt) ([]string, error) {
	f := &field{prompter: p, Prompt: q}
	if q.Review != nil {
		f.Question.Choices.Of = func(*create.Desk, create.Answers) []create.Choice { return f.Choices }
		f.Choices = f.reviewed()
	}
	if q.Question.Many {
		f.told = slices.Clone(q.Answers[q.Question.Key])
	}
	f.begin()
	for {
		f.draw()
		k, err := readKey(p.in)
		if err != nil || k.name == "stop" {
			f.end(nil)
			return nil, errStopped
		}
		if k.name == "back" || k.name == "enter" && strings.TrimSpace(string(f.text)) == back {
			if f.Back {
				f.home()
				return nil, create.ErrBack
			}
			k = key{name: "clear"}
		}
		if k.name != "enter" {
			f.press(k)
			continue
		}
		if answer, done := f.enter(); done {
			f.end(answer)
			return answer, nil
		}
	}
}

// begin shows the default, as text or as the choice that is marked.
func (f *field) begin() {
	f.text, f.cursor, f.wrong = nil, 0, ""
	f.chosen = -1
	if f.Question.Choices.Of == nil && len(f.told) == 0 {
		f.text = []rune(f.Default)
		f.cursor = len(f.text)
	}
	if f.Question.Choices.Of != nil && f.Must && len(f.told) == 0 {
		f.chosen = 0
	}
	if i := slices.IndexFunc(f.matching(), func(c create.Choice) bool { return c.ID == f.Default }); i >= 0 && len(f.told) == 0 {
		f.chosen = i
	}
}

// matching are the choices that hold every word that was typed; first those in
// which one begins so.
func (f *field) matching() []create.Choice {
	words := strings.Fields(strings.ToLower(string(f.text)))
	var found []create.Choice
	for _, c := range f.Choices {
		name := strings.ToLower(c.ID + " " + f.nameOf(c) + " " + strings.Join(c.Known, " "))
		if !slices.Contains(f.told, c.ID) && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(name, w) }) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b create.Choice) int { return f.misses(a, words) - f.misses(b, words) })
	if f.Question.New != "" {
		found = append(found, create.Choice{ID: create.New, Means: diag.Say("{new} …", diag.Args{"new": aNew(f.Question.New)})})
	}
	return found
}

// misses counts the words that were typed and with which none of the choice's
// words begins.
func (f *field) misses(c create.Choice, typed []string) (n int) {
	name := " " + strings.ToLower(strings.NewReplacer("-", " ", "_", " ").Replace(c.ID)+" "+f.nameOf(c))
	for _, w := range typed {
		if !strings.Contains(name, " "+w) {
			n++
		}
	}
	return n
}

// enter takes what stands there; done tells whether the question is answered.
func (f *field) enter() (answer []string, done bool) {
	text := strings.TrimSpace(string(f.text))
	if choices := f.matching(); f.Question.Choices.Of != nil && f.chosen >= 0 && f.chosen < len(choices) {
		text = choices[f.chosen].ID
	}
	switch {
	case text == create.New:
		return append(f.told, text), true
	case text == "" && (len(f.told) > 0 || !f.Must):
		return f.told, true
	}
	if _, err := f.Read(text); err != nil {
		f.wrong = create.Words(err, string(f.tongue))
		return nil, false
	}
	if !f.Question.Many {
		return []string{text}, true
	}
	f.told = append(f.told, text)
	f.begin()
	return nil, false
}

// press takes any other key.
func (f *field) press(k key) {
	f.wrong = ""
	before := string(f.text)
	switch k.name {
	case "left":
		f.cursor = max(0, f.cursor-1)
	case "right":
		f.cursor = min(len(f.text), f.cursor+1)
	case "home":
		f.cursor = 0
	case "end":
		f.cursor = len(f.text)
	case "up":
		f.chosen = max(-1, f.chosen-1)
	case "down", "tab":
		f.chosen = min(len(f.matching())-1, f.chosen+1)
	case "backspace":
		if len(f.text) == 0 && len(f.told) > 0 {
			f.told = f.told[:len(f.told)-1]
		}
		if f.cursor > 0 {
			f.text = slices.Delete(f.text, f.cursor-1, f.cursor)
			f.cursor--
		}
	case "delete":
		if f.cursor < len(f.text) {
			f.text = slices.Delete(f.text, f.cursor, f.cursor+1)
		}
	case "clear":
		f.text, f.cursor = nil, 0
	case "text":
		f.text = slices.Insert(f.text, f.cursor, k.text...)
		f.cursor += len(k.text)
	}
	if string(f.text) != before {
		f.chosen = -1
		if len(f.text) > 0 && len(f.matching()) > 0 {
			f.chosen = 0
		}
	}
}

// title is what is asked.
func (f *field) title() string {
	if f.Review != nil {
		return f.say(diag.Say("Is everything right? Choose an answer to change it"))
	}
	return f.titleOf(f.Prompt)
}

func (p *prompter) titleOf(q create.Prompt) string {
	if q.Lang != "" {
		return p.say(diag.Say("{ask}, in {language}", diag.Args{"ask": q.Question.Ask, "language": p.lang(q.Lang)}))
	}
	return p.say(q.Question.Ask)
}

// reviewed are the choices of a review: to go on, or to change one of the answers.
func (f *field) reviewed() []create.Choice {
	accept := diag.Say("yes: write it")
	if f.Inside != "" {
		accept = diag.Say("yes: go on with it")
	}
	choices := []create.Choice{{ID: create.Accept, Name: f.say(accept)}}
	for _, row := range f.Review {
		choices = append(choices, create.Choice{ID: row.Key, Name: f.answered(row.Prompt, row.Answer)})
	}
	return choices
}

// draw writes the question and leaves the cursor in its line.
func (f *field) draw() {
	width := f.width()
	var lines []string
	if f.Inside != "" {
		lines = append(lines, dim(clip("— "+f.say(aNew(f.Inside))+" —", width)))
	}
	lines = append(lines, bold(clip(f.title(), width)))
	help := f.say(f.Question.Help)
	if !f.Must && help == "" && f.Review == nil {
		help = f.say(diag.Say("leave empty if it does not apply"))
	}
	if len(f.told) > 0 {
		help = f.say(diag.Say("so far {answers}; Enter ends the list, Backspace takes back the last", diag.Args{"answers": diag.List(f.told)}))
	}
	if help != "" {
		lines = append(lines, dim(clip("  "+help, width)))
	}
	line, column := f.window(width - 3)
	lines = append(lines, "> "+line)
	at := len(lines) - 1
	lines = append(lines, f.below(width)...)
	lines = append(lines, dim(clip("  "+f.say(f.keys()), width)))
	f.home()
	fmt.Fprint(f.out, strings.Join(lines, "\r\n"))
	if up := len(lines) - 1 - at; up > 0 {
		fmt.Fprintf(f.out, "\x1b[%dA", up)
	}
	fmt.Fprintf(f.out, "\r\x1b[%dC", 2+column)
	f.above = at
}

// keys are those that lead out of the question.
func (f *field) keys() diag.Phrase {
	if f.Back {
		return diag.Say("Shift+Tab, or {sign} and Enter: the question before · Ctrl-C: stop, nothing is written", diag.Args{"sign": back})
	}
	return diag.Say("Ctrl-C: stop, nothing is written")
}

// home goes back to the first line of what was drawn, and wipes it.
func (f *field) home() {
	if f.above > 0 {
		fmt.Fprintf(f.out, "\x1b[%dA", f.above)
	}
	fmt.Fprint(f.out, "\r\x1b[J")
	f.above = 0
}

// window is the part of the text around the cursor that fits into one line, and
// the column of the cursor in it.
func (f *field) window(width int) (line string, column int) {
	start := f.cursor
	for start > 0 && diag.Cells(string(f.text[start-1:f.cursor])) < width {
		start--
	}
	return clip(string(f.text[start:]), width), diag.Cells(string(f.text[start:f.cursor]))
}

// below is what stands under the line: what is wrong, the choices, or how the
// answer is understood.
func (f *field) below(width int) []string {
	var lines []string
	if f.wrong != "" {
		lines = append(lines, wrapped(f.wrong, width)...)
	}
	if f.Question.Choices.Of != nil {
		return append(lines, f.list(width)...)
	}
	text := strings.TrimSpace(string(f.text))
	if text == "" || f.wrong != "" {
		return lines
	}
	switch r, err := f.Read(text); {
	case err != nil:
		for _, line := range wrapped(create.Words(err, string(f.tongue)), width) {
			lines = append(lines, dim(line))
		}
	case r.Value.Stated():
		lines = append(lines, "  = "+clip(f.words(r.Value), width-4))
	case r.Text != "" && r.Text != text:
		lines = append(lines, "  = "+clip(r.Text, width-4))
	}
	return lines
}

// shown is how many choices are shown at a time: of a review as many as there is
// room for below its title.
func (f *field) shown() int {
	const most, around = 8, 5
	if f.Review != nil {
		return max(most, f.room()-around)
	}
	return most
}

func (f *field) list(width int) []string {
	var lines []string
	choices := f.matching()
	mostShown := f.shown()
	from := max(0, min(f.chosen-mostShown/2, len(choices)-mostShown))
	for i := from; i < min(len(choices), from+mostShown); i++ {
		label := choices[i].ID + "  " + f.nameOf(choices[i])
		if choices[i].ID == create.New || f.Review != nil {
			label = f.nameOf(choices[i])
		}
		mark := "   "
		if i == f.chosen {
			mark = " > "
		}
		lines = append(lines, mark+clip(label, width-4))
	}
	if more := len(choices) - from - mostShown; more > 0 {
		lines = append(lines, dim("   "+f.say(diag.Say("{n} more; type to search", diag.Args{"n": more}))))
	}
	return lines
}

// end leaves the question and its answer on the screen.
func (f *field) end(answer []string) {
	f.home()
	if f.Review != nil {
		return // each answer stands above
	}
	fmt.Fprintf(f.out, "%s\r\n", clip(f.answered(f.Prompt, answer), f.width()))
}

// answered is a question with its answer: of a choice with its name beside the id.
func (p *prompter) answered(q create.Prompt, answer []string) string {
	var told diag.List
	for _, text := range answer {
		choice := slices.IndexFunc(q.Choices, func(c create.Choice) bool { return c.ID == text })
		switch {
		case text == create.New:
			text = p.say(aNew(q.Question.New))
		case choice >= 0 && q.Choices[choice].Called(string(p.tongue)) != "":
			text = p.say(diag.Say("{id} ({name})", diag.Args{"id": text, "name": q.Choices[choice].Called(string(p.tongue))}))
		}
		told = append(told, text)
	}
	if len(told) == 0 {
		told = diag.List{"—"}
	}
	return p.say(diag.Say("{ask}: {answer}", diag.Args{"ask": p.titleOf(q), "answer": told}))
}

// say words a phrase in the language of who is asked.
func (p *prompter) say(words diag.Phrase) string { return words.In(string(p.tongue)) }

// nameOf is what stands beside the id of a choice.
func (f *field) nameOf(c create.Choice) string { return c.Called(string(f.tongue)) }

// aNew is a record of a kind that is made on the way.
func aNew(kind string) diag.Phrase {
	switch kind {
	case "partner":
		return diag.Say("a new partner")
	case "place":
		return diag.Say("a new place")
	}
	return diag.Say("a new source")
}
