import { expect, test } from 'vitest';
import { phoneText } from '#lib/ui/contacts/phone-text.ts';

const read = (phone: string) => phoneText(phone).replaceAll('\u00A0', ' ');

test.each([
  ['+33641207703', '06 41 20 77 03'],
  ['+32470128831', '+32 470 128 831'],
  ['+393471182093', '+39 347 118 2093'],
  ['+14155550132', '+1 415 555 0132'],
  ['+352621123456', '+352 621 123 456'],
  ['+3312', '+3312'],
  ['06 41', '06 41'],
  ['', '']
])('%s is read %s', (phone, text) => {
  expect(read(phone)).toBe(text);
});
