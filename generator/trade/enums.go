package trade

// The closed vocabularies of the data files. Each word is as it stands in TOML,
// so that dumps, ids and messages need no table.

type EventKind string

var EventKinds = []EventKind{"fair", "expo", "forum", "conference", "promotion", "signing", "visit"}

type Mode string

var Modes = []Mode{"in_person", "online", "hybrid"}

// A Part says in what capacity an organisation took part.
type Part string

var Parts = []Part{"signatory", "attendee", "organiser", "presented"}

// A PersonPart says in what capacity a person took part.
type PersonPart string

var PersonParts = []PersonPart{"speaker", "witness", "signatory", "host", "guest"}

// A Scope says how much of an event a figure covers. Values of different
// scopes are never added; Background is never charted with results.
type Scope string

const (
	OnSite     Scope = "on_site"
	WholeEvent Scope = "event"
	HostTotal  Scope = "host"
	AllParties Scope = "all_parties"
	Cumulative Scope = "cumulative"
	Background Scope = "background"
)

var Scopes = []Scope{OnSite, WholeEvent, HostTotal, AllParties, Cumulative, Background}

// A Status says how a value came about.
type Status string

const (
	Reported    Status = "reported"
	Estimated   Status = "estimated"
	Provisional Status = "provisional"
	Derived     Status = "derived"
	SecondHand  Status = "second_hand"
)

var Statuses = []Status{Reported, Estimated, Provisional, Derived, SecondHand}

// A Stage says how far a deal is.
type Stage string

var Stages = []Stage{"intent", "framework", "signed", "in_force", "under_construction", "completed", "lapsed"}

type NoteKind string

var NoteKinds = []NoteKind{"translation", "date", "ambiguity", "conflict"}

type PartnerKind string

var PartnerKinds = []PartnerKind{"government", "zone", "company", "chamber", "association", "university", "institution", "media"}

type PlaceKind string

var PlaceKinds = []PlaceKind{"country", "province", "region", "city", "zone", "port"}

type SourceKind string

var SourceKinds = []SourceKind{"press", "official", "statistics", "paper", "dataset"}

type RateKind string

var RateKinds = []RateKind{"average", "closing"}

type Flow string

var Flows = []Flow{"total", "exports", "imports"}

// A Valuation is the Incoterm at which goods are valued.
type Valuation string

var Valuations = []Valuation{"fob", "cif"}
