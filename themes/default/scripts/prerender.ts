// The script that draws at build time, in an engine which has no page: an
// option goes in, the text of an SVG comes out. It is not part of the site.
// Before it runs, the engine has stilled the clock and seeded chance.
import { init, setPlatformAPI } from "./echarts";
import { measureText } from "./letters";
import { fit, type Option } from "./option";
import { complainOfAxes, complainOfEdges, complainOfParts } from "./complain";
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
  complainOfAxes(option);
  keepStill(json);
  const chart = init(null, undefined, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false, useUTC: true });
    complainOfParts(chart, option);
    const painter = chart.getZr().painter as unknown as Painter;
    painter._id = "c";
    // Left to itself it rounds to a tenth of a pixel, which the eye notices when
    // the live drawing takes over.
    const exact = painter.renderToVNode.bind(painter);
    painter.renderToVNode = (how) => exact({ ...how, compress: false });
    const text = painter.renderToString({ useViewBox: true, cssAnimation: false, cssEmphasis: false });
    complainOfEdges(chart, width, height);
    return text;
  } finally {
    chart.dispose();
  }
}

setPlatformAPI({ measureText: measureText as never });
(globalThis as unknown as { tradepost: Drawing }).tradepost = { draw };
