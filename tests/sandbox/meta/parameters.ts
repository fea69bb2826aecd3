import type { Asked } from '../exchange.ts';
import { refuse } from './faults.ts';

/** Parameters of a call, from its address and its body. */
export type Parameters = ReadonlyMap<string, unknown>;

const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** The Graph API takes a form or JSON; `method` among them stands for the method, so that a browser may remove without
 * asking first (networks.md 1.3 and 9). */
export async function parametersOf({ query, headers, body }: Asked): Promise<Parameters> {
  const type = headers['content-type'] ?? '';
  const parameters = new Map<string, unknown>(query);
  if (body.byteLength === 0) return parameters;
  if (forms.some((form) => type.startsWith(form))) {
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
    form.forEach((value, name) => parameters.set(name, typeof value === 'string' ? value : ''));
  } else if (type.startsWith('application/json')) {
    for (const [name, value] of Object.entries(recordOf(parse(body.toString()), 'body'))) parameters.set(name, value);
  } else refuse('100', `The body must be a form or JSON, not ${type || 'of no type'}`);
  return parameters;
}

/** Refuses what the documents do not name: a real network drops it in silence, and so hides the mistake. */
export function refuseOthers(parameters: Parameters, known: readonly string[]): void {
  const other = [...parameters.keys()].find((name) => !known.includes(name) && !envelope.includes(name));
  if (other !== undefined) refuse('100', `Unexpected parameter ${other}`);
}

const envelope = ['access_token', 'method'];

/** An object parameter: JSON in a form, itself in JSON. */
export function objectParameter(parameters: Parameters, name: string): Record<string, unknown> {
  const value = parameters.get(name);
  if (value === undefined) return refuse('100', `The parameter ${name} is required`);
  return recordOf(typeof value === 'string' ? parse(value) : value, name);
}

export function textParameter(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  return typeof value === 'string' && value.trim() !== ''
    ? value
    : refuse('100', `The parameter ${name} is required, and text`);
}

/** Text that may be left out, and then is something else. */
export function textOr(parameters: Parameters, name: string, whenAbsent: string): string {
  return parameters.has(name) ? textParameter(parameters, name) : whenAbsent;
}

/** A flag of a form or of JSON; `whenAbsent` when it was not sent. */
export function flagParameter(value: unknown, name: string, whenAbsent: boolean): boolean {
  if (value === undefined) return whenAbsent;
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0') return false;
  return refuse('100', `The parameter ${name} must be true or false`);
}

function recordOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('100', `${name} must be an object`);
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse('100', 'Invalid JSON');
  }
}
