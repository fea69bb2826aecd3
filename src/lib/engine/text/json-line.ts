/** The values of one line that is a JSON object, as cells, by their keys: nested ones joined by dots, the values of a
 * list by semicolons, `true` and `false` in letters, nothing for null. Null when the line is none.
 * Of a list of objects, such as the lines of an order, what each is called. */
export function jsonCells(line: string): ReadonlyMap<string, string> | null {
  let object: unknown;
  try {
    object = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(object)) return null;
  const cells = new Map<string, string>();
  flatten(object, '', cells);
  return cells;
}

/** The keys of the first lines of a text whose lines are JSON objects, in the order in which they come; null for any
 * other text. Lines that are none may stand among them, but not first.
 * @param whole the text is whole: its last line is too */
export function jsonKeys(text: string, whole: boolean): JsonKeys | null {
  const lines = text.split(/\r?\n/);
  if (!whole) lines.pop();
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const first = filled[0] ?? '';
  if (!first.startsWith('{') || !jsonCells(first)) return null;
  const rows = rowsOf(filled.slice(0, linesLooked));
  return { keys: keysOf(rows), rows };
}

/** The same with keys that come only in later lines, and some rows that have such. */
export function withLaterKeys({ keys, rows }: JsonKeys, later: readonly string[]): JsonKeys {
  const known = new Set(keys);
  const added = rowsOf(later).filter((row) => [...row.keys()].some((key) => !known.has(key)));
  return { keys: keysOf([...rows, ...added]), rows: [...rows.slice(0, linesLooked / 2), ...added.slice(0, laterKept)] };
}

export interface JsonKeys {
  readonly keys: readonly string[];
  /** Values of some lines, by their keys. */
  readonly rows: readonly ReadonlyMap<string, string>[];
}

const rowsOf = (lines: readonly string[]) => lines.flatMap((line) => jsonCells(line) ?? []);
const keysOf = (rows: JsonKeys['rows']) => [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, mostKeys);

const linesLooked = 2000;
const laterKept = 200;
const mostKeys = 1000;
const deepest = 8;

function flatten(object: JsonObject, prefix: string, cells: Map<string, string>, depth = 1): void {
  for (const [key, value] of Object.entries(object)) {
    if (isObject(value) && depth < deepest) flatten(value, `${prefix}${key}.`, cells, depth + 1);
    else cells.set(prefix + key, textOf(value));
  }
}

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(nameOf)
      .filter((text) => text !== '')
      .join('; ');
  return JSON.stringify(value);
}

function nameOf(value: unknown): string {
  if (!isObject(value)) return textOf(value);
  const name = ['name', 'title', 'product', 'sku', 'id'].map((key) => value[key]).find((one) => one !== undefined);
  return name === undefined ? JSON.stringify(value) : textOf(name);
}
