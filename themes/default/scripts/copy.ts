// Citations and embed codes are there to be copied: each gets a button that does
// it, where the browser lets a page write to the clipboard. A code that does not
// know the site's address learns it from the page's own.

export function copy(): void {
  document.querySelectorAll<HTMLElement>("[data-frame]").forEach(address);
  if (navigator.clipboard) {
    document.querySelectorAll<HTMLElement>("[data-copy]").forEach(offer);
  }
}

function offer(text: HTMLElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = text.dataset.copy!;
  const said = document.createElement("span");
  said.className = "copy-done";
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(text.textContent ?? "").then(
      () => { said.textContent = text.dataset.copied!; },
      () => getSelection()?.selectAllChildren(text), // refused: the reader's own keys will do
    );
  });
  text.after(button, said);
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
