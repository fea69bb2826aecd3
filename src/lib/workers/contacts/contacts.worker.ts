import { serveThread } from '#lib/workers/serve-thread.ts';
import { openContactsJob } from './contacts.job.ts';
import { openSeek } from './seek.ts';
import { WorkspaceReader } from './workspace-reader.ts';

const seek = openSeek();
serveThread(openContactsJob({ reader: new WorkspaceReader(seek), seek }));
