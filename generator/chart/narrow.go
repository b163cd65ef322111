package chart

// narrow is what a narrow window lays over the option: the client merges it,
// objects by key and lists by position.
func (p plot) narrow() tree {
	if p.web != nil {
		return p.web.narrow()
	}
	var grids, xs, ys, series []tree
	for _, panel := range p.panels {
		grid := tree{}
		if panel.narrowLeft != 0 {
			grid["left"] = panel.narrowLeft
		}
		if panel.narrowRight != 0 {
			grid["right"] = panel.narrowRight
		}
		grids = append(grids, grid)
		xs = append(xs, panel.x.narrow())
		y := panel.y.narrow()
		if panel.narrowLeft != 0 {
			y["nameTextStyle"] = tree{"padding": []int{0, 0, 0, -panel.narrowLeft}}
		}
		ys = append(ys, y)
		for _, l := range panel.layers {
			series = append(series, l.narrow())
		}
	}
	return tree{"grid": grids, "xAxis": xs, "yAxis": ys, "series": series}
}

func (a axis) narrow() tree {
	switch {
	case a.categories == nil && a.every > 1:
		var texts []string
		for i := 0; i < len(a.ticks); i += a.every {
			texts = append(texts, a.ticks[i])
		}
		return tree{"interval": a.step.Float() * float64(a.every), "axisLabel": tree{"texts": texts}}
	case a.every > 1:
		return tree{"axisLabel": tree{"interval": a.every - 1}}
	case a.slim != nil:
		return tree{"data": a.slim}
	}
	return tree{}
}

func (l layer) narrow() tree {
	switch {
	case l.labels.narrowHide:
		return tree{"label": tree{"show": false}}
	case l.labels.narrowRotate:
		return tree{"label": tree{"rotate": 90, "align": "left", "verticalAlign": "middle", "fontSize": fontSize - 1}}
	}
	return tree{}
}
