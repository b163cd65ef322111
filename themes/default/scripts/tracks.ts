// The ways on which the keyboard walks a chart. A track is a run of points that
// the eye follows: the years of a panel, a line, a row of dots, a column of the
// network. Arrows along it go from point to point, arrows across it to the next
// track, to the point that stands nearest.
import type { Option } from "./option";
import type { Point } from "./drawn";

export interface Track {
  points: Point[];
  upright: boolean; // its points stand one below the other
  beside: boolean; // and the next track stands beside it
  title: string[]; // what tells it from the others
}

// tracks sorts the points of a chart.
export function tracks(points: Point[], option: Option): Track[] {
  const axes = (option.yAxis ?? []) as { type?: string; name?: string }[];
  const found = new Map<string, Track>();
  for (const point of points) {
    const axis = axes[point.panel];
    const rows = axis?.type === "category";
    const key = [point.panel, ...way(point, rows)].join(" ");
    if (!found.has(key)) {
      const title = [axis?.name ?? "", point.form === "line" ? point.layer : ""].filter(Boolean);
      found.set(key, { points: [], upright: point.form === "graph" || (rows && point.form === "bar"), beside: point.form === "graph", title });
    }
    found.get(key)!.points.push(point);
  }
  const all = [...found.values()];
  for (const track of all) {
    track.points.sort(track.upright ? (a, b) => midY(a) - midY(b) : (a, b) => midX(a) - midX(b));
  }
  return all.sort(inReadingOrder);
}

// way names the track of a point within its panel. Bars of several layers share
// their places, one layer to a status, so that they make one track.
function way(point: Point, rows: boolean): unknown[] {
  switch (point.form) {
    case "line":
      return [point.form, point.series];
    case "scatter":
      return rows ? [point.form, point.row] : [point.form];
    case "graph":
      return [Math.round(point.box.x + point.box.width / 2)];
  }
  return [point.form];
}

function inReadingOrder(a: Track, b: Track): number {
  const [one, other] = [a.points[0], b.points[0]];
  if (a.beside) {
    return midX(one) - midX(other);
  }
  if (one.panel !== other.panel || one.form !== "scatter" || other.form !== "scatter") {
    return one.panel - other.panel || one.series - other.series;
  }
  return midY(one) - midY(other);
}

const midX = (p: Point): number => p.box.x + p.box.width / 2;
const midY = (p: Point): number => p.box.y + p.box.height / 2;

// A Place is a point of a track.
export interface Place { track: number; at: number }

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

// step is where a key leads from a place: the place itself at the edge of the
// chart, null where the key means nothing here.
export function step(all: Track[], from: Place, key: string): Place | null {
  const track = all[from.track];
  switch (key) {
    case "Home":
      return { track: from.track, at: 0 };
    case "End":
      return { track: from.track, at: track.points.length - 1 };
    case "PageUp":
      return across(all, from, -1);
    case "PageDown":
      return across(all, from, 1);
  }
  if (!(key in arrows)) {
    return null;
  }
  const [right, down] = arrows[key];
  if (track.upright && !track.beside) {
    return runOn(all, from, right || down, down !== 0);
  }
  const along = track.upright ? down : right;
  return along ? runOn(all, from, along, false) : across(all, from, track.upright ? right : down);
}

// runOn goes along a track and, where the next one stands below it, on to that.
function runOn(all: Track[], { track, at }: Place, by: number, further: boolean): Place {
  if (all[track].points[at + by]) {
    return { track, at: at + by };
  }
  const next = all[track + by];
  if (!further || !next) {
    return { track, at };
  }
  return { track: track + by, at: by > 0 ? 0 : next.points.length - 1 };
}

// across goes to another track: to the nearest point, of those that this one is
// joined to if there are any.
function across(all: Track[], from: Place, by: number): Place {
  const here = all[from.track].points[from.at];
  const track = from.track + by;
  if (!all[track]) {
    return from;
  }
  if (all[track].upright && !all[track].beside) {
    return { track, at: 0 };
  }
  const mid = all[track].beside ? midY : midX;
  const joined = all[track].points.filter((p) => here.near.includes(p.index));
  const choice = joined.length > 0 ? joined : all[track].points;
  const nearest = choice.reduce((best, p) => (Math.abs(mid(p) - mid(here)) < Math.abs(mid(best) - mid(here)) ? p : best));
  return { track, at: all[track].points.indexOf(nearest) };
}
