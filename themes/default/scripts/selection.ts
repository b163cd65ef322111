// Which rows of a long list a reader has chosen, and in which order. Nothing here
// knows a page. What the build could work out is worked out: rows hold positions
// instead of names, orders are ranks; so tens of thousands of rows take a few
// milliseconds.
import { fold, holds, terms } from "./match";

const digit = /^[0-9]/;

/** A field of the rows, as page/explore_data.go writes it. */
export interface Field {
  name: string;
  searched?: number; // how many of a row's values are searched for words
  values: string[]; // as addresses have them
  texts: string[]; // as the language calls them
  also?: string[]; // as other languages do
  rows: (number | number[])[]; // row by row, positions in values
}

export interface Index {
  of: string; // the state of the list
  texts: string[];
  fields: Field[];
  orders: Record<string, number[]>; // negative where there is nothing to sort by
  group: number; // only ranks of one group of so many are compared
}

export interface Wanted {
  words: string;
  values: Record<string, string>; // by field, "" for any
  sort: string;
  ascending: boolean;
}

export interface Selection {
  rows: number[];
  counts: Record<string, Uint32Array>; // rows with each value, if it were chosen in its field
}

/** The texts of rows and the names of values, folded. */
interface Searched {
  texts: string[];
  names: string[][]; // by field
}

export class List {
  private first: Uint32Array[] = []; // of each field: where the values of a row begin
  private values: Uint32Array[] = [];
  private searched: Searched | undefined;

  constructor(readonly index: Index) {
    for (const field of index.fields) {
      const first = new Uint32Array(this.length + 1);
      const values: number[] = [];
      field.rows.forEach((of, row) => {
        if (typeof of === "number") values.push(of);
        else values.push(...of);
        first[row + 1] = values.length;
      });
      this.first.push(first);
      this.values.push(Uint32Array.from(values));
    }
  }

  get length(): number {
    return this.index.texts.length;
  }

  /** The rows that have every word and value; a value that no row has is not asked for. */
  select(wanted: Wanted): Selection {
    const { fields } = this.index;
    const asked = fields.map((field) => field.values.indexOf(wanted.values[field.name] ?? ""));
    const words = terms(wanted.words).map((word) => this.holding(word));
    const counts = fields.map((field) => new Uint32Array(field.values.length));
    const rows: number[] = [];
    for (let row = 0; row < this.length; row++) {
      if (!words.every((holds) => holds(row))) continue;
      // A row that fails in one field would be there if that were chosen otherwise.
      let failed = -1;
      let fails = 0;
      for (let f = 0; f < fields.length && fails < 2; f++) {
        if (asked[f] >= 0 && !this.has(f, row, asked[f])) {
          failed = f;
          fails++;
        }
      }
      if (fails === 0) rows.push(row);
      if (fails > 1) continue;
      for (let f = 0; f < fields.length; f++) {
        if (fails === 1 && f !== failed) continue;
        for (let i = this.first[f][row]; i < this.first[f][row + 1]; i++) counts[f][this.values[f][i]]++;
      }
    }
    this.sort(rows, wanted);
    return { rows, counts: Object.fromEntries(fields.map((field, f) => [field.name, counts[f]])) };
  }

  private has(f: number, row: number, value: number): boolean {
    for (let i = this.first[f][row]; i < this.first[f][row + 1]; i++) {
      if (this.values[f][i] === value) return true;
    }
    return false;
  }

  /** What tells whether a row has a word, by itself or in the names of its values. */
  private holding(word: string): (row: number) => boolean {
    const { texts, names } = this.prepare();
    const named = names.map((list) => list.map((name) => has(name, word)));
    return (row) => {
      if (has(texts[row], word)) return true;
      return this.index.fields.some((field, f) => {
        const from = this.first[f][row];
        const to = Math.min(this.first[f][row + 1], from + (field.searched ?? 0));
        for (let i = from; i < to; i++) if (named[f][this.values[f][i]]) return true;
        return false;
      });
    };
  }

  /** Makes all texts comparable, once. */
  prepare(): Searched {
    return (this.searched ??= {
      texts: folded(this.index.texts),
      names: this.index.fields.map((field) =>
        field.searched ? folded(field.texts.map((text, i) => `${text} · ${field.also?.[i] ?? ""}`)) : [],
      ),
    });
  }

  private sort(rows: number[], { sort, ascending }: Wanted): void {
    const ranks = this.index.orders[sort];
    if (!ranks) return;
    const { group } = this.index;
    const turn = ascending ? 1 : -1;
    rows.sort((a, b) => {
      const x = ranks[a];
      const y = ranks[b];
      if (x === y) return a - b;
      if (x < 0 || y < 0) return y - x; // nothing to sort by: last
      const apart = Math.floor(x / group) - Math.floor(y / group);
      return apart || turn * (x - y);
    });
  }
}

/** All at once: thousands of short texts take longer one by one. */
function folded(texts: string[]): string[] {
  return fold(texts.map((text) => text.replace(/\n/g, " ")).join("\n")).split("\n");
}

/** Whether a folded text holds a word; a number does not begin inside another. */
function has(text: string, word: string): boolean {
  if (!digit.test(word)) return holds(text, word) > 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !digit.test(text[at - 1])) return true;
  }
  return false;
}
