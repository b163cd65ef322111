// The search: a script of its own, fetched when a reader first searches. It serves
// the field of the search page, and on any other page a box over it.
// Everything happens on the reader's own machine: no letter typed leaves it.
import { Parts } from "./parts";
import { answer, type Answer } from "./query";
import { element, fill, results } from "./results";
import { words } from "./words";

declare global {
  interface Window {
    /** Begins to search, in the field of the search page or in a box. */
    tradepostFind?: (page: string, where: Place | null) => Promise<void>;
  }
}

/** Where one searches. */
export interface Place {
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  asked?: (query: string) => void; // told what is being shown
}

/** Milliseconds without a letter before it is searched. */
const PAUSE = 80;

class Finder {
  private timer = 0;
  private turn = 0;
  private parts: Promise<Parts> | undefined;
  private shown: Promise<void> = Promise.resolve();

  constructor(private page: string, private at: Place, private failed: string) {}

  listen(): void {
    const { form, input } = this.at;
    input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      void this.search().then(() => this.found()[0]?.focus());
    });
    for (const e of [form, this.at.list]) e.addEventListener("keydown", (event) => this.key(event));
  }

  /** Shows what answers the field; of several at a time the last one wins. */
  search(): Promise<void> {
    return (this.shown = this.show(this.at.input.value, ++this.turn));
  }

  private async show(query: string, turn: number): Promise<void> {
    const { list, status, asked } = this.at;
    asked?.(query);
    if (words(query).length === 0) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      this.parts ??= Parts.open(this.page);
      const parts = await this.parts;
      const found = await answer(parts, query);
      const groups = await results(parts, found, query);
      if (turn !== this.turn) return;
      list.replaceChildren(...groups);
      status.textContent = told(found, parts.contents.say);
    } catch {
      if (turn !== this.turn) return;
      this.parts = undefined; // the next letter tries again: the site may be another by now
      list.replaceChildren();
      status.textContent = this.failed;
    }
  }

  /** Arrows walk through the field and the results, Escape leads back. */
  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { input } = this.at;
    const stops = [input, ...this.found()];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape" && (at > 0 || input.value !== "")) {
      event.preventDefault();
      if (at === 0) {
        input.value = "";
        void this.search();
      }
      input.focus();
    }
  }

  private found(): HTMLElement[] {
    return [...this.at.list.querySelectorAll<HTMLElement>("a.found")];
  }
}

/** What is said of an answer, aloud where a page is read aloud. */
function told(found: Answer, say: Record<string, string>): string {
  const count = fill(found.partial ? say.least : say.found, { n: found.count });
  const near = found.meant.map((word) => fill(say.meant, { word }));
  if (found.count === 0) return say.none;
  return [...near, ...(found.some ? [say.some] : []), count].join(" ");
}

/** The box over a page. */
async function box(page: string): Promise<void> {
  const open = document.querySelector<HTMLDialogElement>("dialog.finder");
  if (open) {
    show(open);
    return;
  }
  const { say } = (await Parts.open(page)).contents;
  const dialog = element("dialog", "finder") as HTMLDialogElement;
  dialog.setAttribute("aria-label", say.title);
  const form = element("form", "search-form") as HTMLFormElement;
  form.setAttribute("role", "search");
  const label = element("label", "", say.label);
  const input = element("input", "") as HTMLInputElement;
  Object.assign(input, { type: "search", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  label.append(input);
  const close = element("button", "finder-close", say.close) as HTMLButtonElement;
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  form.append(label, close);
  const status = element("p", "search-status");
  status.setAttribute("role", "status");
  const list = element("div", "search-results");
  const foot = element("p", "finder-foot");
  const all = element("a", "", say.page) as HTMLAnchorElement;
  all.href = page;
  foot.append(element("span", "keys", `${say.keys} `), all);
  dialog.append(form, status, list, foot);
  document.body.append(dialog);
  const asked = (query: string): void => {
    const address = new URL(page);
    if (query) address.searchParams.set("q", query);
    all.href = address.href;
  };
  new Finder(page, { form, input, list, status, asked }, say.failed).listen();
  // A result on this very page is reached by closing the box.
  list.addEventListener("click", (event) => (event.target as Element).closest("a") && dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  show(dialog);
}

function show(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")!.select();
}

window.tradepostFind = async (page, place) => {
  if (!place) return box(page);
  const finder = new Finder(page, place, place.list.dataset.failed ?? "");
  finder.listen();
  await finder.search();
};
