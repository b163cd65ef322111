// Charts are drawn by a large script that most pages do not need and no reader
// needs at once: it is fetched when a chart comes near the window, or when the
// page is about to be printed.

// The name of that script beside this one; the build puts it in.
declare const CHARTS_FILE: string;

// Scripts that run later no longer know where they came from.
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

export function fetchChartsWhenNear(): void {
  const boxes = document.querySelectorAll<HTMLElement>("[data-chart]");
  if (boxes.length === 0) {
    return;
  }
  boxes.forEach(keepRoom);
  let asked = document.querySelector(`script[src$="${CHARTS_FILE}"]`) !== null;
  const ask = (): void => {
    if (asked) {
      return;
    }
    asked = true;
    const script = document.createElement("script");
    script.src = new URL(CHARTS_FILE, here || document.baseURI).href;
    document.head.append(script);
  };
  addEventListener("beforeprint", ask);
  // A chart that is near from the start need not wait for the first frame.
  if (!("IntersectionObserver" in window) || Array.from(boxes).some(isNear)) {
    ask();
    return;
  }
  const observer = new IntersectionObserver((seen) => {
    if (seen.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      ask();
    }
  }, { rootMargin: `${margin}px` });
  boxes.forEach((box) => observer.observe(box));
}

// margin is how far outside the window, in CSS pixels, a chart is near.
const margin = 400;

function isNear(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return top < innerHeight + margin && bottom > -margin;
}

// keepRoom gives a box the height of its chart before it is drawn, so that the
// text below does not jump.
function keepRoom(box: HTMLElement): void {
  const height = Number(box.dataset.height);
  if (height > 0) {
    box.style.height = `${height}px`;
  }
}
