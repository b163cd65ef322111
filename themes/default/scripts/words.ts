// Cuts text into folded words, exactly as generator/search/terms.go does: what is
// typed here was indexed there. A test runs both over every text of a site.

const HAN = "[\\u3400-\\u9fff\\uf900-\\ufaff]";
const LETTER = `(?!${HAN})[\\p{L}\\p{N}\\p{M}]`;
const WORD = `(?:${LETTER})+(?:['\\u2019\\u02bc](?:${LETTER})+)*`;
const NUMBER = `(?:\\d{1,3}(?: \\d{3}(?!${LETTER}))+|\\d+)(?:[.,]\\d+)*`;

const every = new RegExp(`${HAN}+|(${NUMBER})((?:${WORD})?)|${WORD}`, "gu");
const han = new RegExp(`^${HAN}`, "u");

/** How many characters of a word count. */
const LONGEST = 32;

export const isHan = (word: string): boolean => han.test(word);

/** No case, no diacritics, full-width forms as plain ones. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

export function words(text: string): string[] {
  return Array.from(fold(text).matchAll(every), ([match, number, rest]) => {
    const word = number === undefined ? plain(match) : number.replace(/\D/g, "") + plain(rest);
    return word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word;
  });
}

/** Without apostrophes and the genitive behind one. */
const plain = (word: string): string => word.replace(/['\u2019\u02bc]s$/u, "").replace(/['\u2019\u02bc]/gu, "");
