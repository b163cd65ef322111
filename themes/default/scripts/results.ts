// Shows what was found: in groups by kind, each result with its number, which
// leads to its card.
import type { Answer, Group } from "./query";
import type { Entry, Parts } from "./parts";
import { fold, words } from "./words";

/** How many results the first group shows, the second, and so on. */
const SHARES = [5, 3, 2, 1];

/** How many more come at a time. */
const MORE = 20;

/** Longest text shown below a result, in characters. */
const SNIPPET = 180;

/** Puts values into a message. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** The groups of an answer as elements. Only what is shown is loaded. */
export function results(parts: Parts, answer: Answer, query: string): Promise<HTMLElement[]> {
  return Promise.all(
    answer.groups.map(async (group, i) => {
      const share = SHARES[Math.min(i, SHARES.length - 1)];
      const section = element("section", "found-group");
      const heading = element("h2", "", group.heading);
      heading.append(" ", element("span", "count", String(group.records.length)));
      const list = element("ol", "");
      list.append(...(await items(parts, group.records.slice(0, share), query)));
      section.append(heading, list);
      if (group.records.length > share) section.append(more(parts, group, list, share, query));
      return section;
    }),
  );
}

/** The button that shows the rest of a group, some at a time. */
function more(parts: Parts, group: Group, list: HTMLElement, shown: number, query: string): HTMLElement {
  const button = element("button", "found-more") as HTMLButtonElement;
  button.type = "button";
  const say = (): void => {
    button.textContent = fill(parts.contents.say.more, { n: group.records.length - shown, kind: group.heading });
  };
  say();
  button.addEventListener("click", async () => {
    button.disabled = true;
    const next = await items(parts, group.records.slice(shown, shown + MORE), query).catch(() => []);
    button.disabled = false;
    shown += next.length;
    list.append(...next);
    next[0]?.querySelector("a")?.focus();
    if (shown < group.records.length) say();
    else button.remove();
  });
  return button;
}

async function items(parts: Parts, records: number[], query: string): Promise<HTMLElement[]> {
  const entries = await Promise.all(records.map((record) => parts.entry(record)));
  return entries.map((entry) => item(parts, entry, query));
}

function item(parts: Parts, entry: Entry, query: string): HTMLElement {
  const [title, href, text, date, number, card, of, lang] = entry;
  const li = element("li", "");
  const link = anchor(parts.address(href), title);
  link.className = "found";
  if (lang) link.lang = lang;
  li.append(link);
  if (date) li.append(" ", element("span", "date", date));
  if (number && card) {
    const p = element("p", "found-number");
    p.append(anchor(parts.address(card), number));
    if (of) p.append(` · ${of}`);
    li.append(p);
  }
  if (text) li.append(element("p", "snippet", snippet(text, words(query))));
  return li;
}

/** The part of a text around the first word that occurs in it. */
function snippet(text: string, wanted: string[]): string {
  if (text.length <= SNIPPET) return text;
  const lower = fold(text);
  const places = wanted.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...places, text.length - SNIPPET, places.length > 0 ? Infinity : 0) - 40);
  const end = Math.min(text.length, start + SNIPPET);
  let part = text.slice(start, end);
  // Half a word at either end is none.
  if (start > 0) part = part.replace(/^\S{0,20}\s/, "");
  if (end < text.length) part = part.replace(/\s\S{0,20}$/, "");
  return (start > 0 ? "… " : "") + part.trim() + (end < text.length ? " …" : "");
}

function anchor(href: string, text: string): HTMLAnchorElement {
  const a = element("a", "", text) as HTMLAnchorElement;
  a.href = href;
  return a;
}

export function element(name: string, className: string, text = ""): HTMLElement {
  const e = document.createElement(name);
  if (className) e.className = className;
  e.textContent = text;
  return e;
}
