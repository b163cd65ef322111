// How the small script that every page has tells the large one which charts the
// reader has touched: by an event on the chart's box and, for touches that came
// before the large one did, by an attribute.

// A Touch is where the pointer was, in the window; null for the keyboard.
export type Touch = { x: number; y: number } | null;

const name = "chart-touched";

// tell says that a chart was touched.
export function tell(box: HTMLElement, touch: Touch): void {
  box.dataset.touched = JSON.stringify(touch);
  box.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: touch }));
}

// touched calls back for every chart that was or will be touched.
export function touched(enliven: (box: HTMLElement, touch: Touch) => void): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-touched]")) {
    enliven(box, JSON.parse(box.dataset.touched!) as Touch);
  }
  addEventListener(name, (event) => {
    enliven(event.target as HTMLElement, (event as CustomEvent<Touch>).detail);
  });
}
