import type { Destination } from '#lib/domain/destination.ts';
import { networkById } from '#lib/engine/audience/catalog.ts';
import { identifiersOf, type Identifier } from '#lib/engine/audience/identifiers.ts';
import { connectorOf } from '#lib/engine/connectors/catalog.ts';

/** What may be said of somebody to a destination, in the network's order. */
export function identifiersTo(destination: Destination): readonly Identifier[] {
  const network = networkById(destination.network);
  return network ? identifiersOf(network, connectorOf(destination)?.identifiers ?? null) : [];
}
