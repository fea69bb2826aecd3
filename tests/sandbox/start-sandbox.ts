import type { Clock } from './exchange.ts';
import { GoogleNetwork } from './google/google-network.ts';
import { MetaNetwork } from './meta/meta-network.ts';
import { NetworkServer } from './network-server.ts';
import { RelayNetwork } from './relay/relay-network.ts';

export interface SandboxOptions {
  /** Ports of Meta, Google and the relay; any free ones unless told. */
  readonly ports?: readonly [number, number, number];
  /** Milliseconds since 1970; that of the machine unless told. */
  readonly now?: Clock;
  /** How many bodies of requests each network keeps, 200 unless told. */
  readonly keepBodies?: number;
  /** How long Google says that a request is being processed, milliseconds; not at all unless told. */
  readonly processing?: number;
}

export interface Sandbox {
  readonly meta: NetworkServer<MetaNetwork>;
  readonly google: NetworkServer<GoogleNetwork>;
  readonly relay: NetworkServer<RelayNetwork>;
  close(): Promise<void>;
}

/** Starts servers that speak the contracts of Meta, of Google and of the relay, on this machine only. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { ports = [0, 0, 0], now = Date.now, keepBodies = 200, processing = 0 } = options;
  const common = { now, keepBodies };
  const meta = new NetworkServer((clock) => new MetaNetwork(clock), { ...common, port: ports[0] });
  const google = new NetworkServer((clock) => new GoogleNetwork(clock, processing), { ...common, port: ports[1] });
  const relay = new NetworkServer((clock) => new RelayNetwork(clock), { ...common, port: ports[2] });
  const servers = [meta, google, relay];
  await Promise.all(servers.map((server) => server.listen()));
  return {
    meta,
    google,
    relay,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    }
  };
}
