// Listens for what happens to the site while somebody works on it: loads the page
// anew when it is another, and shows what is wrong over the page of before.
(function () {
  "use strict";

  const self = document.currentScript;
  const session = self.dataset.session;
  let page = Number(self.dataset.page);

  const words = {
    en: {
      errors: (n) => (n === 1 ? "1 error" : n + " errors"),
      warnings: (n) => (n === 1 ? "1 warning" : n + " warnings"),
      stale: "This page is as it was before.",
      broken: "There is no page yet: these come first.",
      hint: "Hint: ",
      fold: "Fold",
      unfold: "Show",
      lost: "The preview has ended. This page stays as it is.",
      label: "Problems of the site",
      error: "error",
      warning: "warning",
    },
    zh: {
      errors: (n) => n + " 个错误",
      warnings: (n) => n + " 个警告",
      stale: "当前显示的是修改之前的页面。",
      broken: "还没有可显示的页面，请先改正以下问题。",
      hint: "提示：",
      fold: "收起",
      unfold: "展开",
      lost: "预览已结束，本页内容不再更新。",
      label: "网站存在的问题",
      error: "错误",
      warning: "警告",
    },
    ru: {
      errors: (n) => plural(n, "ошибка", "ошибки", "ошибок"),
      warnings: (n) => plural(n, "предупреждение", "предупреждения", "предупреждений"),
      stale: "Показана прежняя версия страницы.",
      broken: "Страниц пока нет: сначала нужно исправить следующее.",
      hint: "Подсказка: ",
      fold: "Свернуть",
      unfold: "Показать",
      lost: "Предпросмотр завершён, страница больше не обновляется.",
      label: "Проблемы сайта",
      error: "ошибка",
      warning: "предупреждение",
    },
  };
  const say = words[self.dataset.lang] || words.en;

  function plural(n, one, few, many) {
    const tens = n % 100, units = n % 10;
    const word = tens > 10 && tens < 15 ? many : units === 1 ? one : units > 1 && units < 5 ? few : many;
    return n + "\u00a0" + word;
  }

  // Where the reader was, kept across the loading of the same page.
  const scrollKey = "preview-scroll";
  const kept = JSON.parse(sessionStorage.getItem(scrollKey) || "null");
  sessionStorage.removeItem(scrollKey);
  if (kept && kept.path === location.pathname && !location.hash) {
    scrollTo(kept.x, kept.y);
    addEventListener("load", () => scrollTo(kept.x, kept.y));
  }

  function reload() {
    sessionStorage.setItem(scrollKey, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  }

  const pathOf = (file) => "/" + file.replace(/(^|\/)index\.html$/, "$1");

  // goTo leaves for the page of what was saved; false if this is it.
  function goTo(follow) {
    const file = follow && (follow[document.documentElement.lang] || Object.values(follow)[0]);
    if (!file || pathOf(file) === location.pathname) return false;
    location.assign(pathOf(file));
    return true;
  }

  // restyle exchanges a style sheet without loading the page anew.
  function restyle(styles) {
    const name = (path) => path.slice(path.lastIndexOf("/") + 1);
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      if (!link.href.endsWith(name(styles.from))) continue;
      const next = link.cloneNode();
      next.href = link.href.slice(0, -name(styles.from).length) + name(styles.to);
      next.addEventListener("load", () => link.remove());
      link.after(next);
      return true;
    }
    return false;
  }

  const host = document.createElement("tradepost-preview");
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/_preview/preview.css";
  const panel = document.createElement("section");
  panel.setAttribute("aria-label", say.label);
  panel.hidden = true;
  root.append(sheet, panel);
  document.body.append(host);

  // The end of the page can be scrolled out from under the panel.
  new ResizeObserver(() => {
    document.body.style.paddingBottom = panel.hidden || panel.className === "mild" ? "" : panel.offsetHeight + "px";
  }).observe(panel);

  const foldedKey = "preview-folded";
  const isFolded = (severe) => (sessionStorage.getItem(foldedKey) || (severe ? "no" : "yes")) === "yes";

  function element(name, className, text) {
    const e = document.createElement(name);
    e.className = className;
    if (text !== undefined) e.textContent = text;
    return e;
  }

  function place(p) {
    const text = p.line > 0 ? p.file + ":" + p.line + ":" + p.column : p.file;
    if (!p.open) return element("span", "place", text);
    const link = element("a", "place", text);
    link.href = p.open;
    return link;
  }

  function item(p) {
    const li = element("li", p.severity);
    const head = element("p", "head");
    if (p.file) head.append(place(p), " ");
    head.append(element("strong", "severity", say[p.severity] || p.severity), " ", element("span", "message", p.message));
    li.append(head);
    if (p.mark || p.text || p.before) {
      const line = element("pre", "line");
      line.append(p.before || "", element("mark", "", p.mark || ""), p.text || "");
      li.append(line);
    }
    if (p.hint) li.append(element("p", "hint", say.hint + p.hint));
    return li;
  }

  let shown = "";
  function show(state) {
    const problems = state.problems || [];
    const wanted = JSON.stringify([state.fault, state.stale, problems]);
    if (wanted === shown) return;
    shown = wanted;
    panel.replaceChildren();
    const errors = problems.filter((p) => p.severity === "error").length;
    const warnings = problems.length - errors;
    const severe = errors > 0 || Boolean(state.fault);
    panel.hidden = !severe && warnings === 0;
    if (panel.hidden) {
      sessionStorage.removeItem(foldedKey);
      return;
    }
    panel.className = severe ? "severe" : "mild";
    panel.setAttribute("role", severe ? "alert" : "status");
    const bar = element("header", "");
    const counts = [errors && say.errors(errors), warnings && say.warnings(warnings)].filter(Boolean).join(", ");
    bar.append(element("strong", "counts", counts || say.error));
    if (state.stale) bar.append(element("span", "stale", page > 0 ? say.stale : say.broken));
    const button = element("button", "fold");
    button.type = "button";
    bar.append(button);
    const list = element("ol", "problems");
    if (state.fault) list.append(item({ severity: "error", message: state.fault }));
    list.append(...problems.map(item));
    const fold = (folded) => {
      list.hidden = folded;
      button.textContent = folded ? say.unfold : say.fold;
      button.setAttribute("aria-expanded", String(!folded));
    };
    button.addEventListener("click", () => {
      fold(!list.hidden);
      sessionStorage.setItem(foldedKey, list.hidden ? "yes" : "no");
    });
    fold(isFolded(severe));
    panel.append(bar, list);
  }

  addEventListener("keydown", (event) => {
    const button = root.querySelector("button.fold");
    if (event.key === "Escape" && button && button.getAttribute("aria-expanded") === "true") button.click();
  });

  const news = new EventSource("/_preview/news");
  news.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (state.session !== session) return reload();
    if (state.page > page) {
      const next = state.page === page + 1;
      page = state.page;
      if (goTo(state.follow)) return;
      if (!(next && state.styles && restyle(state.styles))) return reload();
    }
    document.documentElement.dataset.previewPage = String(page);
    show(state);
  });
  addEventListener("pagehide", () => news.close());
})();
