package trade

// Published gives the records without the narratives marked as drafts, in any
// of their languages, unless drafts are wanted.
func (r Records) Published(drafts bool) Records {
	if drafts {
		return r
	}
	draft := map[string]bool{}
	for _, n := range r.Narratives {
		if n.Draft {
			draft[n.Section+"/"+n.ID] = true
		}
	}
	if len(draft) == 0 {
		return r
	}
	kept := make([]*Narrative, 0, len(r.Narratives))
	for _, n := range r.Narratives {
		if !draft[n.Section+"/"+n.ID] {
			kept = append(kept, n)
		}
	}
	r.Narratives = kept
	return r
}
