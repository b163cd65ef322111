// The parts of the search index. They are classic scripts that note their data in
// one global, since a page from disk may load a script but not fetch a file. A
// part is loaded when it is first needed, and once.

/** What the script beside the search page says. */
export interface Contents {
  name: string; // begins the names of all parts
  folder: string; // where they are, seen from the search page
  records: number;
  kinds: [kind: string, first: number, heading: string][]; // in the order of the records
  stop: string[]; // words that are not indexed
  terms: Part<string>[];
  words: Part<string>[];
  found: Part<number>[];
  say: Record<string, string>;
}

/** A part begins with a term or a record and ends where the next begins. */
export type Part<T> = [first: T, fingerprint: string];

/** One result: title, address, text, date, number, address of its card, what it is of, language of the title. */
export type Entry = [string, string, string?, string?, string?, string?, string?, string?];

declare global {
  interface Window {
    tradepostSearch?: Record<string, unknown>;
  }
}

export class Parts {
  private asked = new Map<string, Promise<unknown>>();

  private constructor(private page: string, public contents: Contents) {}

  /** Opens the index of the search page at this address. */
  static async open(page: string): Promise<Parts> {
    const contents = await load<Contents>(new URL("index.js", page), "contents");
    return new Parts(page, contents);
  }

  /** An address of a result, which is seen from the search page. */
  address(href: string): string {
    return new URL(href, this.page).href;
  }

  /** Terms with their postings, one after the other. */
  terms(i: number): Promise<(string | number[])[]> {
    return this.part("terms", this.contents.terms, i);
  }

  words(i: number): Promise<string[]> {
    return this.part("words", this.contents.words, i);
  }

  /** One record of the index. */
  async entry(record: number): Promise<Entry> {
    const i = partOf(this.contents.found, record);
    const entries = await this.part<Entry[]>("found", this.contents.found, i);
    return entries[record - this.contents.found[i][0]];
  }

  private part<T>(kind: string, parts: Part<unknown>[], i: number): Promise<T> {
    const key = `${this.contents.name}-${kind}-${i}`;
    let asked = this.asked.get(key);
    if (!asked) {
      asked = load<T>(new URL(`${this.contents.folder}${key}-${parts[i][1]}.js`, this.page), key);
      asked.catch(() => this.asked.delete(key)); // the next search tries again
      this.asked.set(key, asked);
    }
    return asked as Promise<T>;
  }
}

/** The last part that begins at or before it, else the first. */
export function partOf<T>(parts: Part<T>[], first: T): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle][0] <= first) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function load<T>(address: URL, key: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address.href;
    script.onload = () => {
      script.remove();
      const data = window.tradepostSearch?.[key];
      if (data) resolve(data as T);
      else reject(new Error(address.href));
    };
    script.onerror = () => reject(new Error(address.href));
    document.head.append(script);
  });
}
