import { createSubscriber } from 'svelte/reactivity';
import type { Head } from '#lib/domain/commit.ts';
import { builtInFields, type Field, type Tag } from '#lib/domain/field.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { readHead, watchHead } from '#lib/storage/contacts.ts';

/** The contacts as they stand now, followed through every change, from this tab or another. */
export const workspace = {
  /** Null until it is known. */
  get head(): Head | null {
    look();
    return head;
  },
  /** Why it cannot be known. */
  get problem(): Problem | null {
    look();
    return problem;
  },
  get people(): number {
    return workspace.head?.people ?? 0;
  },
  /** Those that the user made. */
  get fields(): readonly Field[] {
    return workspace.head?.fields ?? [];
  },
  /** Those that every workspace has, then those that the user made. */
  get allFields(): readonly Field[] {
    return [...everywhere, ...workspace.fields];
  },
  get tags(): readonly Tag[] {
    return workspace.head?.tags ?? [];
  }
};

const everywhere = Object.entries(builtInFields).map(([id, type]): Field => ({ id, type, name: null }));

let head: Head | null = null;
let problem: Problem | null = null;

const look = createSubscriber((update) => {
  let over = false;
  const take = (now: Head) => {
    problem = null;
    head = now;
    update();
  };
  const stop = watchHead(take);
  void readHead().then((read) => {
    if (over) return;
    if (!read.ok) {
      problem = read.problem;
      update();
    } else if ((head?.commit ?? -1) <= read.value.commit) take(read.value);
  });
  return () => {
    over = true;
    stop();
  };
});
