// What ECharts may leave undone where nobody points at a chart, and shorter ways
// to what it must do. The picture is the same to the byte, which a test holds it
// to; it takes two thirds of the time, since the build's engine only interprets.
import { Model, SPECIAL_STATES } from "./echarts";

// A model looks options up: its own, then those of the model above it.
interface Options {
  option: any;
  parentModel?: Options;
  ecModel?: unknown;
  resolveParentPath(path: Path): Path;
  _doGet(path: Path, parent?: Options | false): unknown;
}
type Path = string[] | null | undefined;

const models = Model.prototype as unknown as Options & Record<string, unknown>;
const asGiven = models.resolveParentPath;
const states = [...SPECIAL_STATES];

// keepStill prepares for an option: its marks need no styles for being pointed
// at, faded or selected, unless the option selects some from the start.
export function keepStill(json: string): void {
  const still = !json.includes('"selected');
  (SPECIAL_STATES as unknown as string[]).splice(0, states.length, ...(still ? [] : states));
  models.getModel = still ? getModelAtRest : getModel;
}

const getModel = models.getModel as (this: Options, path?: string | Path, parent?: Options) => Options;

function getModelAtRest(this: Options, path?: string | Path, parent?: Options): Options {
  const state = typeof path === "string" ? path : path?.[0];
  if (state === "emphasis" || state === "blur" || state === "select") {
    return new Stateless(this.ecModel) as unknown as Options;
  }
  return getModel.call(this, path, parent);
}

const off = { disabled: true };
const plain = (): object => ({});

// Stateless is the part of an option for a state that never comes.
class Stateless extends (Model as unknown as new (...parts: unknown[]) => object) {
  constructor(ecModel: unknown) {
    super(off, undefined, ecModel);
  }
}
Object.assign(Stateless.prototype, { getItemStyle: plain, getLineStyle: plain, getAreaStyle: plain });

// Half of an engine's time goes into looking options up, most of which nobody
// has set. These do it in a loop instead of a call for each level.

models.getShallow = function (this: Options, key: string, ignoreParent?: boolean): unknown {
  let model: Options | undefined = this;
  do {
    const value = model.option?.[key];
    if (value != null || ignoreParent) {
      return value;
    }
    model = model.parentModel;
  } while (model);
  return undefined;
};

models.get = function (this: Options, path?: string | Path, ignoreParent?: boolean): unknown {
  return path == null ? this.option : this._doGet(parsePath(path), !ignoreParent && this.parentModel);
};

models._doGet = function (this: Options, path: Path, parent?: Options | false): unknown {
  let model: Options = this;
  for (;;) {
    let at = model.option;
    if (!path) {
      return at;
    }
    for (let i = 0; i < path.length; i++) {
      if (path[i]) {
        at = at && typeof at === "object" ? at[path[i]] : null;
        if (at == null) {
          break;
        }
      }
    }
    if (at != null || !parent) {
      return at;
    }
    if (model.resolveParentPath !== asGiven) {
      path = model.resolveParentPath(path);
    }
    model = parent;
    parent = model.parentModel;
  }
};

models.parsePath = parsePath;

// Paths are split once. Their parts are taken from keys of an object, because the
// engine finds such strings faster in others.
const paths: Record<string, string[]> = Object.create(null);

function parsePath(path: string | Path): Path {
  return typeof path === "string" ? (paths[path] ??= path.split(".").map((part) => Object.keys({ [part]: 0 })[0])) : path;
}
