// Where a search begins: "/" and the link in the header open it on every page, the
// search page has its field. The search itself comes in a script of its own, and
// the data with the first letter typed.
import type { Place } from "./find";

// The name of that script beside this one; the build puts it in.
declare const FIND_FILE: string;

// Scripts that run later no longer know where they came from.
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

let loading: Promise<void> | undefined;

function find(page: string, place: Place | null): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(FIND_FILE, here || document.baseURI).href;
    script.onload = () => resolve();
    script.onerror = reject;
    document.head.append(script);
  });
  return loading.then(() => window.tradepostFind!(page, place));
}

export function search(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.site-search");
  const place = field();
  if (!link) return;
  if (place) ready(link.href, place);
  // Where the box does not come, the search page still may.
  const open = (): void => {
    if (place) place.input.select();
    else find(link.href, null).catch(() => location.assign(link.href));
  };
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || isComposing || writing(event.target as Element)) return;
    event.preventDefault();
    open();
  });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || place) return;
    event.preventDefault();
    open();
  });
}

/** Whether a letter typed there is meant for a field. */
const writing = (at: Element): boolean => at.closest("input, textarea, select, [contenteditable]") !== null;

/** The field of the search page. */
function field(): Place | null {
  const form = document.getElementById("search-form") as HTMLFormElement | null;
  const input = document.getElementById("search-words") as HTMLInputElement | null;
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  return form && input && list && status ? { form, input, list, status, asked: note } : null;
}

/** Shows the field, and searches once there are words. */
function ready(page: string, place: Place): void {
  const { form, input, list, status } = place;
  form.hidden = false;
  const without = document.getElementById("search-without");
  if (without) without.hidden = true;
  let begun = false;
  let sent = false; // Enter was pressed before there was anybody to hear it
  const begin = (): void => {
    if (begun) return;
    begun = true;
    find(page, place).then(() => sent && list.querySelector<HTMLElement>("a.found")?.focus()).catch(() => {
      begun = false;
      loading = undefined;
      status.textContent = list.dataset.failed ?? "";
    });
  };
  input.addEventListener("input", () => {
    sent = false;
    begin();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sent = true;
    begin();
  });
  const read = (): void => {
    const asked = inAddress();
    if (asked === null || asked === input.value) return;
    input.value = asked;
    if (begun) input.dispatchEvent(new Event("input"));
    else begin();
  };
  addEventListener("hashchange", read);
  read();
}

/** What the address asks for: ?q=, or #q= where only that can be changed. */
function inAddress(): string | null {
  const after = location.hash.startsWith("#q=") ? new URLSearchParams(location.hash.slice(1)).get("q") : null;
  return after ?? new URLSearchParams(location.search).get("q");
}

/** Puts a query into the address, so that it can be passed on and found again. */
function note(query: string): void {
  if (query === (inAddress() ?? "")) return;
  const address = new URL(location.href);
  address.hash = "";
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  // From disk some browsers let only what follows the # be changed, and some let
  // it be changed so often and no more: the answer is there all the same.
  for (const to of [address.href, `#q=${encodeURIComponent(query)}`]) {
    try {
      history.replaceState(null, "", to);
      return;
    } catch {
      continue;
    }
  }
}
