import type { Language } from '#lib/domain/words.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { crmFile } from '#lib/engine/sample/crm-file.ts';

/** The face of the sample worker. */
export interface SampleFace {
  /** The sample base of that many people: its name and its text. */
  make(language: Language, count: number): Result<SampleText>;
}

export interface SampleText {
  readonly name: string;
  /** UTF-8, held by the browser: it crosses to the page without a copy. */
  readonly text: Blob;
}

export const sampleJob: SampleFace = {
  make(language, count) {
    const { name, pieces } = crmFile(language, count);
    return success({ name, text: new Blob([...pieces]) });
  }
};
