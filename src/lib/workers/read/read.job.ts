import type { Inspection } from '#lib/domain/column.ts';
import type { Dialect, DialectChoice, Doubt } from '#lib/domain/dialect.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { lookOfColumn } from '#lib/engine/column/look.ts';
import { measureColumns } from '#lib/engine/column/measure.ts';
import { recogniseColumns, sampleOf } from '#lib/engine/column/recognise.ts';
import { shapeOf } from '#lib/engine/column/shape.ts';
import { findDialect, type FoundDialect } from '#lib/engine/text/dialect.ts';
import { findEncoding, findMark } from '#lib/engine/text/encoding.ts';
import { jsonKeys, withLaterKeys, type JsonKeys } from '#lib/engine/text/json-line.ts';
import { notText } from '#lib/engine/text/first-bytes.ts';
import { filledWidth } from '#lib/engine/text/layout.ts';
import { isBlank } from '#lib/engine/text/records.ts';
import { decodeHead } from './decode.ts';
import { laterLines } from './later-lines.ts';
import { readProblem } from './read-problem.ts';

/** Bytes of a file that are read to find how the rest will be. */
export const headBytes = 1 << 20;
/** The encoding is told from the whole head, since accents may come late; the kind of file and the dialect from its
 * first part, which holds more rows than are looked at and takes a quarter of the time. */
const firstBytes = 1 << 16;
export const firstCharacters = 1 << 18;
export const mostColumns = 16_384;
const previewRows = 12;
const sampleRows = 1000;

/** What the worker does for `inspectFile`. @param takesJson lines of JSON are read as such, else refused */
export async function inspect(file: Blob, choice: DialectChoice, takesJson = false): Promise<Result<Inspection>> {
  const head = await readHead(file);
  if (!head.ok) return head;
  const bytes = head.value;
  const whole = bytes.length === file.size;
  if (bytes.length === 0) return failure({ kind: 'file-empty' });
  const found = notText(bytes.subarray(0, firstBytes));
  if (found) return failure({ kind: 'file-not-text', found });

  const guess = findEncoding(bytes, whole);
  const encoding = choice.encoding ?? guess.encoding;
  const markBytes = findMark(bytes)?.markBytes ?? 0;
  const decoded = decodeHead(bytes.subarray(markBytes), encoding, whole);
  if (!decoded.ok) return decoded;
  if (decoded.value === '') return failure({ kind: 'file-empty' });

  const text = whole ? decoded.value : decoded.value.slice(0, firstCharacters);
  const textBytes = ((bytes.length - markBytes) * text.length) / decoded.value.length;
  const lines = jsonKeys(text, whole);
  if (lines && !takesJson) return failure({ kind: 'file-not-text', found: 'json-lines' });
  if (lines) {
    const later = whole || encoding !== 'utf-8' ? success([]) : await readLater(file, bytes.length);
    if (!later.ok) return later;
    const all = withLaterKeys(lines, later.value);
    return success(inspectJson(all, { encoding, markBytes }, text, whole, textBytes, file.size));
  }
  const read = findDialect(text, whole, choice);
  const { names, records } = read;
  if (records.every(isBlank)) {
    if (whole || records.length > 0) return failure({ kind: 'file-without-rows' });
    return failure({ kind: 'record-too-long', line: read.dialect.dataLine, limit: firstCharacters });
  }
  if (names.length > mostColumns) {
    return failure({ kind: 'too-many-columns', columns: names.length, limit: mostColumns });
  }
  const rows = records.filter((record) => !record.open && !isBlank(record)).slice(0, sampleRows);
  const cells = rows.map((record) => record.cells);
  const columns = recogniseColumns(names, cells);
  const encodingDoubt: Doubt[] =
    guess.candidates && choice.encoding === undefined ? [{ about: 'encoding', candidates: guess.candidates }] : [];
  return success({
    dialect: { encoding, markBytes, ...read.dialect },
    doubts: [...encodingDoubt, ...read.doubts],
    columns,
    measures: measureColumns(columns, cells),
    looks: columns.map(({ index }) => lookOfColumn(sampleOf(cells, index))),
    rows: cells.slice(0, previewRows).map((row) => padded(row, names.length)),
    rowCount: countRows(read, text, textBytes, file.size - markBytes - textBytes),
    shape: shapeOf(columns)
  });
}

/** Each line is an object: its keys are the columns. */
function inspectJson(
  { keys, rows }: JsonKeys,
  bytes: Pick<Dialect, 'encoding' | 'markBytes'>,
  text: string,
  whole: boolean,
  textBytes: number,
  fileBytes: number
): Inspection {
  const cells = rows.map((row) => keys.map((key) => row.get(key) ?? ''));
  const columns = recogniseColumns(keys, cells);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const count = whole ? lines : Math.round((lines * (fileBytes - bytes.markBytes)) / textBytes);
  return {
    dialect: { ...bytes, delimiter: '', quote: '', headerLine: null, dataStart: 0, dataLine: 1, keys },
    doubts: [],
    columns,
    measures: measureColumns(columns, cells),
    looks: columns.map(({ index }) => lookOfColumn(sampleOf(cells, index))),
    rows: cells.slice(0, previewRows),
    rowCount: { value: count, exact: whole },
    shape: shapeOf(columns)
  };
}

const readHead = (file: Blob): Promise<Result<Uint8Array>> =>
  orUnread(async () => new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));

const readLater = (file: Blob, from: number): Promise<Result<readonly string[]>> =>
  orUnread(() => laterLines(file, from));

async function orUnread<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await read());
  } catch (error) {
    return failure(readProblem(error, '', 1));
  }
}

/** Exact for a whole file, as the kernel counts: blank lines are rows too. Else by the bytes that a row takes.
 * @param read bytes of the text, in its own encoding; `rest`: bytes of the file after it */
function countRows({ records }: FoundDialect, text: string, read: number, rest: number): Inspection['rowCount'] {
  if (rest === 0) return { value: records.length, exact: true };
  const first = records[0]!.start;
  const counted = records.at(-1)!.next - first;
  const bytesOfRows = (counted / text.length) * read;
  const bytesLeft = rest + ((text.length - first - counted) / text.length) * read;
  return { value: Math.round(records.length * (1 + bytesLeft / bytesOfRows)), exact: false };
}

/** As many cells as there are columns; more only where they are not blank. */
function padded(cells: readonly string[], width: number): readonly string[] {
  const length = Math.max(width, filledWidth(cells));
  return Array.from({ length }, (_, index) => cells[index] ?? '');
}
