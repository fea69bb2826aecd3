import type { EventKind } from '../event-kind.ts';

export const cartAbandoned: EventKind = {
  id: 'cart-abandoned',
  label: { fr: 'Panier abandonné', en: 'Cart abandoned' },
  verb: { fr: 'abandonné un panier', en: 'abandoned a cart' },
  dot: 'did',
  attributes: [
    { id: 'amount', type: 'number', label: { fr: 'Montant', en: 'Amount' } },
    { id: 'currency', type: 'choice', label: { fr: 'Devise', en: 'Currency' } },
    { id: 'products', type: 'list', label: { fr: 'Produits', en: 'Products' } }
  ],
  names: [
    'abandoned cart',
    'cart',
    'checkout abandoned',
    'abandoned checkout',
    'cart abandonment',
    'panier',
    'abandon panier',
    'abandon de panier'
  ]
};
