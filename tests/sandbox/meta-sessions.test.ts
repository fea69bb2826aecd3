import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { askMeta, type Answered } from './ask.ts';
import { sha256 } from './digests.ts';
import { metaAccount } from './meta/account.ts';
import { startSandbox } from './start-sandbox.ts';

const sandbox = await startSandbox({ now: () => 1_700_000_000_000 });
const { meta } = sandbox;
const window = 90 * 60_000;
const custom = { name: 'Espresso', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' };
let id = '';

interface Batch {
  readonly to?: string;
  readonly session: number;
  readonly batch: number;
  readonly people: string;
  readonly last?: boolean;
  readonly schema?: string;
  readonly method?: string;
}

/** One batch: a letter of `people` is a person. */
const send = (
  edge: string,
  { to = id, session, batch, people, last = false, schema = 'EMAIL_SHA256', method = 'POST' }: Batch
): Promise<Answered> =>
  askMeta(meta, method, `${to}/${edge}`, {
    session: { session_id: session, batch_seq: batch, last_batch_flag: last },
    payload: { schema, data: [...people].map((letter) => sha256(letter)) }
  });
const held = (): string => {
  const values = new Set(meta.network.audiences()[0]?.members.values('EMAIL'));
  return [...'abcdefghij'].filter((letter) => values.has(sha256(letter))).join('');
};
const subcode = ({ body }: Answered): unknown => body.error.error_subcode ?? body.error.code;
const status = async (): Promise<unknown> =>
  (await askMeta(meta, 'GET', id, { fields: 'operation_status' })).body.operation_status.description;

beforeEach(async () => {
  meta.reset();
  id = String((await askMeta(meta, 'POST', `${metaAccount}/customaudiences`, custom)).body.id);
});
afterAll(() => sandbox.close());

describe('an upload', () => {
  test('counts what its session received, and lets a batch come twice', async () => {
    expect((await send('users', { session: 7, batch: 1, people: 'ab' })).body.num_received).toBe(2);
    await send('users', { session: 7, batch: 1, people: 'ab' });
    const last = await send('users', { session: 7, batch: 2, people: 'c', last: true });
    expect(last.body).toMatchObject({ session_id: '7', num_received: 5 });
    expect(held()).toBe('abc');
    expect(meta.network.operations.list()).toMatchObject([
      { id: `${id}/add/7/1`, accepted: 2, effects: 1 },
      { effects: 1 }
    ]);
    const sessions = await askMeta(meta, 'GET', `${id}/sessions`, { session_id: '7' });
    expect(sessions.body.data).toMatchObject([{ session_id: '7', stage: 'finished', num_received: '5' }]);
  });

  test('refuses a batch before its turn, after the last one, and of another session than it began', async () => {
    expect(subcode(await send('users', { session: 7, batch: 2, people: 'b' }))).toBe(1870147);
    await send('users', { session: 7, batch: 1, people: 'a' });
    expect(subcode(await send('users', { session: 7, batch: 3, people: 'c' }))).toBe(100);
    expect(subcode(await send('users', { session: 7, batch: 2, people: 'b', schema: 'PHONE_SHA256' }))).toBe(100);
    expect(subcode(await send('users', { session: 7, batch: 2, people: 'b', method: 'DELETE' }))).toBe(100);
    await send('users', { session: 7, batch: 2, people: 'b', last: true });
    expect(subcode(await send('users', { session: 7, batch: 3, people: 'c' }))).toBe(1870159);
    expect(held()).toBe('ab');
  });

  test('ends by itself after 90 minutes', async () => {
    await send('users', { session: 7, batch: 1, people: 'a' });
    meta.moveClock(window);
    expect((await send('users', { session: 7, batch: 2, people: 'b' })).status).toBe(200);
    meta.moveClock(1);
    expect(subcode(await send('users', { session: 7, batch: 3, people: 'c' }))).toBe(1870158);
  });

  test.each([
    ['an id that is not above zero', { session_id: 0, batch_seq: 1, last_batch_flag: true }],
    ['an id beyond what JavaScript counts', { session_id: 2 ** 53, batch_seq: 1, last_batch_flag: true }],
    ['a batch of zero', { session_id: 7, batch_seq: 0, last_batch_flag: true }],
    ['no last flag', { session_id: 7, batch_seq: 1 }],
    ['a field that is not one', { session_id: 7, batch_seq: 1, last_batch_flag: true, total: 3 }]
  ])('refuses a session with %s', async (_what, session) => {
    const payload = { schema: 'EMAIL_SHA256', data: [sha256('a')] };
    expect((await askMeta(meta, 'POST', `${id}/users`, { session, payload })).body.error.code).toBe(100);
    expect(held()).toBe('');
  });
});

describe('a replace', () => {
  beforeEach(() => send('users', { session: 1, batch: 1, people: 'xab', last: true }));

  test('wipes with its first batch, takes the others in any order, and says that it is going on', async () => {
    await send('usersreplace', { session: 8, batch: 1, people: 'cd' });
    expect([held(), await status()]).toEqual(['cd', 'replace_in_progress']);
    await send('usersreplace', { session: 8, batch: 3, people: 'f' });
    await send('usersreplace', { session: 8, batch: 2, people: 'e' });
    await send('usersreplace', { session: 8, batch: 3, people: 'f' });
    await send('usersreplace', { session: 8, batch: 4, people: 'g', last: true });
    expect([held(), await status()]).toEqual(['cdefg', 'Normal']);
  });

  test('wipes again when its first batch comes twice: what came between is lost', async () => {
    await send('usersreplace', { session: 8, batch: 1, people: 'c' });
    await send('usersreplace', { session: 8, batch: 2, people: 'd' });
    await send('usersreplace', { session: 8, batch: 1, people: 'c' });
    expect(held()).toBe('c');
  });

  test('suffers no other update meanwhile, and needs a session that begins at 1', async () => {
    expect(subcode(await send('usersreplace', { session: 8, batch: 2, people: 'c' }))).toBe(1870147);
    expect(held()).toBe('ab');
    await send('usersreplace', { session: 8, batch: 1, people: 'c' });
    expect(subcode(await send('usersreplace', { session: 9, batch: 1, people: 'd' }))).toBe(1870145);
    expect(subcode(await send('users', { session: 10, batch: 1, people: 'd' }))).toBe(1870145);
    const payload = { schema: 'EMAIL_SHA256', data: [sha256('d')] };
    expect((await askMeta(meta, 'POST', `${id}/usersreplace`, { payload })).body.error.code).toBe(100);
    expect(held()).toBe('c');
  });

  test('keeps what it received when 90 minutes pass, and plain adds go on', async () => {
    await send('usersreplace', { session: 8, batch: 1, people: 'c' });
    meta.moveClock(window + 1);
    expect(await status()).toBe('replace_error');
    expect(subcode(await send('usersreplace', { session: 8, batch: 2, people: 'd' }))).toBe(1870158);
    expect((await send('users', { session: 9, batch: 1, people: 'd', last: true })).status).toBe(200);
    expect(held()).toBe('cd');
    await send('usersreplace', { session: 10, batch: 1, people: 'e', last: true });
    expect([held(), await status()]).toEqual(['e', 'Normal']);
  });

  test('that was closed says so when its last batch is sent again', async () => {
    await send('usersreplace', { session: 8, batch: 1, people: 'c', last: true });
    expect(subcode(await send('usersreplace', { session: 8, batch: 1, people: 'c', last: true }))).toBe(1870159);
    expect(held()).toBe('c');
  });
});

test('a session belongs to one audience', async () => {
  await send('users', { session: 7, batch: 1, people: 'a' });
  const other = String((await askMeta(meta, 'POST', `${metaAccount}/customaudiences`, custom)).body.id);
  expect(subcode(await send('users', { to: other, session: 7, batch: 2, people: 'b' }))).toBe(100);
});
