// Folds the tables below charts that only accompany a text: the drawing stands
// in for them. Without a script they stay open, since then they are the chart.
// A link to something within them opens them again.

export function fold(): void {
  for (const table of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
    table.open = false;
  }
  addEventListener("hashchange", reveal);
  reveal();
}

function reveal(): void {
  const target = document.querySelector(":target");
  const table = target?.closest<HTMLDetailsElement>("details[data-fold]");
  if (target && table && !table.open) {
    table.open = true;
    target.scrollIntoView();
  }
}
