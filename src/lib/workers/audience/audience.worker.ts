import { openKernel } from '#lib/kernel/open-kernel.ts';
import { serveThread } from '../serve-thread.ts';
import { openAudienceJob } from './audience.job.ts';

serveThread(openAudienceJob(openKernel()));
