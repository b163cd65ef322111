// Citations and embed codes are there to be copied: each gets a button that does
// it, where the browser lets a page write to the clipboard. A code that does not
// know the site's address learns it from the page's own.

export function copy(): void {
  document.querySelectorAll<HTMLElement>("[data-frame]").forEach(address);
  if (navigator.clipboard) {
    document.querySelectorAll<HTMLElement>("[data-copy]:not(template)").forEach(offerWhenOpen);
  }
}

/** What is folded gets its button when it is opened: a page of cards has many. */
function offerWhenOpen(text: HTMLElement): void {
  const fold = text.closest<HTMLDetailsElement>("details.cite-number");
  if (fold && !fold.open) {
    fold.addEventListener("toggle", () => offer(text), { once: true });
  } else {
    offer(text);
  }
}

function offer(text: HTMLElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = say(text).copy!;
  const said = document.createElement("span");
  said.className = "copy-done";
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(text.textContent ?? "").then(
      () => { said.textContent = say(text).copied!; },
      () => getSelection()?.selectAllChildren(text), // refused: the reader's own keys will do
    );
  });
  const line = document.createElement("div");
  line.className = "copy-line"; // styles keep it free where the page is seen before the script runs
  line.append(button, said);
  text.after(line);
}

/** The words of a button: the text's own or, said once for all cards, those beside the numbers. */
function say(text: HTMLElement): DOMStringMap {
  return text.dataset.copied ? text.dataset : document.getElementById("numbers")!.dataset;
}

/** Names of the machine at hand: what is seen there is not published yet. */
const here = ["localhost", "127.0.0.1", "[::1]"];

function address(code: HTMLElement): void {
  const { frame, placeholder } = code.dataset;
  if (!location.protocol.startsWith("http") || here.includes(location.hostname)) {
    return;
  }
  const text = code.textContent ?? "";
  const start = text.indexOf(placeholder!);
  const end = text.indexOf('"', start);
  code.textContent = text.slice(0, start) + new URL(frame!, location.href).href + text.slice(end);
  code.closest("pre")!.parentElement!.querySelector(".embed-note")?.remove();
}
