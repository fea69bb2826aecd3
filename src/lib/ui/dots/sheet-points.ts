/** Points of a sheet that are drawn hollow: exactly `round(share × done)` of the first `done`, at places that a hash
 * fixes once for all, so that they hardly move while the sheet fills. */
export function hollowPoints(done: number, share: number): ReadonlySet<number> {
  const wanted = Math.min(done, Math.round(share * done));
  const hollow = new Set<number>();
  if (wanted <= 0) return hollow;
  const byHash = Array.from({ length: done }, (_, index) => index).sort((a, b) => spread(a) - spread(b));
  for (const index of byHash.slice(0, wanted)) hollow.add(index);
  return hollow;
}

/** Path of zero-length strokes, one a point: with round caps each is drawn as a disc. */
export function pointsPath(points: Iterable<number>, columns: number, pitch: number): string {
  let path = '';
  for (const point of points) {
    const x = (point % columns) * pitch + pitch / 2;
    const y = Math.floor(point / columns) * pitch + pitch / 2;
    path += `M${x} ${y}h0`;
  }
  return path;
}

/** A number from 0 to 1, well spread over whole numbers (the finaliser of MurmurHash3). */
export function spread(index: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
