// The little box beside the pointer. It is built of elements, not of text with
// tags and styles in it, which a strict content policy would not let through.

import { lines, type Chart, type Point } from "./drawn";

// What ECharts tells about one mark.
interface Mark { data?: { tip?: string | string[] } }

function formatter(marks: Mark | Mark[]): HTMLElement | string {
  return sheet((Array.isArray(marks) ? marks : [marks]).flatMap((mark) => lines(mark.data)));
}

function sheet(texts: string[]): HTMLElement | string {
  const box = document.createElement("div");
  box.className = "chart-tip";
  box.setAttribute("aria-hidden", "true"); // it stands at the end of the page; the walk reads the same out in its place
  for (const text of new Set(texts)) {
    const row = document.createElement("p");
    row.textContent = text;
    box.append(row);
  }
  return box.childElementCount > 0 ? box : "";
}

// show puts the box beside a point.
export function show(chart: Chart, { series, index, bare, box, tip }: Point): void {
  const on = bare ?
    { x: box.x + box.width / 2, y: box.y + box.height / 2, tooltip: { formatter: () => sheet(tip) } } :
    { seriesIndex: series, dataIndexInside: index };
  chart.dispatchAction({ type: "showTip", ...on });
}

// tooltip is the box in the colours that the page has now.
export function tooltip(element: Element): Record<string, unknown> {
  const style = getComputedStyle(element);
  const colour = (role: string): string => style.getPropertyValue(role).trim();
  return {
    renderMode: "html",
    className: "chart-tip-frame",
    appendTo: "body",
    confine: true,
    transitionDuration: 0,
    formatter,
    backgroundColor: colour("--surface"),
    borderColor: colour("--rule"),
    padding: [8, 12],
    textStyle: { color: colour("--ink"), fontSize: 13, fontFamily: style.fontFamily },
    extraCssText: "box-shadow: none; border-radius: 0; white-space: normal; max-width: 20rem",
  };
}
