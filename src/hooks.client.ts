import type { HandleClientError } from '@sveltejs/kit';
import { dev } from '$app/environment';

/** The error page tells what happened. The console gets nothing in a build: what is printed there gets copied, and an
 * address or a message may hold a name. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (dev) console.error(error);
  return { message: String(status) };
};
