/** The bytes of a blob, in the memory given if they fit there.
 * @throws DOMException when the file behind it changed or cannot be read */
export async function readBlob(blob: Blob, room?: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const read = room && room.byteLength >= blob.size ? await fill(room, blob).catch(() => null) : null;
  // also for what went wrong: only here does the error say what
  return read ?? new Uint8Array(await blob.arrayBuffer());
}

/** Null when the blob is not whole any more. Rejects where streams cannot be read into given memory. */
async function fill(room: ArrayBuffer, blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = blob.stream().getReader({ mode: 'byob' });
  let buffer = room;
  for (let at = 0; at < blob.size;) {
    const { value, done } = await reader.read(new Uint8Array(buffer, at, blob.size - at));
    if (done) return null;
    buffer = value.buffer;
    at += value.length;
  }
  return new Uint8Array(buffer, 0, blob.size);
}
