// Light or dark: the page follows the reader's system until the reader says
// otherwise. The choice holds for all pages of the site, and is forgotten as soon
// as it is what the system says anyway, so that evenings may be dark again.

const key = "colour-scheme";
const dark = matchMedia("(prefers-color-scheme: dark)");

type Scheme = "light" | "dark";

export function scheme(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>(".scheme-switch");
  const shown = (): Scheme => (root.dataset.theme as Scheme | undefined) ?? (dark.matches ? "dark" : "light");
  const other = (): Scheme => (shown() === "dark" ? "light" : "dark");
  const show = (): void => {
    const chosen = recall();
    if (chosen) {
      root.dataset.theme = chosen;
    } else {
      delete root.dataset.theme;
    }
    if (button) { // it says what it will do
      button.title = button.dataset[other()]!;
      button.setAttribute("aria-label", button.title);
      button.classList.add("ready");
    }
  };
  show();
  dark.addEventListener("change", show);
  addEventListener("storage", show); // chosen in another window
  button?.addEventListener("click", () => {
    const next = other();
    keep(next === (dark.matches ? "dark" : "light") ? null : next);
    show();
  });
}

/** What cannot be stored, since the reader forbids it, holds for this page. */
let here: Scheme | null = null;

function recall(): Scheme | null {
  try {
    const chosen = localStorage.getItem(key);
    return chosen === "light" || chosen === "dark" ? chosen : null;
  } catch {
    return here;
  }
}

function keep(chosen: Scheme | null): void {
  here = chosen;
  try {
    if (chosen) {
      localStorage.setItem(key, chosen);
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // recall knows
  }
}
