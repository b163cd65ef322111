package trade

import (
	"tradepost/generator/diag"
	"tradepost/generator/numeral"
)

// Site is data/site.toml.
type Site struct {
	At          diag.Spot
	Title       Text
	Description Text
	Languages   []Lang // the first is served at "/"
	BaseURL     string // "" or absolute, ending in "/"
	NoCards     bool   // pages have no picture for where they are shared
	Currency    numeral.Currency
	Theme       string
	Publisher   Publisher
	License     License
	Destination Destination
	Accepted    []Acceptance
}

// Publisher says who answers for the site.
type Publisher struct {
	Name  Text
	URL   string
	Email string
}

// License is the licence of the site's data and texts.
type License struct {
	Name Text
	URL  string
}

// A Destination is where "tradepost publish" puts the site: at most one is given.
type Destination struct {
	Folder string // from the site's folder, where relative
	Rsync  string // "user@host:/srv/www"
	Rclone string // "store:bucket/site"
}

// An Acceptance lets one finding stand at one place, with a reason that the
// methodology page shows.
type Acceptance struct {
	At     diag.Spot
	Code   diag.Code
	Place  string // a reference ("trade:x/2013", "figure:e/f"); in a text with the words ("content/about.md#5 billion yuan")
	Reason Text
}

// An Event is a fair, a forum, a visit …: one file of data/events.
type Event struct {
	At           diag.Spot // the whole file; At.Key("title") is one value
	ID           string
	Title        Text
	Kind         EventKind
	Date         Date
	EndDate      Date // zero: one day
	Place        string
	Mode         Mode
	PartOf       string // another event, "" for none
	Programmes   []Edition
	Hosts        []string // partner ids
	Sectors      []string
	Theme        Text
	Summary      Text
	Sources      []string
	Updated      Date
	Participants []Participant
	People       []Person
	Figures      []*Figure
	Deals        []*Deal
	Notes        []Note
}

// An Edition places an event in a recurring programme; 0 where unnumbered.
type Edition struct {
	Programme string
	Number    int
}

// A Participant is an organisation at an event.
type Participant struct {
	At         diag.Spot
	Partner    string
	As         Part
	Source     string
	AsReported string
}

// A Person is somebody at an event.
type Person struct {
	At           diag.Spot
	Name         Text
	Role         Text
	Organisation string // partner id, "" for none
	As           PersonPart
	Source       string
	AsReported   string
	Note         Text
}

// A Figure is a number with what it covers, how sure it is and who says so.
type Figure struct {
	At           diag.Spot
	ID           string
	Event        string // the event it belongs to, "" for data/figures.toml
	About        Ref    // for data/figures.toml: a place, partner or programme
	Measure      string
	Value        Value
	Scope        Scope
	Covers       Text
	Status       Status
	AsOf         Date
	PartOf       string // figure of the same event: the source says so
	LikelyPartOf string // the source does not say so
	Derivation   Text
	Source       string
	AsReported   string
	Note         Text
	Also         []AlsoReported
}

// An AlsoReported is another report of the same fact.
type AlsoReported struct {
	At         diag.Spot
	Source     string
	AsReported string
	Value      Value // zero Kind: the same value
}

// A Deal is something that was agreed.
type Deal struct {
	At         diag.Spot
	ID         string
	Event      string
	Title      Text
	Parties    []string // partner ids
	Value      Value    // zero Kind: not stated
	Sectors    []string
	Stage      Stage
	Date       Date // zero: the event's
	Place      string
	Source     string
	AsReported string
	Updates    []DealUpdate
}

// A DealUpdate says what became of a deal.
type DealUpdate struct {
	At     diag.Spot
	Date   Date
	Stage  Stage
	Note   Text
	Source string
}

// A Note is what an honest editor tells the reader about a record.
type Note struct {
	At         diag.Spot
	Kind       NoteKind
	Text       Text
	Source     string
	AsReported string
}

