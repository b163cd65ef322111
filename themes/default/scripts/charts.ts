// The script that brings a chart to life once a reader has touched it. The page
// holds each chart as two still pictures, one of which its style sheet shows;
// ECharts draws the same over the shown one, from the option beside it, at the
// picture's own size and scaled like it, so that nothing moves.
import { init, setPlatformAPI } from "./echarts";
import { measureText } from "./letters";
import { fit, type Option } from "./option";
import { current, paint } from "./palette";
import { tooltip } from "./tooltip";
import { touched, type Touch } from "./touch";

// The renderer writes text as the page does, and measures as the build did.
setPlatformAPI({ measureText: measureText as never });

function enliven(box: HTMLElement, touch: Touch): void {
  const option = read(box);
  const picture = shown(box);
  if (option === null || picture === null || box.classList.contains("is-live")) {
    return;
  }
  const stage = document.createElement("div");
  stage.className = "chart-live";
  box.append(stage);
  resize(stage, picture);
  const chart = init(stage, undefined, { renderer: "svg" });
  let last = picture;
  const show = (): void => {
    const now = shown(box);
    if (now === null) {
      return; // on paper
    }
    if (now !== last) {
      last = now;
      chart.clear(); // ECharts keeps the turn of a label whose option no longer names one
    }
    resize(stage, now);
    chart.resize();
    const painted = paint(fit(option, now.viewBox.baseVal.width), current(box)) as Option;
    painted.textStyle = { ...(painted.textStyle as object), fontFamily: "inherit" };
    painted.tooltip = { ...(painted.tooltip as object), ...tooltip(box) };
    chart.setOption({ ...painted, animation: false }, { notMerge: true });
  };
  show();
  box.classList.add("is-live");
  new ResizeObserver(show).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  point(chart, stage, touch);
}

// resize gives the stage the picture's own size, and lets it look as large as
// the picture does.
function resize(stage: HTMLElement, picture: SVGSVGElement): void {
  const { width, height } = picture.viewBox.baseVal;
  stage.style.width = `${width}px`;
  stage.style.height = `${height}px`;
  stage.style.transform = `scale(${picture.getBoundingClientRect().width / width})`;
}

// point passes on the touch that came before there was anything to touch.
function point(chart: ReturnType<typeof init>, stage: HTMLElement, touch: Touch): void {
  if (!touch) {
    return;
  }
  const frame = stage.getBoundingClientRect();
  const scale = frame.width / stage.offsetWidth;
  const at = { zrX: (touch.x - frame.left) / scale, zrY: (touch.y - frame.top) / scale };
  (chart.getZr().handler as unknown as { dispatch(type: string, at: object): void }).dispatch("mousemove", at);
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
