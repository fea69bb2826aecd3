/** A row of dots across the jet: who arrives, who passes it, and how many the jet carries on below it. In a group of
 * alternatives the jet keeps its width until the last of them. */
export interface Mesh {
  /** Id of its rule. */
  readonly id: string;
  /** Height, pixels from the top of the drawing. */
  readonly y: number;
  readonly arriving: number;
  readonly passing: number;
  readonly after: number;
}

export interface SieveSize {
  readonly width: number;
  readonly pitch: number;
}
export const wideSieve: SieveSize = { width: 176, pitch: 8 };
export const narrowSieve: SieveSize = { width: 58, pitch: 6 };

export interface MeshDots {
  readonly id: string;
  readonly y: number;
  /** Heights are all `y`; positions from the left, pixels. */
  readonly filled: readonly number[];
  readonly hollow: readonly number[];
  readonly knots: readonly number[];
}

export interface SieveShape {
  /** Outline of the jet, for the `d` of a path; empty when nobody flows. */
  readonly jet: string;
  /** One path a column of dots, of strokes without length. */
  readonly columns: readonly string[];
  readonly meshes: readonly MeshDots[];
  readonly grains: readonly { readonly x: number; readonly y: number; readonly opacity: number }[];
}

/** Width of a jet of `people`: it is round, so that its section carries the number. */
export const jetWidth = (people: number, base: number, { width }: SieveSize): number =>
  people > 0 ? Math.max(3, (width - 8) * Math.sqrt(people / Math.max(people, base))) : 0;

/** The whole drawing (look.md, section 6).
 * @param base everyone, at the mesh of height `top`; the jet ends at `bottom`, where it breaks into grains */
export function sieveShape(
  base: number,
  meshes: readonly Mesh[],
  ends: { readonly top: number; readonly bottom: number },
  size: SieveSize
): SieveShape {
  const first: Mesh = { id: 'everyone', y: ends.top, arriving: base, passing: base, after: base };
  const all = [first, ...meshes];
  const stretches = stretchesOf(all, ends.bottom, base, size);
  const last = all.at(-1);
  return {
    jet: outline(stretches, size),
    columns: columns(stretches, ends, size),
    meshes: all.map((mesh) => dotsOf(mesh, base, size)),
    grains: last.after > 0 ? grainsBelow(ends.bottom, size) : []
  };
}

/** The jet between two heights, narrowing from one width to another over its first pixels. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly wide: number;
  readonly narrow: number;
  /** Height over which it narrows. */
  readonly over: number;
}

function stretchesOf(meshes: readonly Mesh[], bottom: number, base: number, size: SieveSize): readonly Stretch[] {
  return meshes.map((mesh, at) => {
    const wide = jetWidth(at === 0 ? base : meshes[at - 1]!.after, base, size);
    const narrow = jetWidth(mesh.after, base, size);
    const to = meshes[at + 1]?.y ?? bottom;
    const over = Math.min(to - mesh.y, 20 + 24 * ((wide - narrow) / size.width));
    return { from: mesh.y, to, wide, narrow, over: Math.max(0, over) };
  });
}

function widthAt({ from, wide, narrow, over }: Stretch, y: number): number {
  const way = over === 0 ? 1 : Math.min(1, Math.max(0, (y - from) / over));
  return wide + (narrow - wide) * way * way * (3 - 2 * way);
}

function outline(stretches: readonly Stretch[], { width }: SieveSize): string {
  const middle = width / 2;
  const sides = stretches.flatMap((stretch) => {
    const { from, to, over, wide, narrow } = stretch;
    if (wide === narrow) return [edge(from, wide), edge(to, narrow)];
    const bends = [0, 1 / 8, 1 / 4, 3 / 8, 1 / 2, 5 / 8, 3 / 4, 7 / 8, 1].map((way) => from + over * way);
    return [...bends.map((y) => edge(y, widthAt(stretch, y))), edge(to, narrow)];
  });
  if (sides.every(({ half }) => half === 0)) return '';
  const right = sides.map(({ y, half }) => `${round(middle + half)} ${round(y)}`);
  const left = sides.toReversed().map(({ y, half }) => `${round(middle - half)} ${round(y)}`);
  return `M${[...right, ...left].join('L')}Z`;
}

const edge = (y: number, width: number) => ({ y, half: width / 2 });

function columns(
  stretches: readonly Stretch[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  size: SieveSize
): readonly string[] {
  return places(size)
    .map((x) => {
      let path = '';
      for (let y = top + size.pitch; y < bottom; y += size.pitch) {
        const stretch = stretches.findLast(({ from }) => from <= y)!;
        const half = widthAt(stretch, y) / 2;
        // the mesh has dots of its own
        if (stretches.some(({ from }) => Math.abs(from - y) < size.pitch / 2)) continue;
        if (Math.abs(x - size.width / 2) <= Math.max(half - 1, half > 0 ? 0.5 : -1))
          path += `M${round(x)} ${round(y)}h0`;
      }
      return path;
    })
    .filter((path) => path !== '');
}

/** Where dots stand across, one of them in the middle. */
function places({ width, pitch }: SieveSize): readonly number[] {
  const middle = width / 2;
  const beside = Math.floor((middle - 3) / pitch);
  return Array.from({ length: beside * 2 + 1 }, (_, at) => middle + (at - beside) * pitch);
}

function dotsOf({ id, y, arriving, passing }: Mesh, base: number, size: SieveSize): MeshDots {
  const middle = size.width / 2;
  const inside = (x: number, people: number) =>
    people > 0 && Math.abs(x - middle) <= Math.max(jetWidth(people, base, size) / 2, 0.5);
  const all = places(size);
  const filled = all.filter((x) => inside(x, passing));
  const hollow = all.filter((x) => !inside(x, passing) && inside(x, arriving));
  return { id, y, filled, hollow, knots: all.filter((x) => !inside(x, passing) && !inside(x, arriving)) };
}

/** After the last rule the jet breaks into seven grains that fade. */
function grainsBelow(bottom: number, { width, pitch }: SieveSize): SieveShape['grains'] {
  const fall: readonly (readonly [number, number])[] = [
    [-1, 0.8],
    [1.2, 1.2],
    [0, 2],
    [1, 3.2],
    [-0.2, 4.6],
    [0.9, 5.6],
    [0, 7]
  ];
  return fall.map(([aside, down], at) => {
    return { x: width / 2 + aside * pitch, y: bottom + down * pitch, opacity: 1 - at * 0.13 };
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
