import type { LucideIcon } from '@lucide/svelte';
import Files from '@lucide/svelte/icons/files';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import Hash from '@lucide/svelte/icons/hash';
import { resolve } from '$app/paths';
import { bytes, count } from '#lib/ui/format.svelte.ts';
import { kept } from '#lib/ui/kept.svelte.ts';
import { updates } from '#lib/ui/pwa/updates.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** A room that works: one line here puts it in the rail, the phone menu and the palette. */
export interface Room {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: string;
  /** At the right: how many things are in it. */
  readonly meta: string | null;
}

/** The rooms in the order of the work, in the language of the user. */
export const rooms = {
  /** What the rail shows under « Verser ». */
  get pour(): readonly Room[] {
    const { shell } = say();
    const files = kept.files;
    return [
      { id: 'hash', label: shell.hash, icon: Hash, href: resolve('/hash/'), meta: null },
      { id: 'files', label: shell.files, icon: Files, href: resolve('/files/'), meta: files ? count(files) : null }
    ];
  },
  get device(): Room {
    const used = updates.estimate?.usage;
    const meta = used === undefined ? null : bytes(used);
    return { id: 'device', label: say().shell.device, icon: HardDrive, href: resolve('/device/'), meta };
  },
  get all(): readonly Room[] {
    return [...rooms.pour, rooms.device];
  }
};