// A Partner is an organisation.
type Partner struct {
	At      diag.Spot
	ID      string
	Name    Text
	Kind    PartnerKind
	Country string // ISO 3166-1 alpha-2, upper case
	Place   string // place id, "" for none
	URL     string
	Aliases []string
	Note    Text
}

// A Place is a country, a region, a city, a zone or a port.
type Place struct {
	At       diag.Spot
	ID       string
	Name     Text
	Kind     PlaceKind
	Country  string
	Within   string // place id, "" for a country
	Lat, Lon string // decimal degrees as written, "" where not given
}

// A Sector is a field of business.
type Sector struct {
	At   diag.Spot
	ID   string
	Name Text
}

// A Programme is a recurring event or a format of cooperation.
type Programme struct {
	At   diag.Spot
	ID   string
	Name Text
	Note Text
}

// A Measure says what a figure counts. The built-in ones need no file.
type Measure struct {
	At   diag.Spot
	ID   string
	Name Text // empty for built-in measures: the theme names them
	Kind ValueKind
	Unit string
}

// A Source is a publication that states facts.
type Source struct {
	At          diag.Spot
	ID          string
	Title       Text
	Described   bool   // Title describes it: its own was not shown
	Original    string // its own title, in Language, where Title translates it
	Publisher   Text
	URL         string
	Date        Date // zero: not shown
	Accessed    Date
	Language    string
	Kind        SourceKind
	Translation string // "machine" where it is one
	Note        Text
}

// A Rate converts one currency to another for one year.
type Rate struct {
	At       diag.Spot
	From, To numeral.Currency
	Year     int
	Rate     numeral.Number
	Kind     RateKind
	Source   string
}

// A Series is trade over time between a reporter and a partner.
type Series struct {
	At        diag.Spot
	ID        string
	Title     Text
	Measure   string
	Reporter  string // place id
	Partner   string // place id, "" for the world
	Flow      Flow
	Covers    Text
	Currency  numeral.Currency
	Valuation Valuation
	Note      Text
	Updated   Date
	Points    []*Point // in time order; years or periods, never both
	Gaps      []Gap
}

// A Point is one value of a series.
type Point struct {
	At         diag.Spot
	Series     string
	Period     Period // a year is the period of its twelve months
	Value      Value
	Status     Status
	Derivation Text
	Source     string
	AsReported string
	Note       Text
	Covers     Text
	Growth     *Rated // nil: not reported
	Shares     []Rated
	Also       []AlsoReported
}

// A Rated is a growth rate or a share, with a source of its own where it has
// one.
type Rated struct {
	At         diag.Spot
	Value      Value  // KindPercent
	Of         string // for a share: the series it is a share of, "" where not named
	Status     Status
	Source     string // the point's where not given
	AsReported string
	Derivation Text
}

// A Gap says for which years a series has no usable value.
type Gap struct {
	At         diag.Spot
	From, To   int // years, both included
	Note       Text
	Source     string
	AsReported string
}

// A Narrative is one Markdown file in one language, without its body: that
// stays with prose.
type Narrative struct {
	At          diag.Spot
	Path        string // "content/reports/x.zh.md"
	Section     string // "events", "reports", "" for home, about, methodology
	ID          string
	Lang        Lang
	Title       string // "" for an event, which takes it from its TOML
	Summary     string
	Date        Date
	Updated     Date
	Draft       bool
	PublishDate Date
	Authors     []string
	Sources     []string
	Mentions    []Mention
	Charts      []ChartBlock
	BareAmounts []Mention // amounts and percentages outside references, code and quotations
	BareCounts  []Mention // whole numbers there that may count something
}

// A Mention is a reference in a narrative: [text](figure:EVENT/ID).
type Mention struct {
	At   diag.Spot
	Ref  Ref
	Text string
}

// A ChartBlock is a fenced chart block of a narrative.
type ChartBlock struct {
	At     diag.Spot // the block; keys below it are keys of its TOML
	ID     string
	Title  string
	From   int // first year, 0 for all
	To     int
	Events []string
	Series []string
	Height int // CSS pixels, 0 for the chart's own
}
