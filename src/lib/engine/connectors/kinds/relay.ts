import { countOf, jsonObject, textOf, unlikeContract, commonOutcome } from '../answers.ts';
import type { Connector, Outcome, WireAnswer, WireMatter, WireRequest } from '../connector.ts';
import { digestRows } from '../digest-rows.ts';
import { originPattern } from '../origin-pattern.ts';

/** The endpoint that the user owns, for every network (networks.md 9; published as `relay.openapi.json`). It owns the
 * networks' secrets; only digests cross the wire, and it does each operation once. */
export const relay: Connector = {
  id: 'relay',
  label: { fr: 'Votre relais', en: 'Your relay' },
  route: 'relay',
  networks: null,
  settings: [
    {
      key: 'address',
      label: { fr: 'Adresse du relais', en: 'Address of the relay' },
      hint: { fr: 'https:// et son nom, sans chemin.', en: 'https:// and its name, without a path.' },
      pattern: originPattern,
      initial: ''
    },
    {
      key: 'account',
      label: { fr: 'Compte sur le réseau', en: 'Account on the network' },
      hint: { fr: 'Tel que votre relais le connaît.', en: 'As your relay knows it.' },
      pattern: /^\S(.{0,98}\S)?$/,
      initial: ''
    }
  ],
  tokenHint: { fr: 'Le jeton que votre relais attend.', en: 'The token that your relay expects.' },
  batch: 5000,
  identifiers: null,
  replaces: 'session',
  makesLookalikes: true,
  origin: (settings) => settings['address'] ?? '',
  request,
  read,
  // it does an operation once, and says again what came of it
  find: () => null,
  found: () => ({ remote: null }),
  probe: (settings, token) => ({
    method: 'GET',
    url: `${settings['address'] ?? ''}/v1/status`,
    headers: { authorization: `Bearer ${token}` },
    body: null
  })
};

function request(matter: WireMatter): WireRequest {
  const { id, effect, network, settings, audience, rows } = matter;
  const parts =
    effect.kind === 'replace' ? { batchSeq: effect.part, batchCount: effect.parts, session: effect.session } : {};
  const lookalike =
    effect.kind === 'lookalike'
      ? { lookalike: { origin: effect.origin, country: effect.country, ratio: effect.share } }
      : {};
  const people = rows ? { schema: rows.keys, rows: [...digestRows(rows)] } : {};
  const body = {
    jobId: id,
    idempotencyKey: id,
    network,
    account: settings['account'] ?? '',
    operation: effect.kind,
    audienceRef: audience?.remote ?? null,
    audienceName: audience?.name ?? '',
    ...parts,
    ...lookalike,
    ...people,
    consent: 'granted',
    dryRun: false
  };
  return {
    method: 'POST',
    url: `${settings['address'] ?? ''}/v1/jobs`,
    headers: { authorization: `Bearer ${matter.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  };
}

function read(matter: WireMatter, answer: WireAnswer): Outcome {
  const common = commonOutcome(answer);
  if (common) return common;
  const said = jsonObject(answer.body) ?? {};
  const words = [textOf(said['code']), textOf(said['message'])].filter(Boolean).join(': ');
  if (answer.status === 401) return { kind: 'blocked', by: 'token', words };
  if (answer.status === 403) return { kind: 'blocked', by: 'permission', words };
  if (answer.status >= 400) {
    return said['retryable'] === true ? { kind: 'postponed', words, afterMs: null } : { kind: 'refused', words };
  }
  if (textOf(said['jobId']) !== matter.id) return unlikeContract(answer);
  const remote = textOf(said['audienceRef']);
  return {
    kind: 'accepted',
    words,
    remote: remote === '' ? null : remote,
    received: countOf(said['received']),
    invalid: countOf(said['invalid'])
  };
}
