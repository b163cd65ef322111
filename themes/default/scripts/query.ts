// Answers what was typed from the parts of the index.
import { type Contents, type Part, type Parts, partOf } from "./parts";
import { meant } from "./slips";
import { alike, isCyrillic, spellings } from "./sounds";
import { stem } from "./stems";
import { isHan, words } from "./words";

/** What a search came to. */
export interface Answer {
  groups: Group[]; // the best first
  count: number;
  partial: boolean; // there may be more: the word is too short to look through all
  meant: string[]; // words in no text, for which others were taken
  some: boolean; // no record has all words
}

export interface Group {
  heading: string;
  records: number[]; // the best first
}

/** Most parts that one word may take, and the last, which is being typed. */
const MOST = 2;
const MOST_LAST = 3;

/** How much of what was typed, or pasted, is asked for: words, and characters of a Chinese run. */
const ASKED = 10;
const RUN = 12;

/** What the weights of the index are worth. */
const WORTH = [1, 2, 4, 8];

/** How near a term is to the word: itself, a form of it, begun like it, nearly it. */
const FORM = 0.8;
const BEGUN = 0.6;
const NEAR = 0.4;

/** A record and how well it answers. */
type Hits = Map<number, number>;

interface Sought {
  hits: Hits;
  loose?: Hits; // records with some of its pairs, for Chinese
  partial: boolean;
}

export async function answer(parts: Parts, query: string): Promise<Answer> {
  const { stop, records } = parts.contents;
  const typed = [...new Set(words(query))];
  const telling = typed.filter((word) => !stop.includes(word));
  const wanted = (telling.length > 0 ? telling : typed).slice(0, ASKED);
  const result: Answer = { groups: [], count: 0, partial: false, meant: [], some: false };
  const all: Hits[] = [];
  for (const [i, word] of wanted.entries()) {
    const sought = await seek(parts, word, i === wanted.length - 1 ? MOST_LAST : MOST);
    result.partial ||= sought.partial;
    let { hits } = sought;
    if (hits.size === 0 && sought.loose) hits = sought.loose;
    if (hits.size === 0 && isCyrillic(word)) hits = await exactly(parts, await heard(parts, word), FORM);
    if (hits.size === 0 && !isHan(word)) {
      const near = await nearest(parts, word);
      if (near.length > 0) result.meant.push(word);
      hits = await exactly(parts, near, NEAR);
    }
    all.push(hits);
  }
  const best = rank(all, records, all.length);
  result.some = best.length === 0 && all.length > 1;
  const shown = result.some ? rank(all, records, mostOf(all)) : best;
  result.some &&= shown.length > 0;
  result.count = shown.length;
  result.groups = grouped(shown, parts.contents.kinds);
  return result;
}

/** Records with at least so many of the words; rare words count more. */
function rank(all: Hits[], records: number, least: number): number[] {
  const scores = new Map<number, { score: number; words: number }>();
  if (all.length === 0 || least === 0) return [];
  for (const hits of all) {
    const rare = Math.log(1 + records / hits.size);
    for (const [record, worth] of hits) {
      const known = scores.get(record);
      if (known) {
        known.score += worth * rare;
        known.words++;
      } else scores.set(record, { score: worth * rare, words: 1 });
    }
  }
  return [...scores]
    .filter(([, s]) => s.words >= least)
    .sort(([a, s], [b, t]) => t.words - s.words || t.score - s.score || a - b)
    .map(([record]) => record);
}

/** The most words that any record has. */
function mostOf(all: Hits[]): number {
  const counts = new Map<number, number>();
  for (const hits of all) for (const record of hits.keys()) counts.set(record, (counts.get(record) ?? 0) + 1);
  return [...counts.values()].reduce((most, n) => Math.max(most, n), 0);
}

function grouped(records: number[], kinds: Contents["kinds"]): Group[] {
  const groups = new Map<string, Group>();
  for (const record of records) {
    let i = kinds.length - 1;
    while (kinds[i][1] > record) i--;
    const [kind, , heading] = kinds[i];
    const group = groups.get(kind);
    if (group) group.records.push(record);
    else groups.set(kind, { heading, records: [record] });
  }
  return [...groups.values()];
}

async function seek(parts: Parts, word: string, most: number): Promise<Sought> {
  return isHan(word) && word.length > 1 ? pairs(parts, word) : forms(parts, word, most);
}

