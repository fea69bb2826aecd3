import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '#lib/domain/consent.ts';
import type { Field } from '#lib/domain/field.ts';
import type { ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';
import {
  consentChannels,
  tagNames,
  targetKey,
  targetOf,
  withColumn,
  withCreated,
  withMeaning,
  withOverwrite,
  withOwnField
} from '#lib/ui/import/people/plan-edits.ts';

const target = (field: string): ImportTarget => ({ kind: 'field', field, overwrite: true });
const plan: ImportPlan = {
  columns: [
    { index: 0, target: target('email'), dates: null, decimal: null },
    {
      index: 1,
      target: { kind: 'consent', channel: 'sms', meanings: { oui: 'subscribed' } },
      dates: null,
      decimal: null
    },
    { index: 2, target: { kind: 'ignored' }, dates: 'day-first', decimal: ',' }
  ],
  createdFields: [],
  identity: 'email',
  existing: 'fill-blanks',
  createUnknown: true,
  raiseConsent: null,
  tags: [],
  homeCountry: null,
  zone: 'Europe/Paris'
};
const points: Field = { id: 'points', type: 'number', name: 'Points' };
const targetAt = (now: ImportPlan, index: number) => now.columns.find((column) => column.index === index)?.target;

describe('what a column becomes', () => {
  it('is one choice of a list, there and back', () => {
    const targets = fc.oneof(
      fc.constantFrom<ImportTarget>({ kind: 'ignored' }, { kind: 'tags' }),
      fc.string().map(target),
      fc.constantFrom(...channels).map((channel): ImportTarget => ({ kind: 'consent', channel, meanings: {} })),
      fc.constantFrom(...channels).map((channel): ImportTarget => ({ kind: 'consent-date', channel })),
      fc.constantFrom(...channels).map((channel): ImportTarget => ({ kind: 'consent-evidence', channel }))
    );
    fc.assert(
      fc.property(targets, (one) => {
        expect(targetOf(targetKey(one))).toEqual(one);
      })
    );
  });
  it('is nothing for a choice that is none', () => {
    for (const key of ['', 'own', 'consent:fax', 'emails', 'consent-date:']) expect(targetOf(key)).toBeNull();
  });
  it('may be a field of its own, which is created as long as a column becomes it', () => {
    const made = withOwnField(plan, 2, points, []);
    expect(made.createdFields).toEqual([points]);
    expect(targetAt(made, 2)).toEqual(target('points'));
    expect(made.columns[2]).toMatchObject({ dates: 'day-first', decimal: ',' });
    expect(withColumn(made, 2, { target: { kind: 'tags' } }).createdFields).toEqual([]);
    expect(withColumn(made, 0, { target: { kind: 'tags' } }).createdFields).toEqual([points]);
  });
  it('is not created where the workspace has that field', () => {
    expect(withOwnField(plan, 2, points, [points])).toMatchObject({ createdFields: [] });
  });
  it('may be renamed and hold something else', () => {
    const made = withOwnField(plan, 2, points, []);
    expect(withCreated(made, 'points', { name: 'Solde', type: 'text' }).createdFields).toEqual([
      { id: 'points', name: 'Solde', type: 'text' }
    ]);
  });
});

describe('a column of consent', () => {
  it('gives each word a meaning, or none', () => {
    const told = withMeaning(plan, 1, 'stop', 'unsubscribed');
    expect(targetAt(told, 1)).toMatchObject({ meanings: { oui: 'subscribed', stop: 'unsubscribed' } });
    expect(targetAt(withMeaning(told, 1, 'oui', null), 1)).toMatchObject({ meanings: { stop: 'unsubscribed' } });
    expect(withMeaning(plan, 0, 'oui', 'refused')).toEqual(plan);
  });
  it('is counted by channel', () => {
    expect(consentChannels(plan)).toEqual(['sms']);
    expect(consentChannels(withColumn(plan, 1, { target: { kind: 'consent-date', channel: 'sms' } }))).toEqual([]);
  });
});

describe('what is already there', () => {
  it('is replaced field by field', () => {
    expect(targetAt(withOverwrite(plan, 0, false), 0)).toEqual({ ...target('email'), overwrite: false });
    expect(withOverwrite(plan, 1, false)).toEqual(plan);
  });
});

describe('tags as they are typed', () => {
  it('are separated by commas or semicolons, each once, without blanks', () => {
    expect(tagNames(' Salon, Jardin ;Salon,, ')).toEqual(['Salon', 'Jardin']);
    expect(tagNames('  ')).toEqual([]);
  });
});
