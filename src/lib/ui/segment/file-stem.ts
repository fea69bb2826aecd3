/** The name of a segment as the beginning of a file's name. */
export const fileStem = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '-').trim();
