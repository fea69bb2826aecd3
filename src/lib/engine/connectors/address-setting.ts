import type { ConnectorSetting } from './connector.ts';

/** An origin that a token may be sent to: over TLS, or this very machine for a trial. */
export const originPattern =
  /^(https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{2,5})?|http:\/\/(localhost|127\.0\.0\.1):\d{2,5})$/i;

/** Where a network's own servers are asked. */
export const addressSetting = (initial: string): ConnectorSetting => ({
  key: 'address',
  label: { fr: 'Adresse de l’API', en: 'API address' },
  hint: { fr: 'À changer seulement pour un essai.', en: 'To be changed for a trial only.' },
  pattern: originPattern,
  initial
});
