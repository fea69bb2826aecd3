import type { Commit } from '#lib/domain/commit.ts';
import { firstSettings, type WorkspaceSettings } from '#lib/domain/workspace-settings.ts';
import { watchCommits, watchSettings } from '#lib/storage/contacts.ts';
import { Live } from '#lib/ui/live.svelte.ts';

/** What is remembered beside the contacts: how they came to be as they are, and what the user decided. */
export const remembered = {
  /** Newest first. */
  get commits(): readonly Commit[] {
    return commits.current;
  },
  get settings(): WorkspaceSettings {
    return settings.current;
  }
};

const commits = new Live<readonly Commit[]>(watchCommits, []);
const settings = new Live<WorkspaceSettings>(watchSettings, firstSettings);
