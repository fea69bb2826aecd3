/** Memory that is used again from slice to slice. Fresh memory costs the system more time, page by page, than is spent
 * on what is written there, and what waits for the garbage collector would be most of what a job holds. */
export class Rooms {
  readonly #free: ArrayBuffer[] = [];

  /** The smallest room for that many bytes; its bytes are those of whoever had it before. */
  take(bytes: number): ArrayBuffer {
    const fit = this.#free
      .filter(({ byteLength }) => byteLength >= bytes)
      .reduce<ArrayBuffer | null>((best, one) => (best && best.byteLength <= one.byteLength ? best : one), null);
    // slices differ a little in their rows
    if (!fit) return new ArrayBuffer(Math.ceil((bytes * 9) / (8 * grain)) * grain);
    this.#free.splice(this.#free.indexOf(fit), 1);
    return fit;
  }

  /** Takes a room back; nothing may look at it any more. */
  give(room: ArrayBuffer): void {
    if (room.byteLength === 0) return;
    if (this.#free.length < mostFree) this.#free.push(room);
    else discard(room);
  }
}

/** Gives memory back to the system at once. `ArrayBuffer.transfer` would not do: Chromium keeps the bytes of a buffer
 * that came from a message until its collector comes by, and a buffer of no length does not make it come. */
export function discard(room: ArrayBuffer): void {
  nowhere.postMessage(null, [room]);
}

const grain = 64 << 10;
// the rows and their table of two slices
const mostFree = 4;
const nowhere = openNowhere();

/** A port whose other end is closed: what is transferred there is gone. */
function openNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.close();
  return port2;
}
