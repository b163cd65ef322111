// How a name sounds, as far as it does not matter in which letters it is written:
// Хуавэй, Хуавей and Huawei sound alike. Russians write Chinese names by one table and
// the names of companies by ear, so what either cannot tell apart is one sound here.

/** Folded Russian letters (й is и). Hissing ones are one sound, signs are none. */
const letters: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "s", з: "s", и: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r",
  с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "s", ч: "s", ш: "s", щ: "s", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia",
};

/** What Latin letters come to, one after the other. */
const rules: [spelled: RegExp, sound: string][] = [
  [/kh/g, "h"], [/ph/g, "f"], [/zh|ch|sh|[jqzx]|c(?=[eiy])/g, "s"], [/c/g, "k"], [/w/g, "v"], [/y/g, "i"],
  [/[tdk]s/g, "s"], // ts, dzh, ks
  [/ong/g, "un"], [/ng/g, "n"],
  [/i(?=[aeou])/g, ""], // ya, yu, xia
  [/(.)\1+/g, "$1"],
];

/** What a sound may begin with in Latin letters, where that is not itself. */
const beginnings: Record<string, string[]> = {
  h: ["h", "kh"], s: ["s", "sh", "z", "zh", "c", "ch", "j", "q", "x", "ts"], v: ["v", "w"], f: ["f", "ph"], k: ["k", "c"],
  i: ["i", "yi"], e: ["e", "ye"], a: ["a", "ya"], u: ["u", "yu", "wu"],
};

/** How short a sound may be, and that of a word which is not yet finished. */
const SHORT = 3;
const SHORT_BEGUN = 4;

/** Most words that are taken for what was heard. */
const MOST = 4;

export const isCyrillic = (word: string): boolean => /^[\u0430-\u044f]+$/.test(word);

/** The sound of a folded word in either script. */
export function sound(word: string): string {
  const spelled = Array.from(word, (letter) => letters[letter] ?? letter).join("");
  return rules.reduce((text, [from, to]) => text.replace(from, to), spelled);
}

/** How a word that sounds so may be spelled in Latin letters, well enough to look it up beside its neighbours. */
export function spellings(word: string): string[] {
  const heard = sound(word);
  if (heard === "") return [];
  return (beginnings[heard[0]] ?? [heard[0]]).map((begun) => begun + heard.slice(1));
}

/** The words that sound like a word, else those that begin to, the shortest first. */
export function alike(word: string, known: Iterable<string>): string[] {
  const heard = sound(word);
  if (heard.length < SHORT) return [];
  const latin = [...known].filter((term) => /^[a-z]+$/.test(term)).map((term) => ({ term, heard: sound(term) }));
  const same = latin.filter((t) => t.heard === heard);
  const begun = heard.length < SHORT_BEGUN ? [] : latin.filter((t) => t.heard.startsWith(heard));
  return (same.length > 0 ? same : begun)
    .map((t) => t.term)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST);
}
