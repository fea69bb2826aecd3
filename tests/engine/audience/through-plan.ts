import { networkById } from '#lib/engine/audience/catalog.ts';
import { offerSettings, type SettingsWish } from '#lib/engine/audience/offer.ts';
import { planHash } from '#lib/engine/audience/plan.ts';
import type { Network } from '#lib/engine/audience/network.ts';
import type { NetworkSettings } from '#lib/engine/audience/settings.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import type { Column, ColumnRole } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import type { NormalResult } from '#lib/domain/hash-plan.ts';
import { digestText } from '#lib/kernel/digest-text.ts';

/** A column as the recognition would give it. */
export const column = (role: ColumnRole, index = 0, more: Partial<Column> = {}): Column => ({
  index,
  name: role,
  role,
  hashed: null,
  by: 'header',
  dates: role === 'birth-date' ? 'year-first' : null,
  ...more
});

export function network(id: string): Network {
  const found = networkById(id);
  if (!found) throw new Error(`no network ${id}`);
  return found;
}

interface FieldWish extends SettingsWish {
  readonly hashed?: Digest;
}

/** The value of a cell that goes alone through a network's own plan, as one of its fields. */
export function throughPlan(
  id: string,
  field: string,
  value: string,
  wish: FieldWish = {}
): { readonly result: NormalResult; readonly sent: string | null } {
  const target = network(id);
  const list = target.lists.find((one) => one.fields.some(({ key }) => key === field));
  const role = list?.fields.find(({ key }) => key === field)?.role;
  if (!list || !role) throw new Error(`${id} has no field ${field}`);
  const columns = [column(role, 0, { hashed: wish.hashed ?? null })];
  const offered = offerSettings(target, columns, { ...wish, list: list.key });
  const custom = target.composed
    ? { digest: wish.options?.['digest'] === 'clear' ? null : ('sha256' as const), header: field }
    : null;
  const settings: NetworkSettings = { ...offered, columns: [{ column: 0, field, custom }] };
  // Google's address fields only leave together; its other columns are there and blank
  const others = list.sets.find((set) => set.includes(field) && set.length > 1) ?? [];
  const completed: NetworkSettings = {
    ...settings,
    columns: [
      ...settings.columns,
      ...others.filter((key) => key !== field).map((key) => ({ column: 1, field: key, custom: null }))
    ]
  };
  const plan = planHash(target, completed, [...columns, column('ignored', 1)], 2);
  const output = plan.outputs.find((one) => one.column === 0);
  if (!output) throw new Error(`${id} does not write ${field}`);
  const result = normalFormById(output.form).normalise(value, { country: plan.country, dates: plan.dates });
  if (!result.ok) return { result, sent: null };
  return { result, sent: output.digest ? digestText(output.digest, result.value) : result.value };
}
