/** Where a floating thing must hang to be seen and reached: the dialog that holds its cause, else the content of the
 * page, so that it stays within a landmark, else the page. */
export function layerFor(cause: Element | null): Element | string {
  return cause?.closest('[role="dialog"], [role="alertdialog"]') ?? cause?.closest('main') ?? 'body';
}
