import { addressSetting } from '../address-setting.ts';
import { countOf, isObject, jsonObject, textOf, unlikeContract } from '../answers.ts';
import type { Connector, Outcome, WireAnswer, WireMatter, WireRequest } from '../connector.ts';
import { digestRows } from '../digest-rows.ts';
import { metaError } from '../meta/errors.ts';

/** Marketing API, custom audiences (networks.md 1). A form, and the token in its body: a browser then asks no leave
 * beforehand, and no address ever holds the token; what is not POST says so by the parameter `method`. */
export const meta: Connector = {
  id: 'meta',
  label: { fr: 'Meta, direct', en: 'Meta, direct' },
  route: 'direct',
  networks: ['meta'],
  settings: [
    {
      key: 'account',
      label: { fr: 'Compte publicitaire', en: 'Ad account' },
      hint: {
        fr: 'Les chiffres après act_ dans l’adresse du gestionnaire de publicités.',
        en: 'The digits after act_ in the address of Ads Manager.'
      },
      pattern: /^(act_)?\d{3,20}$/,
      initial: ''
    },
    addressSetting('https://graph.facebook.com')
  ],
  tokenHint: {
    fr: 'Un jeton d’utilisateur système, avec ads_management.',
    en: 'A system user’s token, with ads_management.'
  },
  batch: 10_000,
  identifiers: ['email', 'phone'],
  replaces: 'session',
  makesLookalikes: true,
  origin: (settings) => settings['address'] ?? '',
  request,
  read,
  find: (matter) => (isMade(matter) ? form(matter, accountEdge(matter, 'customaudiences'), findings, 'get') : null),
  found,
  probe: (settings, token) => form({ settings, token }, accountOf(settings), { fields: 'id,account_status' }, 'get')
};

const version = 'v25.0';
const findings = { fields: 'id,name,description', limit: '500' };
const isMade = ({ effect }: WireMatter) => effect.kind === 'create' || effect.kind === 'lookalike';

type Place = Pick<WireMatter, 'settings' | 'token'>;

function form(
  { settings, token }: Place,
  path: string,
  values: Readonly<Record<string, string>>,
  method?: 'get' | 'delete'
): WireRequest {
  const body = Object.entries({ ...values, ...(method ? { method } : {}), access_token: token });
  return {
    method: 'POST',
    url: `${settings['address'] ?? ''}/${version}/${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
  };
}

const accountOf = (settings: Place['settings']) => `act_${(settings['account'] ?? '').replace('act_', '')}`;
const accountEdge = ({ settings }: Place, edge: string) => `${accountOf(settings)}/${edge}`;

function request(matter: WireMatter): WireRequest {
  const { effect, audience } = matter;
  const users = (edge: string, more: Readonly<Record<string, string>>, method?: 'delete') =>
    form(matter, `${audience?.remote ?? ''}/${edge}`, { ...more, payload: payload(matter) }, method);
  const made = (values: Readonly<Record<string, string>>) =>
    form(matter, accountEdge(matter, 'customaudiences'), {
      name: audience?.name ?? '',
      description: mark(matter),
      ...values
    });
  switch (effect.kind) {
    case 'create':
      return made({ subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' });
    case 'lookalike':
      // `type` beside `ratio` would win over it (networks.md 1.7)
      return made({
        subtype: 'LOOKALIKE',
        origin_audience_id: effect.origin,
        lookalike_spec: JSON.stringify({ ratio: effect.share, country: effect.country })
      });
    case 'add':
      return users('users', {});
    case 'remove':
      return users('users', {}, 'delete');
    case 'replace':
      return users('usersreplace', { session: session(effect.session, effect.part, effect.parts) });
    case 'empty':
      throw new Error('Meta replaces, and empties nothing');
  }
}

/** By which a creation is found again when its answer was lost. */
const mark = ({ id }: WireMatter) => `Tamis ${id}`;

/** The session's number is under 2^53, so that JSON holds it whole. */
const session = (id: string, part: number, parts: number) =>
  JSON.stringify({ session_id: Number(id), batch_seq: part, last_batch_flag: part === parts });

function payload({ rows }: WireMatter): string {
  if (!rows) throw new Error('a request about people without people');
  return JSON.stringify({ schema: rows.keys.map((key) => key.toUpperCase()), data: [...digestRows(rows)] });
}

function read(matter: WireMatter, answer: WireAnswer): Outcome {
  const error = metaError(answer);
  if (error) return error;
  const said = jsonObject(answer.body) ?? {};
  const accepted = { kind: 'accepted', words: '', remote: null, received: null, invalid: null } as const;
  if (isMade(matter)) {
    const remote = textOf(said['id']);
    return remote === '' ? unlikeContract(answer) : { ...accepted, remote };
  }
  const received = countOf(said['num_received']);
  if (received === null) return unlikeContract(answer);
  return { ...accepted, received, invalid: countOf(said['num_invalid_entries']) };
}

function found(matter: WireMatter, answer: WireAnswer): { readonly remote: string | null } | Outcome {
  const error = metaError(answer);
  if (error) return error;
  const list = jsonObject(answer.body)?.['data'];
  if (!Array.isArray(list)) return unlikeContract(answer);
  const mine = list.filter(isObject).find(({ description }) => description === mark(matter));
  return { remote: mine ? textOf(mine['id']) : null };
}
