import type { SliceReply } from './slice-task.ts';

/** Gives the memory of a slice back at once. Buffers by the megabyte that wait for the garbage collector would be most
 * of what a job holds. */
export function release({ result, bytes }: SliceReply): void {
  free(result.out);
  if (bytes) free(bytes);
}

/** Gives the memory behind a view back; nothing may look at it any more. */
export function free({ buffer }: Uint8Array): void {
  // `ArrayBuffer.transfer` would not do: Chromium keeps the bytes of a buffer that came from a file or a message until
  // its collector comes by, and a buffer of no length does not make it come
  if (buffer instanceof ArrayBuffer && buffer.byteLength > 0) nowhere.postMessage(null, [buffer]);
}

const nowhere = openNowhere();

/** A port whose other end is closed: what is transferred there is gone. */
function openNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.close();
  return port2;
}
