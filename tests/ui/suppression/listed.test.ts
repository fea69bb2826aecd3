import { expect, test } from 'vitest';
import type { Suppression } from '#lib/domain/suppression.ts';
import { listed } from '#lib/ui/suppression/listed.ts';

const one = (at: number, more: Partial<Suppression>): Suppression => ({
  ...{ hash: `${at}`, keyId: 'key', reason: 'objection', channels: [], at },
  ...more
});

test('the list is counted by reason and channel, with its first day', () => {
  const list = [
    one(30, { channels: ['email', 'sms'] }),
    one(20, { channels: ['email'] }),
    one(50, { reason: 'erased' }),
    one(40, { reason: 'erased' })
  ];
  expect(listed(list)).toEqual([
    { channel: null, digests: 2, since: 40 },
    { channel: 'email', digests: 2, since: 20 },
    { channel: 'sms', digests: 1, since: 30 }
  ]);
  expect(listed([])).toEqual([]);
});
