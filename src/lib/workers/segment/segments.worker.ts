import { serveThread } from '#lib/workers/serve-thread.ts';
import { openSegmentsJob } from './segments.job.ts';

serveThread(openSegmentsJob());
