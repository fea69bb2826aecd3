import type { LucideIcon } from '@lucide/svelte';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Files from '@lucide/svelte/icons/files';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import Funnel from '@lucide/svelte/icons/funnel';
import Hash from '@lucide/svelte/icons/hash';
import Import from '@lucide/svelte/icons/import';
import Target from '@lucide/svelte/icons/target';
import Users from '@lucide/svelte/icons/users';
import { resolve } from '$app/paths';
import { audiences } from '#lib/ui/audience/audiences.svelte.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { bytes, count } from '#lib/ui/format.svelte.ts';
import { kept } from '#lib/ui/kept.svelte.ts';
import { outbox } from '#lib/ui/outbox/outbox.svelte.ts';
import { updates } from '#lib/ui/pwa/updates.svelte.ts';
import { savedSegments } from '#lib/ui/segment/saved-segments.svelte.ts';
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
      { id: 'import', label: shell.import, icon: Import, href: resolve('/import/'), meta: null },
      { id: 'hash', label: shell.hash, icon: Hash, href: resolve('/hash/'), meta: null },
      { id: 'files', label: shell.files, icon: Files, href: resolve('/files/'), meta: files ? count(files) : null }
    ];
  },
  /** What it shows under « Tamiser ». */
  get sift(): readonly Room[] {
    const meta = workspace.people ? count(workspace.people) : null;
    const segments = savedSegments.all.length;
    return [
      { id: 'contacts', label: say().shell.contacts, icon: Users, href: resolve('/contacts/'), meta },
      {
        id: 'segments',
        label: say().segment.title,
        icon: Funnel,
        href: resolve('/segments/'),
        meta: segments ? count(segments) : null
      }
    ];
  },
  /** What it shows under « Diffuser ». */
  get spread(): readonly Room[] {
    const all = audiences.all?.length ?? 0;
    return [
      {
        id: 'audiences',
        label: say().audience.title,
        icon: Target,
        href: resolve('/audiences/'),
        meta: all ? count(all) : null
      }
    ];
  },
  /** The door, at the foot. */
  get outbox(): Room {
    const waiting = outbox.waiting + outbox.toReview;
    return {
      id: 'outbox',
      label: say().outbox.title,
      icon: DoorOpen,
      href: resolve('/outbox/'),
      meta: waiting ? count(waiting) : null
    };
  },
  get device(): Room {
    const used = updates.estimate?.usage;
    const meta = used === undefined ? null : bytes(used);
    return { id: 'device', label: say().shell.device, icon: HardDrive, href: resolve('/device/'), meta };
  },
  get all(): readonly Room[] {
    return [...rooms.pour, ...rooms.sift, ...rooms.spread, rooms.outbox, rooms.device];
  },
  /** On phones: those of the tab bar; the others are under « Plus ». */
  get tabs(): readonly Room[] {
    const byId = (id: string) => rooms.all.filter((room) => room.id === id);
    return ['contacts', 'segments', 'audiences', 'outbox'].flatMap(byId);
  }
};
