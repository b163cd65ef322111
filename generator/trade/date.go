package trade

// A Date is a day, or only a month or a year where no more is known (Month or
// Day 0). The zero Date means that none was given.
type Date struct {
	Year, Month, Day int
}

// IsZero tells whether no date was given.
func (d Date) IsZero() bool { return d.Year == 0 }

// A Period is a span of time, both ends included. A calendar year has
// From = {Y,0,0} and To = {Y,0,0}; months have Day 0.
type Period struct {
	From, To Date
}

// IsYear tells whether p is one calendar year.
func (p Period) IsYear() bool { return p.From == p.To && p.From.Month == 0 && p.From.Year != 0 }
