import type { LucideIcon } from '@lucide/svelte';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import Files from '@lucide/svelte/icons/files';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import Hash from '@lucide/svelte/icons/hash';
import Users from '@lucide/svelte/icons/users';
import { resolve } from '$app/paths';
import type { Cause, Commit } from '#lib/domain/commit.ts';
import { restoreChoice } from '#lib/ui/backup/restore-choice.svelte.ts';
import { remembered } from '#lib/ui/contacts/remembered.svelte.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { count, moment, percent } from '#lib/ui/format.svelte.ts';
import { kept } from '#lib/ui/kept.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { sample } from './pour-sample.svelte.ts';

/** One way on from the opening screen, on a side of the stream. */
export interface Way {
  readonly title: string;
  readonly meaning: string;
  /** In few words, for phones. */
  readonly short: string;
  readonly open: string;
  readonly icon: LucideIcon;
  /** Where it leads, or what it does. */
  readonly href: string | null;
  readonly run: (() => void) | null;
  readonly busy: boolean;
}

/** What this device holds decides which ways are offered first. */
export const ways = {
  get all(): readonly Way[] {
    return [
      workspace.people > 0 ? contactsWay() : sampleWay(),
      kept.files > 0 ? filesWay() : workspace.people > 0 ? networksWay() : restoreWay()
    ];
  }
};

const leading = (href: string) => ({ href, run: null, busy: false });

function contactsWay(): Way {
  const words = say().start;
  const { people } = workspace;
  const n = count(people);
  const last = remembered.commits.find(({ cause, undoneBy }) => isPoured(cause) && undoneBy === null);
  const said = [words.contacts(n, people), last ? pouring(last) : '', backup()];
  return {
    title: words.contactsTitle,
    meaning: said.filter((sentence) => sentence !== '').join(' '),
    short: words.contactsPhone(n, people),
    open: words.contactsOpen,
    icon: Users,
    ...leading(resolve('/contacts/'))
  };
}

const isPoured = ({ kind }: Cause) => kind === 'import' || kind === 'sample';

function pouring({ cause, at }: Commit): string {
  const { lastImport, sampleAt } = say().start;
  return (cause.kind === 'sample' ? sampleAt : lastImport)(moment(at));
}

function backup(): string {
  const { lastBackupAt } = remembered.settings;
  return lastBackupAt === null ? '' : say().start.lastBackup(moment(lastBackupAt));
}

function sampleWay(): Way {
  const words = say().start;
  const { share } = sample;
  return {
    title: words.sampleTitle,
    meaning: words.sample,
    short: share === null ? words.samplePhone : words.samplePouring(percent(share, 0)),
    open: share === null ? words.sampleOpen : words.samplePouring(percent(share, 0)),
    icon: FlaskConical,
    href: null,
    run: () => void sample.open(),
    busy: share !== null
  };
}

function restoreWay(): Way {
  const words = say().backup;
  return {
    title: words.wayTitle,
    meaning: words.wayMeaning,
    short: words.wayPhone,
    open: words.wayOpen,
    icon: ArchiveRestore,
    href: null,
    run: () => restoreChoice.choose(),
    busy: false
  };
}

function filesWay(): Way {
  const words = say().start;
  const { files } = kept;
  return {
    title: words.filesTitle,
    meaning: words.files(count(files), files),
    short: words.filesPhone(count(files), files),
    open: words.filesOpen,
    icon: Files,
    ...leading(resolve('/files/'))
  };
}

function networksWay(): Way {
  const words = say().start;
  return {
    title: words.networksTitle,
    meaning: words.networks,
    short: words.networksPhone,
    open: words.networksOpen,
    icon: Hash,
    ...leading(resolve('/hash/'))
  };
}
