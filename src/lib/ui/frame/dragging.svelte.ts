/** Whether files are being dragged over the window. */
export const dragging = {
  get files(): boolean {
    return files;
  },
  set files(now: boolean) {
    files = now;
  }
};

let files = $state(false);
