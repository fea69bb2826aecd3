import type { Drift } from '#lib/engine/column/drift.ts';
import { percent } from '#lib/ui/format.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** What changed since the last file, a sentence each: what came and went first, all together. */
export function driftWords(drifts: readonly Drift[]): readonly string[] {
  const { memory } = say().import;
  const added = namesOf(drifts, 'column-added');
  const missing = namesOf(drifts, 'column-missing');
  const others = drifts.flatMap((drift) => (isColumn(drift) ? [] : [sentenceOf(drift)]));
  return [...(added ? [memory.added(added)] : []), ...(missing ? [memory.missing(missing)] : []), ...others];
}

type ColumnDrift = Extract<Drift, { readonly change: 'column-added' | 'column-missing' }>;
const isColumn = (drift: Drift): drift is ColumnDrift =>
  drift.change === 'column-added' || drift.change === 'column-missing';

function sentenceOf(drift: Exclude<Drift, ColumnDrift>): string {
  const { memory } = say().import;
  if (drift.change === 'dates') return memory.dates(drift.name, say().reading.dateOrders[drift.now]);
  if (drift.change === 'hashed') return drift.now ? memory.hashed(drift.name) : memory.clear(drift.name);
  const less = drift.now < drift.before;
  const share = percent(Math.abs(drift.now - drift.before), 0);
  if (drift.change === 'filled') return (less ? memory.fewer : memory.more)(drift.name, share);
  return (less ? memory.worse : memory.better)(drift.name, share);
}

function namesOf(drifts: readonly Drift[], change: Drift['change']): string {
  const names = drifts.filter((drift) => drift.change === change && drift.name !== '').map(({ name }) => name);
  return new Intl.ListFormat(preferences.locale, { type: 'conjunction' }).format(names);
}
