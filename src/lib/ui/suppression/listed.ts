import { channels, type Channel } from '#lib/domain/consent.ts';
import type { Suppression } from '#lib/domain/suppression.ts';

/** The list by reason and channel, erasures first; reasons of nobody are left out. */
export function listed(suppressions: readonly Suppression[]): readonly Listed[] {
  const erased = suppressions.filter(({ reason }) => reason === 'erased');
  const objections = suppressions.filter(({ reason }) => reason === 'objection');
  const parts = [
    { channel: null, of: erased },
    ...channels.map((channel) => ({ channel, of: objections.filter((one) => one.channels.includes(channel)) }))
  ];
  return parts.flatMap(({ channel, of }) =>
    of.length > 0
      ? [{ channel, digests: of.length, since: of.reduce((first, { at }) => Math.min(first, at), Infinity) }]
      : []
  );
}

/** Digests of the suppression list with one reason; who objected to several channels stands once for each. */
interface Listed {
  readonly channel: Channel | null;
  readonly digests: number;
  /** When the first of them came on the list. */
  readonly since: number;
}
