import type { Language } from '#lib/domain/words.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { samplePeople } from '#lib/engine/sample/crm-file.ts';
import { startThread } from '../thread.ts';
import type { SampleFace } from './sample.job.ts';
import workerUrl from './sample.worker.ts?worker&url';

/** A CRM export of made-up people, with honest defects, as if the user had chosen it.
 * Problems: `worker-stopped`, `cancelled`. */
export async function makeSampleFile(
  language: Language,
  signal?: AbortSignal,
  count = samplePeople
): Promise<Result<File>> {
  const thread = startThread<SampleFace>(workerUrl);
  const made = await thread.call((face) => face.make(language, count), signal);
  thread.stop();
  return made.ok ? success(new File([made.value.text], made.value.name, { type: 'text/csv' })) : made;
}
