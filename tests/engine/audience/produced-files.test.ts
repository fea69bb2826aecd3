import { describe, expect, test } from 'vitest';
import { networks } from '#lib/engine/audience/catalog.ts';
import { checkSettings } from '#lib/engine/audience/gaps.ts';
import { composeColumn, offerSettings, type SettingsWish } from '#lib/engine/audience/offer.ts';
import { planHash } from '#lib/engine/audience/plan.ts';
import { plannedRow } from '#lib/engine/audience/planned-row.ts';
import { sampleFile } from '#lib/engine/audience/sample-file.ts';
import { digestText } from '#lib/kernel/digest-text.ts';
import type { Column, ColumnRole } from '#lib/domain/column.ts';
import { column, network } from './through-plan.ts';

// a row of a customer base, its columns in no network's order
const row: readonly (readonly [ColumnRole, string])[] = [
  ['external-id', 'C-17'],
  ['country', 'France'],
  ['last-name', 'Ben Saïd'],
  ['first-name', 'Mr. Inès'],
  ['phone', '06 12 34 56 78'],
  ['email', ' Ines.Bensaid+CRM@Gmail.com '],
  ['postcode', '75001'],
  ['city', 'Saint-Étienne'],
  ['birth-date', '1995-12-19'],
  ['gender', 'Mme'],
  ['mobile-id', 'CDDA802E-FB9C-47AD-9866-0794D394C912'],
  ['ignored', 'note']
];
const columns = row.map(([role], index) => column(role, index));
const cells = row.map(([, value]) => value);
const sha = (text: string) => digestText('sha256', text);
const email = 'ines.bensaid+crm@gmail.com';
const mobile = 'cdda802e-fb9c-47ad-9866-0794d394c912';

const files: readonly (readonly [string, SettingsWish, string | null, string])[] = [
  ['powerspace', {}, null, digestText('md5', email)],
  [
    'meta',
    {},
    'email,phone,madid,fn,ln,ct,country,zip,doby,gen',
    [
      sha(email),
      sha('33612345678'),
      mobile,
      sha('mrinès'),
      sha('bensaïd'),
      sha('saintetienne'),
      sha('fr'),
      sha('75001'),
      sha('1995'),
      sha('f')
    ].join(',')
  ],
  [
    'google',
    {},
    'Email,Phone,First Name,Last Name,Country,Zip',
    [sha('inesbensaid@gmail.com'), sha('+33612345678'), sha('inès'), sha('ben saïd'), 'FR', '75001'].join(',')
  ],
  ['google', { list: 'mobile' }, 'Mobile Device ID', mobile],
  ['tiktok', {}, 'Email_SHA256,Phone_SHA256,MAID_SHA256', [sha(email), sha('+33612345678'), sha(mobile)].join(',')],
  [
    'tiktok',
    { options: { suffix: 'cut', phone: 'digits', 'mobile-digest': 'md5' } },
    'Email_SHA256,Phone_SHA256,MAID_MD5',
    [sha('ines.bensaid@gmail.com'), sha('33612345678'), digestText('md5', mobile)].join(',')
  ],
  ['pinterest', {}, null, sha(email)],
  ['pinterest', { options: { digest: 'clear' } }, null, email],
  [
    'pinterest',
    { list: 'mobile', options: { device: 'idfa', digest: 'sha1' } },
    null,
    digestText('sha1', mobile.toUpperCase())
  ],
  ['snapchat', {}, null, sha(email)],
  ['snapchat', { list: 'phone' }, null, sha('33612345678')],
  ['snapchat', { list: 'mobile' }, null, sha(mobile)],
  ['linkedin', { options: { digest: 'sha512' } }, 'email', digestText('sha512', email)],
  ['linkedin', { list: 'mobile', options: { header: 'no' } }, null, mobile],
  ['x', {}, null, sha(email)],
  ['microsoft', {}, 'Email', sha(email)],
  ['microsoft', { list: 'crm' }, 'CRM', 'C-17'],
  ['liveramp', {}, '"email","phone"', `"${sha(email)}",""`],
  ['liveramp', { options: { delimiter: 'pipe' } }, '"email"|"phone"', `"${sha(email)}"|""`],
  ['criteo', {}, null, sha(email)],
  ['criteo', { options: { digest: 'md5' } }, null, digestText('md5', email)],
  ['criteo', { list: 'mobile', options: { header: 'yes' } }, 'madid', mobile],
  ['free', {}, 'email', sha(email)]
];

