import { keptOrigins } from '../lib/sync/origins.ts';
import { root } from './worker.ts';

/** The script of the one worker that may speak to the destinations. */
export const isSender = (address: string): boolean =>
  address.startsWith(`${root}_app/immutable/workers/sender.worker-`) && address.endsWith('.js');

/** The sender's script with the policy that lets it reach the destinations that the user has chosen, and nothing else:
 * no page and no other worker ever has it. */
export async function withDestinations(script: Response): Promise<Response> {
  const policy = script.headers.get('Content-Security-Policy') ?? '';
  const headers = new Headers(script.headers);
  const connect = ["connect-src 'self'", ...(await keptOrigins())].join(' ');
  headers.set('Content-Security-Policy', policy.replace("connect-src 'self'", connect));
  return new Response(script.body, { status: script.status, statusText: script.statusText, headers });
}
