// Breaks Chinese headings between words, as a typesetter would: browsers break
// them after any character, and a phone's narrow column cuts 贸|易 in two. Where
// a browser knows no words, or no script runs, headings stay as they were.

export function phrase(): void {
  if (!("Segmenter" in Intl)) return;
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  for (const heading of document.querySelectorAll(":is(h1, h2, h3, h4):lang(zh)")) {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (/\p{Script=Han}{3}/u.test(text.data) && text.parentElement!.matches(":lang(zh)")) part(text, words);
    }
    heading.classList.add("is-phrased");
  }
}

// part puts a place to break between words. A single character belongs to its
// neighbour (对俄, 第32届, 贸易额), so that none stands alone at the end of a line.
function part(text: Text, words: Intl.Segmenter): void {
  let start = 0;
  const parts: (string | Node)[] = [];
  for (const { index, segment } of words.segment(text.data)) {
    if (index - start < 2 || segment.length < 2) continue;
    parts.push(text.data.slice(start, index), document.createElement("wbr"));
    start = index;
  }
  text.replaceWith(...parts, text.data.slice(start));
}
