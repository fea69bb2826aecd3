/** A name as it is written, and as it stands in an address. */
export interface Name {
  readonly written: string;
  readonly ascii: string;
}

const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

const names = (list: string): readonly Name[] =>
  list.split(/\s*,\s*/).map((written) => ({
    written,
    ascii: written
      .toLowerCase()
      .replace(/[øłßæœđı]/g, (letter) => letters[letter] ?? '')
      .normalize('NFD')
      .replace(/[^a-z]/g, '')
  }));

export const womensNames = names(
  `Agnès, Aïcha, Alice, Amélie, Anaïs, Anne-Sophie, Aude, Aurélie, Béatrice, Camille, Capucine, Céline, Chloé, Claire,
Clémence, Delphine, Élise, Éloïse, Émilie, Estelle, Fanny, Fatou, Florence, Gaëlle, Geneviève, Hélène, Inès, Isabelle,
Jeanne, Joséphine, Julie, Karine, Léa, Léonie, Lou, Louise, Lucie, Maëlle, Manon, Margaux, Marie-Hélène, Mathilde, Maud,
Mélanie, Nadia, Noémie, Océane, Ophélie, Pauline, Rachida, Romane, Salomé, Sandrine, Sarah, Solène, Sylvie, Valérie,
Victoire, Yasmine, Zoé`.replace(/\n/g, ' ')
);

export const mensNames = names(
  `Abdelkader, Adrien, Aurélien, Baptiste, Benoît, Bruno, Cédric, Christophe, Clément, Damien, Denis, Didier, Édouard,
Émile, Étienne, Fabien, François, Frédéric, Gaël, Gérard, Grégoire, Guillaume, Hugo, Jean-Baptiste, Jean-François,
Jérôme, Joël, Karim, Laurent, Léo, Loïc, Louis, Lucas, Mamadou, Marc, Mathieu, Mehdi, Michel, Nathan, Nicolas, Noé,
Olivier, Pascal, Philippe, Pierre-Yves, Quentin, Raphaël, Rémi, René, Romain, Sébastien, Stéphane, Théo, Thibault,
Tristan, Vincent, Xavier, Yann, Youssef, Yves`.replace(/\n/g, ' ')
);

export const familyNames = names(
  `Almeida, André, Arnaud, Aubry, Bailly, Barbier, Béranger, Bernard, Berthelot, Besson, Blanchard, Bonnet, Boulanger,
Bouvier, Brunet, Caron, Chevalier, Clément, Colin, Cordier, Da Silva, David, De La Tour, Delaunay, Deschamps, Diallo,
Dubois, Dumont, Dupuis, Durand, Fabre, Faure, Fernandes, Fleury, Fontaine, Fournier, Gaillard, Garnier, Gauthier,
Gérard, Girard, Guérin, Guillot, Haddad, Henry, Hubert, Jacquet, Joly, Lacroix, Lambert, Laurent, Le Gall, Lebrun,
Leclerc, Lefebvre, Lefèvre, Lemaître, Leroux, Lévêque, L’Hostis, Maillard, Marchand, Marie, Martin, Masson, Mercier,
Meunier, Meyer, Michaud, Millet, Moreau, Moulin, N’Diaye, Nguyen, Noël, Olivier, Paris, Pélissier, Perrin, Petit,
Philippe, Picard, Poirier, Prévost, Rémy, Renard, Rivière, Robin, Roche, Roussel, Roux, Saïdi, Schmitt, Simon, Tessier,
Thévenin, Traoré, Vasseur, Verdier, Vidal, Weber`.replace(/\n/g, ' ')
);

export const foreignWomensNames = names(
  `Abigail, Aoife, Charlotte, Eleanor, Emily, Freya, Grace, Hannah, Ingrid, Isla, Katarzyna, Lucía, María José, Olivia,
Ruth, Siân, Sofía, Søs, Zoë, Łucja`.replace(/\n/g, ' ')
);

export const foreignMensNames = names(
  `Angus, Benjamin, Ciarán, Daniel, Edward, George, Håkon, Jack, James, Jesús, José, Liam, Matthew, Oliver, Øyvind,
Paweł, Ryan, Seán, Thomas, William`.replace(/\n/g, ' ')
);

export const foreignFamilyNames = names(
  `Adams, Bell, Brown, Campbell, Clarke, Davies, Edwards, Evans, Fitzgerald, García, Groß, Harris, Hughes, Johnson,
Jørgensen, King, Lewis, López, MacDonald, Müller, Muñoz, O’Brien, O’Connor, Owen, Parker, Reed, Smith-Jones, Taylor,
Turner, van den Berg, Walker, Wood, Wright, Zieliński`.replace(/\n/g, ' ')
);
