import { toast } from '../kit/toast.svelte.ts';
import { say } from '../words/say.svelte.ts';

/** Says what was done, and offers to undo it as long as the toast is there.
 * @param settle done once it can no longer be undone */
export function offerUndo(text: string, undo: () => Promise<void>, settle?: () => void): void {
  let undone = false;
  const words = {
    text,
    action: {
      label: say().kit.undo,
      run: () => {
        undone = true;
        void undo();
      }
    }
  };
  toast.show(words);
  const stop = $effect.root(() => {
    $effect(() => {
      if (toast.shown === words) return;
      stop();
      if (!undone) settle?.();
    });
  });
}
