import { describe, expect, test } from 'vitest';
import { noConsent } from '#lib/domain/consent.ts';
import type { PersonRecord } from '#lib/domain/person.ts';
import { fullestRecord, mergeChoices, mergedConsent } from '#lib/engine/duplicates/merge-choices.ts';

const unknown = { email: noConsent, sms: noConsent, push: noConsent, advertising: noConsent };
const record = (contact: number, values: Record<string, string>, consent = {}): PersonRecord => ({
  contact,
  values,
  tags: [],
  consent: { ...unknown, ...consent },
  ledger: [],
  origin: null
});
const city = { id: 'city', type: 'text', name: null } as const;
const tastes = { id: 'x1', type: 'list', name: 'Goûts' } as const;

describe('a merged record', () => {
  test('stays with the fullest, and of equals with the one who came first', () => {
    const full = record(9, { city: 'Lyon', email: 'a@x.fr' });
    expect(fullestRecord([record(2, { city: 'Lyon' }), full])).toBe(full);
    expect(fullestRecord([record(5, { city: 'Lyon' }), record(3, { city: 'Paris' })])?.contact).toBe(3);
    expect(fullestRecord([])).toBeNull();
  });

  test('proposes what the one who stays has, else what most have', () => {
    const into = record(0, { email: 'a@x.fr' });
    const others = ['Paris', 'Lyon', 'Lyon'].map((value, at) => record(at + 1, { city: value }));
    expect(mergeChoices([into, ...others], into, [city])).toEqual([
      { field: city, values: ['Lyon', 'Paris'], proposed: 'Lyon', differs: true }
    ]);
    const [choice] = mergeChoices([into, ...others], others[0]!, [city]);
    expect(choice?.proposed).toBe('Paris');
  });

  test('gathers the words of lists, and leaves out what nobody has', () => {
    const one = record(0, { x1: 'lin; coton' });
    const other = record(1, { x1: 'coton; laine' });
    const choices = mergeChoices([one, other], one, [city, tastes]);
    expect(choices.map(({ field, proposed }) => [field.id, proposed])).toEqual([['x1', 'lin; coton; laine']]);
  });

  test('allows what the one who allows least does; not known says nothing', () => {
    const yes = { state: 'subscribed', at: 5, evidence: 'formulaire' } as const;
    const no = { state: 'unsubscribed', at: 9, evidence: 'lien' } as const;
    const merged = mergedConsent([record(0, {}, { email: yes, sms: yes }), record(1, {}, { email: no })]);
    expect(merged.email).toEqual(no);
    expect(merged.sms).toEqual(yes);
    expect(merged.push).toEqual(noConsent);
  });
});
