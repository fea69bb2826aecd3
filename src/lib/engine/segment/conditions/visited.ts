import { eventColumn } from '#lib/domain/event-column.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';
import { blankWords, cited } from '../bilingual.ts';
import type { ConditionKind } from '../condition.ts';
import { checkChoice, checkTest, checkWindow } from '../operand-checks.ts';
import { readText, quote, readWindow, writeWindow } from '../text/phrases.ts';
import { windowLead, windowToken } from '../window-words.ts';
import { event, type EventOperands } from './event.ts';

/** The five conditions on visits (product.md P18): visited the site, this URL, a URL containing a text; did not visit this
 * URL, or a URL containing a text. URLs are compared as texts are, without case and accents. */
export type VisitedOperands = {
  readonly did: 'did' | 'did-not';
  readonly what: 'site' | 'url' | 'containing';
  readonly url: string;
  readonly window: TimeWindow;
};

export const visited: ConditionKind<VisitedOperands> = {
  id: 'visited',
  label: { fr: 'A visité le site ou une page', en: 'Visited the site or a page' },
  heading: 'behaviour',
  blank: { fr: 'Qui n’a aucune visite n’a rien visité.', en: 'Whoever has no visit visited nothing.' },
  initial: () => ({ did: 'did', what: 'site', url: '', window: { kind: 'days', amount: 30 } }),
  check: (operands) => [
    ...checkChoice(operands['did'], ['did', 'did-not'], 'did'),
    ...checkChoice(operands['what'], ['site', 'url', 'containing'], 'what'),
    ...(operands['what'] === 'site'
      ? []
      : checkTest('text', { op: 'is', values: [operands['url']] }, 'what').map((fault) => ({
          ...fault,
          token: 'url'
        }))),
    ...checkWindow(operands['window'])
  ],
  phrase(operands) {
    const lead = windowLead(operands.window);
    const url = operands.what === 'site' ? '' : '{url} ';
    return {
      sentence: { fr: `{did} {what} ${url}${lead.fr}{window}`, en: `{did} {what} ${url}${lead.en}{window}` },
      tokens: [
        {
          key: 'did',
          label: { fr: 'A visité ou non', en: 'Visited or not' },
          words: didWords[operands.did],
          value: operands.did,
          editor: {
            kind: 'choice',
            choices: (['did', 'did-not'] as const).map((value) => ({ value, words: didWords[value] }))
          },
          put: (did) => ({ ...operands, did })
        },
        {
          key: 'what',
          label: { fr: 'Quoi', en: 'What' },
          words: whatWords[operands.what],
          value: operands.what,
          editor: {
            kind: 'choice',
            choices: (['site', 'url', 'containing'] as const).map((value) => ({ value, words: whatWords[value] }))
          },
          put: (what) => ({ ...operands, what })
        },
        ...(operands.what === 'site'
          ? []
          : [
              {
                key: 'url',
                label: { fr: 'Adresse', en: 'URL' },
                words: operands.url === '' ? blankWords : cited(operands.url),
                value: operands.url,
                editor: { kind: 'text' as const, column: eventColumn('page-visited', 'attribute:url') },
                put: (url: unknown) => ({ ...operands, url: String(url) })
              }
            ]),
        windowToken(operands.window, (window) => ({ ...operands, window }))
      ]
    };
  },
  write: ({ did, what, url, window }) =>
    `${did === 'did' ? 'visited' : 'not-visited'} ${what}${what === 'site' ? '' : ` ${quote(url)}`} ${writeWindow(window)}`,
  read(reader) {
    const did = reader.word('visited', 'not-visited');
    const what = did === null ? null : (reader.word('site', 'url', 'containing') as VisitedOperands['what'] | null);
    const url = what === 'site' ? '' : what === null ? null : readText(reader);
    const window = url === null ? null : readWindow(reader);
    return what !== null && url !== null && window
      ? { did: did === 'visited' ? 'did' : 'did-not', what, url, window }
      : null;
  },
  needs: (operands, at) => event.needs(asEvent(operands), at),
  evaluate: (operands, base) => event.evaluate(asEvent(operands), base),
  explain: (operands, base, contact) => event.explain(asEvent(operands), base, contact),
  acts: (operands, base, contact) => event.acts!(asEvent(operands), base, contact),
  sql: (operands, sql) => event.sql(asEvent(operands), sql),
  excludes: (a, b) => event.excludes!(asEvent(a), asEvent(b))
};

const asEvent = ({ did, what, url, window }: VisitedOperands): EventOperands => ({
  event: 'page-visited',
  times: did === 'did' ? { compare: 'at-least', count: 1 } : { compare: 'zero', count: 0 },
  window,
  filters:
    what === 'site' ? [] : [{ attribute: 'url', type: 'text', op: what === 'url' ? 'is' : 'contains', values: [url] }]
});

const didWords = {
  did: { fr: 'A visité', en: 'Visited' },
  'did-not': { fr: 'N’a pas visité', en: 'Did not visit' }
};
const whatWords = {
  site: { fr: 'le site', en: 'the website' },
  url: { fr: 'l’adresse', en: 'the URL' },
  containing: { fr: 'une adresse contenant', en: 'a URL containing' }
};
