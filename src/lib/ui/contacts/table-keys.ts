import type { ContactsView } from './contacts-view.svelte.ts';

interface Table {
  /** Rows that fit the view. */
  readonly fitting: number;
  readonly rows: number;
  readonly open: (row: number) => void;
}

/** What a key does in the table; false: nothing, it is the browser's. */
export function tableKey(event: KeyboardEvent, view: ContactsView, { fitting, rows, open }: Table): boolean {
  const { key, shiftKey } = event;
  if (rows === 0) return false;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a') view.pickAll();
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (key === ' ') void view.pickRow(view.current, false);
  else if (key === 'Enter') open(view.current);
  else if (key === 'Escape' && view.picked > 0) view.leave();
  else if (key in steps) {
    const to = steps[key as keyof typeof steps](view.current, fitting, rows);
    const row = Math.max(0, Math.min(rows - 1, to));
    if (shiftKey) void view.pickRow(row, true);
    else view.walkTo(row);
  } else return false;
  return true;
}

const steps = {
  ArrowDown: (row: number) => row + 1,
  ArrowUp: (row: number) => row - 1,
  PageDown: (row: number, fitting: number) => row + fitting,
  PageUp: (row: number, fitting: number) => row - fitting,
  Home: () => 0,
  End: (_row: number, _fitting: number, rows: number) => rows - 1
};
