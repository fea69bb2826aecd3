import fc from 'fast-check';
import { fastForm } from '#lib/kernel/plain-forms.ts';
import type { Ask, FastForm, KernelDigest, PhoneRules, SliceOutput, SlicePlan } from '#lib/kernel/slice.ts';

/** Rules of a few countries: France is home. */
export const phoneRules: PhoneRules = {
  lengths: new Uint32Array(1000),
  asked: new Uint16Array(1000),
  home: 33,
  homeTrunk: 1 << 10
};
phoneRules.asked[44] = 1 << 1;
phoneRules.lengths[44] = 1 << 10;
phoneRules.lengths[1] = 1 << 10;
phoneRules.lengths[33] = 1 << 9;
phoneRules.lengths[39] = (1 << 9) | (1 << 10);
phoneRules.lengths[352] = (1 << 6) | (1 << 9);

const encoder = new TextEncoder();
const hex = 'd41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998ecf8427e';
const words = [
  ...['"', '"', '"', "'", '""', ',', ',', ';', '\t', '|', '\n', '\n', '\r', '\r\n', '\r\n', ' ', ' ', '\v', '\0', '@'],
  ...[
    'ada@example.com',
    'Ada.Lovelace+x@GMail.com',
    'a.b@googlemail.com',
    '..@gmail.com',
    '+a@gmail.com',
    'x_y@a-b.fr'
  ],
  ...[
    'a@b',
    '@b.fr',
    'a@-b.fr',
    'a@b-.fr',
    'a@b..fr',
    'a@b.f',
    'a@b.f1',
    'a@b.fr.',
    '.@b.fr',
    'a@b_c.fr',
    "o'neil@x.ie"
  ],
  ...['{x}|~`=?@b.fr', 'a b@c.fr', 'a@b@c.fr', `${'l'.repeat(60)}@b.fr`, `${'l'.repeat(65)}@b.fr`, 'é@b.fr', 'a@bé.fr'],
  ...[
    `a@${'d'.repeat(49)}.fr`,
    `a@${'d'.repeat(50)}.fr`,
    `a@${'d'.repeat(51)}.fr`,
    `a@${'d.'.repeat(125)}fr`,
    'A@B.FR'
  ],
  ...[
    '+33 6 12 34 56 78',
    '06.12.34.56.78',
    '0033612345678',
    '+33 (0)612345678',
    '+1 (212) 555-0100',
    '+352 621 123 456'
  ],
  ...[
    '+01234567890',
    '0612',
    '+',
    '00',
    '0',
    '+39 06 1234 5678',
    '+44 20 7946 0958',
    '+44 1800 201 234',
    '(0)612345678',
    'Paris',
    'FR',
    'x',
    ''
  ],
  ...[hex.slice(0, 32), hex.slice(0, 40).toUpperCase(), hex, hex + hex, hex.slice(0, 31), 'Élodie', '\u00a0', '\u2003'],
  ...['y'.repeat(70), 'z'.repeat(150), '\ufeff', '\u3000', 'g'.repeat(32)]
];
const rawBytes = [[0xff], [0xc2], [0xe2, 0x80], [0xe2], [0xc3, 0x28], [0xf0, 0x9f, 0x98]];

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words).map((word) => encoder.encode(word)) },
  { weight: 1, arbitrary: fc.constantFrom(...rawBytes).map((bytes) => Uint8Array.from(bytes)) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 3 }) }
);

/** Text of the worst kind: quotes anywhere, every line end, broken UTF-8, values of every sort. */
export const hostileText = (maxLength: number) =>
  fc.array(piece, { maxLength }).map((pieces) => Uint8Array.from(pieces.flatMap((bytes) => [...bytes])));

const digest = fc.constantFrom<KernelDigest>('md5', 'sha1', 'sha256', 'sha512');
const form = fc.constantFrom<FastForm>('email', 'email-google', 'phone-plus', 'phone-digits', 'trimmed');
const output: fc.Arbitrary<SliceOutput> = fc.record({
  column: fc.nat(3),
  fast: fc.option(form, { freq: 4 }),
  digest: fc.option(digest, { freq: 4 }),
  hashed: fc.option(digest, { freq: 1 }).map((kind) => kind),
  countryColumn: fc.option(fc.nat(3), { freq: 1 })
});

/** Plans of every sort. */
export const anyPlan: fc.Arbitrary<SlicePlan> = fc.array(output, { minLength: 1, maxLength: 4 }).chain((outputs) => {
  const plan = fc.record({
    delimiter: fc.constantFrom(44, 44, 59, 9, 124, -1),
    quote: fc.constantFrom(34, 34, 34, 39, -1),
    width: fc.integer({ min: 1, max: 4 }),
    outputs: fc.constant(outputs),
    identifiers: fc.array(fc.array(fc.nat(outputs.length - 1), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3
    }),
    outDelimiter: fc.constantFrom(44, 59, 9, 124),
    lineEnd: fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
    quoteAlways: fc.boolean(),
    distinct: fc.boolean(),
    rowsFromKeys: fc.boolean(),
    phone: fc.constantFrom(phoneRules, null),
    quotedLimit: fc.constantFrom(0, 3, 20, 1000)
  });
  const isMd5 = outputs.length === 1 && (outputs[0]!.hashed ?? outputs[0]!.digest) === 'md5';
  return plan.map((one) => ({ ...one, rowsFromKeys: one.rowsFromKeys && one.distinct && isMd5 }));
});

/** An engine for tests: the fast forms where they know, else answers of every sort, always the same for a value. */
export function testAsk(plan: SlicePlan): Ask {
  return (index, value, country) => {
    const { fast } = plan.outputs[index]!;
    const known = fast && fastForm(fast, value, plan.phone, country !== null);
    if (known !== null) return { ok: true, value: known };
    const mood = [...value].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) >>> 0, index) % 8;
    if (mood === 0) return { ok: false, reason: 1, detail: 21 };
    if (mood === 1) return { ok: false, reason: 2, detail: 8 };
    if (mood === 2) return { ok: false, reason: 3, detail: 0 };
    if (mood === 3) return { ok: true, value: '' };
    if (mood === 4) return { ok: true, value: value.repeat(3) };
    return { ok: true, value: `${value}${country ?? ''}` };
  };
}

const addressPiece = fc.constantFrom(
  ...['a', 'b', 'Z', 'k', '9', '0', '.', '.', '-', '_', '+', '@', '@', "'", '"', ' ', 'é', ',', '%', '{'],
  ...[
    'example',
    'gmail',
    'googlemail',
    '.com',
    '.fr',
    '@gmail.com',
    '@b.fr',
    '@x-y.co',
    'Jean.Martin',
    'abcdefghijklmnop'
  ]
);

/** Lines that are addresses or nearly so. */
export const addressLines = fc
  .array(
    fc.tuple(
      fc.array(addressPiece, { maxLength: 7 }).map((pieces) => pieces.join('')),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')
    ),
    { maxLength: 12 }
  )
  .map((lines) => encoder.encode(lines.flat().join('')));
