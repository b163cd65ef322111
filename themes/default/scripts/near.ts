// Charts stand in the page as pictures. The large script that brings them to
// life is fetched when a reader first touches one: points at it, taps it or
// comes to it by keyboard.
import { tell, type Touch } from "./touch";

// The name of that script beside this one; the build puts it in.
declare const CHARTS_FILE: string;

// Scripts that run later no longer know where they came from.
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

export function fetchChartsWhenTouched(): void {
  let asked = false;
  const touch = (box: HTMLElement, at: Touch): void => {
    tell(box, at);
    if (asked) {
      return;
    }
    asked = true;
    const script = document.createElement("script");
    script.src = new URL(CHARTS_FILE, here || document.baseURI).href;
    document.head.append(script);
  };
  document.querySelectorAll<HTMLElement>("[data-chart]").forEach((box) => listen(box, touch));
}

// listen waits for the first touch. A finger that scrolls by is none.
function listen(box: HTMLElement, touch: (box: HTMLElement, at: Touch) => void): void {
  const walker = box.querySelector<HTMLElement>(".chart-walk")!;
  walker.hidden = false; // only now is there something to come to
  walker.tabIndex = 0;
  const done = new AbortController();
  const once = (at: Touch): void => {
    done.abort();
    touch(box, at);
  };
  const { signal } = done;
  box.addEventListener("pointerenter", (e) => e.pointerType !== "touch" && once({ x: e.clientX, y: e.clientY }), { signal });
  box.addEventListener("click", (e) => once({ x: e.clientX, y: e.clientY }), { signal });
  walker.addEventListener("focus", () => once(null), { signal });
}