describe('the file of each network: header, columns, order', () => {
  test.each(files)('%s %j', (id, wish, header, line) => {
    const settings = offerSettings(network(id), columns, wish);
    expect(checkSettings(network(id), settings, columns)).toEqual([]);
    const plan = planHash(network(id), settings, columns, columns.length);
    expect(plan.header).toBe(header);
    expect(plannedRow(plan, cells, digestText)).toBe(line);
    expect(plan).toMatchObject({ network: id, width: columns.length, distinct: true, lineEnd: '\n' });
  });

  test('every network has its file here', () => {
    expect(new Set(files.map(([id]) => id))).toEqual(new Set(networks.map(({ id }) => id)));
  });

  test('a plan is plain: it can be sent and stored', () => {
    for (const target of networks) {
      const plan = planHash(target, offerSettings(target, columns), columns, columns.length);
      expect(structuredClone(plan)).toEqual(plan);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }
  });
});

describe('planHash', () => {
  test('switches say line end, duplicates and country', () => {
    const wish = { country: 'FR', options: { 'line-end': 'crlf', distinct: 'no' } };
    const plan = planHash(network('meta'), offerSettings(network('meta'), columns, wish), columns, 12);
    expect(plan).toMatchObject({ lineEnd: '\r\n', distinct: false, country: 'FR', dates: 'year-first' });
  });

  test('the country column goes with phones and postcodes only', () => {
    const plan = planHash(network('meta'), offerSettings(network('meta'), columns), columns, 12);
    const withCountry = plan.outputs.filter(({ countryColumn }) => countryColumn === 1).map(({ form }) => form);
    expect(withCountry).toEqual(['phone-digits', 'postcode-meta']);
    const line = plannedRow(plan, cells.with(1, 'Belgique').with(4, '0470 12 34 56'), digestText);
    expect(line).toContain(sha('32470123456'));
  });

  test('a row whose country cannot be read keeps no national number', () => {
    const settings = offerSettings(network('snapchat'), columns, { list: 'phone', country: 'FR' });
    const plan = planHash(network('snapchat'), settings, columns, 12);
    expect(plannedRow(plan, cells.with(1, 'Atlantide'), digestText)).toBeNull();
    expect(plannedRow(plan, cells.with(1, ' '), digestText)).toBe(sha('33612345678'));
  });

  test('up to three e-mails, in their order, each of which is enough', () => {
    const emails = [0, 1, 2, 3].map((index) => column('email', index));
    const plan = planHash(network('meta'), offerSettings(network('meta'), emails), emails, 4);
    expect(plan.header).toBe('email,email,email');
    expect(plan.identifiers).toEqual([[0], [1], [2]]);
    expect(plannedRow(plan, ['', 'b@example.com', 'bad', 'd@example.com'], digestText)).toBe(
      `,${sha('b@example.com')},`
    );
    expect(plannedRow(plan, ['', '', '', 'd@example.com'], digestText)).toBeNull();
  });

  test('an address of Google that is not whole is left blank, the rest is written', () => {
    const settings = offerSettings(network('google'), columns);
    const plan = planHash(network('google'), settings, columns, 12);
    const line = plannedRow(plan, cells.with(6, ''), digestText);
    expect(line).toBe(`${sha('inesbensaid@gmail.com')},${sha('+33612345678')},,,,`);
    const address = plannedRow(plan, cells.with(4, '').with(5, ''), digestText);
    expect(address).toBe(`,,${sha('inès')},${sha('ben saïd')},FR,75001`);
    expect(plannedRow(plan, cells.with(4, '').with(5, '').with(2, ''), digestText)).toBeNull();
  });

  test('parts of an address without the others are no columns of Google’s file', () => {
    const some = columns.filter(({ role }) => role !== 'country').map((one, index) => ({ ...one, index }));
    const plan = planHash(network('google'), offerSettings(network('google'), some), some, 11);
    expect(plan.header).toBe('Email,Phone');
    expect(plan.identifiers).toEqual([[0], [1]]);
  });

  test('an already hashed column is passed on, never hashed again', () => {
    const hashed = [column('email', 0, { hashed: 'sha256' })];
    const plan = planHash(network('meta'), offerSettings(network('meta'), hashed), hashed, 1);
    expect(plan.outputs).toEqual([
      { column: 0, form: 'digest-sha256', digest: null, hashed: 'sha256', countryColumn: null }
    ]);
    expect(plannedRow(plan, [sha(email).toUpperCase()], digestText)).toBe(sha(email));
    expect(plannedRow(plan, [email], digestText)).toBeNull();
  });
});

