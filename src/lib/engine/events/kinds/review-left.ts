import type { EventKind } from '../event-kind.ts';

export const reviewLeft: EventKind = {
  id: 'review-left',
  label: { fr: 'Avis déposé', en: 'Review left' },
  verb: { fr: 'laissé un avis', en: 'left a review' },
  dot: 'did',
  attributes: [
    { id: 'score', type: 'number', label: { fr: 'Note', en: 'Score' } },
    { id: 'order', type: 'text', label: { fr: 'Numéro de commande', en: 'Order number' } },
    { id: 'products', type: 'list', label: { fr: 'Produits', en: 'Products' } }
  ],
  names: ['review', 'reviewed', 'rating', 'feedback', 'avis', 'avis laisse', 'note', 'evaluation']
};
