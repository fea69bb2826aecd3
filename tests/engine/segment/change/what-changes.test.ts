import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Group, Operands } from '#lib/domain/segment.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import type { Act } from '#lib/engine/segment/change/act.ts';
import { whatChanges } from '#lib/engine/segment/change/what-changes.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';
import { madeRoot } from '../../../support/made-segments.ts';
import { plainAfter } from '../../../support/plain-act.ts';
import { plainWorkspace, type PlainPerson, type PlainWorkspace } from '../../../support/plain-workspace.ts';
import { columnsOf } from '../../../support/segment-columns.ts';
import { oracleMembers } from '../../../support/segment-oracle.ts';

const cases = plainWorkspace.chain((workspace) =>
  fc.record({
    workspace: fc.constant(workspace),
    other: madeRoot(workspace),
    roots: fc.array(madeRoot(workspace, ['s1']), { minLength: 3, maxLength: 3 })
  })
);

const condition = (kind: string, operands: Operands): Condition => ({ id: kind, on: true, kind, operands });
const all = (...rules: Group['rules']): Group => ({ id: 'root', on: true, join: 'all', rules });
const nowhere = () => undefined;

describe('what would change it', () => {
  test('takes everybody in or out for whom it is told, tried on the tables with the slow look', () => {
    let told = 0;
    fc.assert(
      fc.property(cases, ({ workspace, other, roots }) => {
        const cache = new ConditionCache();
        const base = columnsOf(workspace, () => membersOf(other, base, cache));
        for (const root of roots) {
          const members = new Set(oracleMembers(root, workspace, { s1: other }));
          workspace.people.forEach(({ alive }, contact) => {
            const changes = whatChanges(root, base, contact, () => other);
            if (!alive) expect(changes).toEqual([]);
            expect(changes.length).toBeLessThanOrEqual(3);
            for (const acts of changes) {
              told++;
              const after = acts.reduce((seen, act) => plainAfter(seen, contact, act), workspace);
              const isMember = oracleMembers(root, after, { s1: other }).includes(contact);
              expect(isMember, JSON.stringify({ acts, root })).toBe(!members.has(contact));
            }
          });
        }
      }),
      { numRuns: 8 }
    );
    expect(told).toBeGreaterThan(10);
  });

  const moment = Date.parse('2026-11-24T08:42Z');
  const times = (event: string, compare: string, count: number): Condition =>
    condition('event', { event, times: { compare, count }, window: { kind: 'hours', amount: 72 }, filters: [] });
  const espresso = all(
    condition('consent', { channel: 'email', can: 'can', because: 'subscribed' }),
    {
      ...{ id: 'any', on: true, join: 'any' },
      rules: [times('email-opened', 'at-least', 2), times('page-visited', 'at-least', 1)]
    },
    times('order-placed', 'zero', 0)
  );
  const workspaceOf = (person: Partial<PlainPerson>, ...types: readonly string[]): PlainWorkspace => {
    const [made] = fc.sample(plainWorkspace, { numRuns: 1, seed: 4 });
    const known = made!.people[0]!;
    const texts = { ...known.texts, email: 'a@exemple.fr', country: 'FR' };
    const consent = { ...known.consent, email: 'subscribed' } as const;
    const event = {
      contact: 0,
      at: moment - 1,
      page: 0,
      campaign: '',
      url: '',
      amount: 10,
      currency: '',
      products: []
    };
    return {
      ...{ moment, zone: 'Europe/Paris', arrivals: [] },
      people: [{ ...known, alive: true, texts, consent, ...person }],
      events: types.map((type) => ({ ...event, type }))
    };
  };
  const changesOf = (root: Group, workspace: PlainWorkspace) => whatChanges(root, columnsOf(workspace), 0, nowhere);
  const did = (event: string, count: number, again = false, filters: Extract<Act, { kind: 'event' }>['filters'] = []) =>
    expect.objectContaining({ kind: 'event', event, times: count, again, filters });

  test('tells of a member what takes them out, the shortest first', () => {
    expect(changesOf(espresso, workspaceOf({}, 'page-visited'))).toEqual([
      [did('order-placed', 1)],
      [{ kind: 'consent', channel: 'email', state: 'unsubscribed' }]
    ]);
  });

  test('tells of others what brings them in, how often more', () => {
    expect(changesOf(espresso, workspaceOf({}))).toEqual([[did('page-visited', 1)], [did('email-opened', 2)]]);
    expect(changesOf(espresso, workspaceOf({}, 'email-opened'))[0]).toEqual([did('email-opened', 1, true)]);
  });

  test('tells of two acts where one is not enough, and of nothing where something past is in the way', () => {
    const consent = { ...workspaceOf({}).people[0]!.consent, email: 'refused' } as const;
    expect(changesOf(espresso, workspaceOf({ consent }))).toEqual([
      [did('page-visited', 1), { kind: 'consent', channel: 'email', state: 'subscribed' }],
      [{ kind: 'consent', channel: 'email', state: 'subscribed' }, did('email-opened', 2)]
    ]);
    expect(changesOf(espresso, workspaceOf({}, 'order-placed', 'page-visited'))).toEqual([]);
  });

  test('tells a value, a tag and how much more has to be spent; never who they are', () => {
    const country = condition('field-choice', { field: 'country', op: 'is', values: ['BE'] });
    const tag = condition('tag', { has: 'in', of: 't1' });
    const window = { kind: 'days', amount: 30 };
    const spent = condition('event-sum', {
      ...{ event: 'order-placed', attribute: 'amount', compare: 'more', amount: 50, window, filters: [] }
    });
    const email = condition('field-text', { field: 'email', op: 'contains', values: ['autre'] });
    const workspace = workspaceOf({ tags: [] }, 'order-placed');
    expect(changesOf(all(country), workspace)).toEqual([
      [{ kind: 'value', field: 'country', type: 'choice', test: { op: 'is', values: ['BE'] }, value: 'BE' }]
    ]);
    expect(changesOf(all(tag), workspace)).toEqual([[{ kind: 'tag', tag: 't1', has: true }]]);
    const rest = { attribute: 'amount', type: 'number', op: 'above', values: [40] } as const;
    expect(changesOf(all(spent), workspace)).toEqual([[did('order-placed', 1, true, [rest])]]);
    expect(changesOf(all(email), workspace)).toEqual([]);
  });
});
