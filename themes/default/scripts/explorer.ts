// The explorer of a long list: narrows it by what a reader chooses, sorts it, says
// how much is left and hands it out as CSV. What is chosen stands in the address,
// so that it can be passed on and gone back to. The list that the page brings
// stays where it is and is only hidden while another is shown; nothing is loaded
// before something is chosen.
import { giveBlob } from "./give";
import { load } from "./load";
import { type Index, List, type Selection, type Wanted } from "./selection";

/** Milliseconds after the last letter before the list follows. */
const PAUSE = 120;

const DATA = "tradepostExplorer";

/** What a script holds of some rows, in the state of the list that it is of. */
interface Part {
  of: string;
}

interface Shard extends Part {
  rows: string[]; // as the theme writes them
  numbers: string[]; // what is told beside the numbers in them
}

interface Lines extends Part {
  head: string;
  lines: string[];
}

export function explorer(): void {
  const form = document.querySelector<HTMLFormElement>("form.explorer");
  const listed = document.getElementById("listed");
  const found = document.getElementById("found");
  if (form && listed && found) new Explorer(form, listed, found).start();
}

class Explorer {
  private words: DOMStringMap;
  private input: HTMLInputElement;
  private selects: HTMLSelectElement[];
  private status: HTMLElement;
  private pages = document.querySelector<HTMLElement>("nav.pages");
  private beside = document.querySelector<HTMLElement>("nav.pager");
  private ways = document.createElement("nav"); // to the pages of what is found
  private caption = document.querySelector<HTMLElement>("#main_content caption");
  private order = this.caption?.textContent ?? ""; // of the whole list, which the caption tells
  private heads = [...document.querySelectorAll<HTMLElement>("#main_content th[data-sort]")];
  private elsewhere = [...document.querySelectorAll<HTMLAnchorElement>(".languages a")].map((a) => ({ a, href: a.href }));
  private page = 1;
  private timer = 0;
  private written: string | undefined; // the fragment, while the address is as the explorer left it
  private typing = false; // the last entry of the history is of words that are still being typed
  private turn = 0; // counts what was asked for: only the last is shown
  private list: Promise<List> | undefined;
  private scripts = new Map<string, Promise<unknown>>();

  constructor(
    private form: HTMLFormElement,
    private listed: HTMLElement,
    private found: HTMLElement,
  ) {
    this.words = form.dataset;
    this.input = form.querySelector<HTMLInputElement>('input[name="q"]')!;
    this.selects = [...form.querySelectorAll("select")];
    this.status = form.querySelector<HTMLElement>('[role="status"]')!;
  }

