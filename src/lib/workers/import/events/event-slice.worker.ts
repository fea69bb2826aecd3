import { serveSlices } from '../serve-slices.ts';
import { openEventSlices } from './event-slice.job.ts';

serveSlices(openEventSlices);
