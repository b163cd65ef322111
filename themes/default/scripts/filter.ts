// Narrows a list by what its entries say of themselves: a field named "kind"
// keeps those with its value in data-kind. The choice stands in the address, so
// that it can be passed on. Without a script the whole list is there.

export function filter(): void {
  document.querySelectorAll<HTMLFormElement>("form[data-filter]").forEach(narrow);
}

function narrow(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset.filter!)!;
  const fields = [...form.querySelectorAll("select")];
  const status = form.querySelector('[role="status"]')!;

  const show = (): void => {
    let n = 0;
    for (const entry of list.children as Iterable<HTMLElement> & HTMLCollection) {
      entry.hidden = !fields.every((field) => !field.value || entry.dataset[field.name] === field.value);
      n += entry.hidden ? 0 : 1;
    }
    const chosen = fields.some((field) => field.value);
    status.textContent = chosen ? form.dataset.found!.replace("{n}", String(n)) : "";
  };

  const choose = (values: URLSearchParams): void => {
    for (const field of fields) {
      field.value = values.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = ""; // an old address, or a mistyped one
    }
    show();
  };

  form.addEventListener("change", () => {
    show();
    remember(fields);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  // Whoever comes for one entry must find it, whatever was chosen before.
  addEventListener("hashchange", () => {
    if (document.querySelector(":target")?.closest("[hidden]")) {
      choose(new URLSearchParams());
      document.querySelector(":target")!.scrollIntoView();
    }
  });
  choose(new URLSearchParams(location.search));
}

function remember(fields: HTMLSelectElement[]): void {
  const address = new URL(location.href);
  for (const field of fields) {
    if (field.value) address.searchParams.set(field.name, field.value);
    else address.searchParams.delete(field.name);
  }
  // From disk some browsers refuse to change the address; the choice stands.
  try {
    history.replaceState(null, "", address);
  } catch {
    /* the address stays */
  }
}
