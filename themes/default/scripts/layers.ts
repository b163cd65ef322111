// The legend's entries switch their layers off and on. ECharts draws them; over
// each lies a real button, which a mouse, a finger, the keyboard and a screen
// reader can all press.
import type { Option } from "./option";
import { entries, type Chart } from "./drawn";

// Layers knows which layers the reader has switched off.
export interface Layers {
  select(option: Option): Option;
  redrawn(): void;
}

// layers calls back when the reader switches one.
export function layers(box: HTMLElement, stage: HTMLElement, chart: Chart, option: Option, switched: () => void): Layers {
  const names = namesOf(option);
  const off = new Set<string>();
  const group = box.querySelector<HTMLElement>(".chart-layers")!;
  const buttons = names.map((name) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", name);
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      off.has(name) ? off.delete(name) : off.add(name);
      button.setAttribute("aria-pressed", `${!off.has(name)}`);
      switched();
    });
    return button;
  });
  group.hidden = names.length === 0;
  group.append(...buttons);
  return {
    // ECharts' own switching stays off: its entries are no place to come to.
    select: (painted) => names.length === 0 ? painted : {
      ...painted,
      legend: { ...(painted.legend as object), selectedMode: false, selected: Object.fromEntries([...off].map((name) => [name, false])) },
    },
    redrawn(): void {
      group.style.transform = stage.style.transform;
      if (names.length > 0) {
        entries(chart).forEach((place, i) => lay(buttons[i], place));
      }
    },
  };
}

function namesOf(option: Option): string[] {
  const legend = option.legend as { show?: boolean; data?: { name: string }[] } | undefined;
  return legend?.show ? (legend.data ?? []).map((entry) => entry.name) : [];
}

// lay puts a button over an entry, tall enough for a finger.
function lay(button: HTMLElement, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  const tall = Math.max(height, 26);
  button.style.left = `${x}px`;
  button.style.top = `${y - (tall - height) / 2}px`;
  button.style.width = `${width}px`;
  button.style.height = `${tall}px`;
}
