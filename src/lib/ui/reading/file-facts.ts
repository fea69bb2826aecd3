import { bytes, count } from '#lib/ui/format.svelte.ts';
import { roughly } from '#lib/ui/job/job-figures.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Size of a file, and its lines as far as they are known.
 * @param rows null: not read yet
 * @param isExact counted; otherwise estimated */
export function fileFacts(file: File, rows: number | null, isExact: boolean): string {
  if (rows === null) return bytes(file.size);
  const { lines, about } = say().reading;
  const said = lines(rows, count(isExact ? rows : roughly(rows)));
  return `${bytes(file.size)}, ${isExact ? said : about(said)}`;
}
