// What ECharts has drawn, and where. It keeps this to itself; the few inner
// parts that walking and the legend's buttons need are named here and nowhere
// else, so that another version of it means another look at this file.
import type { init } from "./echarts";

export type Chart = ReturnType<typeof init>;

// A Box is a place on the stage, in the drawing's own pixels.
export interface Box { x: number; y: number; width: number; height: number }

// A Point is one mark that a reader can be told about.
export interface Point {
  series: number;
  index: number; // among the marks of the layer that are shown
  form: string; // "bar", "line", "scatter", "graph"
  layer: string; // the name of its series, "" for one without
  panel: number; // the pair of axes it stands on
  row: unknown; // what it has on the y axis
  tip: string[];
  box: Box;
  bare: boolean; // a place on a line too dense for a dot at each
  near: number[]; // nodes: the indexes of those it is joined to
}

interface Shape {
  getBoundingRect(): Box & { clone(): Box & { applyTransform(by: unknown): void } };
  getComputedTransform(): unknown;
}

interface Data {
  count(): number;
  getItemGraphicEl(index: number): Shape | undefined;
  getLayout(key: "points"): ArrayLike<number> | undefined; // of a line: x, y, x, y …
  getRawDataItem(index: number): { tip?: string | string[]; value?: unknown } | null;
}

interface Node { dataIndex: number; edges: { node1: Node; node2: Node }[] }

interface Series {
  subType: string;
  name: string;
  getData(): Data;
  get(key: string): unknown;
  getGraph?(): { getNodeByIndex(index: number): Node | null };
}

interface Inside {
  getModel(): {
    eachSeries(visit: (series: Series, index: number) => void): void;
    getComponent(kind: string): unknown;
  };
  getViewOfComponentModel(model: unknown): { getContentGroup(): { children(): Shape[] } };
  getZr(): { handler: { dispatch(type: string, at: object): void } };
}

const inside = (chart: Chart): Inside => chart as unknown as Inside;

// points lists the marks that are drawn and have something to tell, without
// those of hidden layers.
export function points(chart: Chart): Point[] {
  const all: Point[] = [];
  inside(chart).getModel().eachSeries((series, at) => {
    const data = series.getData();
    for (let index = 0; index < data.count(); index++) {
      const shape = data.getItemGraphicEl(index);
      const box = shape ? boxOf(shape) : dot(data, index);
      const tip = lines(data.getRawDataItem(index));
      if (box && tip.length > 0) {
        all.push({
          series: at, index, tip, box, bare: !shape, form: series.subType,
          layer: series.name.includes("\0") ? "" : series.name, // ECharts names those without
          panel: Number(series.get("yAxisIndex") ?? 0),
          row: rowOf(data.getRawDataItem(index)), near: joined(series, index),
        });
      }
    }
  });
  return all;
}

// lines are what the build wrote into the data for a reader: the value in the
// page's language, with its unit, what it covers and its status.
export function lines(item: { tip?: string | string[] } | null | undefined): string[] {
  const tip = item?.tip ?? [];
  return Array.isArray(tip) ? tip : [tip];
}

function rowOf(item: { value?: unknown } | null): unknown {
  return Array.isArray(item?.value) ? item.value[1] : undefined;
}

function joined(series: Series, index: number): number[] {
  const node = series.getGraph?.()?.getNodeByIndex(index);
  return (node?.edges ?? []).map((edge) => (edge.node1 === node ? edge.node2 : edge.node1).dataIndex);
}

function dot(data: Data, index: number): Box | null {
  const places = data.getLayout("points");
  const [x, y] = [places?.[2 * index] ?? NaN, places?.[2 * index + 1] ?? NaN];
  return isNaN(x + y) ? null : { x: x - 4, y: y - 4, width: 8, height: 8 };
}

function boxOf(shape: Shape): Box {
  const box = shape.getBoundingRect().clone();
  box.applyTransform(shape.getComputedTransform());
  return box;
}

// entries are the places of the legend's entries, in their order.
export function entries(chart: Chart): Box[] {
  const legend = inside(chart).getModel().getComponent("legend");
  return inside(chart).getViewOfComponentModel(legend).getContentGroup().children().map(boxOf);
}

// point lets the chart believe that the pointer is there.
export function point(chart: Chart, zrX: number, zrY: number): void {
  inside(chart).getZr().handler.dispatch("mousemove", { zrX, zrY });
}
