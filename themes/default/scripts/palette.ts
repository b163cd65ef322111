// The options of charts carry colours from this fixed table: the light value of
// each role. Nothing else in an option is a colour, so that a chart can follow
// the reader's colour scheme: every light value is replaced by what the page's
// style sheet says of the role now.
const roles: Record<string, string> = {
  "#0b6e7f": "--series-1",
  "#c4701c": "--series-2",
  "#6a4c93": "--series-3",
  "#3a7d3e": "--series-4",
  "#b8324f": "--series-5",
  "#7a6a55": "--series-6",
  "#4a6fa5": "--series-7",
  "#1c2430": "--ink",
  "#566070": "--muted",
  "#d9d6ce": "--rule",
  "#fbfaf7": "--ground",
};

// current gives the colours of the page as it looks now. A role that the style
// sheet does not name keeps its light value.
export function current(element: Element): Map<string, string> {
  const style = getComputedStyle(element);
  const colours = new Map<string, string>();
  for (const light of Object.keys(roles)) {
    colours.set(light, style.getPropertyValue(roles[light]).trim() || light);
  }
  return colours;
}

// paint replaces the colours of an option, in a copy.
export function paint(value: unknown, colours: Map<string, string>): unknown {
  if (typeof value === "string") {
    return colours.get(value) || value;
  }
  if (Array.isArray(value)) {
    return value.map((element) => paint(element, colours));
  }
  if (value !== null && typeof value === "object") {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      copy[key] = paint((value as Record<string, unknown>)[key], colours);
    }
    return copy;
  }
  return value;
}
