import type { NetworkServer } from './network-server.ts';
import { googleAccount, googleToken } from './google/account.ts';
import { metaToken } from './meta/account.ts';
import { relayToken } from './relay/relay-network.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // what a network says is judged by what a test expects of it
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Asks Meta as a browser may without asking first: a form, with the token and the method among its fields. */
export async function askMeta(
  { address }: NetworkServer,
  method: string,
  path: string,
  fields: Readonly<Record<string, unknown>> = {}
): Promise<Answered> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ access_token: metaToken, method, ...fields })) {
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return answered(await fetch(`${address}/v25.0/${path}`, { method: 'POST', body: form }));
}

export async function askGoogle(
  server: NetworkServer,
  method: string,
  path: string,
  body?: unknown
): Promise<Answered> {
  return askJson(server, method, `/v1/${path}`, googleToken, body);
}

export async function askRelay(server: NetworkServer, method: string, path: string, body?: unknown): Promise<Answered> {
  return askJson(server, method, `/v1${path}`, relayToken, body);
}

/** The face for whoever tries: no token. */
export async function askControl(
  server: NetworkServer,
  method: string,
  path: string,
  body?: unknown
): Promise<Answered> {
  return askJson(server, method, `/__sandbox/${path}`, null, body);
}

/** A user list for contacts; answers its id. */
export async function makeList(google: NetworkServer, name = 'Espresso'): Promise<string> {
  const list = { displayName: name, ingestedUserListInfo: { uploadKeyTypes: ['CONTACT_ID'] } };
  const made = await askGoogle(google, 'POST', `accountTypes/GOOGLE_ADS/accounts/${googleAccount}/userLists`, list);
  return String(made.body.id);
}

async function askJson(
  { address }: NetworkServer,
  method: string,
  path: string,
  token: string | null,
  body: unknown
): Promise<Answered> {
  const headers = {
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'Content-Type': 'application/json' })
  };
  return answered(
    await fetch(address + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  );
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && (JSON.parse(text) as unknown) };
}
