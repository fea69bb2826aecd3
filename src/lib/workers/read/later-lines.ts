/** Lines that stand further on in a long text of UTF-8, from places spread over all of it: what its head does not show.
 * @param from byte where the head ends */
export async function laterLines(file: Blob, from: number): Promise<readonly string[]> {
  const step = (file.size - from) / places;
  const starts = Array.from({ length: places }, (_, at) => Math.floor(from + at * step));
  const parts = await Promise.all(
    starts.map(async (start) => decoder.decode(await file.slice(start, start + placeBytes).arrayBuffer()))
  );
  // the first line and the last one are cut
  return parts.flatMap((part) => part.split('\n').slice(1, -1));
}

const places = 16;
const placeBytes = 1 << 16;
const decoder = new TextDecoder();