  start(): void {
    this.ways.className = "pages";
    this.ways.hidden = true;
    this.ways.setAttribute("aria-label", this.words.pages!);
    (this.pages ?? this.found.closest(".wide")!).after(this.ways);
    this.heads.forEach((head) => this.sortable(head));

    this.form.addEventListener("input", (e) => e.target === this.input && this.type());
    this.form.addEventListener("change", (e) => e.target === this.input ? this.settle() : this.choose());
    this.form.addEventListener("submit", (e) => {
      e.preventDefault();
      this.settle();
    });
    this.form.querySelector('button[name="clear"]')!.addEventListener("click", () => {
      if (this.params().toString() === "") return;
      this.put(new URLSearchParams());
      this.choose();
    });
    this.form.querySelector("a[data-csv]")!.addEventListener("click", (e) => {
      if (this.params().toString() === "") return; // all of it: the link leads there
      e.preventDefault();
      void this.save((e.currentTarget as HTMLElement).dataset.csv!);
    });
    this.ways.addEventListener("click", (e) => {
      const page = (e.target as Element).closest<HTMLElement>("a[data-page]")?.dataset.page;
      if (!page || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      this.page = Number(page);
      this.remember(true);
      void this.show().then(() => this.status.focus());
    });
    addEventListener("popstate", () => this.come());
    addEventListener("hashchange", () => this.come());
    this.put(asked());
    if (this.params().toString() !== "") this.arrive();
  }

  /** Shows what the address chose, and the form, which says so. */
  private arrive(): void {
    this.form.querySelector("details")!.open = true;
    void this.show();
  }

  /** Goes where the address says, if that is elsewhere. */
  private come(): void {
    // A fragment that the explorer wrote is told late, when more may have been
    // typed; one that somebody went to is another.
    if (location.hash === this.written) return;
    this.written = undefined;
    const there = asked();
    const here = this.params();
    there.sort();
    here.sort();
    if (there.toString() === here.toString()) return;
    this.put(there);
    this.arrive();
  }

  // The form and the address.

  private params(): URLSearchParams {
    const params = new URLSearchParams();
    if (this.input.value.trim()) params.set("q", this.input.value);
    for (const select of this.selects) {
      if (select.value && select.value !== usual(select)) params.set(select.name, select.value);
    }
    if (this.page > 1) params.set("page", String(this.page));
    return params;
  }

  private put(params: URLSearchParams): void {
    const words = params.get("q") ?? "";
    if (this.input.value !== words) this.input.value = words;
    for (const select of this.selects) {
      const value = params.get(select.name) ?? usual(select);
      select.value = value;
      // Fewer are offered than there are; the index will tell whether this is one.
      if (select.selectedIndex < 0 && !isOrder(select)) select.add(new Option(value, value, false, true));
      if (select.selectedIndex < 0) select.value = usual(select);
    }
    this.page = Math.max(1, Math.floor(Number(params.get("page"))) || 1);
    this.typing = false;
  }

  private remember(anew: boolean): void {
    const params = this.params().toString();
    const address = new URL(location.href);
    address.search = params;
    address.hash = "";
    try {
      if (anew) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      // From disk some browsers refuse any other address than this one.
      location.hash = params ? `?${params}` : "";
      this.written = location.hash;
    }
  }

  // What a reader does.

  private choose(): void {
    clearTimeout(this.timer);
    this.page = 1;
    this.typing = false;
    this.remember(true);
    void this.show();
  }

  /** Words make one entry of the history, not one a letter. */
  private type(): void {
    clearTimeout(this.timer);
    void this.load(); // ready when the pause is over
    this.timer = setTimeout(() => {
      this.page = 1;
      this.remember(!this.typing);
      this.typing = true;
      void this.show();
    }, PAUSE);
  }

  private settle(): void {
    if (asked().get("q") !== this.params().get("q")) {
      this.page = 1;
      this.remember(!this.typing);
      void this.show();
    }
    clearTimeout(this.timer);
    this.typing = false;
  }

  private sortable(head: HTMLElement): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    const [sort, order] = [this.select("sort"), this.select("order")];
    button.addEventListener("click", () => {
      const same = sort.value === head.dataset.sort;
      const first = head.matches(".numeric") || head.dataset.sort === usual(sort) ? "descending" : "ascending";
      order.value = !same ? first : order.value === "ascending" ? "descending" : "ascending";
      sort.value = head.dataset.sort!;
      this.choose();
    });
  }

  private select(name: string): HTMLSelectElement {
    return this.selects.find((select) => select.name === name)!;
  }

  // What is shown.

  private async show(): Promise<void> {
    const turn = ++this.turn;
    if (!this.list && this.params().toString() === "") return this.whole();
    this.form.setAttribute("aria-busy", "true");
    try {
      const list = await this.load();
      const chosen = this.selection(list);
      this.count(list, chosen);
      const of = Math.max(1, Math.ceil(chosen.rows.length / this.number("perPage")));
      this.page = Math.min(this.page, of);
      const params = this.params();
      const rows = params.toString() === "" ? undefined : await this.rows(list, chosen.rows);
      if (turn !== this.turn) return;
      this.fill(rows);
      this.lead(rows ? of : 1);
      this.say(chosen.rows.length, list.length, rows ? of : 1); // who takes a choice back hears that all is there again
      for (const { a, href } of this.elsewhere) a.href = href + (params.toString() && `?${params}`);
    } catch {
      if (turn !== this.turn) return;
      this.whole();
      this.status.textContent = this.words.failed!;
    }
    this.form.removeAttribute("aria-busy");
  }

