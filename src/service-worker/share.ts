import { storeInInbox } from '../lib/storage/inbox.ts';
import { root } from './worker.ts';

/** Where the system sends what is shared to Tamis; `manifest.webmanifest` names it too. */
export const shareAddress = `${root}share/`;

/** Keeps what was shared on this device, and opens the page that takes it from there. Nothing goes to a server. */
export async function claimShare(request: Request): Promise<Response> {
  const form = await request.formData();
  const files = form.getAll('files').filter((entry) => entry instanceof File);
  const text = form.get('text');
  if (files.length === 0 && typeof text === 'string' && text) files.push(new File([text], 'partage.txt'));
  await storeInInbox(files);
  return Response.redirect(`${root}?from=share`, 303);
}
