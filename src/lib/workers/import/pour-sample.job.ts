import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Language } from '#lib/domain/words.ts';
import { sampleEvents } from '#lib/engine/sample/sample-events.ts';
import { samplePeople, sampleWorkspace } from '#lib/engine/sample/sample-workspace.ts';
import { writeInSteps } from '#lib/storage/contacts.ts';
import { importEvents, type EventPlace } from './events/import-events.job.ts';
import { importPeople, type PeoplePlace } from './import-people.job.ts';
import type { Product } from './run-import.ts';

export interface SamplePlace extends PeoplePlace {
  readonly openEventLanes: EventPlace['openLanes'];
}

/** Pours the sample workspace as one commit: its people, then what they did, each file by an import of its own. Answers
 * what became of the people. @param now milliseconds since 1970: the end of the events */
export async function pourSample(
  language: Language,
  spool: string,
  now: number,
  place: SamplePlace
): Promise<Result<Product<ImportOutcome>>> {
  // nobody is asked to make room for it: without any, nothing of it is kept
  const poured = await writeInSteps(async (write, draft) => {
    const product = await pourFiles(language, spool, now, { ...place, write });
    draft.cause = { kind: 'sample' };
    draft.touched = product.ok ? product.value.outcome.counts.created : 0;
    return product;
  });
  if (!poured.ok) return poured;
  const { value, commit } = poured.value;
  return success({ ...value, outcome: { ...value.outcome, commit: commit?.id ?? null } });
}

async function pourFiles(
  language: Language,
  spool: string,
  now: number,
  { openLanes, openEventLanes, tell, whenFull, write }: SamplePlace & Required<Pick<PeoplePlace, 'write'>>
): Promise<Result<Product<ImportOutcome>>> {
  // parts of the whole, by the time that they take
  let done = 0;
  const partly = (share: number) => (progress: ImportProgress) =>
    tell({ ...progress, bytesRead: done + share * (progress.bytesRead / progress.bytesTotal), bytesTotal: 1 });
  const { name, pieces, dialect, plan } = sampleWorkspace(language);
  const order = { spool, file: new Blob([...pieces]), name, dialect, plan, rehearse: false, now };
  const people = await importPeople(order, { openLanes, tell: partly(ofPeople), whenFull, write });
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
      { openLanes: openEventLanes, tell: partly(share), whenFull, write }
    );
    if (!poured.ok) return poured;
    done += share;
  }
  return people;
}

const ofPeople = 0.25;
const ofMaking = 0.25;
