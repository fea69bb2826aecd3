import { addressSetting } from '../address-setting.ts';
import { isObject, jsonObject, textOf, unlikeContract } from '../answers.ts';
import type { Connector, Outcome, WireAnswer, WireMatter, WireRequest } from '../connector.ts';
import { digestRows } from '../digest-rows.ts';
import { googleError } from '../google/errors.ts';

/** Data Manager API, Customer Match lists (networks.md 2.2). People with both consents only are sent, so the request
 * itself says that they are granted. */
export const google: Connector = {
  id: 'google',
  label: { fr: 'Google Data Manager, direct', en: 'Google Data Manager, direct' },
  route: 'direct',
  networks: ['google'],
  settings: [
    {
      key: 'account',
      label: { fr: 'Compte Google Ads', en: 'Google Ads account' },
      hint: { fr: 'Ses dix chiffres, sans tirets.', en: 'Its ten digits, without dashes.' },
      pattern: /^\d{10}$/,
      initial: ''
    },
    {
      key: 'login',
      label: { fr: 'Compte administrateur', en: 'Manager account' },
      hint: {
        fr: 'Le compte par lequel vous y accédez\u00a0; le même s’il n’y en a pas.',
        en: 'The account through which you reach it; the same if there is none.'
      },
      pattern: /^\d{10}$/,
      initial: ''
    },
    addressSetting('https://datamanager.googleapis.com')
  ],
  tokenHint: {
    fr: 'Un jeton d’accès avec la portée datamanager\u00a0; il vaut environ une heure.',
    en: 'An access token with the datamanager scope; it lasts about an hour.'
  },
  batch: 10_000,
  identifiers: ['email', 'phone'],
  replaces: 'empty',
  makesLookalikes: false,
  origin: (settings) => settings['address'] ?? '',
  request,
  read,
  find: (matter) => (matter.effect.kind === 'create' ? call(matter, 'GET', listsPath(matter.settings)) : null),
  found,
  probe: (settings, token) => call({ settings, token }, 'GET', listsPath(settings))
};

type Place = Pick<WireMatter, 'settings' | 'token'>;
type Settings = WireMatter['settings'];

const listsPath = (settings: Settings) => `accountTypes/GOOGLE_ADS/accounts/${settings['account'] ?? ''}/userLists`;

function call({ settings, token }: Place, method: 'GET' | 'POST', path: string, body?: object): WireRequest {
  return {
    method,
    url: `${settings['address'] ?? ''}/v1/${path}`,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : null
  };
}

const granted = { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' };

function request(matter: WireMatter): WireRequest {
  const { effect, audience, settings } = matter;
  const terms = { termsOfService: { customerMatchTermsOfServiceStatus: 'ACCEPTED' } };
  switch (effect.kind) {
    case 'create':
      return call(matter, 'POST', listsPath(settings), {
        displayName: audience?.name ?? '',
        description: mark(matter),
        membershipDuration: longestMembership,
        ingestedUserListInfo: {
          uploadKeyTypes: ['CONTACT_ID'],
          contactIdInfo: { dataSourceType: 'DATA_SOURCE_TYPE_FIRST_PARTY' }
        }
      });
    case 'add':
      return call(matter, 'POST', 'audienceMembers:ingest', { ...people(matter), consent: granted, ...terms });
    case 'remove':
      return call(matter, 'POST', 'audienceMembers:remove', people(matter));
    case 'empty':
      return call(matter, 'POST', 'audienceMembers:removeAll', destinations(matter));
    case 'replace':
    case 'lookalike':
      throw new Error(`Google has no ${effect.kind}`);
  }
}

const day = 86_400;
const longestMembership = `${540 * day}s`;
/** By which a creation is found again when its answer was lost. */
const mark = ({ id }: WireMatter) => `Tamis ${id}`;

function destinations({ settings, audience }: WireMatter): object {
  const account = (key: string) => ({ accountType: 'GOOGLE_ADS', accountId: settings[key] ?? '' });
  return {
    destinations: [
      {
        operatingAccount: account('account'),
        loginAccount: account('login'),
        productDestinationId: audience?.remote ?? ''
      }
    ]
  };
}

function people(matter: WireMatter): object {
  const { rows } = matter;
  if (!rows) throw new Error('a request about people without people');
  const names = rows.keys.map((key) => (key === 'email' ? 'emailAddress' : 'phoneNumber'));
  const audienceMembers = Array.from(digestRows(rows), (digests) => ({
    compositeData: {
      userData: {
        userIdentifiers: digests.flatMap((digest, key) => (digest === '' ? [] : [{ [names[key]!]: digest }]))
      }
    }
  }));
  return { ...destinations(matter), audienceMembers, encoding: 'HEX' };
}

function read(matter: WireMatter, answer: WireAnswer): Outcome {
  const error = googleError(answer);
  if (error) return error;
  const said = jsonObject(answer.body) ?? {};
  const accepted = { kind: 'accepted', words: '', remote: null, received: null, invalid: null } as const;
  if (matter.effect.kind === 'create') {
    const remote = textOf(said['id']);
    return remote === '' ? unlikeContract(answer) : { ...accepted, remote };
  }
  const request = textOf(said['requestId']);
  return request === '' ? unlikeContract(answer) : { ...accepted, words: request };
}

function found(matter: WireMatter, answer: WireAnswer): { readonly remote: string | null } | Outcome {
  const error = googleError(answer);
  if (error) return error;
  const said = jsonObject(answer.body) ?? {};
  const lists = said['userLists'] ?? [];
  if (!Array.isArray(lists)) return unlikeContract(answer);
  const mine = lists.filter(isObject).find(({ description }) => description === mark(matter));
  return { remote: mine ? textOf(mine['id']) : null };
}