/** A Chinese run is sought by its pairs of neighbours: all of them, else at least half. */
async function pairs(parts: Parts, run: string): Promise<Sought> {
  const length = Math.min(run.length, RUN) - 1;
  const wanted = [...new Set(Array.from({ length }, (_, i) => run.slice(i, i + 2)))];
  const each = await Promise.all(wanted.map((pair) => exactly(parts, [pair], 1)));
  const counts = new Map<number, { worth: number; pairs: number }>();
  for (const hits of each) {
    for (const [record, worth] of hits) {
      const known = counts.get(record) ?? { worth: 0, pairs: 0 };
      counts.set(record, { worth: known.worth + worth / wanted.length, pairs: known.pairs + 1 });
    }
  }
  const having = (least: number, worth: number): Hits =>
    new Map([...counts].filter(([, c]) => c.pairs >= least).map(([record, c]) => [record, c.worth * worth]));
  return { hits: having(wanted.length, 1), loose: having(Math.max(1, wanted.length / 2), NEAR), partial: false };
}

/** The word itself, its forms, and what begins like it. */
async function forms(parts: Parts, word: string, most: number): Promise<Sought> {
  const root = stem(word);
  const { terms } = parts.contents;
  const near = around(terms, root, word);
  const hits: Hits = new Map();
  for (const part of await Promise.all(near.slice(0, most).map((i) => parts.terms(i)))) {
    each(part, (term, postings) => {
      if (!term.startsWith(root)) return;
      const begun = term.startsWith(word) ? BEGUN * (0.5 + word.length / term.length / 2) : 0;
      const worth = term === word ? 1 : stem(term) === root ? FORM : begun;
      if (worth > 0) note(hits, postings, worth);
    });
  }
  return { hits, partial: near.length > most };
}

/** The parts with what begins so, those nearest to the word first. */
function around(parts: Part<string>[], begun: string, word: string): number[] {
  const [first, last] = [partOf(parts, begun), partOf(parts, begun + "\uffff")];
  const home = partOf(parts, word);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .sort((a, b) => Math.abs(a - home) - Math.abs(b - home) || a - b);
}

/** Records with one of these very terms. */
async function exactly(parts: Parts, terms: string[], worth: number): Promise<Hits> {
  const hits: Hits = new Map();
  const places = [...new Set(terms.map((term) => partOf(parts.contents.terms, term)))];
  for (const part of await Promise.all(places.map((i) => parts.terms(i)))) {
    each(part, (term, postings) => terms.includes(term) && note(hits, postings, worth));
  }
  return hits;
}

/** The terms that may have been meant: such as begin with its first letter, or with its second. */
async function nearest(parts: Parts, word: string): Promise<string[]> {
  const known = parts.contents.words;
  if (word.length < 4 || known.length === 0) return [];
  const places = new Set<number>();
  // A slip comes late in a word more often than at its beginning.
  const swapped = word[1] + word[0] + word.slice(2);
  for (const begun of [word, swapped]) {
    for (const i of around(known, begun[0], begun)) places.add(i);
  }
  const lists = await Promise.all([...places].slice(0, MOST_WORDS).map((i) => parts.words(i)));
  return meant(word, lists.flat());
}

/** The terms in Latin letters that a Russian word sounds like, or else a form of it. */
async function heard(parts: Parts, word: string): Promise<string[]> {
  const known = parts.contents.words;
  if (known.length === 0) return [];
  const places = new Set(spellings(word).map((spelled) => partOf(known, spelled)));
  const lists = await Promise.all([...places].slice(0, MOST_WORDS).map((i) => parts.words(i)));
  const found = alike(word, lists.flat());
  return found.length > 0 ? found : alike(stem(word), lists.flat());
}

/** Most parts of words that are gone through for a slip or a sound. */
const MOST_WORDS = 8;

function each(part: (string | number[])[], act: (term: string, postings: number[]) => void): void {
  for (let i = 0; i < part.length; i += 2) act(part[i] as string, part[i + 1] as number[]);
}

/** Reads postings as generator/search/index.go writes them. */
function note(hits: Hits, postings: number[], worth: number): void {
  let record = -1;
  let weight = 0;
  const add = (): void => {
    hits.set(record, Math.max(hits.get(record) ?? 0, WORTH[weight] * worth));
  };
  for (const n of postings) {
    if (n < 0) {
      for (let i = 0; i < -n; i++) {
        record++;
        add();
      }
      continue;
    }
    record += n >> 2;
    weight = n & 3;
    add();
  }
}
