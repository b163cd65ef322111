package card

import "image"

// A Finding is what a test wants to know of a card that was set.
type Finding struct {
	Lacks []rune
	Boxes []image.Rectangle // of each line
	Cut   bool
}

// Look sets a card and tells how.
func (p *Press) Look(c Card) (Finding, error) {
	s, err := p.ready()
	if err != nil {
		return Finding{}, err
	}
	t := s.set(c)
	return Finding{t.absent, t.boxes, t.cut}, nil
}
