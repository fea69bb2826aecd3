import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import type { MenuItem } from '#lib/ui/kit/Menu.svelte';
import { showMode } from '#lib/ui/show-mode.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import type { Room } from './rooms.svelte.ts';

/** The way into a room, as a line of a menu. */
export function roomItem({ label, icon, href, meta }: Room): MenuItem {
  return { label, icon, href, ...(meta && { meta }) };
}

/** Hides personal data, or shows it again. */
export function showModeItem(): MenuItem {
  const { mask, unmask } = say().shell;
  return { label: showMode.on ? unmask : mask, icon: showMode.on ? Eye : EyeOff, run: () => showMode.toggle() };
}
