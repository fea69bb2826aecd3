import { channels, consentStates, type Channel, type Consent, type ConsentState } from '#lib/domain/consent.ts';
import { consentColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { filledAt, pageOf, rowOf } from '#lib/engine/contacts/contact-base.ts';
import { filterBits } from '#lib/engine/contacts/filter-bits.ts';
import { addressColumns, addressFields, hasAddress, whoHasAddress } from '../addresses.ts';
import type { ConditionKind } from '../condition.ts';
import { checkChoice, must } from '../operand-checks.ts';
import type { SegmentBase } from '../segment-base.ts';
import { intersect, subtract } from '../sets.ts';
import type { SqlWriter } from '../sql/sql-writer.ts';

/** "The person can receive e-mail marketing, because they subscribed", and each reason why not (product.md K3, K12). Each
 * reason is true by itself: who unsubscribed and has no address is met by both. */
export type ConsentOperands = {
  readonly channel: Channel;
  readonly can: 'can' | 'cannot';
  readonly because: string;
};

export const consent: ConditionKind<ConsentOperands> = {
  id: 'consent',
  label: { fr: 'Peut recevoir, ou non', en: 'Can receive, or cannot' },
  heading: 'consent',
  blank: {
    fr: 'Qui n’a rien dit n’est pas inscrit.',
    en: 'Whoever said nothing is not subscribed.'
  },
  initial: () => ({ channel: 'email', can: 'can', because: 'subscribed' }),
  check: (operands) => {
    const reasons = reasonsOf(operands['can']);
    return [
      ...checkChoice(operands['channel'], channels, 'channel'),
      ...checkChoice(operands['can'], ['can', 'cannot'], 'can'),
      ...checkChoice(
        operands['because'],
        reasons.map(({ id }) => id),
        'because'
      ),
      ...must(!(operands['channel'] === 'push' && operands['because'] === 'no-address'), 'because', {
        fr: 'Le push n’a pas d’adresse.',
        en: 'Push has no address.'
      })
    ];
  },
  phrase: (operands) => ({
    sentence: { fr: 'La personne {can} {channel}, {because}', en: 'The person {can} {channel}, {because}' },
    tokens: [
      {
        key: 'can',
        label: { fr: 'Peut ou non', en: 'Can or cannot' },
        words: canWords[operands.can],
        value: operands.can,
        editor: {
          kind: 'choice',
          choices: (['can', 'cannot'] as const).map((value) => ({ value, words: canWords[value] }))
        },
        put: (can) => ({ ...operands, can, because: reasonsOf(can)[0]!.id })
      },
      {
        key: 'channel',
        label: { fr: 'Canal', en: 'Channel' },
        words: channelWords[operands.channel],
        value: operands.channel,
        editor: { kind: 'choice', choices: channels.map((value) => ({ value, words: channelWords[value] })) },
        put: (channel) => ({ ...operands, channel })
      },
      {
        key: 'because',
        label: { fr: 'Raison', en: 'Reason' },
        words: reasonOf(operands).words,
        value: operands.because,
        editor: {
          kind: 'choice',
          choices: reasonsOf(operands.can)
            .filter(({ id }) => id !== 'no-address' || addressFields[operands.channel].length > 0)
            .map(({ id, words }) => ({ value: id, words }))
        },
        put: (because) => ({ ...operands, because })
      }
    ]
  }),
  write: ({ channel, can, because }) => `${can}-receive ${channel} because ${because}`,
  read(reader) {
    const word = reader.word('can-receive', 'cannot-receive');
    if (word === null) return null;
    const can = word === 'can-receive' ? 'can' : 'cannot';
    const channel = reader.word(...channels) as Channel | null;
    if (channel === null || !reader.word('because')) return null;
    const because = reader.word(...reasonsOf(can).map(({ id }) => id));
    return because === null ? null : { channel, can, because };
  },
  needs: ({ channel }) => ({ columns: columnsOf(channel), events: [], segments: [], times: [] }),
  evaluate(operands, base) {
    const { states, address, isDenied } = reasonOf(operands);
    const met = address === 'missing' ? whoHasNoAddress(base, operands.channel) : whoseState(base, operands, states);
    const kept = address === 'needed' ? intersect(met, whoHasAddress(base, operands.channel)) : met;
    return isDenied ? subtract(base.everyone, kept) : intersect(base.everyone, kept);
  },
  explain(operands, base, contact) {
    const consent = consentOf(base, operands.channel, contact);
    const address = hasAddress(base, operands.channel, contact);
    const reason = reasonOf(operands);
    const isMet =
      reason.address === 'missing'
        ? !address
        : reason.states.includes(consent.state) && (address || reason.address !== 'needed');
    return {
      holds: isMet !== reason.isDenied,
      facts: [{ kind: 'consent', channel: operands.channel, consent, address }],
      next: null
    };
  },
  acts: ({ channel }, base, contact) => {
    const { state } = consentOf(base, channel, contact);
    return turnsOf[state].map((next) => ({ kind: 'consent', channel, state: next }));
  },
  sql(operands, sql) {
    const reason = reasonOf(operands);
    const addresses = addressFields[operands.channel].map((field) => `${sql.folded(sql.field(field))} <> ''`);
    const address = addresses.length > 0 ? `(${addresses.join(' OR ')})` : 'TRUE';
    if (reason.address === 'missing') return `NOT ${address}`;
    const met = stateSql(operands.channel, reason.states, sql) + (reason.address === 'needed' ? ` AND ${address}` : '');
    return reason.isDenied ? `NOT (${met})` : `(${met})`;
  },
  excludes: (a, b) => a.channel === b.channel && a.because === 'subscribed' && isOther(b)
};

interface Reason {
  readonly id: string;
  readonly words: Bilingual;
  readonly states: readonly ConsentState[];
  readonly address: 'needed' | 'missing' | 'whatever';
  readonly isDenied: boolean;
}

const reason = (
  id: string,
  words: Bilingual,
  states: readonly ConsentState[],
  address: Reason['address'] = 'whatever',
  isDenied = false
): Reason => ({ id, words, states, address, isDenied });

const reasons: Readonly<Record<ConsentOperands['can'], readonly Reason[]>> = {
  can: [
    reason(
      'subscribed',
      { fr: 'parce qu’elle s’est inscrite', en: 'because they subscribed' },
      ['subscribed'],
      'needed'
    ),
    reason(
      'no-refusal',
      { fr: 'parce qu’elle n’a pas dit non', en: 'because they have not said no' },
      ['subscribed', 'unknown'],
      'needed'
    )
  ],
  cannot: [
    reason('any', { fr: 'quelle qu’en soit la raison', en: 'whatever the reason' }, ['subscribed'], 'needed', true),
    reason('unsubscribed', { fr: 'parce qu’elle s’est désinscrite', en: 'because they unsubscribed' }, [
      'unsubscribed'
    ]),
    reason('refused', { fr: 'parce qu’elle refuse', en: 'because they refuse' }, ['refused']),
    reason('unknown', { fr: 'parce qu’elle n’a rien dit', en: 'because they never said' }, ['unknown']),
    reason('no-address', { fr: 'faute d’adresse', en: 'for want of an address' }, [], 'missing')
  ]
};

const reasonsOf = (can: unknown): readonly Reason[] => reasons[can === 'cannot' ? 'cannot' : 'can'];
const reasonOf = ({ can, because }: ConsentOperands): Reason =>
  reasonsOf(can).find(({ id }) => id === because) ?? reasonsOf(can)[0]!;
const isOther = ({ because }: ConsentOperands): boolean => !['subscribed', 'no-refusal'].includes(because);

const canWords = {
  can: { fr: 'peut recevoir', en: 'can receive' },
  cannot: { fr: 'ne peut pas recevoir', en: 'cannot receive' }
};
const channelWords: Readonly<Record<Channel, Bilingual>> = {
  email: { fr: 'des e-mails marketing', en: 'email marketing' },
  sms: { fr: 'des SMS marketing', en: 'SMS marketing' },
  push: { fr: 'des notifications push', en: 'mobile push' },
  advertising: { fr: 'de la publicité', en: 'advertising' }
};

const consentOf = (base: SegmentBase, channel: Channel, contact: number): Consent =>
  readCell<'consents'>(filledAt<'consents'>(base, consentColumn(channel), pageOf(contact)), rowOf(contact));

/** What a person may say next. */
const turnsOf: Readonly<Record<ConsentState, readonly ConsentState[]>> = {
  unknown: ['subscribed', 'refused'],
  subscribed: ['unsubscribed'],
  unsubscribed: ['subscribed'],
  refused: ['subscribed']
};

const columnsOf = (channel: Channel): readonly ColumnId[] => [consentColumn(channel), ...addressColumns(channel)];

const whoHasNoAddress = (base: SegmentBase, channel: Channel): Uint32Array =>
  subtract(base.everyone, whoHasAddress(base, channel));

const whoseState = (base: SegmentBase, { channel }: ConsentOperands, states: readonly ConsentState[]): Uint32Array =>
  filterBits(base, { facet: 'consent', channel, states });

function stateSql(channel: Channel, states: readonly ConsentState[], sql: SqlWriter): string {
  const known = consentStates.filter((state) => states.includes(state)).map(sql.text);
  return `COALESCE(${sql.consent(channel)}, ${sql.text('unknown')}) IN (${known.join(', ')})`;
}
