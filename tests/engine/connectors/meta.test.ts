import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { meta } from '#lib/engine/connectors/kinds/meta.ts';
import { answer, matter, rowsOf } from './matter.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const form = (body: string | null) => Object.fromEntries(new URLSearchParams(body ?? ''));
const add = { kind: 'add', people: 2, part: 1, parts: 1 } as const;
const failed = (code: number, subcode = 0) =>
  meta.read(matter(add), answer(400, { error: { message: 'Said so', code, error_subcode: subcode } }));

describe('requests', () => {
  test('people leave as a form, with an empty text for what is not known', () => {
    // networks.md 5.5: the French mobile as Meta wants it, without +
    const phone = '8a3e7886c9335e82e02299fa3e87b46e2de3b0c63d56003e30a5029394a47661';
    const rows = rowsOf(
      ['email', 'phone'],
      [
        [sha('john_smith@gmail.com'), phone],
        [sha('user@example.com'), '']
      ]
    );
    const request = meta.request(matter(add, { rows }));
    expect(request).toMatchObject({ method: 'POST', url: 'https://ads.example/v25.0/23851/users' });
    const { payload, access_token: token } = form(request.body);
    expect(token).toBe('SECRET');
    expect(JSON.parse(payload!)).toEqual({
      schema: ['EMAIL', 'PHONE'],
      data: [
        [sha('john_smith@gmail.com'), phone],
        ['b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514', '']
      ]
    });
    expect(form(meta.request(matter({ ...add, kind: 'remove' }, { rows })).body)).toMatchObject({
      method: 'delete',
      payload
    });
  });

  test('no address holds the token, and no header asks the browser for leave', () => {
    const rows = rowsOf(['email'], [[sha('a@b.fr')]]);
    const effects = [
      { kind: 'create' },
      add,
      { kind: 'remove', people: 1, part: 1, parts: 1 },
      { kind: 'replace', people: 1, session: '9778993', part: 1, parts: 2 },
      { kind: 'lookalike', origin: '23', country: 'FR', share: 0.01 }
    ] as const;
    const requests = [
      ...effects.map((effect) => meta.request(matter(effect, { rows }))),
      meta.probe(matter(add).settings, 'SECRET')
    ];
    for (const { url, headers, method } of requests) {
      expect(url).not.toContain('SECRET');
      expect([method, headers]).toEqual(['POST', { 'content-type': 'application/x-www-form-urlencoded' }]);
    }
  });

  test('a replacement numbers its parts from 1, and the last one says so', () => {
    const rows = rowsOf(['email'], [[sha('a@b.fr')]]);
    const part = (number: number) =>
      JSON.parse(
        form(
          meta.request(matter({ kind: 'replace', people: 1, session: '9778993', part: number, parts: 2 }, { rows }))
            .body
        )['session']!
      );
    expect(part(1)).toEqual({ session_id: 9778993, batch_seq: 1, last_batch_flag: false });
    expect(part(2)).toEqual({ session_id: 9778993, batch_seq: 2, last_batch_flag: true });
  });

  test('a lookalike says its ratio and no type, which would win over it', () => {
    const body = form(meta.request(matter({ kind: 'lookalike', origin: '23', country: 'FR', share: 0.05 })).body);
    expect(body).toMatchObject({ subtype: 'LOOKALIKE', origin_audience_id: '23' });
    expect(JSON.parse(body['lookalike_spec']!)).toEqual({ ratio: 0.05, country: 'FR' });
  });
});

describe('answers', () => {
  test('done only in the shape of the contract', () => {
    const said = {
      audience_id: '23851',
      session_id: '1',
      num_received: 2,
      num_invalid_entries: 0,
      invalid_entry_samples: {}
    };
    expect(meta.read(matter(add), answer(200, said))).toMatchObject({ kind: 'accepted', received: 2, invalid: 0 });
    for (const body of ['<html>Bienvenue</html>', '', '{"audience_id":"23851","num_rec', { success: true }, [1]])
      expect(meta.read(matter(add), answer(200, body))).toMatchObject({ kind: 'postponed' });
    expect(meta.read(matter({ kind: 'create' }), answer(200, { id: '77' }))).toMatchObject({
      kind: 'accepted',
      remote: '77'
    });
    expect(meta.read(matter({ kind: 'create' }), answer(200, {}))).toMatchObject({ kind: 'postponed' });
  });

  test.each([
    [190, 0, { kind: 'blocked', by: 'token' }],
    [294, 0, { kind: 'blocked', by: 'token' }],
    [200, 0, { kind: 'blocked', by: 'permission' }],
    [200, 1870050, { kind: 'blocked', by: 'permission' }],
    [200, 1870090, { kind: 'blocked', by: 'terms' }],
    [368, 0, { kind: 'blocked', by: 'stopped' }],
    [100, 1713230, { kind: 'blocked', by: 'stopped' }],
    [2635, 0, { kind: 'blocked', by: 'retired' }],
    [100, 0, { kind: 'refused' }],
    [105, 0, { kind: 'refused' }],
    [2650, 1870148, { kind: 'refused' }],
    [2650, 1870158, { kind: 'session-over' }],
    [2650, 1870159, { kind: 'session-over' }],
    [2650, 1870145, { kind: 'postponed', afterMs: 120_000 }],
    [80003, 0, { kind: 'postponed', afterMs: 300_000 }],
    [1, 0, { kind: 'postponed', afterMs: null }]
  ])('error %i / %i of networks.md 1.5', (code, subcode, outcome) => {
    const read = failed(code, subcode);
    expect(read).toMatchObject(outcome);
    expect(read.words).toContain('Said so');
    expect(read.words).toContain(String(subcode || code));
  });

  test('O5 patience in seconds and as a date; a server in trouble is no refusal', () => {
    const wait = (value: string) => meta.read(matter(add), answer(429, '', { 'retry-after': value }));
    expect(wait('120')).toMatchObject({ kind: 'postponed', afterMs: 120_000 });
    expect(wait('Sun, 22 Nov 2026 12:01:00 GMT')).toMatchObject({ afterMs: 60_000 });
    expect(wait('Sun, 22 Nov 2026 11:00:00 GMT')).toMatchObject({ afterMs: 0 });
    expect(wait('soon')).toMatchObject({ afterMs: null });
    expect(meta.read(matter(add), answer(503, '<html>'))).toMatchObject({ kind: 'postponed' });
  });

  test('a creation whose answer was lost is found by its operation', () => {
    const creation = matter({ kind: 'create' });
    expect(form(meta.request(creation).body)['description']).toBe('Tamis 018f-op');
    expect(form(meta.find(creation)!.body)).toMatchObject({ method: 'get' });
    const list = {
      data: [
        { id: '1', description: 'else' },
        { id: '2', description: 'Tamis 018f-op' }
      ]
    };
    expect(meta.found(creation, answer(200, list))).toEqual({ remote: '2' });
    expect(meta.found(creation, answer(200, { data: [] }))).toEqual({ remote: null });
    expect(meta.found(creation, answer(200, {}))).toMatchObject({ kind: 'postponed' });
    expect(meta.find(matter(add))).toBeNull();
  });
});
