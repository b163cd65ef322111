package trade

// How values stand in dumps and downloads: as an editor would write them.

func (v Value) MarshalText() ([]byte, error)  { return []byte(v.String()), nil }
func (d Date) MarshalText() ([]byte, error)   { return []byte(d.String()), nil }
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
func (r Ref) MarshalText() ([]byte, error)    { return []byte(r.String()), nil }
