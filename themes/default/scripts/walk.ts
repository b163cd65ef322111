// Walking a chart by keyboard. The page has, over each chart, a place to come to
// that says which keys do what; the arrows lead from point to point, each is
// framed, shown in the tooltip and read out; Escape leaves off, and once more
// leaves the chart. Tab leaves it at any time.
import type { Option } from "./option";
import { points, type Chart, type Point } from "./drawn";
import { show } from "./tooltip";
import { step, tracks, type Place, type Track } from "./tracks";

// A Walk is told when the chart was drawn anew: points may have moved or gone.
export interface Walk { redrawn(option: Option): void }

export function walk(box: HTMLElement, stage: HTMLElement, chart: Chart): Walk {
  const walker = box.querySelector<HTMLElement>(".chart-walk")!;
  const said = box.querySelector<HTMLElement>(".chart-said")!;
  const frame = document.createElement("div");
  frame.className = "chart-point";
  frame.hidden = true;
  stage.append(frame);

  let option: Option = {};
  let ways: Track[] | null = null; // found out when they are first needed
  let last: Point | null = null; // where the reader is, or was
  const walking = (): boolean => !frame.hidden;

  const mark = (point: Point): void => {
    leave();
    last = point;
    put(frame, point);
    chart.dispatchAction({ type: "highlight", seriesIndex: point.series, dataIndexInside: point.index });
    show(chart, point);
  };
  const go = (to: Place, from: Place | null): void => {
    mark(ways![to.track].points[to.at]);
    frame.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    tell(said, ways!, to, from);
  };
  const leave = (): void => {
    if (last) {
      chart.dispatchAction({ type: "downplay", seriesIndex: last.series, dataIndexInside: last.index });
    }
    frame.hidden = true;
  };
  const rest = (): void => {
    if (walking()) {
      leave();
      chart.dispatchAction({ type: "hideTip" });
      said.replaceChildren();
    }
  };
  const press = (key: string): boolean => {
    if (key === "Escape") {
      walking() ? rest() : walker.blur();
      return true;
    }
    ways ??= tracks(points(chart), option);
    const here = find(ways, last);
    const there = ways.length > 0 ? step(ways, here, key) : null;
    if (there === null) {
      return false;
    }
    const begins = !walking() && key !== "Home" && key !== "End"; // where the reader left off
    go(begins ? here : there, walking() ? here : null);
    return true;
  };

  walker.addEventListener("keydown", (e) => {
    if (!e.altKey && !e.ctrlKey && !e.metaKey && !e.shiftKey && press(e.key)) {
      e.preventDefault();
    }
  });
  walker.addEventListener("blur", rest);
  stage.addEventListener("pointermove", (e) => {
    if (walking() && (e.movementX || e.movementY)) {
      leave(); // the tooltip goes with the pointer now
    }
  });
  dismissable(chart);
  return {
    redrawn(drawn: Option): void {
      option = drawn;
      ways = null;
      if (walking()) {
        const still = same(points(chart), last);
        still ? mark(still) : rest();
        // ECharts shows the tooltip anew a moment after a drawing, where it was
        // before, and hides it where nothing lies there now: we have the last word.
        setTimeout(() => {
          if (walking() && last && last === still) {
            show(chart, last);
          }
        });
      }
    },
  };
}

// put lays the frame around a point, a little apart from it.
function put(frame: HTMLElement, { box, form }: Point): void {
  const apart = 3;
  frame.style.transform = `translate(${box.x - apart}px, ${box.y - apart}px)`; // which is no shift of the layout
  frame.style.width = `${box.width + 2 * apart}px`;
  frame.style.height = `${box.height + 2 * apart}px`;
  frame.classList.toggle("is-round", form !== "bar");
  frame.hidden = false;
}

// tell has a point read out: what the tooltip says, where it stands and, when
// the reader has come to another track, which that is.
function tell(said: HTMLElement, ways: Track[], to: Place, from: Place | null): void {
  const track = ways[to.track];
  const title = ways.length > 1 && from?.track !== to.track ? track.title : [];
  const place = said.dataset.place!.replace("{at}", `${to.at + 1}`).replace("{of}", `${track.points.length}`);
  said.replaceChildren(...[...title, ...track.points[to.at].tip, place].map((line) => {
    const row = document.createElement("p");
    row.textContent = line;
    return row;
  }));
}

// same finds a point among those that are drawn now. In another width it may
// have another number; what it tells is the same.
function same(drawn: Point[], point: Point | null): Point | undefined {
  const alike = drawn.filter((p) => p.tip.join("\n") === point?.tip.join("\n") && p.layer === point.layer);
  return alike.find((p) => p.series === point?.series && p.index === point.index) ?? alike[0];
}

// find gives the place of a point, the first place where it is not there.
function find(ways: Track[], point: Point | null): Place {
  const here = same(ways.flatMap((track) => track.points), point);
  const track = here ? ways.findIndex((way) => way.points.includes(here)) : 0;
  return { track, at: here ? ways[track].points.indexOf(here) : 0 };
}

// dismissable lets Escape hide a tooltip that the pointer called up, too.
function dismissable(chart: Chart): void {
  addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      chart.dispatchAction({ type: "hideTip" });
    }
  });
}
