import type { Known } from './facets.ts';
import { remembered } from './remembered.svelte.ts';
import { workspace } from './workspace.svelte.ts';

/** The names of the workspace as they are now. */
export const known = {
  get all(): Known {
    return {
      fields: workspace.allFields,
      tags: workspace.tags,
      commits: remembered.commits,
      formerImports: remembered.settings.formerImports
    };
  }
};
