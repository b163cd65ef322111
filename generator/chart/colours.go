package chart

// Colours says which custom property of the page stands for each colour that
// an option may hold: "#0b6e7f" -> "--series-1". The clear colour has none.
func Colours() map[string]string {
	return map[string]string{
		string(series1): "--series-1", string(series2): "--series-2", string(series3): "--series-3", string(series4): "--series-4",
		string(series5): "--series-5", string(series6): "--series-6", string(series7): "--series-7",
		string(ink): "--ink", string(muted): "--muted", string(rule): "--rule", string(ground): "--ground",
	}
}
