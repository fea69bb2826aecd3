import { describe, expect, test } from 'vitest';
import { editThreshold } from '#lib/storage/threshold-edits.ts';
import { birthSuite } from './birth.suite.ts';
import { contactsFaultsSuite } from './contacts-faults.suite.ts';
import { contactsModelSuite } from './contacts-model.suite.ts';
import { contactsSuite } from './contacts.suite.ts';
import { countUp } from './count-up.ts';
import { crmSegmentsSuite } from './crm-segments.suite.ts';
import { freshDatabase, valueOf } from './fresh-database.ts';
import { eventsSuite } from './events.suite.ts';
import { failureSweepSuite } from './failure-sweep.suite.ts';
import { forgetInOutboxSuite } from './forget-in-outbox.suite.ts';
import { frozenGenerationSuite } from './frozen-generation.suite.ts';
import { outboxSuite } from './outbox.suite.ts';
import { productionsSuite } from './productions.suite.ts';
import { rewritePagesSuite } from './rewrite-pages.suite.ts';
import { segmentsSuite } from './segments.suite.ts';
import { smallTablesSuite } from './small-tables.suite.ts';
import { stepsSuite } from './steps.suite.ts';
import { sweepSuite } from './sweep.suite.ts';

birthSuite();
contactsSuite();
contactsFaultsSuite();
rewritePagesSuite();
contactsModelSuite(12);
stepsSuite();
eventsSuite();
segmentsSuite();
outboxSuite();
forgetInOutboxSuite();
smallTablesSuite();
productionsSuite();
crmSegmentsSuite();
failureSweepSuite();
frozenGenerationSuite();
sweepSuite();

describe('durability', () => {
  test('S11 writes are flushed to the disk before they are called done', async () => {
    const asked: (string | undefined)[] = [];
    const native = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') asked.push(options?.durability);
      return native.call(this, stores, mode, options);
    };
    try {
      // Dexie takes the function when it opens
      await freshDatabase();
      asked.length = 0;
      valueOf(await editThreshold('meta.minimum', 20));
      valueOf(await countUp(1));
    } finally {
      IDBDatabase.prototype.transaction = native;
    }
    expect(asked).toEqual(['strict', 'strict']);
  });
});
