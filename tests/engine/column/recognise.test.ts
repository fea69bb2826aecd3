import { describe, expect, test } from 'vitest';
import type { Column, ColumnRole } from '#lib/domain/column.ts';
import { roleByName } from '#lib/engine/column/names.ts';
import { ranked, recogniseColumns } from '#lib/engine/column/recognise.ts';

const byName: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  email: [
    ...[
      'email',
      'E-mail',
      'EMAIL',
      'mail',
      'mail_client',
      'Courriel',
      'Adresse mail',
      'adresse e-mail',
      'emailAddress'
    ],
    ...['Adresse électronique', 'Email Address', 'email_sha256', 'EMAIL_MD5', 'sha256', 'hem', 'Customer e-mail']
  ],
  phone: [
    ...['tel', 'Tél.', 'Téléphone', 'telephone_mobile', 'portable', 'GSM', 'Mobile', 'phone', 'Phone Number', 'msisdn'],
    ...['N° de téléphone', 'tel_domicile', 'mobilePhone', 'phone_sha256']
  ],
  'first-name': ['prenom', 'Prénom', 'first_name', 'FirstName', 'fn', 'given name', 'PRENOM_CLIENT'],
  'last-name': ['nom', 'Nom de famille', 'last_name', 'LastName', 'surname', 'NOM_CLIENT', 'Nom de naissance'],
  'birth-date': ['dt_naiss', 'Date de naissance', 'naissance', 'birthday', 'DOB', 'date_of_birth', 'Né(e) le'],
  gender: ['sexe', 'Civilité', 'gender', 'CIV', 'genre'],
  city: ['ville', 'Ville', 'city', 'commune', 'ville_livraison'],
  postcode: ['cp', 'Code postal', 'code_postal', 'CODPOSTAL', 'zip', 'ZIP Code', 'postcode'],
  country: ['pays', 'country', 'Country Code', 'pays_livraison'],
  'mobile-id': ['idfa', 'GAID', 'maid', 'Mobile Advertising ID', 'advertising_id'],
  'external-id': ['id', 'client_id', 'id_carte', 'external_id', 'Customer ID', 'n° client', 'id_fidelite_carte']
};

describe('headers in French and English', () => {
  test.each(Object.entries(byName))('%s', (role, names) => {
    for (const name of names) expect(roleByName(name)?.role ?? null, name).toBe(role);
  });

  test('what only resembles them', () => {
    for (const name of [
      ...['optin_email', 'date optin mail', 'email status', 'type de téléphone', 'date', 'Titre', 'lieu de naissance'],
      ...[
        'nom du magasin',
        'nom produit',
        'id_commande',
        'order id',
        'montant',
        'mailing_date',
        'newsletter',
        'statut sms'
      ],
      ...['__proto__', 'constructor', '', '1', '256', 'nom complet', 'annee naissance', 'campaign_id']
    ]) {
      expect(roleByName(name), name).toBeNull();
    }
  });

  test('our own columns are ignored, so that a corrected file can be loaded again', () => {
    const names = ['email', 'tamis_line', 'tamis_reason', 'Tamis_Detail'];
    const columns = recogniseColumns(names, [['a@example.fr', '3', 'malformed', 'no-at']]);
    expect(columns.map(({ role }) => role)).toEqual(['email', 'ignored', 'ignored', 'ignored']);
  });
});

const column = (name: string, ...values: readonly string[]): Column =>
  recogniseColumns(
    [name],
    values.map((value) => [value])
  )[0]!;
