/** A town with its postcode and the country it stands in: ISO 3166-1 alpha-2. */
export interface Place {
  readonly city: string;
  readonly postcode: string;
  readonly country: 'FR' | 'BE' | 'CH' | 'GB' | 'US';
}

const places = (country: Place['country'], list: string): readonly Place[] =>
  list.split(/\s*,\s*/).map((entry) => {
    const [postcode = '', city = ''] = entry.split('|');
    return { city, postcode, country };
  });

export const frenchPlaces = places(
  'FR',
  `75003|Paris, 75011|Paris, 75015|Paris, 75018|Paris, 69003|Lyon, 69007|Lyon, 13001|Marseille, 13008|Marseille,
31000|Toulouse, 33000|Bordeaux, 44000|Nantes, 67000|Strasbourg, 59000|Lille, 06000|Nice, 34000|Montpellier,
35000|Rennes, 51100|Reims, 76600|Le Havre, 42000|Saint-Étienne, 83000|Toulon, 38000|Grenoble, 21000|Dijon, 49000|Angers,
30000|Nîmes, 63000|Clermont-Ferrand, 72000|Le Mans, 13100|Aix-en-Provence, 29200|Brest, 37000|Tours, 80000|Amiens,
87000|Limoges, 74000|Annecy, 66000|Perpignan, 25000|Besançon, 57000|Metz, 45000|Orléans, 68100|Mulhouse, 14000|Caen,
76000|Rouen, 54000|Nancy, 94240|L’Haÿ-les-Roses, 93200|Saint-Denis, 92100|Boulogne-Billancourt, 17000|La Rochelle,
64000|Pau, 73000|Chambéry, 01000|Bourg-en-Bresse, 05000|Gap, 20000|Ajaccio, 97400|Saint-Denis, 62100|Calais,
56000|Vannes, 22000|Saint-Brieuc, 26000|Valence, 09000|Foix, 03200|Vichy, 02000|Laon, 19100|Brive-la-Gaillarde,
85100|Les Sables-d’Olonne, 95000|Cergy`.replace(/\n/g, ' ')
);

export const foreignPlaces = [
  ...places(
    'GB',
    'EC1A 1BB|London, M1 1AE|Manchester, EH1 1YZ|Edinburgh, CF10 1EP|Cardiff, BS1 4DJ|Bristol, LS1 3DL|Leeds'
  ),
  ...places('US', '10001|New York, 94103|San Francisco, 60601|Chicago, 02108|Boston, 98101|Seattle, 73301|Austin'),
  ...places('BE', '1000|Bruxelles, 4000|Liège, 9000|Gent, 5000|Namur'),
  ...places('CH', '1201|Genève, 1003|Lausanne, 8001|Zürich, 2000|Neuchâtel')
];
