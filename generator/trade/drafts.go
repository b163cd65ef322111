package trade

// Published gives the records without the narratives marked as drafts, in any
// of their languages, unless drafts are wanted. Their subjects are remembered
// in Drafts, so that a link to one is told from a link to nothing.
func (r Records) Published(drafts bool) Records {
	if drafts {
		return r
	}
	draft := map[string]bool{}
	for _, n := range r.Narratives {
		if n.Draft {
			draft[n.Subject()] = true
		}
	}
	if len(draft) == 0 {
		return r
	}
	kept := make([]*Narrative, 0, len(r.Narratives))
	for _, n := range r.Narratives {
		if !draft[n.Subject()] {
			kept = append(kept, n)
		}
	}
	r.Narratives, r.Drafts = kept, draft
	return r
}
