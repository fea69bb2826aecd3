import { any, days, did, root, spentMore, status } from '../parts.ts';
import type { SegmentTemplate } from '../segment-template.ts';

/** product.md V2. */
export const vip: SegmentTemplate = {
  id: 'vip',
  name: { fr: 'VIP', en: 'VIP' },
  purpose: { fr: 'Ont le statut VIP.', en: 'Have the status VIP.' },
  advice: [
    {
      fr: 'Réservez-leur les avant-premières, et excluez-les des promotions générales.',
      en: 'Keep previews for them, and exclude them from general promotions.'
    }
  ],
  root: root(status('vip')),
  variations: [
    {
      name: {
        fr: 'par leurs achats : 3 commandes ou 500 en un an',
        en: 'by their purchases: 3 orders or 500 in a year'
      },
      root: root(any(did('order-placed', days(365), 3), spentMore(500, days(365))))
    }
  ]
};
