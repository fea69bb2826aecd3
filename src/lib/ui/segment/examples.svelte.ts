import type { Group, Segment } from '#lib/domain/segment.ts';
import { checkExamples } from '#lib/engine/segment/examples.ts';
import type { Builder } from './builder.svelte.ts';
import { segmentsClient } from './segments-client.ts';

type Example = Segment['examples'][number];

/** The example people of a segment, each with whether they are where they must be. */
export class ExamplesCheck {
  /** Null while they are looked at for the first time. */
  checked = $state.raw<readonly (Example & { readonly isRight: boolean })[] | null>(null);
  #asked = 0;

  async ask(root: Group, examples: readonly Example[]): Promise<void> {
    const mine = ++this.#asked;
    if (examples.length === 0) {
      this.checked = [];
      return;
    }
    const members = await segmentsClient().members({ root, moment: null });
    if (mine === this.#asked && members.ok) this.checked = checkExamples(examples, members.value.bits);
  }
}

/** Makes somebody an example: who is in must stay in, who is out must stay out. */
export const pinExample = (builder: Builder, contact: number, member: boolean): void =>
  builder.setExamples([...others(builder, contact), { contact, member }]);

export const unpinExample = (builder: Builder, contact: number): void => builder.setExamples(others(builder, contact));

const others = (builder: Builder, contact: number): readonly Example[] =>
  builder.segment.examples.filter((example) => example.contact !== contact);
