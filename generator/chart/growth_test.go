package chart

import "testing"

func TestTheLabelOfARateStandsWhereItsLineDoesNotRun(t *testing.T) {
	cases := []struct {
		name  string
		rates []float64
		below []bool
	}{
		{"a fall", []float64{41.3, 13.5}, []bool{false, true}},
		{"a fall to the axis, where there is no room", []float64{41.3, 2}, []bool{false, false}},
		{"a rise", []float64{34.8, 41.3}, []bool{true, false}},
		{"a dip", []float64{60, 30, 70}, []bool{false, true, false}},
		{"one alone", []float64{30}, []bool{false}},
	}
	for _, c := range cases {
		var marks []*mark
		for _, rate := range c.rates {
			marks = append(marks, &mark{value: rate}, nil)
		}
		apart(marks, axis{max: 80}, growthHeight)
		for i, want := range c.below {
			if got := marks[2*i].below; got != want {
				t.Errorf("%s: the label of %v is below: %v", c.name, c.rates[i], got)
			}
		}
	}
}
