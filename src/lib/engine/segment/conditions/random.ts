import { fieldColumn } from '#lib/domain/contact-column.ts';
import { cited, numberWords } from '../bilingual.ts';
import type { ConditionKind } from '../condition.ts';
import { drawFields, drawsOfShare } from '../draw.ts';
import { checkChoice, checkTest, must } from '../operand-checks.ts';
import { intersect } from '../sets.ts';
import { readText, quote } from '../text/phrases.ts';

/** "Is among 10 % drawn by lot": by a salted digest of the identity, so that the same people are drawn after every
 * import, on every device and in every network; the rest are everyone else. A control group keeps its salt. */
export type RandomOperands = {
  readonly part: 'drawn' | 'rest';
  /** Percent, to two decimals. */
  readonly share: number;
  readonly salt: string;
};

export const random: ConditionKind<RandomOperands> = {
  id: 'random',
  label: { fr: 'Tirage au sort', en: 'Drawn by lot' },
  heading: 'chance',
  blank: {
    fr: 'Sans e-mail, téléphone ni identifiant, le tirage ne vaut que sur cet appareil.',
    en: 'Without an e-mail, phone or identifier, the draw holds on this device only.'
  },
  initial: () => ({ part: 'drawn', share: 10, salt: 'tirage 1' }),
  check: (operands) => [
    ...checkChoice(operands['part'], ['drawn', 'rest'], 'part'),
    ...must(Number.isInteger(drawsOfShare(Number(operands['share']))) && isShare(operands['share']), 'share', {
      fr: 'Il faut de 0 à 100 %, à deux décimales.',
      en: 'From 0 to 100%, to two decimals.'
    }),
    ...checkTest('text', { op: 'is', values: [operands['salt']] }, 'salt').map((fault) => ({ ...fault, token: 'salt' }))
  ],
  phrase: (operands) => ({
    sentence: {
      fr: '{part} {share} % tirés au sort par {salt}',
      en: '{part} the {share}% drawn by lot by {salt}'
    },
    tokens: [
      {
        key: 'part',
        label: { fr: 'Tirés ou autres', en: 'Drawn or others' },
        words: partWords[operands.part],
        value: operands.part,
        editor: {
          kind: 'choice',
          choices: (['drawn', 'rest'] as const).map((value) => ({ value, words: partWords[value] }))
        },
        put: (part) => ({ ...operands, part })
      },
      {
        key: 'share',
        label: { fr: 'Part', en: 'Share' },
        words: numberWords(operands.share),
        value: operands.share,
        editor: { kind: 'number', least: 0, most: 100, decimals: 2 },
        put: (share) => ({ ...operands, share })
      },
      {
        key: 'salt',
        label: { fr: 'Nom du tirage', en: 'Name of the draw' },
        words: cited(operands.salt),
        value: operands.salt,
        editor: { kind: 'text', column: null },
        put: (salt) => ({ ...operands, salt })
      }
    ]
  }),
  write: ({ part, share, salt }) => `${part} ${share} by ${quote(salt)}`,
  read(reader) {
    const part = reader.word('drawn', 'rest') as RandomOperands['part'] | null;
    const share = part && reader.number();
    if (part === null || share === null || !reader.word('by')) return null;
    const salt = readText(reader);
    return salt === null ? null : { part, share, salt };
  },
  needs: () => ({ columns: drawFields.map(fieldColumn), events: [], segments: [], times: [] }),
  evaluate({ part, share, salt }, base) {
    const draws = base.draws(salt);
    const limit = drawsOfShare(share);
    const bits = new Uint32Array(base.everyone.length);
    const wanted = part === 'drawn';
    for (let contact = 0; contact < draws.length; contact++) {
      if (draws[contact]! < limit === wanted) bits[contact >>> 5]! |= 1 << (contact & 31);
    }
    return intersect(bits, base.everyone);
  },
  explain({ part, share, salt }, base, contact) {
    const draw = base.draws(salt)[contact]!;
    return {
      holds: draw < drawsOfShare(share) === (part === 'drawn'),
      facts: [{ kind: 'draw', share: draw / 100 }],
      next: null
    };
  },
  sql({ part, share, salt }, sql) {
    const [email, phone, identifier] = drawFields.map((field) => sql.field(field));
    const identity = sql.identity(email!, [phone!, identifier!]);
    const draw = sql.draw(sql.joined([sql.text(`${salt}\n`), identity]));
    return `(${draw} ${part === 'drawn' ? '<' : '>='} ${drawsOfShare(share)})`;
  },
  excludes: (a, b) => a.salt === b.salt && a.share === b.share && a.part !== b.part
};

const isShare = (share: unknown): boolean => typeof share === 'number' && share >= 0 && share <= 100;

const partWords = {
  drawn: { fr: 'Est parmi les', en: 'Is among' },
  rest: { fr: 'N’est pas parmi les', en: 'Is not among' }
};
