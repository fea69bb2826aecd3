/** A value as a cell of the produced file. */
export function csvCell(value: string, delimiter: string, quote: 'needed' | 'always'): string {
  const isNeeded = value.includes(delimiter) || /["\r\n]/.test(value);
  return quote === 'always' || isNeeded ? `"${value.replaceAll('"', '""')}"` : value;
}
