// Folds the tables below charts that only accompany a text: the drawing stands
// in for them. Without a script they stay open, since then they are the chart.

export function fold(): void {
  for (const table of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
    table.open = false;
  }
}
