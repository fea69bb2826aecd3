/** A text between single quotes, where only these are doubled. */
export const plainText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A text between single quotes, where a backslash takes the meaning from what follows. */
export const escapedText = (value: string): string =>
  `'${value.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;

export const quotedName =
  (mark: '"' | '`') =>
  (name: string): string =>
    `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;

/** `+ 3` or `- 3`. */
export const signed = (value: number): string => (value < 0 ? `- ${-value}` : `+ ${value}`);
