import { describe, expect, it } from 'vitest';
import type { Inspection } from '#lib/domain/column.ts';
import type { Field } from '#lib/domain/field.ts';
import type { FileMemory } from '#lib/domain/file-memory.ts';
import { recallFrom } from '#lib/domain/file-memory.ts';
import type { ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';
import { recogniseColumns } from '#lib/engine/column/recognise.ts';
import { lookOfColumn } from '#lib/engine/column/look.ts';
import { measureColumns } from '#lib/engine/column/measure.ts';
import { shapeOf } from '#lib/engine/column/shape.ts';
import { gaps } from '#lib/engine/import/gaps.ts';
import { proposeImport } from '#lib/engine/import/propose.ts';

/** A file of these columns, each with the values of a sample. */
function inspectionOf(samples: Readonly<Record<string, readonly string[]>>, delimiter: ',' | ';' = ';'): Inspection {
  const names = Object.keys(samples);
  const count = Math.max(...Object.values(samples).map(({ length }) => length));
  const rows = Array.from({ length: count }, (_, at) => names.map((name) => samples[name]![at] ?? ''));
  const columns = recogniseColumns(names, rows);
  return {
    dialect: { encoding: 'utf-8', markBytes: 0, delimiter, quote: '"', headerLine: 1, dataStart: 0, dataLine: 2 },
    ...{ doubts: [], columns, rows, rowCount: { value: count, exact: true } },
    measures: measureColumns(columns, rows),
    looks: names.map((name) => lookOfColumn(samples[name]!.filter((value) => value !== ''))),
    shape: shapeOf(columns)
  };
}

const times = (count: number, value: (at: number) => string) => Array.from({ length: count }, (_, at) => value(at));
const emails = times(30, (at) => `p${at}@exemple.fr`);
const base = {
  'E-mail': emails,
  Prénom: times(30, () => 'Anna'),
  NOM: times(30, (at) => `Nom${at}`),
  'Tél.': times(30, (at) => `06123456${10 + at}`),
  Statut: times(30, (at) => (at % 2 ? 'Client' : 'VIP')),
  'Total acheté': times(30, (at) => `1 2${10 + at},50`),
  'Dernier achat': times(30, (at) => `${13 + (at % 15)}/05/2025`),
  Fidèle: times(30, (at) => (at % 3 ? 'oui' : 'non')),
  Magasin: times(30, (at) => ['Lyon', 'Nantes', 'Paris'][at % 3]!),
  Commentaire: times(30, (at) => `vu le ${at} à la foire, à rappeler`),
  Étiquettes: times(30, () => 'or; salon'),
  'optin email': times(30, (at) => (at % 2 ? '1' : '0')),
  'date optin email': times(30, () => '21/03/2024'),
  'source optin email': times(30, () => 'formulaire du site'),
  'désinscrit sms': times(30, (at) => (at % 4 ? 'non' : 'oui')),
  'SHA256 email': times(30, () => 'ab'.repeat(32))
};
const targetsOf = (plan: ImportPlan) => plan.columns.map(({ target }) => target);
const named = (plan: ImportPlan, inspection: Inspection) =>
  Object.fromEntries(plan.columns.map(({ index, target }) => [inspection.columns[index]!.name, target]));

describe('the proposal of an import', () => {
  const inspection = inspectionOf(base);
  const plan = proposeImport(inspection, [], null, 'Europe/Paris');
  const targets = named(plan, inspection);

  it('knows built-in fields by their headers and values', () => {
    const fields = ['E-mail', 'Prénom', 'NOM', 'Tél.', 'Statut'].map((name) => targets[name]);
    const ids = ['email', 'first-name', 'last-name', 'phone', 'status'];
    expect(fields).toEqual(ids.map((field) => ({ kind: 'field', field, overwrite: true })));
    expect(targets['Étiquettes']).toEqual({ kind: 'tags' });
    expect(targets['SHA256 email']).toEqual({ kind: 'ignored' });
  });

  it('makes fields of their own by the shape of the values', () => {
    expect(plan.createdFields.map(({ name, type }) => [name, type])).toEqual([
      ['Total acheté', 'number'],
      ['Dernier achat', 'date'],
      ['Fidèle', 'yes-no'],
      ['Magasin', 'choice'],
      ['Commentaire', 'text']
    ]);
    const at = (name: string) => plan.columns[inspection.columns.findIndex((column) => column.name === name)]!;
    expect(at('Total acheté').decimal).toBe(',');
    expect(at('Dernier achat').dates).toBe('day-first');
  });

  it('maps consents, and takes no absence of a no for a yes', () => {
    expect(targets['optin email']).toEqual({
      kind: 'consent',
      channel: 'email',
      meanings: { '0': 'refused', '1': 'subscribed' }
    });
    expect(targets['date optin email']).toEqual({ kind: 'consent-date', channel: 'email' });
    expect(targets['source optin email']).toEqual({ kind: 'consent-evidence', channel: 'email' });
    expect(targets['désinscrit sms']).toEqual({ kind: 'consent', channel: 'sms', meanings: { oui: 'unsubscribed' } });
    expect(plan.raiseConsent).toBe(null);
  });

  it('asks what it cannot know, and nothing else', () => {
    expect(gaps(plan, inspection.columns, [])).toEqual([{ about: 'country' }]);
    const doubtful = inspectionOf({
      email: emails,
      né: [],
      'date de naissance': ['01/02/1980'],
      prix: ['1,234', '5,678']
    });
    const proposed = proposeImport(doubtful, [], null, 'UTC');
    expect(gaps(proposed, doubtful.columns, [])).toEqual([
      { about: 'dates', column: 2 },
      { about: 'decimal', column: 3 }
    ]);
  });

  it('says what a plan lacks', () => {
    const consent: ImportTarget = { kind: 'consent-date', channel: 'push' };
    const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
    const broken: ImportPlan = {
      ...plan,
      columns: [field('city'), field('city'), consent].map((target, index) => ({
        index,
        target,
        dates: null,
        decimal: null
      })),
      raiseConsent: { evidence: ' ' }
    };
    expect(gaps(broken, inspection.columns, [])).toEqual([
      { about: 'identity', identity: 'email' },
      { about: 'twice', columns: [0, 1] },
      { about: 'dates', column: 2 },
      { about: 'state', column: 2 },
      { about: 'evidence' }
    ]);
  });

  it('uses a field that is there already, whatever its accents and case', () => {
    const known: Field = { id: 'shop', type: 'choice', name: 'MAGASIN' };
    const again = proposeImport(inspection, [known], null, 'UTC');
    expect(named(again, inspection)['Magasin']).toEqual({ kind: 'field', field: 'shop', overwrite: true });
    expect(again.createdFields.some(({ name }) => name === 'Magasin')).toBe(false);
  });

  it('takes no name for a key: __proto__ is a field like another', () => {
    const hostile = inspectionOf({
      email: emails,
      ['__proto__ ']: times(9, (at) => `x${at}`),
      constructor: times(9, (at) => `y${at}`)
    });
    const { createdFields } = proposeImport(hostile, [], null, 'UTC');
    expect(createdFields.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(createdFields.every(({ id }) => !(id in Object.prototype))).toBe(true);
  });
});

describe('a plan that was decided before', () => {
  const inspection = inspectionOf(base);
  const plan = proposeImport(inspection, [], null, 'Europe/Paris');
  const changed: ImportPlan = {
    ...plan,
    columns: plan.columns.map((column) => (column.index === 8 ? { ...column, target: { kind: 'ignored' } } : column)),
    existing: 'overwrite',
    homeCountry: 'BE',
    tags: ['Salon'],
    raiseConsent: { evidence: 'x' }
  };
  const memoryOf = (of: Inspection, mapping: ImportPlan): FileMemory => ({
    shape: of.shape,
    columns: of.columns.map(({ name, role, hashed, dates }) => ({ name, role, hashed, dates })),
    ...{ measures: of.measures, choice: {}, network: null, settings: {}, mapping, usedAt: 1 }
  });
  const recall = (now: Inspection) =>
    recallFrom(
      [memoryOf(inspection, changed)],
      now.shape,
      now.columns.map(({ name }) => name)
    );

  it('is proposed again for a file of the same shape, but for tags and raised consent', () => {
    const again = proposeImport(inspection, [], recall(inspection), 'Europe/Paris');
    expect(targetsOf(again)).toEqual(targetsOf(changed));
    expect(again).toMatchObject({ existing: 'overwrite', homeCountry: 'BE', tags: [], raiseConsent: null });
    expect(again.createdFields.map(({ id }) => id).sort()).toEqual(
      plan.createdFields
        .filter(({ name }) => name !== 'Magasin')
        .map(({ id }) => id)
        .sort()
    );
  });

  it('holds for the file of refused rows, which has three columns more', () => {
    const refused = inspectionOf({
      tamis_line: times(30, String),
      tamis_reason: times(30, () => 'x'),
      tamis_detail: times(30, () => ''),
      ...base
    });
    const again = proposeImport(refused, [], recall(refused), 'Europe/Paris');
    expect(targetsOf(again).slice(3)).toEqual(targetsOf(changed));
    expect(targetsOf(again).slice(0, 3)).toEqual(times(3, () => 'ignored').map((kind) => ({ kind })));
  });

  it('holds for what a near file has in common; the order of dates is that of the file', () => {
    const { Magasin: _, ...rest } = base;
    const near = inspectionOf({
      Ville: times(30, () => 'Lyon'),
      ...rest,
      'Dernier achat': times(30, (at) => `05/${13 + (at % 15)}/2025`)
    });
    const again = named(proposeImport(near, [], recall(near), 'UTC'), near);
    expect(again['Ville']).toEqual({ kind: 'field', field: 'city', overwrite: true });
    expect(again['Statut']).toEqual(named(changed, inspection)['Statut']);
    const dates = proposeImport(near, [], recall(near), 'UTC').columns.map((column) => column.dates);
    expect(dates[near.columns.findIndex(({ name }) => name === 'Dernier achat')]).toBe('month-first');
  });
});
