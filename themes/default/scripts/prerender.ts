// The script that draws at build time, in an engine which has no page: an
// option goes in, the text of an SVG comes out. It is not part of the site.
// Before it runs, the engine has stilled the clock and seeded chance.
import { init, setPlatformAPI } from "./echarts";
import { measureText } from "./letters";
import { fit, type Option } from "./option";
import { keepStill } from "./still";

// What the engine calls.
interface Drawing {
  draw(json: string, width: number, height: number): string;
}

// The renderer's own parts that make the text depend on nothing but the option.
interface Painter {
  _id: string;
  renderToVNode(how: object): object;
  renderToString(how: { useViewBox: boolean; cssAnimation: boolean; cssEmphasis: boolean }): string;
}

function draw(json: string, width: number, height: number): string {
  const option = fit(JSON.parse(json) as Option, width);
  keepStill(json);
  const chart = init(null, undefined, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false, useUTC: true });
    complain(chart, option);
    const painter = chart.getZr().painter as unknown as Painter;
    painter._id = "c";
    // Left to itself it rounds to a tenth of a pixel, which the eye notices when
    // the live drawing takes over.
    const exact = painter.renderToVNode.bind(painter);
    painter.renderToVNode = (how) => exact({ ...how, compress: false });
    return painter.renderToString({ useViewBox: true, cssAnimation: false, cssEmphasis: false });
  } finally {
    chart.dispose();
  }
}

// complain fails where ECharts would leave something out without a word.
function complain(chart: ReturnType<typeof init>, option: Option): void {
  const asked = Array.isArray(option.series) ? (option.series as { type?: string }[]) : [];
  const model = (chart as unknown as { getModel(): { getSeriesByType(type: string): unknown[] } }).getModel();
  for (const { type } of asked) {
    if (!type || model.getSeriesByType(type).length === 0) {
      throw new Error(`series of type "${type}" cannot be drawn: scripts/echarts.ts does not name it`);
    }
  }
}

setPlatformAPI({ measureText: measureText as never });
(globalThis as unknown as { tradepost: Drawing }).tradepost = { draw };
