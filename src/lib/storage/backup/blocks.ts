// A backup is its mark, then blocks: length of the content (4 bytes, little-endian), kind (1), content, SHA-256 of kind
// and content (32). The last block holds the SHA-256 of the digests of all others, so that none can go missing.

export const blockKinds = ['manifest', 'rows', 'page', 'end'] as const;
export type BlockKind = (typeof blockKinds)[number];

export interface Block {
  readonly kind: BlockKind;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Not a backup, or one that is not as it was written. */
export class BackupError extends Error {
  constructor(readonly reason: 'foreign' | 'damaged') {
    super(`The backup is ${reason}.`);
  }
}

const encoder = new TextEncoder();
export const backupMark = encoder.encode('TAMIS-BACKUP\n');
/** Beyond it a length is a mistake, or an attack on memory. */
const longestBlock = 256 << 20;
const digestBytes = 32;

/** Turns blocks into bytes, one after the other. */
export class BlockWriter {
  readonly #digests: Uint8Array[] = [];

  async block(kind: BlockKind, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const framed = new Uint8Array(5 + content.length + digestBytes);
    new DataView(framed.buffer).setUint32(0, content.length, true);
    framed[4] = blockKinds.indexOf(kind);
    framed.set(content, 5);
    const digest = await sha256(framed.subarray(4, 5 + content.length));
    framed.set(digest, 5 + content.length);
    this.#digests.push(digest);
    return framed;
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    return this.block('end', await sha256(joined(this.#digests)));
  }
}

/** The blocks of a backup, each checked before it is given; the end is not given but checked.
 * @throws BackupError */
export async function* readBlocks(file: Blob): AsyncGenerator<Block, void> {
  const mark = await bytesOf(file, 0, backupMark.length);
  if (mark.length < backupMark.length || mark.some((byte, at) => byte !== backupMark[at]))
    throw new BackupError('foreign');
  const digests: Uint8Array[] = [];
  for (let at = backupMark.length; ;) {
    const head = await bytesOf(file, at, 5);
    if (head.length < 5) throw new BackupError('damaged');
    const length = new DataView(head.buffer).getUint32(0, true);
    const kind = blockKinds[head[4]!];
    if (!kind || length > longestBlock || at + 5 + length + digestBytes > file.size) throw new BackupError('damaged');
    const framed = await bytesOf(file, at + 4, 1 + length + digestBytes);
    const digest = await sha256(framed.subarray(0, 1 + length));
    if (digest.some((byte, i) => byte !== framed[1 + length + i])) throw new BackupError('damaged');
    const content = framed.slice(1, 1 + length);
    at += 5 + length + digestBytes;
    if (kind !== 'end') {
      digests.push(digest);
      yield { kind, content };
      continue;
    }
    const whole = await sha256(joined(digests));
    if (at !== file.size || whole.some((byte, i) => byte !== content[i])) throw new BackupError('damaged');
    return;
  }
}

/** The first block alone. @throws BackupError */
export async function firstBlock(file: Blob): Promise<Block> {
  for await (const block of readBlocks(file)) return block;
  throw new BackupError('damaged');
}

const bytesOf = async (file: Blob, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(from, from + length).arrayBuffer());

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.length * digestBytes);
  parts.forEach((part, at) => all.set(part, at * digestBytes));
  return all;
}
