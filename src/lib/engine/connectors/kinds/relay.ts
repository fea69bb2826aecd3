import { countOf, jsonObject, textOf, unlikeContract, commonOutcome } from '../answers.ts';
import type { Connector, Outcome, WireAnswer, WireMatter, WireRequest } from '../connector.ts';
import { digestRows } from '../digest-rows.ts';
import { originPattern } from '../address-setting.ts';

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
    }
  ],
  tokenHint: { fr: 'Le jeton que votre relais attend.', en: 'The token that your relay expects.' },
  batch: 5000,
  identifiers: null,
  replaces: 'session',
  makesLookalikes: false,
  origin: (settings) => settings['address'] ?? '',
  request,
  read,
  // it does an operation once, and says again what came of it
  find: () => null,
  found: () => ({ remote: null }),
  probe: (settings, token) => ({
    method: 'GET',
    url: `${settings['address'] ?? ''}/v1`,
    headers: { authorization: `Bearer ${token}` },
    body: null
  })
};

function request(matter: WireMatter): WireRequest {
  const { id, effect, network, settings, audience } = matter;
  const base = { jobId: id, idempotencyKey: id, network, audienceRef: audience?.id ?? '' };
  const body = { ...base, operation: effect.kind, ...detailsOf(matter) };
  return {
    method: 'POST',
    url: `${settings['address'] ?? ''}/v1/jobs`,
    headers: { authorization: `Bearer ${matter.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  };
}

function detailsOf(matter: WireMatter): object {
  const { effect, audience, rows, preparedAt, leavesAt, isAgreed } = matter;
  if (effect.kind === 'create') return { name: audience?.name ?? '' };
  if (effect.kind === 'empty' || effect.kind === 'lookalike' || !rows) throw new Error(`a relay has no ${effect.kind}`);
  const consent = { required: isAgreed, checkedAt: new Date(leavesAt).toISOString() };
  return {
    schema: rows.keys.map((key) => `${key.toUpperCase().replaceAll(/[^A-Z]+/g, '_')}_${digestNames[rows.width] ?? ''}`),
    rows: [...digestRows(rows)],
    version: preparedAt,
    batchSeq: effect.part,
    batchCount: effect.parts,
    ...(effect.kind === 'remove' ? {} : { consent })
  };
}

/** Digests by their bytes. */
const digestNames: Readonly<Record<number, string>> = { 16: 'MD5', 20: 'SHA1', 32: 'SHA256', 64: 'SHA512' };

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
  return {
    kind: 'accepted',
    words,
    // it knows an audience by our own name
    remote: matter.effect.kind === 'create' ? (matter.audience?.id ?? null) : null,
    received: countOf(said['received']),
    invalid: countOf(said['invalid'])
  };
}
