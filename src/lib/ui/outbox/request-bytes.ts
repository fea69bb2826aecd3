import type { Destination } from '#lib/domain/destination.ts';
import { connectorOf } from '#lib/engine/connectors/catalog.ts';
import type { WireRequest } from '#lib/engine/connectors/connector.ts';
import type { WholeItem } from '#lib/storage/outbox.ts';

/** As a token is shown. */
const masked = '••••••••';

/** Stands for the number that a network has not given yet. */
const toCome = '…';

/** The request as it will stand on the wire, written by the very function that writes it then, but for the token. Null
 * for a way that this version does not know. */
export function requestOf({ item, rows, audience }: WholeItem, destination: Destination): WireRequest | null {
  const { id, effect, preparedAt } = item;
  return (
    connectorOf(destination)?.request({
      ...{ id, effect, preparedAt, rows, token: masked },
      audience: audience && { ...audience, remote: audience.remote ?? toCome },
      network: destination.network,
      settings: destination.settings,
      leavesAt: item.answer?.at ?? preparedAt,
      isAgreed: audience?.consent !== 'anyone'
    }) ?? null
  );
}

/** A body as one reads it: a form with a value a line, JSON indented, a row of people on one line, digests by their
 * beginning. What is copied is whole. */
export function readableBody({ headers, body }: WireRequest): string {
  if (body === null) return '';
  const isForm = headers['content-type']?.includes('form') ?? false;
  const parts: object = isForm ? Object.fromEntries(new URLSearchParams(body)) : (JSON.parse(body) as object);
  const opened = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, jsonOr(value)]));
  return JSON.stringify(opened, null, 1)
    .replaceAll(/"([0-9a-f]{12})[0-9a-f]{20,}"/g, '"$1…"')
    .replaceAll(/\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g, (_, row: string) => `[${row.replaceAll(/\s+/g, ' ')}]`);
}

function jsonOr(value: unknown): unknown {
  return typeof value === 'string' && /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value;
}