describe('the free choice', () => {
  const free = network('free');
  const settings = offerSettings(free, columns, { options: { delimiter: 'semicolon', digest: 'sha1' } });

  test('any columns in any order, hashed or clear', () => {
    const picked = (index: number, field: string, digest: 'md5' | 'sha512' | null, header: string) => ({
      column: index,
      field,
      custom: { digest, header }
    });
    const composed = {
      ...settings,
      columns: [
        picked(7, 'as-is', null, 'ville; brute'),
        picked(5, 'email', 'md5', 'mail_md5'),
        picked(5, 'email', 'sha512', 'mail_512')
      ]
    };
    expect(checkSettings(free, composed, columns)).toEqual([]);
    const plan = planHash(free, composed, columns, 12);
    expect(plan.header).toBe('"ville; brute";mail_md5;mail_512');
    const line = ['Saint-Étienne', digestText('md5', email), digestText('sha512', email)].join(';');
    expect(plannedRow(plan, cells, digestText)).toBe(line);
  });

  test('an added column takes the form of its role and the digest in force, otherwise it stays as it is', () => {
    const phone = columns[4] as Column;
    expect(composeColumn(free, phone, settings.options)).toEqual({
      column: 4,
      field: 'phone-plus',
      custom: { digest: 'sha1', header: 'phone' }
    });
    const note = columns[11] as Column;
    expect(composeColumn(free, note, settings.options)).toEqual({
      column: 11,
      field: 'trimmed',
      custom: { digest: null, header: 'ignored' }
    });
  });
});

describe('sample files', () => {
  test.each(networks.map((target) => [target.id, target] as const))('%s', (_, target) => {
    for (const { key } of target.lists) {
      const text = sampleFile(target, { list: key }, digestText);
      const plan = planHash(target, offerSettings(target, columns, { list: key }), columns, 12);
      const lines = text.split('\n');
      expect(lines.pop()).toBe('');
      if (plan.header !== null) expect(lines.shift()).toMatch(/^[\w" ,|;-]+$/);
      expect(lines.length).toBeGreaterThanOrEqual(50);
      expect(new Set(lines).size).toBe(lines.length);
      expect(text).not.toContain('null');
    }
  });

  test('Powerspace: nothing but digests of made-up addresses', () => {
    const text = sampleFile(network('powerspace'), {}, digestText);
    expect(text).toMatch(/^(?:[0-9a-f]{32}\n){60}$/);
    expect(text.startsWith(digestText('md5', 'personne.00@example.com'))).toBe(true);
  });

  test('takes the switches of the user', () => {
    const text = sampleFile(network('pinterest'), { options: { digest: 'clear', 'line-end': 'crlf' } }, digestText);
    expect(text.split('\r\n')[1]).toBe('personne.01@example.com');
  });
});

test('the digest of an empty text never leaves, whatever the row', () => {
  const empties = (['md5', 'sha1', 'sha256', 'sha512'] as const).map((kind) => digestText(kind, ''));
  for (const target of networks) {
    for (const { key } of target.lists) {
      const plan = planHash(target, offerSettings(target, columns, { list: key, country: 'FR' }), columns, 12);
      for (const value of ['', ' ', '.', '+', '0', '@', '\u00a0', '""']) {
        const line =
          plannedRow(
            plan,
            [...cells.keys()].map(() => value),
            digestText
          ) ?? '';
        for (const empty of empties) expect(line).not.toContain(empty);
      }
    }
  }
});
