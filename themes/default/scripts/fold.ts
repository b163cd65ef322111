// Folds the tables below charts that only accompany a text: the drawing stands
// in for them. Without a script they stay open, since then they are the chart.
// A link to something within them opens them again, and so it opens any other
// fold, where the browser does not do it by itself.

export function fold(): void {
  for (const table of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
    table.open = false;
  }
  addEventListener("hashchange", reveal);
  reveal();
}

function reveal(): void {
  const target = document.querySelector(":target");
  const folded = target?.closest<HTMLDetailsElement>("details:not([open])");
  if (target && folded) {
    folded.open = true;
    target.scrollIntoView();
  }
}