const md5 = 'd41d8cd98f00b204e9800998ecf8427e';
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('values', () => {
  test('confirm a header', () => {
    expect(column('mail', 'a@example.fr', '', 'b@example.fr')).toMatchObject({ role: 'email', by: 'both' });
    expect(column('tel', '06 12 34 56 78', '612345678')).toMatchObject({ role: 'phone', by: 'both' });
    expect(column('sexe', 'M.', 'Mme')).toMatchObject({ role: 'gender', by: 'both' });
    expect(column('prenom', 'Jean')).toMatchObject({ role: 'first-name', by: 'header' });
    expect(column('email')).toMatchObject({ role: 'email', by: 'header' });
  });

  test('settle a conflict', () => {
    expect(column('mail', 'oui', 'non', 'oui')).toMatchObject({ role: 'ignored', by: 'values' });
    expect(column('mobile', 'iOS', 'Android')).toMatchObject({ role: 'ignored', by: 'values' });
    expect(column('nom', 'a@example.fr', 'b@example.fr')).toMatchObject({ role: 'email', by: 'values' });
    expect(column('tel', 'a@example.fr', 'b@example.fr')).toMatchObject({ role: 'email', by: 'values' });
    expect(column('contact', 'a@example.fr', 'b@example.fr', 'inconnu')).toMatchObject({ role: 'email', by: 'values' });
  });

  test('leave a clear header above values gone wrong', () => {
    expect(column('email', 'inconnu', 'a at example.fr')).toMatchObject({ role: 'email', by: 'header' });
    expect(column('cp', 'Paris', 'Lyon')).toMatchObject({ role: 'postcode', by: 'header' });
    expect(column('statut du mail client', 'inconnu', 'rebond')).toMatchObject({ role: 'ignored' });
    expect(column('email', ...Array.from({ length: 30 }, (_, i) => (i % 2 ? 'valide' : 'invalide')))).toMatchObject({
      role: 'ignored',
      by: 'values'
    });
  });

  test('tell a column without a header', () => {
    expect(column('', 'a@example.fr').role).toBe('email');
    expect(column('', '+33612345678', '06.12.34.56.79').role).toBe('phone');
    expect(column('', '75001', '69002').role).toBe('postcode');
    expect(column('', 'FR', 'be', 'CH').role).toBe('country');
    expect(column('', 'France', 'Côte d’Ivoire', 'Royaume-Uni').role).toBe('country');
    expect(column('', 'Mme', 'M.', 'Mlle').role).toBe('gender');
    expect(column('', '12/10/1950', '03/02/1999')).toMatchObject({ role: 'birth-date', dates: null });
    expect(column('', '12/10/2024', '03/02/2025').role).toBe('ignored');
    expect(column('', 'EA7583CD-A667-48BC-B806-42ECB2B48606').role).toBe('mobile-id');
    expect(column('', '12', '15')).toMatchObject({ role: 'ignored', by: 'nothing' });
  });

  test('do not turn an amount or a reference into a phone number', () => {
    expect(column('montant', '12345678', '87654321').role).toBe('ignored');
    expect(column('ref', '3017620422003', '5449000000996').role).toBe('ignored');
    expect(column('cle_interne_x', 'ea7583cd-a667-48bc-b806-42ecb2b48606').role).toBe('external-id');
  });
});

describe('digests', () => {
  test.each([
    ['md5', md5],
    ['sha1', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['sha256', sha256],
    ['sha512', sha256 + sha256]
  ] as const)('%s, in either case', (digest, value) => {
    expect(column('x', value, value.toUpperCase())).toMatchObject({ role: 'email', hashed: digest, by: 'values' });
  });

  test('belong to the role that the header says', () => {
    expect(column('tel_sha256', sha256)).toMatchObject({ role: 'phone', hashed: 'sha256', by: 'both' });
    expect(column('email', md5)).toMatchObject({ role: 'email', hashed: 'md5' });
    expect(column('idfa', md5)).toMatchObject({ role: 'mobile-id', hashed: 'md5' });
  });

  test('are not numbers of as many digits, nor a few among addresses', () => {
    expect(column('x', '1'.repeat(32)).hashed).toBeNull();
    expect(column('email', 'a@example.fr', 'b@example.fr', 'c@example.fr', md5)).toMatchObject({ hashed: null });
  });
});

describe('the order of dates', () => {
  test.each([
    ['day-first', ['12/10/1980', '13/04/1990']],
    ['month-first', ['12/10/1980', '04/13/1990']],
    ['year-first', ['1980-10-12', '1990-04-03']],
    ['year-first', ['19801012']],
    [null, ['12/10/1980', '03/04/1990']],
    [null, ['13/10/1980', '10/13/1990']],
    [null, []]
  ] as const)('%s', (dates, values) => {
    expect(column('date de naissance', ...values).dates).toBe(dates);
  });
});

test('several columns of a role: confirmed ones first, clear before hashed, then the order of the file', () => {
  const columns = recogniseColumns(
    ['mail vide', 'email md5', 'mail pro', 'email perso'],
    [['', md5, 'a@example.fr', 'b@example.fr']]
  );
  expect(ranked(columns, 'email').map(({ index }) => index)).toEqual([2, 3, 1, 0]);
  const chosen = columns.map((one) => (one.index === 0 ? { ...one, by: 'user' as const } : one));
  expect(ranked(chosen, 'email')[0]?.index).toBe(0);
});
