import type { Group } from '#lib/domain/segment.ts';

/** The same members, those only who subscribed to advertising and have an address for it. */
export const advertisingOnly = (root: Group): Group => ({
  id: 'advertising-only',
  on: true,
  join: 'all',
  rules: [
    { ...root, on: true },
    {
      id: 'advertising',
      on: true,
      kind: 'consent',
      operands: { can: 'can', channel: 'advertising', because: 'subscribed' }
    }
  ]
});
