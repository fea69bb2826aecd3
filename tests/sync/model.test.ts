import '../storage/node-device.ts';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { changeItems, readHeld } from '#lib/storage/outbox.ts';
import { changeLane, changeToken } from '#lib/storage/destinations.ts';
import { drain } from '#lib/sync/drain.ts';
import { freshDatabase, valueOf } from '../storage/fresh-database.ts';
import type { Misbehaviour } from '../sandbox/misbehaviour.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { emailOf, keepPeople, makeAudience, nodeDoor, phoneOf, want, type Wanted } from './plain-outbox.ts';

// whatever goes wrong on the way, in the end a network holds exactly whom Tamis believes it to hold

const people = 12;
const sandbox = await startSandbox();
afterAll(() => sandbox.close());

const misbehaviours: readonly Misbehaviour[] = [
  { kind: 'lost' },
  { kind: 'lost', effect: true },
  { kind: 'truncated' },
  { kind: 'portal' },
  { kind: 'empty' },
  { kind: 'redirect' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 500, effect: true },
  { kind: 'status', status: 503, retryAfter: '90' },
  { kind: 'status', status: 429, retryAfter: '30' }
];

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('want' as const),
      who: fc.uniqueArray(fc.tuple(fc.nat(people - 1), fc.nat(2)), { selector: ([contact]) => contact })
    })
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('drain' as const), senders: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('misbehave' as const),
      how: fc.constantFrom(...misbehaviours),
      times: fc.integer({ min: 1, max: 3 })
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), after: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offline' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(0.1, 1, 3, 70) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), hours: fc.constantFrom(-5, 24 * 365) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('refuse' as const),
      who: fc.uniqueArray(fc.nat(people - 1), { maxLength: 3 })
    })
  }
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const servers = {
  meta: () => ({
    network: 'meta',
    route: 'direct' as const,
    settings: { account: sandbox.meta.network.tokens.account.replace('act_', ''), address: sandbox.meta.address }
  }),
  google: () => ({
    network: 'google',
    route: 'direct' as const,
    settings: {
      account: sandbox.google.network.tokens.account,
      login: sandbox.google.network.tokens.account,
      address: sandbox.google.address
    }
  }),
  relay: () => ({ network: 'tiktok', route: 'relay' as const, settings: { address: sandbox.relay.address } })
};

class World {
  readonly clock = { now: Date.now() };
  wanted: Wanted = new Map();
  refusing: ReadonlySet<number> = new Set();
  #senders = 0;

  constructor(
    readonly kind: keyof typeof servers,
    readonly destination: string
  ) {}

  get server() {
    return sandbox[this.kind];
  }
  door = (more = {}) => nodeDoor(`sender ${this.#senders++}`, this.clock, more);

  async run(step: Step): Promise<void> {
    switch (step.do) {
      case 'want':
        this.wanted = new Map(step.who.filter(([contact]) => !this.refusing.has(contact)));
        this.clock.now++;
        return want('audience', this.wanted, this.clock.now);
      case 'drain':
        return void (await Promise.all(Array.from({ length: step.senders }, () => drain(this.door(), this.clock.now))));
      case 'misbehave':
        return this.server.misbehave({ ...step.how, times: step.times });
      case 'kill':
        return this.#kill(step.after);
      case 'offline':
        return void valueOf(await drain(this.door({ send: () => Promise.resolve(null) }), this.clock.now));
      case 'wait':
        this.clock.now += step.minutes * 60_000;
        return;
      case 'clock':
        this.clock.now += step.hours * 3_600_000;
        return;
      case 'revoke':
        return void valueOf(await changeToken(this.destination, 'stale'));
      case 'cancel': {
        const { items } = valueOf(await readHeld('audience'));
        const item = items[step.which];
        if (item) valueOf(await changeItems([item.id], 'cancelled'));
        return;
      }
      case 'refuse':
        this.refusing = new Set(step.who);
        return keepPeople(people, this.refusing);
    }
  }

  /** A sender is killed in the middle of a request, before or after the network has read it. */
  async #kill(after: boolean): Promise<void> {
    await new Promise<void>((killed) => {
      const whole = this.door();
      const dying = this.door({
        async send(request: Parameters<typeof whole.send>[0]) {
          if (after) await whole.send(request);
          killed();
          return new Promise(() => undefined);
        }
      });
      void drain(dying, this.clock.now).then(() => killed());
    });
  }

  /** Everything is well again, and the user does what is asked of them. */
  async heal(): Promise<void> {
    this.server.misbehaviours.calm();
    valueOf(await changeToken(this.destination, this.server.network.tokens['token' as never]));
    valueOf(await changeLane(this.destination, { kind: 'open', notBefore: 0 }));
    for (let turn = 0; turn < 60; turn++) {
      this.clock.now += 2 * 3_600_000;
      const { items } = valueOf(await readHeld('audience'));
      const open = items.filter(({ state }) => state === 'held' || state === 'refused').map(({ id }) => id);
      valueOf(await changeItems(open, 'released'));
      const next = valueOf(await drain(this.door(), this.clock.now));
      if (next === null && open.length === 0) {
        const wanted = new Map([...this.wanted].filter(([contact]) => !this.refusing.has(contact)));
        await want('audience', wanted, ++this.clock.now);
        const { items: after } = valueOf(await readHeld('audience'));
        if (!after.some(({ state }) => state === 'waiting')) return;
      }
    }
    throw new Error('the queue is never empty');
  }
}

test.each(['meta', 'google', 'relay'] as const)(
  '%s',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await freshDatabase();
        sandbox[kind].reset();
        await keepPeople(people);
        const place = servers[kind]();
        const token = (sandbox[kind].network.tokens as Record<string, string>)['token']!;
        const origin = place.settings.address;
        const destination = await makeAudience({ name: kind, ...place, origin }, token, 'audience');
        const world = new World(kind, destination);
        for (const one of steps) await world.run(one);
        await world.heal();

        const wanted = [...world.wanted].filter(([contact]) => !world.refusing.has(contact));
        const audiences = sandbox[kind].network.audiences();
        expect(audiences.length).toBeLessThanOrEqual(1);
        const held = Object.values(audiences[0]?.members.toJSON() ?? {}).flatMap((values) => values);
        const believed = new Set(wanted.flatMap(([contact, edition]) => [emailOf(contact, edition), phoneOf(contact)]));
        expect(held.sort()).toEqual([...believed].sort());
        for (const { effects } of sandbox[kind].network.operations.list()) expect(effects).toBeLessThanOrEqual(1);
      }),
      { numRuns: Number(process.env['TAMIS_MODEL_RUNS'] ?? 40) }
    );
  },
  120_000
);
