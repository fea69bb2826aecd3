import type { EventKind } from '../event-kind.ts';

export const orderPlaced: EventKind = {
  id: 'order-placed',
  label: { fr: 'Commande', en: 'Order placed' },
  verb: { fr: 'passé une commande', en: 'placed an order' },
  dot: 'purchase',
  attributes: [
    { id: 'amount', type: 'number', label: { fr: 'Montant', en: 'Amount' } },
    { id: 'currency', type: 'choice', label: { fr: 'Devise', en: 'Currency' } },
    { id: 'products', type: 'list', label: { fr: 'Produits', en: 'Products' } },
    { id: 'order', type: 'text', label: { fr: 'Numéro de commande', en: 'Order number' } }
  ],
  names: [
    'order',
    'orders',
    'placed order',
    'purchase',
    'purchased',
    'order completed',
    'checkout completed',
    'transaction',
    'sale',
    'commande passee',
    'achat',
    'vente',
    'paiement'
  ]
};
