import type { Destination } from './destinations.ts';

/** A request that was taken, and what came of it. */
export interface Requested {
  readonly verb: 'ingest' | 'remove' | 'removeAll';
  readonly at: number;
  readonly destinations: readonly Destination[];
  readonly members: {
    readonly records: number;
    readonly identifiers: number;
    /** Records that were not used, by reason. */
    readonly refused: Readonly<Record<string, number>>;
  };
}

/** `requestStatus:retrieve`, one status for each destination. Whole numbers are text, as in any proto JSON; reasons carry
 * the prefix of their enumeration. */
export function statusOf({ verb, destinations, members }: Requested, processing: boolean): unknown {
  const counts = { recordCount: String(members.records), userIdentifierCount: String(members.identifiers) };
  const refused = verb === 'ingest' ? Object.entries(members.refused) : [];
  const lost = refused.reduce((sum, [, count]) => sum + count, 0);
  return {
    requestStatusPerDestination: destinations.map(({ sent }) => ({
      destination: sent,
      requestStatus: processing
        ? 'PROCESSING'
        : lost === 0
          ? 'SUCCESS'
          : lost < members.records
            ? 'PARTIAL_SUCCESS'
            : 'FAILED',
      ...(!processing &&
        lost > 0 && {
          errorInfo: {
            errorCounts: refused.map(([reason, count]) => ({
              recordCount: String(count),
              reason: `PROCESSING_ERROR_REASON_${reason}`
            }))
          }
        }),
      ...(verb === 'ingest' && {
        audienceMembersIngestionStatus: {
          userDataIngestionStatus: {
            ...counts,
            ...(!processing && { uploadMatchRateRange: 'MATCH_RATE_RANGE_51_TO_60' })
          }
        }
      }),
      ...(verb === 'remove' && { audienceMembersRemovalStatus: { userDataRemovalStatus: counts } })
    }))
  };
}
