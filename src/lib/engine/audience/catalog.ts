import type { Network } from './network.ts';
import { criteo } from './networks/criteo.ts';
import { free } from './networks/free.ts';
import { google } from './networks/google.ts';
import { linkedin } from './networks/linkedin.ts';
import { liveramp } from './networks/liveramp.ts';
import { meta } from './networks/meta.ts';
import { microsoft } from './networks/microsoft.ts';
import { pinterest } from './networks/pinterest.ts';
import { powerspace } from './networks/powerspace.ts';
import { snapchat } from './networks/snapchat.ts';
import { tiktok } from './networks/tiktok.ts';
import { x } from './networks/x.ts';

/** Every network, in the order of its tile. One file each under `networks/`. */
export const networks: readonly Network[] = [
  powerspace,
  meta,
  google,
  tiktok,
  pinterest,
  snapchat,
  linkedin,
  x,
  microsoft,
  liveramp,
  criteo,
  free
];

/** undefined for an id that a later or an earlier version of Tamis knew. */
export function networkById(id: string): Network | undefined {
  return networks.find((network) => network.id === id);
}
