// The little box beside the pointer. It is built of elements, not of text with
// tags and styles in it, which a strict content policy would not let through.

// What ECharts tells about one mark. The build writes "tip" into the data: the
// value in the page's language, with its unit, what it covers and its status.
interface Mark {
  name: string;
  data?: { tip?: string | string[] };
}

function lines(mark: Mark): string[] {
  const tip = mark.data?.tip;
  if (tip === undefined) {
    return [];
  }
  return Array.isArray(tip) ? tip : [tip];
}

function formatter(marks: Mark | Mark[]): HTMLElement | string {
  const all = Array.isArray(marks) ? marks : [marks];
  const box = document.createElement("div");
  box.className = "chart-tip";
  for (const line of new Set(all.flatMap(lines))) {
    const row = document.createElement("p");
    row.textContent = line;
    box.append(row);
  }
  return box.childElementCount > 0 ? box : "";
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
