/** French as it is set in type: no line ends before `: ; ! ? % »` or after `«`, nor inside a number.
 * Done once here, so that the sentences are typed with ordinary spaces. */
export function typesetFr(sentence: string): string {
  return sentence
    .replace(/ (?=[:;!?%»](?:\s|$|[,.)’»]))/g, nbsp)
    .replace(/« /g, `«${nbsp}`)
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, `$1${nbsp}`);
}

/** The same over a tree of sentences, of lists, and of functions that answer them. */
export function typesetTree<T>(tree: T): T {
  if (typeof tree === 'string') return typesetFr(tree) as T;
  if (Array.isArray(tree)) return tree.map(typesetTree) as T;
  if (typeof tree === 'function') {
    const write = tree as unknown as (...values: readonly unknown[]) => unknown;
    return ((...values: readonly unknown[]) => typesetTree(write(...values))) as T;
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, branch]) => [key, typesetTree<unknown>(branch)])) as T;
}

const nbsp = '\u00A0';
