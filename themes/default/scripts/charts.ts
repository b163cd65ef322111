// The script that draws. It turns every box with a data-chart attribute, and
// the JSON that stands beside it, into a chart, and keeps the chart fitting
// when the box changes its size or the page its colours.
import { init } from "./echarts";
import { current, paint } from "./palette";
import { tooltip } from "./tooltip";

type Option = Record<string, unknown>;

function draw(box: HTMLElement): void {
  const option = read(box);
  if (option === null) {
    return;
  }
  // The renderer writes text as the page does; ECharts needs the family's name
  // to measure it.
  const family = getComputedStyle(box).fontFamily;
  box.classList.add("is-drawn");
  const chart = init(box, undefined, { renderer: "svg" });
  let slim = isNarrow(box);
  const show = (): void => {
    if (slim !== isNarrow(box)) {
      // ECharts keeps the turn of a label whose option no longer names one.
      slim = !slim;
      chart.clear();
    }
    const colours = current(box);
    const painted = paint(fit(option, slim), colours) as Option;
    nameTicks(painted.xAxis);
    nameTicks(painted.yAxis);
    painted.textStyle = { ...(painted.textStyle as object), fontFamily: family };
    painted.tooltip = { ...(painted.tooltip as object), ...tooltip(box) };
    chart.setOption(painted, { notMerge: true });
  };
  show();
  new ResizeObserver(() => {
    chart.resize();
    show();
  }).observe(box);
  const fitTo = (paper: boolean): void => {
    box.classList.toggle("is-on-paper", paper);
    chart.resize({ animation: { duration: 0 } });
    show();
  };
  addEventListener("beforeprint", () => fitTo(true));
  addEventListener("afterprint", () => fitTo(false));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
}

// read takes the option from the script element that follows the box.
function read(box: HTMLElement): Option | null {
  const holder = box.parentElement?.querySelector<HTMLScriptElement>('script[type="application/json"]');
  if (!holder?.textContent) {
    return null;
  }
  return JSON.parse(holder.textContent) as Option;
}

// narrow is the width in CSS pixels below which an option's "narrow" part is
// laid over the rest.
const narrow = 560;

function isNarrow(box: HTMLElement): boolean {
  return box.clientWidth < narrow;
}

function fit(option: Option, slim: boolean): Option {
  const { narrow: part, ...wide } = option;
  return slim && part ? merge(wide, part as Option) as Option : wide;
}

// merge lays one tree over another: objects by key, arrays by position.
function merge(under: unknown, over: unknown): unknown {
  if (Array.isArray(under) && Array.isArray(over)) {
    return under.map((element, i) => (i < over.length ? merge(element, over[i]) : element));
  }
  if (isTree(under) && isTree(over)) {
    const both: Option = { ...under };
    for (const key of Object.keys(over)) {
      both[key] = key in under ? merge(under[key], over[key]) : over[key];
    }
    return both;
  }
  return over;
}

// nameTicks puts the texts that the build wrote, in the page's language, in the
// place of the bare numbers of a value axis.
function nameTicks(axes: unknown): void {
  for (const axis of (axes ?? []) as Axis[]) {
    const texts = axis.axisLabel?.texts;
    if (texts && axis.interval) {
      const { min, interval } = axis;
      axis.axisLabel!.formatter = (value) => {
        const step = (value - min) / interval;
        // The end of an axis has a tick of its own, which may lie between steps.
        return Math.abs(step - Math.round(step)) < 0.01 ? texts[Math.round(step)] ?? "" : "";
      };
    }
  }
}

interface Axis {
  min: number;
  interval?: number;
  axisLabel?: { texts?: string[]; formatter?: (value: number) => string };
}

function isTree(value: unknown): value is Option {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

document.querySelectorAll<HTMLElement>("[data-chart]").forEach(draw);
