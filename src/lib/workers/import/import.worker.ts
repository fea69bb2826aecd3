import { success } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { openEventSlices } from './events/event-slice.job.ts';
import eventSliceUrl from './events/event-slice.worker.ts?worker&url';
import { importEvents } from './events/import-events.job.ts';
import type { ImportFace } from './import-face.ts';
import { importPeople } from './import-people.job.ts';
import { laneOpener } from './lanes.ts';
import { pourSample } from './pour-sample.job.ts';
import { openImportSlices } from './slice.job.ts';
import sliceUrl from './slice.worker.ts?worker&url';

const openLanes = laneOpener(sliceUrl, openImportSlices);
const openEventLanes = laneOpener(eventSliceUrl, openEventSlices);
let goOn = () => undefined as void;
const whenFull = () => new Promise<boolean>((again) => (goOn = () => again(true)));

serveThread({
  run: (order, tell) => importPeople(order, { openLanes, tell, whenFull }),
  runEvents: (order, tell) => importEvents(order, { openLanes: openEventLanes, tell, whenFull }),
  pour: (language, spool, tell) =>
    pourSample(language, spool, Date.now(), { openLanes, openEventLanes, tell, whenFull }),
  goOn: async () => success(goOn())
} satisfies ImportFace);
