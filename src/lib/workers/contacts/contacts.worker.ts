import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { openContactsJob } from './contacts.job.ts';
import { WorkspaceReader } from './workspace-reader.ts';

serveThread(openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly }));
