package page

import (
	"slices"
	"testing"
)

func TestStopsShowAllOfAShortListAndFewOfALongOne(t *testing.T) {
	if got := stops(3, 5); !slices.Equal(got, []int{1, 2, 3, 4, 5}) {
		t.Errorf("page 3 of 5 leads to %v", got)
	}
	if got, want := stops(500, 1600), []int{1, 400, 490, 498, 499, 500, 501, 502, 510, 600, 1500, 1600}; !slices.Equal(got, want) {
		t.Errorf("page 500 of 1600 leads to %v, want %v", got, want)
	}
}

func TestEveryPageOfALongListIsReached(t *testing.T) {
	const of = 400
	seen := map[int]bool{1: true}
	for queue := []int{1}; len(queue) > 0; queue = queue[1:] {
		for _, n := range stops(queue[0], of) {
			if !seen[n] {
				seen[n] = true
				queue = append(queue, n)
			}
		}
	}
	if len(seen) != of {
		t.Errorf("%d of %d pages are reached from the first", len(seen), of)
	}
}