  /** The list as the page brings it. */
  private whole(): void {
    this.fill(undefined);
    this.lead(1);
    this.status.textContent = "";
    for (const { a, href } of this.elsewhere) a.href = href;
  }

  private selection(list: List): Selection {
    const start = performance.now();
    const wanted: Wanted = { words: this.input.value, values: {}, sort: this.select("sort").value, ascending: this.select("order").value === "ascending" };
    for (const select of this.selects) wanted.values[select.name] = select.value;
    const selection = list.select(wanted);
    performance.measure("explorer selects", { start });
    return selection;
  }

  /** The rows of the page that is shown, and what is told beside their numbers. */
  private async rows(list: List, all: number[]): Promise<{ html: string; numbers: string }> {
    const per = this.number("perPage");
    const rows = all.slice((this.page - 1) * per, this.page * per);
    const at = await this.scattered<Shard>(list, this.words.rows!, rows);
    return {
      html: rows.map((row) => at(row, (shard, i) => shard.rows[i])).join("\n"),
      numbers: rows.map((row) => at(row, (shard, i) => shard.numbers[i])).join("\n"),
    };
  }

  private fill(rows: { html: string; numbers: string } | undefined): void {
    if (rows) {
      this.found.replaceChildren(parsed(rows.html));
      rescale(this.found);
      const numbers = document.getElementById("numbers") as HTMLTemplateElement | null;
      numbers?.content.querySelectorAll("[data-found]").forEach((e) => e.remove());
      const told = parsed(rows.numbers);
      for (const one of told.children as Iterable<HTMLElement> & HTMLCollection) one.dataset.found = "";
      numbers?.content.append(told);
    } else {
      this.found.replaceChildren();
    }
    this.found.hidden = !rows;
    this.listed.hidden = Boolean(rows);
    if (this.pages) this.pages.hidden = Boolean(rows);
    if (this.beside) this.beside.hidden = Boolean(rows); // before and after the whole list's page
    if (this.caption) this.caption.textContent = rows ? this.words.caption! : this.order;
    for (const head of this.heads) {
      if (head.dataset.sort === this.select("sort").value) head.setAttribute("aria-sort", this.select("order").value);
      else head.removeAttribute("aria-sort");
    }
  }

