/** The rows of a slice that are taken. */
export interface TakenRows {
  /** Positions in the slice, by the code of their type, then as the file has them. */
  readonly byType: Uint32Array;
  /** By code of a type, from 1: where its rows start in `byType`. One more says where the last ones end. */
  readonly starts: Uint32Array;
}

/** @param types codes, from 1; 0 for rows that are not taken
 * @param most the greatest code */
export function rowsByType(types: Uint8Array, most: number): TakenRows {
  const starts = new Uint32Array(most + 2);
  for (let row = 0; row < types.length; row++) if (types[row] !== 0) starts[types[row]! + 1]!++;
  for (let code = 1; code <= most; code++) starts[code + 1]! += starts[code]!;
  const byType = new Uint32Array(starts[most + 1]!);
  const next = starts.slice();
  for (let row = 0; row < types.length; row++) if (types[row] !== 0) byType[next[types[row]!]!++] = row;
  return { byType, starts };
}
