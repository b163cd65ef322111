// Finds what was meant by a word that is in no text: a letter missing, one too
// many, another one, or two that changed their places.

/** How many slips a word of this length may have. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Most words that are taken for what was meant. */
const MOST = 4;

/** A word that is not yet finished is a worse guess than a whole one. */
const UNFINISHED = 0.5;

/** The words that come nearest, the best first, if they come near enough. */
export function meant(word: string, known: Iterable<string>): string[] {
  const found: { term: string; far: number }[] = [];
  if (slips(word) === 0) return [];
  for (const term of known) {
    if (term.length < word.length - 2) continue;
    const far = distance(word, term, slips(word));
    if (far < slips(word) + 1) found.push({ term, far });
  }
  const least = Math.min(...found.map((f) => f.far));
  return found
    .filter((f) => f.far === least)
    .sort((a, b) => a.term.length - b.term.length || (a.term < b.term ? -1 : 1))
    .slice(0, MOST)
    .map((f) => f.term);
}

/**
 * The number of slips between a word and a term or its beginning; more than most
 * as soon as there are more.
 */
export function distance(word: string, term: string, most: number): number {
  const width = Math.min(term.length, word.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const same = word[i - 1] === term[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  const whole = width === term.length ? last[width] : most + 1;
  const begun = Math.min(...last.slice(Math.min(width, word.length - 1))) + UNFINISHED;
  return Math.min(whole, begun);
}
