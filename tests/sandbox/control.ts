import type { Answer, Asked } from './exchange.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import type { NetworkServer } from './network-server.ts';

/** The face for whoever tries or tests: `/__sandbox/…` of each network, no token asked (see the README beside). */
export async function control(server: NetworkServer, asked: Asked): Promise<Answer> {
  const path = asked.path.slice('/__sandbox/'.length);
  const found = commands.find(({ method, pattern }) => method === asked.method && pattern.test(path));
  if (!found) return { status: 404, body: { sandbox: commands.map(({ method, shown }) => `${method} ${shown}`) } };
  try {
    return found.run(server, asked, found.pattern.exec(path)?.[1] ?? '');
  } catch (trouble) {
    return { status: 400, body: { sandbox: trouble instanceof Error ? trouble.message : String(trouble) } };
  }
}

interface Command {
  readonly method: string;
  readonly pattern: RegExp;
  readonly shown: string;
  run(server: NetworkServer, asked: Asked, name: string): Answer;
}

const done: Answer = { status: 200, body: { done: true } };

const commands: readonly Command[] = [
  {
    method: 'GET',
    pattern: /^state$/,
    shown: '/__sandbox/state',
    run: ({ network, now, misbehaviours, log }) => ({
      status: 200,
      body: {
        network: network.name,
        now: new Date(now()).toISOString(),
        audiences: network.audiences().map(({ id, name, members }) => ({ id, name, members: members.counts() })),
        operations: network.operations.list(),
        requests: log.requests.length,
        misbehaviours: misbehaviours.list()
      }
    })
  },
  {
    method: 'GET',
    pattern: /^audiences\/(.+)$/,
    shown: '/__sandbox/audiences/ID',
    run: ({ network }, _asked, id) => {
      const audience = network.audiences().find((one) => one.id === decodeURIComponent(id));
      return audience ? { status: 200, body: audience } : { status: 404, body: { sandbox: 'no such audience' } };
    }
  },
  {
    method: 'GET',
    pattern: /^requests$/,
    shown: '/__sandbox/requests',
    run: ({ log }) => ({ status: 200, body: log.requests })
  },
  {
    method: 'GET',
    pattern: /^requests\/(\d+)\/body$/,
    shown: '/__sandbox/requests/NUMBER/body',
    run: ({ log }, _asked, number) => {
      const body = log.body(Number(number));
      if (!body) return { status: 404, body: { sandbox: 'no such request, or its bytes were let go' } };
      const type = log.requests[Number(number) - 1]?.headers['content-type'] ?? 'application/octet-stream';
      return { status: 200, headers: { 'Content-Type': type }, body };
    }
  },
  {
    method: 'POST',
    pattern: /^misbehave$/,
    shown: '/__sandbox/misbehave',
    run: (server, { body }) => {
      server.misbehave(JSON.parse(body.toString()) as Misbehaviour);
      return done;
    }
  },
  {
    method: 'POST',
    pattern: /^calm$/,
    shown: '/__sandbox/calm',
    run: ({ misbehaviours }) => {
      misbehaviours.calm();
      return done;
    }
  },
  {
    method: 'POST',
    pattern: /^clock$/,
    shown: '/__sandbox/clock',
    run: (server, { body }) => {
      const { ahead } = JSON.parse(body.toString()) as { ahead?: unknown };
      if (typeof ahead !== 'number' || !Number.isFinite(ahead)) throw new RangeError('clock takes ahead, milliseconds');
      server.moveClock(ahead);
      return done;
    }
  },
  {
    method: 'POST',
    pattern: /^incoming$/,
    shown: '/__sandbox/incoming',
    run: ({ network }, { body }) => {
      if (!network.plant) return { status: 404, body: { sandbox: 'only a relay hands over events and reports' } };
      network.plant(JSON.parse(body.toString()) as unknown[]);
      return done;
    }
  },
  {
    method: 'POST',
    pattern: /^reset$/,
    shown: '/__sandbox/reset',
    run: (server) => {
      server.reset();
      return done;
    }
  }
];
