package diag

// MarshalText writes a spot in dumps as its file and key path:
// "data/events/x.toml#figures[2]".
func (s Spot) MarshalText() ([]byte, error) {
	if s.Source == nil {
		return nil, nil
	}
	if s.path == "" {
		return []byte(s.Source.Name), nil
	}
	return []byte(s.Source.Name + "#" + s.path), nil
}
