// A chart as PNG: the page links to the chart's SVG, which this draws as an
// image. Where that is not possible the reader gets the SVG.
import { give, giveBlob } from "./give";

/** So many pixels for one of the drawing's, for print and sharp screens. */
const SCALE = 2;

/** The most pixels that every browser's canvas can hold. */
const MOST = 16_000_000;

export function png(): void {
  if (location.protocol === "file:") {
    return; // what comes from disk cannot be read back from a canvas
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-png]")) {
    link.addEventListener("click", (e) => {
      e.preventDefault();
      void save(link);
    });
  }
}

async function save(link: HTMLAnchorElement): Promise<void> {
  const name = link.dataset.png!;
  try {
    giveBlob(await painted(link.href), name);
  } catch {
    give(link.href, name.replace(/png$/, "svg"));
  }
}

async function painted(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, Math.sqrt(MOST / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => blob ? done(blob) : fail(), "image/png"));
}
