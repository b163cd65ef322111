// Lets Lighthouse judge pages in one browser and prints a line of JSON for each.
//
//	CHROME_PATH=... node judge.mjs CATEGORY,CATEGORY ADDRESS...
//
// With the category performance it throttles as Lighthouse does by itself.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [categories, ...pages] = process.argv.slice(2);
const timed = categories.includes("performance");
const measures = ["total-byte-weight", "network-requests", "cumulative-layout-shift"];
// Without performance nothing is simulated; any other method would wait ten seconds for each page to be quiet.
const hasty = {
  throttlingMethod: "simulate", disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 500,
};
const chrome = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-component-update"],
});
try {
  for (const page of pages) {
    const { lhr } = await lighthouse(page, {
      port: chrome.port, logLevel: "error", onlyCategories: categories.split(","), onlyAudits: measures, ...(timed ? {} : hasty),
    });
    console.log(JSON.stringify({
      page,
      error: lhr.runtimeError?.message ?? "",
      scores: Object.fromEntries(Object.values(lhr.categories).map((c) => [c.id, Math.round(c.score * 100)])),
      bytes: lhr.audits["total-byte-weight"].numericValue,
      requests: lhr.audits["network-requests"].details.items.map((r) => r.url),
      shift: lhr.audits["cumulative-layout-shift"].numericValue,
      faults: Object.values(lhr.audits).filter((a) => a.score !== null && a.score < 1).map((a) => `${a.id}: ${a.title}`),
    }));
  }
} finally {
  chrome.kill();
}
