import { tick } from 'svelte';

/** Gives the keyboard a place once what held it is gone from the screen.
 * @param selector what is read or done next */
export async function refocus(selector: string): Promise<void> {
  await tick();
  if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus();
}
