import { success } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { openEventLanes } from './events/event-lanes.ts';
import { importEvents } from './events/import-events.job.ts';
import type { ImportFace } from './import-face.ts';
import { importFile } from './import.job.ts';
import { openLanes } from './lanes.ts';
import { pourSample } from './pour-sample.job.ts';

let goOn = () => undefined as void;
const whenFull = () => new Promise<boolean>((again) => (goOn = () => again(true)));

serveThread({
  run: (order, tell) => importFile(order, { openLanes, tell, whenFull }),
  runEvents: (order, tell) => importEvents(order, { openLanes: openEventLanes, tell, whenFull }),
  pour: (language, spool, tell) =>
    pourSample(language, spool, Date.now(), { openLanes, openEventLanes, tell, whenFull }),
  goOn: async () => success(goOn())
} satisfies ImportFace);
