package page

// views is the view of each template that pages are made by, and of each part
// that is rendered by itself. Templates are compiled for them when a site is
// prepared: what a template asks for and its view lacks shows then.
func views() map[string]any {
	return map[string]any{
		"home": homeView{}, "events": eventsView{}, "event": eventView{}, "deals": dealsView{}, "partners": partnersView{}, "partner": partnerView{},
		"sectors": sectorsView{}, "sector": sectorView{}, "places": placesView{}, "place": placeView{}, "programme": programmeView{}, "year": yearView{},
		"trade": tradeView{}, "series": seriesView{}, "reports": reportsView{}, "report": reportView{}, "charts": chartsView{}, "chart": chartPageView{},
		"sources": sourcesView{}, "changes": changesView{}, "data": dataView{}, "search": searchView{}, "text": textView{}, "styleguide": styleguideView{},
		"notfound": notFoundView{}, "frame": frameView{}, "single": singleView{},
	}
}

// partViews is the same for parts.
func partViews() map[string]any {
	return map[string]any{"chart": ChartView{}, "deal-row": DealRow{}, "event-row": EventRow{}, "essence": Essence{}}
}
