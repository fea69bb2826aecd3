import { networkById } from '#lib/engine/audience/catalog.ts';
import { told } from '../words/say.svelte.ts';

/** The name of a network; its id when this Tamis does not know it. */
export function networkLabel(id: string): string {
  const network = networkById(id);
  return network ? told(network.label) : id;
}
