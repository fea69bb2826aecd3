/** The memory behind what was read of a slice, however deep it stands, to be handed to another thread without a copy. */
export function buffersOf(content: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
    else for (const part of Object.values(value)) visit(part);
  };
  visit(content);
  return [...buffers].filter(({ byteLength }) => byteLength > 0);
}
