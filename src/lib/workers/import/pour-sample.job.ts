import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Language } from '#lib/domain/words.ts';
import { sampleEvents } from '#lib/engine/sample/sample-events.ts';
import { samplePeople, sampleWorkspace } from '#lib/engine/sample/sample-workspace.ts';
import { importEvents, type EventPlace } from './events/import-events.job.ts';
import { importPeople, type PeoplePlace } from './import-people.job.ts';
import type { Product } from './run-import.ts';

export interface SamplePlace extends PeoplePlace {
  readonly openEventLanes: EventPlace['openLanes'];
}

/** Pours the sample workspace: its people, then what they did, each file an import of its own. Answers what became of
 * the people. @param now milliseconds since 1970: the end of the events */
export async function pourSample(
  language: Language,
  spool: string,
  now: number,
  { openLanes, openEventLanes, tell, whenFull }: SamplePlace
): Promise<Result<Product<ImportOutcome>>> {
  // parts of the whole, by the time that they take
  let done = 0;
  const partly = (share: number) => (progress: ImportProgress) =>
    tell({ ...progress, bytesRead: done + share * (progress.bytesRead / progress.bytesTotal), bytesTotal: 1 });
  const { name, pieces, dialect, plan } = sampleWorkspace(language);
  const order = { spool, file: new Blob([...pieces]), name, dialect, plan, rehearse: false, sample: true, now };
  const people = await importPeople(order, { openLanes, tell: partly(ofPeople), whenFull });
  if (!people.ok) return people;
  const files = sampleEvents(language, samplePeople, now);
  done = ofPeople + ofMaking;
  const share = (1 - done) / files.length;
  for (const events of files) {
    const poured = await importEvents(
      {
        ...{ spool: `events-${spool}`, file: new Blob([...events.pieces]), name: events.name, dialect: events.dialect },
        ...{ plan: events.plan, rehearse: false }
      },
      { openLanes: openEventLanes, tell: partly(share), whenFull }
    );
    if (!poured.ok) return poured;
    done += share;
  }
  return success(people.value);
}

const ofPeople = 0.25;
const ofMaking = 0.25;
