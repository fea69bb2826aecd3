import { plainName } from '../column/names.ts';

/** The attribute that a header names, or null: by the whole of it, or by its last part where keys are nested
 * (`properties.url`). */
export function attributeByName(name: string): string | null {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return known.get(plainName(name)) ?? known.get(plainName(last)) ?? null;
}

const list = (text: string) => text.split(',');

/** Headers of French and English files in plain words, by attributes of the catalogue. */
const names: Readonly<Record<string, readonly string[]>> = {
  campaign: list(
    'campaign,campagne,campaign name,nom campagne,nom de la campagne,campaign id,id campagne,utm campaign,newsletter,' +
      'mailing,message name,nom du message,template,operation'
  ),
  subject: list('subject,objet,sujet,subject line,objet du mail,email subject'),
  url: list(
    'url,link,lien,page,page url,url page,adresse page,page location,location,path,landing page,clicked url,link url,' +
      'url cliquee,adresse'
  ),
  amount: list(
    'amount,total,montant,montant ttc,montant total,total ttc,total price,price,prix,revenue,value,valeur,ca,' +
      'order total,order value,grand total,chiffre d affaires,montant commande,total commande,panier,cart total'
  ),
  currency: list('currency,devise,monnaie,currency code'),
  products: list(
    'products,produits,items,product,produit,articles,article,line items,lineitem name,sku,skus,product name,' +
      'nom produit,references,references produits,products viewed,cart items'
  ),
  order: list(
    'order,order id,order number,order name,commande,numero commande,numero de commande,n commande,no commande,' +
      'num commande,id commande,ref commande,reference commande,transaction id,transaction,order no'
  ),
  duration: list(
    'duration,duree,time on page,duree visite,duree de visite,temps passe,engagement time,seconds,secondes'
  ),
  form: list('form,form name,formulaire,nom formulaire,nom du formulaire,form id,id formulaire'),
  score: list('score,note,rating,stars,etoiles,nps,note sur 5,evaluation'),
  reason: list('reason,motif,raison,bounce reason,bounce type,motif de rebond,error,status message'),
  screen: list('screen,ecran,screen name,nom ecran')
};

const known = new Map(Object.entries(names).flatMap(([id, words]) => words.map((word) => [word, id] as const)));
