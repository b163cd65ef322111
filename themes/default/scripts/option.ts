// What has to be done to a chart's option before ECharts can read it. The build
// and the reader's browser do the same, so that both draw the same picture.

export type Option = Record<string, unknown>;

// narrow is the width in CSS pixels below which the keys of an option's "narrow"
// part take the place of those of the same names.
const narrow = 560;

// fit makes a copy of an option for a drawing of that width.
export function fit(option: Option, width: number): Option {
  const { narrow: part, ...wide } = option;
  const fitted: Option = width < narrow && part ? { ...wide, ...(part as Option) } : { ...wide };
  fitted.xAxis = nameTicks(fitted.xAxis);
  fitted.yAxis = nameTicks(fitted.yAxis);
  return fitted;
}

// nameTicks puts the texts that the build wrote, in the page's language, in the
// place of the bare numbers of a value axis.
function nameTicks(axes: unknown): unknown {
  return Array.isArray(axes) ? (axes as Axis[]).map(named) : axes;
}

function named(axis: Axis): Axis {
  const texts = axis.axisLabel?.texts;
  if (!texts || !axis.interval) {
    return axis;
  }
  const { min, interval } = axis;
  const formatter = (value: number): string => {
    const step = (value - min) / interval;
    // The end of an axis has a tick of its own, which may lie between steps.
    return Math.abs(step - Math.round(step)) < 0.01 ? texts[Math.round(step)] ?? "" : "";
  };
  return { ...axis, axisLabel: { ...axis.axisLabel, formatter } };
}

interface Axis {
  min: number;
  interval?: number;
  axisLabel?: { texts?: string[]; formatter?: (value: number) => string };
}
