import { describe, expect, test } from 'vitest';
import { fieldsFor, listOf, tokensOf } from '#lib/engine/audience/choices.ts';
import { checkSettings } from '#lib/engine/audience/gaps.ts';
import { offerSettings } from '#lib/engine/audience/offer.ts';
import { column, network } from './through-plan.ts';

const kinds = (id: string, columns: Parameters<typeof offerSettings>[1], wish = {}) =>
  checkSettings(network(id), offerSettings(network(id), columns, wish), columns);

describe('offerSettings', () => {
  test('takes the first kind of list that the columns can fill', () => {
    const phone = [column('phone', 0)];
    expect(offerSettings(network('snapchat'), phone).list).toBe('phone');
    expect(offerSettings(network('snapchat'), [column('mobile-id')]).list).toBe('mobile');
    expect(offerSettings(network('snapchat'), [...phone, column('email', 1)]).list).toBe('email');
    expect(offerSettings(network('snapchat'), []).list).toBe('email');
    expect(offerSettings(network('snapchat'), phone, { list: 'email' }).list).toBe('email');
  });

  test('takes the digest of an already hashed column where the network offers it', () => {
    const md5 = [column('email', 0, { hashed: 'md5' })];
    expect(offerSettings(network('pinterest'), md5).options['digest']).toBe('md5');
    expect(offerSettings(network('criteo'), md5).options['digest']).toBe('md5');
    const mobile = [column('mobile-id', 0, { hashed: 'md5' })];
    expect(offerSettings(network('tiktok'), mobile).options['mobile-digest']).toBe('md5');
    expect(offerSettings(network('pinterest'), md5, { options: { digest: 'sha256' } }).options['digest']).toBe(
      'sha256'
    );
  });

  test('prefers a clear column to one hashed otherwise', () => {
    const columns = [column('email', 0, { hashed: 'md5' }), column('email', 1)];
    expect(offerSettings(network('meta'), columns).columns).toEqual([{ column: 1, field: 'email', custom: null }]);
    expect(offerSettings(network('powerspace'), columns).columns).toEqual([
      { column: 0, field: 'email', custom: null }
    ]);
  });

  test('leaves out what is only taken on demand', () => {
    const columns = [column('email', 0), column('external-id', 1), column('birth-date', 2)];
    expect(offerSettings(network('meta'), columns).columns.map(({ field }) => field)).toEqual(['email', 'doby']);
  });
});

describe('tokensOf and fieldsFor', () => {
  test('the kind of list comes first where there are several', () => {
    const settings = offerSettings(network('pinterest'), [column('mobile-id')]);
    const tokens = tokensOf(network('pinterest'), settings);
    expect(tokens.map(({ key }) => key)).toEqual(['list', 'device', 'digest', 'distinct', 'extension', 'line-end']);
    expect(tokens[0]?.choices.map(({ value }) => value)).toEqual(['email', 'mobile']);
    const powerspace = offerSettings(network('powerspace'), []);
    expect(tokensOf(network('powerspace'), powerspace).map(({ key }) => key)).toEqual([
      'digest',
      'distinct',
      'extension',
      'line-end'
    ]);
    expect(listOf(network('pinterest'), settings).key).toBe('mobile');
  });

  test('a column may be the fields of its role; any field in a composed file', () => {
    const birth = column('birth-date');
    const meta = offerSettings(network('meta'), [birth]);
    expect(fieldsFor(network('meta'), meta, birth).map(({ key }) => key)).toEqual(['doby', 'dob']);
    expect(fieldsFor(network('meta'), meta, column('ignored'))).toEqual([]);
    const free = offerSettings(network('free'), [birth]);
    expect(fieldsFor(network('free'), free, birth).length).toBeGreaterThan(20);
  });
});

describe('checkSettings', () => {
  test('nothing to say when all is there', () => {
    expect(kinds('powerspace', [column('email')])).toEqual([]);
    expect(kinds('free', [column('email')])).toEqual([]);
  });

  test('no column identifies anybody', () => {
    expect(kinds('powerspace', [column('phone')])).toEqual([
      { kind: 'no-identifier', blocks: true, sets: [['email']] }
    ]);
    expect(kinds('meta', [column('first-name')])).toMatchObject([{ kind: 'no-identifier', blocks: true }]);
    expect(kinds('free', [column('ignored')])).toMatchObject([{ kind: 'no-identifier', blocks: true }]);
  });

  test('an address that misses a part is told, and does not block', () => {
    const columns = [column('email', 0), column('first-name', 1), column('last-name', 2)];
    const offered = offerSettings(network('google'), columns);
    const settings = { ...offered, columns: [...offered.columns, { column: 1, field: 'first-name', custom: null }] };
    expect(checkSettings(network('google'), settings, columns)).toEqual([
      {
        kind: 'set-incomplete',
        blocks: false,
        set: ['first-name', 'last-name', 'country', 'postcode'],
        missing: ['last-name', 'country', 'postcode']
      }
    ]);
  });

  test('a column hashed otherwise than the network wants blocks', () => {
    expect(kinds('powerspace', [column('email', 0, { hashed: 'sha256' })])).toEqual([
      { kind: 'digest-mismatch', blocks: true, column: 0, found: 'sha256', wanted: 'md5' }
    ]);
    expect(kinds('meta', [column('mobile-id', 0, { hashed: 'sha256' })])).toEqual([
      { kind: 'digest-mismatch', blocks: true, column: 0, found: 'sha256', wanted: null }
    ]);
    expect(kinds('microsoft', [column('external-id', 0, { hashed: 'md5' })])).toEqual([]);
  });

  test('phones ask for a country, unless the file or the user says it', () => {
    const phone = [column('phone', 0)];
    expect(kinds('snapchat', phone)).toEqual([{ kind: 'country-unknown', blocks: false, columns: [0] }]);
    expect(kinds('snapchat', phone, { country: 'FR' })).toEqual([]);
    expect(kinds('snapchat', [...phone, column('country', 1)])).toEqual([]);
    expect(kinds('snapchat', [column('phone', 0, { hashed: 'sha256' })])).toEqual([]);
  });

  test('dates that could be read two ways block, for whole dates only', () => {
    const columns = [column('email', 0), column('birth-date', 1, { dates: null })];
    expect(kinds('meta', columns)).toEqual([]);
    const offered = offerSettings(network('meta'), columns);
    const settings = { ...offered, columns: [...offered.columns, { column: 1, field: 'dob', custom: null }] };
    expect(checkSettings(network('meta'), settings, columns)).toEqual([
      { kind: 'dates-ambiguous', blocks: true, columns: [1] }
    ]);
    expect(checkSettings(network('meta'), { ...settings, dates: 'day-first' }, columns)).toEqual([]);
  });

  test('too many columns, or a column that the file has not, block', () => {
    const columns = [column('email', 0), column('email', 1)];
    const offered = offerSettings(network('powerspace'), columns);
    const twice = { ...offered, columns: [0, 1].map((index) => ({ column: index, field: 'email', custom: null })) };
    expect(checkSettings(network('powerspace'), twice, columns)).toEqual([
      { kind: 'too-many-columns', blocks: true, field: 'email', most: 1 }
    ]);
    const absent = { ...offered, columns: [{ column: 9, field: 'email', custom: null }] };
    expect(checkSettings(network('powerspace'), absent, columns)).toEqual([
      { kind: 'column-absent', blocks: true, column: 9 }
    ]);
  });
});
