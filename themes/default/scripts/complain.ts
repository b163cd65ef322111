// What is wrong with an option that ECharts would draw in part without a word, or
// fail at with one that helps nobody. Said at build time only.
import type { init } from "./echarts";
import type { Option } from "./option";

type Chart = ReturnType<typeof init>;
type Series = Option & { type?: string };

function list<T>(some: unknown): T[] {
  return (some == null ? [] : Array.isArray(some) ? some : [some]) as T[];
}

const onAxes = ["bar", "line", "scatter"];

// complainOfAxes fails where a series has nothing to stand on.
export function complainOfAxes(option: Option): void {
  const all = list<Series>(option.series);
  if (all.length === 0) {
    throw new Error("the option has no series");
  }
  for (const series of all) {
    if (!onAxes.includes(series.type ?? "") || (series.coordinateSystem ?? "cartesian2d") !== "cartesian2d") {
      continue;
    }
    for (const name of ["xAxis", "yAxis"]) {
      const index = (series[`${name}Index`] ?? 0) as number;
      const there = list(option[name]).length;
      if (index >= there && series[`${name}Id`] == null) {
        throw new Error(`a series of type "${series.type}" needs ${name} ${index}; the option has ${there === 0 ? "none" : `only ${there}`}`);
      }
    }
  }
}

// Components that an option may ask for. Others among its keys, such as colours,
// are settings.
const components = [
  "angleAxis", "axisPointer", "brush", "calendar", "dataZoom", "dataset", "geo", "graphic", "grid", "legend", "matrix",
  "parallel", "parallelAxis", "polar", "radar", "radiusAxis", "singleAxis", "thumbnail", "timeline", "title", "toolbox", "tooltip",
  "visualMap", "xAxis", "yAxis",
];
const marks = ["markArea", "markLine", "markPoint"]; // which series have

interface Parts {
  getSeriesByType(type: string): unknown[];
  getComponent(name: string): unknown;
}

// complainOfParts fails where ECharts left something out, which it does with
// every part that the bundle lacks.
export function complainOfParts(chart: Chart, option: Option): void {
  const model = (chart as unknown as { getModel(): Parts }).getModel();
  const series = list<Series>(option.series);
  for (const { type } of series) {
    if (!type || model.getSeriesByType(type).length === 0) {
      throw new Error(`series of type "${type}" cannot be drawn: scripts/echarts.ts does not name it`);
    }
  }
  const asked = components.filter((name) => list<Option>(option[name]).some(isSeen));
  asked.push(...marks.filter((name) => series.some((one) => one[name])));
  for (const name of asked) {
    if (!model.getComponent(name)) {
      throw new Error(`"${name}" cannot be drawn: scripts/echarts.ts does not name it`);
    }
  }
}

function isSeen(part: Option): boolean {
  return part.show !== false && Object.keys(part).length > 0;
}

interface Shape {
  type: string;
  style: { text?: string };
  transform: number[] | null;
  invisible: boolean;
  __clipPaths?: unknown[];
  getBoundingRect(): Rect;
}
interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
  clone(): Rect;
  applyTransform(m: number[] | null): void;
}

// slack is how far a text may hang over the edge: letters are narrower than the
// lines they stand on, and the widths of fonts differ.
const slack = 4;

// complainOfEdges fails where a text would be cut off by the edge of the picture.
export function complainOfEdges(chart: Chart, width: number, height: number): void {
  const shapes = (chart.getZr().storage as unknown as { getDisplayList(): Shape[] }).getDisplayList();
  for (const shape of shapes) {
    if (shape.type !== "tspan" || shape.invisible || !shape.style.text || shape.__clipPaths?.length) {
      continue;
    }
    const box = shape.getBoundingRect().clone();
    box.applyTransform(shape.transform);
    const over = Math.max(-box.x, -box.y, box.x + box.width - width, box.y + box.height - height);
    if (over > slack) {
      throw new Error(`the text "${shape.style.text}" does not fit in ${width} by ${height} pixels: ${Math.ceil(over)} of it are cut off`);
    }
  }
}
