package guard

import (
	"tradepost/generator/diag"
	"tradepost/generator/trade"
)

// A lateRecord is a number that holds for a day after the one on which its
// undated source was read.
type lateRecord struct {
	ref trade.Ref
	day trade.Date
}

// accessedBeforeNumbers warns, once, of a source without a date that was read
// before the days of several numbers taken from it: the slip is in its "accessed",
// not in each of them. Of one number alone it is that number's, and its own rule
// speaks.
func accessedBeforeNumbers(p *part, report report) {
	for _, x := range p.sources {
		late := p.lateRecords()[x.ID]
		if len(late) < 2 || p.faults.Keys(x.At, "accessed") {
			continue
		}
		last := late[0]
		for _, l := range late[1:] {
			if l.day.Compare(last.day) > 0 {
				last = l
			}
		}
		report(x.Ref(), x.At.Key("accessed"), diag.Args{"accessed": x.Accessed, "count": len(late), "figure": last.ref, "date": last.day})
	}
}

// readTooEarly tells whether it is the source that is dated too early, and not one
// record.
func (s *site) readTooEarly(source string) bool {
	x := s.Source(source)
	return x != nil && x.Date.IsZero() && len(s.lateRecords()[source]) > 1
}

// late finds the numbers of undated sources that hold for a day after these were
// read, by source.
func (s *site) late() map[string][]lateRecord {
	late := map[string][]lateRecord{}
	add := func(source string, ref trade.Ref, day trade.Date) {
		if x := s.Source(source); x != nil && x.Date.IsZero() && backwards(day, x.Accessed) {
			late[source] = append(late[source], lateRecord{ref, day})
		}
	}
	for _, f := range s.allFigures() {
		if f.Status != trade.Estimated {
			add(f.Source, f.Ref(), f.AsOf)
		}
	}
	for _, series := range s.Series {
		for _, p := range series.Points {
			if p.Status != trade.Estimated {
				add(p.Source, p.Ref(), overBy(p))
			}
		}
	}
	return late
}
