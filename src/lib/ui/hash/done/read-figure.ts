/** A number as people type it or copy it from a network: `6 564`, `6,564`, `54,28 %`. Null when nothing is typed. */
export function readFigure(typed: string): number | null | 'wrong' {
  const text = typed.replace(/[\s\u00A0\u202F%]/g, '');
  if (text === '') return null;
  // a comma or a full stop before exactly three digits groups thousands, otherwise it starts the decimals
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : 'wrong';
}
