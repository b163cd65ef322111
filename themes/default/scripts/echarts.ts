// What of ECharts the charts use, and nothing else. This is the only file that
// imports a package; its bundle is cached, so that a change to any other script
// needs no npm.
import { BarChart, GraphChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import Model from "echarts/lib/model/Model.js";
import { SPECIAL_STATES } from "echarts/lib/util/states.js";

use([
  BarChart, GraphChart, LineChart, ScatterChart,
  AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent,
  LabelLayout, SVGRenderer,
]);

export { init, setPlatformAPI };

// For the drawing at build time, which does without some of their work.
export { Model, SPECIAL_STATES };
