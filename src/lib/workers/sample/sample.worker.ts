import { serveThread } from '../serve-thread.ts';
import { sampleJob } from './sample.job.ts';

serveThread(sampleJob);
