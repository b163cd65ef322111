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

// show puts the box below a point or, where there is no room, above it: the
// point itself stays in sight.
export function show(chart: Chart, { series, index, bare, box, tip }: Point): void {
  const middle = box.x + box.width / 2;
  const on = bare ?
    { x: middle, y: box.y + box.height / 2, tooltip: { formatter: () => sheet(tip) } } :
    { seriesIndex: series, dataIndexInside: index };
  const position = (_at: unknown, _marks: unknown, _dom: unknown, _rect: unknown, { contentSize, viewSize }: Sizes): number[] => {
    const below = box.y + box.height + apart;
    const fits = below + contentSize[1] <= viewSize[1];
    return [middle - contentSize[0] / 2, fits ? below : box.y - apart - contentSize[1]];
  };
  chart.dispatchAction({ type: "showTip", position, ...on });
}

const apart = 8;

interface Sizes { contentSize: [number, number]; viewSize: [number, number] }

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
