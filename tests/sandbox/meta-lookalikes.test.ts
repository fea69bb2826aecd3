import { afterAll, beforeEach, expect, test } from 'vitest';
import { askMeta, type Answered } from './ask.ts';
import { sha256 } from './digests.ts';
import { metaAccount } from './meta/account.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox();
const { meta } = sandbox;
let seed = '';

const create = (fields: Record<string, unknown>): Promise<Answered> =>
  askMeta(meta, 'POST', `${metaAccount}/customaudiences`, fields);
const lookalike = (lookalike_spec: object, origin_audience_id = seed): Promise<Answered> =>
  create({ name: 'Alike', subtype: 'LOOKALIKE', origin_audience_id, lookalike_spec });
const custom = async (people: number): Promise<string> => {
  const fields = { name: 'Source', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' };
  const id = String((await create(fields)).body.id);
  const data = Array.from({ length: people }, (_, at) => sha256(`user${at}@example.com`));
  await askMeta(meta, 'POST', `${id}/users`, { payload: { schema: 'EMAIL_SHA256', data } });
  return id;
};

beforeEach(async () => {
  meta.reset();
  seed = await custom(100);
});
afterAll(() => sandbox.close());

test.each([
  [{ type: 'similarity', country: 'FR' }, 'similarity'],
  [{ type: 'reach', country: 'FR' }, 'reach'],
  [{ ratio: 0.07, country: 'FR' }, 'custom_ratio'],
  [{ ratio: 0.02, starting_ratio: 0.01, country: 'FR', allow_international_seeds: true }, 'custom_ratio'],
  [{ ratio: 0.2, location_spec: { geo_locations: { countries: ['FR', 'BE'] } } }, 'custom_ratio']
])('makes one of %j, and reads it back', async (spec, type) => {
  const { body } = await lookalike(spec);
  const read = await askMeta(meta, 'GET', String(body.id), { fields: 'subtype,lookalike_spec,origin_audience_id' });
  expect(read.body).toMatchObject({ subtype: 'LOOKALIKE', origin_audience_id: seed, lookalike_spec: { type } });
  const payload = { schema: 'EMAIL_SHA256', data: [sha256('a@example.com')] };
  expect((await askMeta(meta, 'POST', `${body.id}/users`, { payload })).body.error.code).toBe(100);
});

test.each([
  ['type and ratio', { type: 'reach', ratio: 0.05, country: 'FR' }],
  ['neither', { country: 'FR' }],
  ['a type that is not one', { type: 'closeness', country: 'FR' }],
  ['a ratio between two steps', { ratio: 0.015, country: 'FR' }],
  ['a ratio above the last', { ratio: 0.21, country: 'FR' }],
  ['a start that is not below', { ratio: 0.02, starting_ratio: 0.02, country: 'FR' }],
  ['no country', { type: 'reach' }],
  ['a country in small letters', { type: 'reach', country: 'fr' }],
  ['a country and a place', { type: 'reach', country: 'FR', location_spec: { geo_locations: {} } }],
  ['a field that is not one', { type: 'reach', country: 'FR', size: 3 }]
])('refuses %s', async (_what, spec) => {
  expect((await lookalike(spec)).body.error.code).toBe(100);
});

test('needs a source of 100 people that is not alike itself, and is made once', async () => {
  const spec = { type: 'reach', country: 'FR' };
  expect((await lookalike(spec, await custom(99))).body.error.code).toBe(2654);
  expect((await lookalike(spec, '12')).body.error.code).toBe(100);
  const made = String((await lookalike(spec)).body.id);
  expect((await lookalike(spec)).body.error.code).toBe(2654);
  expect((await lookalike({ ...spec, country: 'BE' })).status).toBe(200);
  expect((await lookalike(spec, made)).body.error.error_subcode).toBe(1713232);
});
