import { pageRows } from '#lib/domain/contact-column.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { counted, countUp, type OtherTab } from './count-up.ts';

const tab: OtherTab = {
  countUp,
  die: async () => {
    const page = chunkOfValues('counts', Array<number>(pageRows).fill(7));
    await writeContacts(async (_, draft) => {
      for (let at = 0; at < 200; at++) await draft.keepPage(counted, at, page);
      self.close();
      return new Promise<never>(() => undefined);
    });
    throw new Error('still alive');
  }
};
serveThread(tab);
