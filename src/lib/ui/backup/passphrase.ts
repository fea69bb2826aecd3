/** Characters that a passphrase of a file needs at least (reliability.md 3.3). */
export const shortestPassphrase = 12;

export const isPassphrase = (typed: string): boolean => [...typed.trim()].length >= shortestPassphrase;
