import type { Network } from '#lib/engine/audience/network.ts';
import type { SettingsWish } from '#lib/engine/audience/offer.ts';
import { sampleFile } from '#lib/engine/audience/sample-file.ts';
import { digestText } from '#lib/kernel/digest-text.ts';

/** An example of a network's file, with made-up people (product.md P8). Short enough to need no thread. */
export function networkSample(network: Network, wish: SettingsWish): string {
  return sampleFile(network, wish, digestText);
}
