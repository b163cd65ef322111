// The script that brings a chart to life once a reader has touched it. The page
// holds each chart as two still pictures, one of which its style sheet shows;
// ECharts draws the same over the shown one, from the option beside it, at the
// picture's own size and scaled like it, so that nothing moves.
import { point, type Chart } from "./drawn";
import { init, setPlatformAPI } from "./echarts";
import { layers } from "./layers";
import { measureText } from "./letters";
import { fit, type Option } from "./option";
import { current, paint } from "./palette";
import { tooltip } from "./tooltip";
import { touched, type Touch } from "./touch";
import { walk } from "./walk";

// The renderer writes text as the page does, and measures as the build did.
setPlatformAPI({ measureText: measureText as never });

function enliven(box: HTMLElement, touch: Touch): void {
  const option = read(box);
  let last = shown(box);
  if (option === null || last === null || box.classList.contains("is-live")) {
    return;
  }
  const stage = document.createElement("div");
  stage.className = "chart-live";
  stage.setAttribute("aria-hidden", "true"); // the picture below goes on speaking for it
  box.querySelector(".chart-walk")!.before(stage);
  resize(stage, last);
  const chart = init(stage, undefined, { renderer: "svg" });
  const walked = walk(box, stage, chart);
  const switches = layers(box, stage, chart, option, () => show(true));
  const show = (moving: boolean): void => {
    const now = shown(box);
    if (now === null || matchMedia("print").matches) {
      return;
    }
    if (now !== last) {
      last = now;
      chart.clear(); // ECharts keeps the turn of a label whose option no longer names one
    }
    resize(stage, now);
    chart.resize();
    const fitted = fit(option, now.viewBox.baseVal.width);
    chart.setOption(move(switches.select(dress(fitted, box)), moving), { notMerge: true });
    switches.redrawn();
    walked.redrawn(fitted);
  };
  show(false);
  box.classList.add("is-live");
  follow(box, () => show(false));
  if (touch) {
    pass(chart, stage, touch);
  }
}

// dress gives an option the page's colours, font and tooltip.
function dress(option: Option, box: HTMLElement): Option {
  const colours = current(box);
  const painted = paint(option, colours) as Option;
  const grey = colours.get("#566070");
  return {
    ...painted,
    aria: { enabled: false },
    textStyle: { ...(painted.textStyle as object), fontFamily: "inherit" },
    tooltip: { ...(painted.tooltip as object), ...tooltip(box) },
    legend: { ...(painted.legend as object), inactiveColor: grey, inactiveBorderColor: grey },
  };
}

// move lets what comes and goes do so within a moment, if the reader bears it.
function move(option: Option, moving: boolean): Option {
  const animation = moving && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    ...option,
    animation, animationDuration: 200, animationDurationUpdate: 200, animationEasing: "cubicOut",
    stateAnimation: { duration: 0 }, // what the pointer is on stands out at once
    series: (option.series as object[]).map((series) => ({ ...series, animation })),
  };
}

// follow calls back when the chart has to look otherwise.
function follow(box: HTMLElement, changed: () => void): void {
  let width = box.clientWidth;
  new ResizeObserver(() => {
    if (box.clientWidth !== width) { // it also reports the width there is to begin with
      width = box.clientWidth;
      changed();
    }
  }).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
}

// resize gives the stage the picture's own size, and lets it look as large as
// the picture does.
function resize(stage: HTMLElement, picture: SVGSVGElement): void {
  const { width, height } = picture.viewBox.baseVal;
  stage.style.width = `${width}px`;
  stage.style.height = `${height}px`;
  stage.style.transform = `scale(${picture.getBoundingClientRect().width / width})`;
}

// pass hands on the touch that came before there was anything to touch.
function pass(chart: Chart, stage: HTMLElement, touch: { x: number; y: number }): void {
  const frame = stage.getBoundingClientRect();
  const scale = frame.width / stage.offsetWidth;
  point(chart, (touch.x - frame.left) / scale, (touch.y - frame.top) / scale);
}

// shown is the picture that fits the room there is.
function shown(box: HTMLElement): SVGSVGElement | null {
  const pictures = box.querySelectorAll<SVGSVGElement>(".chart-still > svg");
  return [...pictures].find((picture) => picture.getBoundingClientRect().width > 0) ?? null;
}

// read takes the option from the script element that follows the box.
function read(box: HTMLElement): Option | null {
  const holder = box.parentElement?.querySelector<HTMLScriptElement>('script[type="application/json"]');
  return holder?.textContent ? JSON.parse(holder.textContent) as Option : null;
}

touched(enliven);
