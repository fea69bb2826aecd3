import type { Destination } from '#lib/domain/destination.ts';
import type { Connector } from './connector.ts';
import { google } from './kinds/google.ts';
import { meta } from './kinds/meta.ts';
import { relay } from './kinds/relay.ts';

/** Every way of talking to a network. One file each under `kinds/`. A network without one goes by file. */
export const connectors: readonly Connector[] = [meta, google, relay];

/** Ways to a network, the direct one first. */
export const connectorsOf = (network: string): readonly Connector[] =>
  connectors.filter(({ networks }) => networks === null || networks.includes(network));

/** undefined: by file, or a way that this version does not know. */
export const connectorOf = ({ network, route }: Pick<Destination, 'network' | 'route'>): Connector | undefined =>
  connectorsOf(network).find((connector) => connector.route === route);
