import { fieldColumn } from '#lib/domain/contact-column.ts';
import type { PersonChange, ValueSource } from '#lib/domain/person.ts';

/** What a field held and where each value comes from, the one of now first.
 * @param value of now, empty when blank
 * @param changes newest first */
export function valueSources(changes: readonly PersonChange[], field: string, value: string): readonly ValueSource[] {
  const column = fieldColumn(field);
  const sources: ValueSource[] = [];
  let before = value;
  for (const { commit, cause, at, line, changed } of changes) {
    const change = changed.find((one) => one.column === column);
    if (!change) continue;
    sources.push({ value: change.now, commit, cause, at, line });
    before = change.was;
  }
  // older than all that is remembered
  if (before !== '') sources.push({ value: before, commit: null, cause: null, at: null, line: null });
  return sources;
}
