/** Tells the pages how many bytes a request takes out of this device, or tries to. Tamis answers itself, so a request
 * with a body, or to another origin, is the exception that the foot of every page counts. */
export async function countLeaving(request: Request): Promise<void> {
  const body = await request.arrayBuffer().catch(() => new ArrayBuffer(0));
  door.postMessage({ kind: 'left', bytes: request.url.length + body.byteLength });
}

const door = new BroadcastChannel('tamis-door');
