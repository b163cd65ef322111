// What a word has in common with its other forms. A stem is always a beginning of
// the word, so that all forms stand together in an index in the order of letters.
// The rules are few and light: a form that they miss is still found by its
// beginning, and nothing is found that begins otherwise.

/** English endings and how much must be left before each. */
const english: [ending: string, left: number][] = [
  ["ings", 4], ["ing", 4], ["ies", 3], ["ed", 4], ["es", 3], ["s", 3], ["y", 3], ["e", 3],
];

/** Russian endings of nouns and adjectives, folded (й is и), the longest first. */
const russian =
  "иями ями ами иеи иях иям ого его ому ему ыми ими аем аи ае аю ая яя ое ее ые ие ыи ии ои еи ую юю ых их ым им ом ем ах ях ам ям ия ию ье ью ья ов ев а я о е ы и у ю ь".split(" ");

/** What is left of a Russian word at least. */
const LEFT = 3;

export function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) return ofEnglish(word);
  if (/^[\u0430-\u044f]+$/.test(word)) return ofRussian(word);
  return word;
}

function ofEnglish(word: string): string {
  for (const [ending, left] of english) {
    if (!word.endsWith(ending) || word.length - ending.length < left) continue;
    if (ending === "s" && /(?:ss|us|is)$/.test(word)) return word;
    const rest = word.slice(0, -ending.length);
    // shipping, shipped: ship
    return /(?:ing|ings|ed)$/.test(ending) && /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
  }
  return word;
}

function ofRussian(word: string): string {
  const ending = russian.find((e) => word.endsWith(e) && word.length - e.length >= LEFT);
  return ending ? word.slice(0, -ending.length) : word;
}
