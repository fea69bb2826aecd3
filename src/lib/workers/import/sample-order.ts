import type { Language } from '#lib/domain/words.ts';
import { sampleWorkspace } from '#lib/engine/sample/sample-workspace.ts';
import type { ImportOrder } from './import.job.ts';

/** The import that pours the sample workspace. @param now milliseconds since 1970 */
export function sampleOrder(language: Language, spool: string, now: number): ImportOrder {
  const { name, pieces, dialect, plan } = sampleWorkspace(language);
  return { spool, file: new Blob([...pieces]), name, dialect, plan, rehearse: false, sample: true, now };
}
