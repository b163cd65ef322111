// The search page. Everything happens on the reader's own machine: the records
// come as a script beside the page, so that a copy opened from disk searches
// as well as a served one, and no letter typed leaves it.

import { load } from "./load";

interface Entry {
  k: string; // kind
  t: string; // title
  h: string; // address, relative to the search page
  x?: string; // text shown below the title
  a?: string; // searched, never shown
  d?: string; // date as the language writes it
}

interface SearchData {
  kinds: Record<string, string>;
  records: Entry[];
}

/** Most results shown at a time: more than anybody reads. */
const MOST = 50;

/** Longest text shown below a result, in characters. */
const SNIPPET = 180;

/** Russian words change their endings: they match without the last two letters, too. */
const cyrillic = /^[\u0400-\u04ff]+$/;

const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Makes words comparable: no case, no diacritics, full-width forms as plain ones. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/**
 * Cuts what was typed into terms, all of which a record must hold. Han text has
 * no spaces: a run of more than two characters also matches by its pairs, so
 * that 哈尔滨展会 finds 哈尔滨国际展会.
 */
export function terms(query: string): string[] {
  return fold(query)
    .split(/[\s,;，；、。“”"«»()（）]+/)
    .filter((term) => term !== "");
}

function pairs(term: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < term.length; i++) found.push(term.slice(i, i + 2));
  return found;
}

/** How well a folded text holds a term: 0 not at all, up to 1 as it stands. */
export function holds(text: string, term: string): number {
  const at = text.indexOf(term);
  if (at >= 0) {
    const starts = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]) || han.test(term);
    return starts ? 1 : 0.6;
  }
  if (cyrillic.test(term) && term.length > 4) {
    return text.includes(term.slice(0, Math.max(4, term.length - 2))) ? 0.4 : 0;
  }
  if (!han.test(term) || term.length < 3) return 0;
  const all = pairs(term);
  const share = all.filter((pair) => text.includes(pair)).length / all.length;
  return share >= 0.5 ? share * 0.5 : 0;
}

interface Folded {
  entry: Entry;
  title: string;
  text: string;
  also: string;
}

/** Ranks the records that hold every term; ties keep the order of the file. */
export function find(records: Folded[], query: string): Entry[] {
  const wanted = terms(query);
  if (wanted.length === 0) return [];
  const found: { entry: Entry; score: number }[] = [];
  for (const record of records) {
    let score = 0;
    const every = wanted.every((term) => {
      const best = Math.max(
        8 * holds(record.title, term),
        3 * holds(record.text, term),
        holds(record.also, term),
      );
      score += best;
      return best > 0;
    });
    if (every) found.push({ entry: record.entry, score });
  }
  return found.sort((a, b) => b.score - a.score).map((f) => f.entry);
}

/** The part of a text around the first term that occurs in it. */
function snippet(text: string, wanted: string[]): string {
  if (text.length <= SNIPPET) return text;
  const lower = text.toLowerCase();
  const places = wanted.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const start = Math.max(0, (places.length > 0 ? Math.min(...places) : 0) - 40);
  const end = Math.min(text.length, start + SNIPPET);
  return (start > 0 ? "… " : "") + text.slice(start, end).trim() + (end < text.length ? " …" : "");
}

function element(name: string, className: string, text: string): HTMLElement {
  const e = document.createElement(name);
  e.className = className;
  e.textContent = text;
  return e;
}

function result(entry: Entry, kinds: Record<string, string>, wanted: string[]): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = entry.h;
  link.textContent = entry.t;
  item.append(link, " ", element("span", "kind", kinds[entry.k] ?? ""));
  if (entry.d) item.append(" ", element("span", "date", entry.d));
  if (entry.x) item.append(element("p", "snippet", snippet(entry.x, wanted)));
  return item;
}

function folded(data: SearchData): Folded[] {
  return data.records.map((entry) => ({
    entry,
    title: fold(entry.t),
    text: fold(entry.x ?? ""),
    also: fold(entry.a ?? ""),
  }));
}

/** Makes the search page search. On any other page it does nothing. */
export function search(): void {
  const form = document.getElementById("search-form") as HTMLFormElement | null;
  const input = document.getElementById("search-words") as HTMLInputElement | null;
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  if (!form || !input || !list || !status) return;
  const words = list.dataset;
  let loading: Promise<{ data: SearchData; records: Folded[] }> | undefined;

  const show = async (): Promise<void> => {
    const query = input.value;
    const wanted = terms(query);
    if (wanted.length === 0) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    loading ??= load<SearchData>(words.records ?? "", "tradepostSearch").then((data) => ({ data, records: folded(data) }));
    try {
      const { data, records } = await loading;
      if (query !== input.value) return;
      const found = find(records, query);
      list.replaceChildren(...found.slice(0, MOST).map((entry) => result(entry, data.kinds, wanted)));
      const say = found.length === 0 ? words.none : found.length > MOST ? words.most : words.found;
      status.textContent = (say ?? "").replace("{n}", String(found.length)).replace("{most}", String(MOST));
    } catch {
      loading = undefined;
      status.textContent = words.failed ?? "";
    }
  };

  form.hidden = false;
  const without = document.getElementById("search-without");
  if (without) without.hidden = true;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", () => void show());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", input.value);
    // From disk some browsers refuse to change the address; the search stands.
    try {
      history.replaceState(null, "", address);
    } catch {
      /* the address stays */
    }
    void show();
  });
  void show();
}
