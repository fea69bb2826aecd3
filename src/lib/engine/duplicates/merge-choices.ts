import { channels, type Channel, type Consent, type ConsentState } from '#lib/domain/consent.ts';
import type { Field } from '#lib/domain/field.ts';
import type { PersonRecord } from '#lib/domain/person.ts';

/** What a field of the merged record may hold. */
export interface MergeChoice {
  readonly field: Field;
  /** Values that the records have, each once, as many as have it first. */
  readonly values: readonly string[];
  /** The one proposed: that of the record that stays, else the most frequent; of lists, all words. */
  readonly proposed: string;
  /** Somebody has to choose: there are several. */
  readonly differs: boolean;
}

/** The record that the others are folded into: the fullest one, and of these the one who came first. */
export function fullestRecord(records: readonly PersonRecord[]): PersonRecord | null {
  const byFullness = records.toSorted((a, b) => fullness(b) - fullness(a) || a.contact - b.contact);
  return byFullness[0] ?? null;
}

/** Fields that any of the records has a value in, in the order of `fields`. */
export function mergeChoices(
  records: readonly PersonRecord[],
  into: PersonRecord,
  fields: readonly Field[]
): readonly MergeChoice[] {
  return fields.flatMap((field): readonly MergeChoice[] => {
    const held = records.map(({ values }) => values[field.id] ?? '').filter(Boolean);
    if (held.length === 0) return [];
    const times = (value: string) => held.filter((one) => one === value).length;
    const each = [...new Set(held)].sort((a, b) => times(b) - times(a));
    const whole = field.type === 'list' ? [...new Set(held.flatMap(words))].join('; ') : null;
    const values = whole === null || each.includes(whole) ? each : [whole, ...each];
    return [{ field, values, proposed: whole ?? into.values[field.id] ?? each[0]!, differs: values.length > 1 }];
  });
}

/** Consents of the merged record: on each channel that which allows least; one that is not known says nothing. */
export function mergedConsent(records: readonly PersonRecord[]): Readonly<Record<Channel, Consent>> {
  const strictest = (channel: Channel) =>
    records
      .map(({ consent }) => consent[channel])
      .toSorted((a, b) => strictness.indexOf(a.state) - strictness.indexOf(b.state))[0]!;
  return Object.fromEntries(channels.map((channel) => [channel, strictest(channel)])) as Record<Channel, Consent>;
}

const strictness: readonly ConsentState[] = ['refused', 'unsubscribed', 'subscribed', 'unknown'];
const words = (list: string) => list.split(';').flatMap((word) => word.trim() || []);
const fullness = ({ values }: PersonRecord) => Object.values(values).filter(Boolean).length;
