import type { Result } from '#lib/domain/result.ts';

/** All that can become of a call. */
export interface ProbeFace {
  echo(text: string): Promise<Result<string>>;
  wait(): Promise<Result<string>>;
  spin(): Promise<Result<string>>;
  throwInCall(): Promise<Result<string>>;
  throwLater(): Promise<Result<string>>;
  close(): Promise<Result<string>>;
  askNested(what: 'echo' | 'close' | 'throwLater'): Promise<Result<string>>;
}

export const forever = new Promise<never>(() => undefined);

export function crash(): never {
  throw new Error('a crash');
}
