// How the lists of the explorer hold what was typed against their rows.

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