  private say(n: number, all: number, of: number): void {
    const lang = document.documentElement.lang;
    const fill = (text: string, numbers: Record<string, number>): string =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => numbers[name].toLocaleString(lang));
    const said: string[] = [];
    if (n === 0) said.push(this.words.none!);
    if (n > 0) said.push(fill(this.words.found!, { n, all }));
    if (n > 0 && of > 1) said.push(fill(this.words.sheet!, { page: this.page, of }));
    if (n > 0 && this.select("sort").value === "value") said.push(this.words.money!);
    this.status.textContent = said.join(" ");
  }

  /** Beside each value stands how many rows it would leave. */
  private count(list: List, { counts }: Selection): void {
    for (const select of this.selects) {
      const field = list.index.fields.find((one) => one.name === select.name);
      if (!field) continue;
      if (select.options.length !== field.values.length + 1) {
        const chosen = select.value;
        select.replaceChildren(select.options[0], ...field.values.map((value) => new Option("", value)));
        select.value = field.values.includes(chosen) ? chosen : "";
      }
      field.values.forEach((_, i) => {
        const option = select.options[i + 1];
        const n = counts[field.name][i];
        const text = `${field.texts[i]} (${n})`;
        if (option.text !== text) option.text = text;
        option.hidden = option.disabled = n === 0 && !option.selected;
      });
    }
  }

  /** Links to the pages of what is found: the first, the last and those close by. */
  private lead(of: number): void {
    const list = document.createElement("ul");
    let last = 0;
    for (let n = 1; n <= of; n++) {
      if (of > 12 && n > 1 && n < of && Math.abs(n - this.page) > 2) continue;
      const item = document.createElement("li");
      if (n > last + 1) {
        const gap = document.createElement("span");
        gap.className = "gap";
        gap.setAttribute("aria-hidden", "true");
        gap.textContent = "… ";
        item.append(gap);
      }
      const link = document.createElement("a");
      const params = this.params();
      params.set("page", String(n));
      link.href = `?${params}`;
      link.dataset.page = link.textContent = String(n);
      if (n === this.page) link.setAttribute("aria-current", "page");
      item.append(link);
      list.append(item);
      last = n;
    }
    this.ways.replaceChildren(list);
    this.ways.hidden = of < 2;
  }

  // What is loaded.

  private load(): Promise<List> {
    if (!this.list) {
      this.list = load<Index>(this.words.index!, DATA).then((index) => new List(index));
      this.list.then(
        (list) => setTimeout(() => list.prepare()),
        () => { this.list = undefined; },
      );
    }
    return this.list;
  }

  /**
   * Loads the scripts that hold these rows; gives what finds a row in its own. Where
   * the site was published anew since the list was loaded, it is loaded again next time.
   */
  private async scattered<T extends Part>(list: List, address: string, rows: number[]): Promise<(row: number, of: (script: T, i: number) => string) => string> {
    const per = this.number("perScript");
    const shards = new Map<number, T>();
    await Promise.all([...new Set(rows.map((row) => Math.floor(row / per)))].map(async (n) => {
      const name = address.replace("{n}", String(n));
      let script = this.scripts.get(name) as Promise<T> | undefined;
      if (!script) {
        script = load<T>(name, DATA);
        script.catch(() => this.scripts.delete(name));
        this.scripts.set(name, script);
      }
      shards.set(n, await script);
    }));
    if ([...shards.values()].some((script) => script.of !== list.index.of)) {
      this.list = undefined;
      this.scripts.clear();
      throw new Error("published anew");
    }
    return (row, of) => of(shards.get(Math.floor(row / per))!, row % per);
  }

  /** Hands out the lines of what is chosen, as the file of the whole table has them. */
  private async save(name: string): Promise<void> {
    try {
      const list = await this.load();
      const { rows } = this.selection(list);
      let head = "";
      const at = await this.scattered<Lines>(list, this.words.lines!, rows.length > 0 ? rows : [0]);
      at(rows[0] ?? 0, (script) => (head = script.head));
      giveBlob(new Blob([head, ...rows.map((row) => at(row, (script, i) => script.lines[i]))], { type: "text/csv;charset=utf-8" }), name);
    } catch {
      this.status.textContent = this.words.failed!;
    }
  }

  private number(name: string): number {
    return Number(this.words[name]);
  }
}

/** What the address asks for; where it could not be changed, what stands behind the #. */
function asked(): URLSearchParams {
  return new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : location.search);
}

function isOrder(select: HTMLSelectElement): boolean {
  return select.name === "sort" || select.name === "order";
}

/** What a field has when nothing is chosen. */
function usual(select: HTMLSelectElement): string {
  return select.options[0].value;
}

function parsed(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Bars compare the rows that are shown: three at least, up to the largest. */
function rescale(found: HTMLElement): void {
  const bars = [...found.querySelectorAll<HTMLMeterElement>("meter.bar")];
  const most = Math.max(...bars.map((bar) => Number(bar.getAttribute("value"))));
  for (const bar of bars) {
    if (bars.length < 3) bar.remove();
    else bar.setAttribute("max", String(most));
  }
}
