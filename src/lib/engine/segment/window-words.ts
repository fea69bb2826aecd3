import type { Operand, Operands } from '#lib/domain/segment.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { dayWords, inBoth } from './bilingual.ts';
import type { PhraseToken } from './condition.ts';

/** What stands before the token of a window in a sentence, with the blank after it: "au cours des ". */
export function windowLead(window: TimeWindow): Bilingual {
  if (window.kind === 'hours' && window.amount === 1) return { fr: 'au cours de la ', en: 'in the ' };
  if (window.kind === 'hours' || (window.kind === 'days' && window.amount > 1))
    return { fr: 'au cours des ', en: 'in the ' };
  return { fr: '', en: '' };
}

/** The window itself: "72 dernières heures". */
export function windowWords(window: TimeWindow): Bilingual {
  switch (window.kind) {
    case 'hours':
      if (window.amount === 1) return { fr: 'dernière heure', en: 'last hour' };
      return { fr: `${window.amount} dernières heures`, en: `last ${window.amount} hours` };
    case 'days':
      if (window.amount === 0) return { fr: 'aujourd’hui', en: 'today' };
      if (window.amount === 1) return { fr: 'depuis hier', en: 'since yesterday' };
      return { fr: `${window.amount} derniers jours`, en: `last ${window.amount} days` };
    case 'between': {
      const [from, to] = [dayWords(window.from), dayWords(window.to)];
      return { fr: `du ${from.fr} au ${to.fr}`, en: `from ${from.en} to ${to.en}` };
    }
    case 'before':
      return inBoth((language) => `${language === 'fr' ? 'avant le' : 'before'} ${dayWords(window.at)[language]}`);
    case 'after':
      return inBoth((language) => `${language === 'fr' ? 'après le' : 'after'} ${dayWords(window.at)[language]}`);
    case 'ever':
      return { fr: 'depuis toujours', en: 'at any time' };
  }
}

export function windowToken(window: TimeWindow, put: (value: Operand) => Operands): PhraseToken {
  return {
    key: 'window',
    label: { fr: 'Période', en: 'Period' },
    words: windowWords(window),
    value: window,
    editor: { kind: 'window', presets, choices: ['hours', 'days', 'between', 'before', 'after', 'ever'] },
    put
  };
}

const presets: readonly TimeWindow[] = [
  { kind: 'hours', amount: 24 },
  { kind: 'hours', amount: 48 },
  { kind: 'hours', amount: 72 },
  { kind: 'days', amount: 7 },
  { kind: 'days', amount: 30 },
  { kind: 'days', amount: 90 },
  { kind: 'days', amount: 365 },
  { kind: 'ever' }
];
