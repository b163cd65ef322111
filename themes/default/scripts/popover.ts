// Beside a number, its essence: what it covers, how sure it is, who said so and
// in which words. It comes when the pointer rests on the number, when the
// keyboard is on it, and at the first touch; the number stays a link to its card.

/** Milliseconds before the box comes and goes, so that it does not flicker. */
const COME = 180;
const GO = 220;

/** Pixels between the box, the number and the edges of the window. */
const GAP = 8;

export function popover(): void {
  const numbers = document.getElementById("numbers") as HTMLTemplateElement | null;
  if (numbers) {
    new Popover(numbers).listen();
  }
}

class Popover {
  private box: HTMLElement | undefined;
  private of: HTMLAnchorElement | undefined; // the number that the box is about
  private timer = 0;
  private touched = false;

  constructor(private numbers: HTMLTemplateElement) {}

  listen(): void {
    const on = <E extends Event>(type: string, act: (event: E) => void): void =>
      document.addEventListener(type, (event) => act(event as E));
    on<PointerEvent>("pointerover", (e) => e.pointerType !== "touch" && this.hover(e.target as Element));
    on<PointerEvent>("pointerdown", (e) => { this.touched = e.pointerType === "touch"; });
    on("focusin", (e) => {
      const number = link(e.target as Element);
      if (number && !this.touched && number.matches(":focus-visible")) this.show(number);
      else if (!this.box?.contains(e.target as Node) && !this.touched) this.hide();
    });
    on<MouseEvent>("click", (e) => this.click(e));
    on<KeyboardEvent>("keydown", (e) => {
      this.touched = false;
      if (e.key === "Escape") this.hide();
    });
  }

  /** The first touch of a number shows its essence, the second follows it. */
  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const number = link(target);
    if (number && this.touched && this.of !== number && this.show(number)) {
      event.preventDefault();
    } else if (!this.box?.contains(target) || target.closest("a")) {
      this.hide();
    }
  }

  /** The box stays as long as the pointer is on the number or on the box. */
  private hover(target: Element): void {
    clearTimeout(this.timer);
    const number = link(target);
    if (number && number !== this.of) {
      this.timer = setTimeout(() => this.show(number), COME);
    } else if (!number && this.of && !this.box!.contains(target)) {
      this.timer = setTimeout(() => this.hide(), GO);
    }
  }

  private show(number: HTMLAnchorElement): boolean {
    const essence = this.essence(number);
    this.hide();
    if (!essence) {
      return false;
    }
    this.box = document.createElement("aside");
    this.box.id = "number-essence";
    this.box.className = "essence";
    this.box.setAttribute("role", "note");
    this.box.setAttribute("aria-label", this.numbers.dataset.label!);
    const card = document.createElement("a");
    card.href = number.href;
    card.tabIndex = -1; // the number itself leads there, too
    card.textContent = this.numbers.dataset.card!;
    this.box.append(...essence, card);
    (number.closest("main") ?? document.body).append(this.box); // a box beyond the landmarks is skipped by those who go by them
    number.removeAttribute("title"); // the browser would say it a second time
    number.setAttribute("aria-describedby", this.box.id);
    this.of = number;
    place(this.box, number);
    return true;
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.of?.removeAttribute("aria-describedby");
    this.box?.remove();
    this.box = this.of = undefined;
  }

  /** From the card, where it is on this page, else from what the page brings along. */
  private essence(number: HTMLAnchorElement): Node[] | undefined {
    const { part } = number.dataset;
    const href = number.getAttribute("href")!;
    const card = href.startsWith("#") && document.getElementById(href.slice(1));
    if (card) {
      return card.classList.contains("card") ? ofCard(card, part) : undefined;
    }
    for (const one of this.numbers.content.children as Iterable<HTMLElement> & HTMLCollection) {
      const { for: of, part: which } = (one as HTMLElement).dataset;
      if (of === href && which === part) {
        return [...one.cloneNode(true).childNodes];
      }
    }
  }
}

function link(target: Element): HTMLAnchorElement | null {
  return target.closest<HTMLAnchorElement>("a.number[href]");
}

/** What a card says first. A rate stands in a row, at times with a source and wording of its own. */
function ofCard(card: HTMLElement, part: string | undefined): Node[] {
  const row = part && card.querySelector(`[data-part="${part}"]`);
  const said = [...card.querySelectorAll<HTMLElement>("[data-essence]")];
  if (!row) {
    return said.map(copied);
  }
  const own = [row.parentElement!.querySelector<HTMLElement>("dt")!, row as HTMLElement].map(copied);
  const lacks = (what: string) => (e: HTMLElement) => e.querySelector(what) && !row.querySelector(what);
  const shared = row.querySelector(".source") ? [] : said.filter((e) => lacks(".as-reported")(e) || lacks(".source")(e));
  return [...own, ...shared.map(copied)];
}

function copied(from: HTMLElement): Node {
  const p = document.createElement("div");
  p.append(...from.cloneNode(true).childNodes);
  return p;
}

/** Below the number where there is room, else above; always within the window. */
function place(box: HTMLElement, number: HTMLElement): void {
  const at = number.getClientRects()[0];
  const { offsetWidth: width, offsetHeight: height } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(GAP, Math.min(at.left, clientWidth - width - GAP));
  const below = at.bottom + GAP;
  const top = below + height > clientHeight && at.top > height + GAP ? at.top - height - GAP : below;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
