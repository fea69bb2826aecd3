import { failure, success, type Result } from '#lib/domain/result.ts';

/** How a file can leave Tamis in this browser. */
export type SaveWay = 'picker' | 'share' | 'download';

/** What became of it; `cancelled`: the user closed the dialog. */
export type SaveOutcome = 'saved' | 'cancelled';

/** Reads what was written again, where the browser lets us; a false answer makes it `save-refused`. */
export type CheckSaved = (saved: Blob) => Promise<boolean>;

/** The best way here: phones share, desktop browsers that can choose a place do, the others download. */
export function saveWay(): SaveWay {
  if (onPhone() && canShare()) return 'share';
  return 'showSaveFilePicker' in window ? 'picker' : 'download';
}

/** Hands a file over to the user under `name`.
 * @param open opens the bytes; called once the place is chosen, since choosing needs the click that asked for it
 * @returns problems: `save-refused`, and `not-found` when the bytes are no longer on this device */
export async function saveFile(
  name: string,
  open: () => Promise<Blob>,
  way: SaveWay = saveWay(),
  check: CheckSaved = async () => true
): Promise<Result<SaveOutcome>> {
  const place = way === 'picker' ? await choosePlace(name) : null;
  if (place === 'cancelled') return success('cancelled');
  const bytes = await open().catch(() => null);
  if (!bytes) return failure({ kind: 'not-found' });
  try {
    if (place) {
      await bytes.stream().pipeTo(await place.createWritable());
      if (!(await check(await place.getFile()))) return failure({ kind: 'save-refused' });
    } else if (way === 'share') return await share(name, bytes);
    else download(name, bytes);
    return success('saved');
  } catch {
    return failure({ kind: 'save-refused' });
  }
}

interface PickerWindow {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** The place chosen; null: no picker could be shown, so the file is downloaded. */
async function choosePlace(name: string): Promise<FileSystemFileHandle | 'cancelled' | null> {
  try {
    return await (window as unknown as PickerWindow).showSaveFilePicker({ suggestedName: name });
  } catch (error) {
    return isAbort(error) ? 'cancelled' : null;
  }
}

async function share(name: string, bytes: Blob): Promise<Result<SaveOutcome>> {
  try {
    await navigator.share({ files: [new File([bytes], name, { type: 'text/csv' })] });
    return success('saved');
  } catch (error) {
    if (isAbort(error)) return success('cancelled');
    download(name, bytes);
    return success('saved');
  }
}

function download(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // some browsers start reading only after the click has returned
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function canShare(): boolean {
  const sample = new File(['a'], 'a.csv', { type: 'text/csv' });
  return 'canShare' in navigator && navigator.canShare({ files: [sample] });
}

const onPhone = () => matchMedia('(pointer: coarse) and (max-width: 599px)').matches;
const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';
