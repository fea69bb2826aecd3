/** The frame: rail, head, palette, connection, versions. */
export const fr = {
  name: 'Tamis',
  rooms: 'Pièces',
  skip: 'Aller au contenu',
  pour: 'Verser',
  sift: 'Tamiser',
  spread: 'Diffuser',
  import: 'Importer',
  contacts: 'Contacts',
  hash: 'Hacher un fichier',
  outboxShort: 'Envois',
  files: 'Fichiers produits',
  device: 'Sur cet appareil',
  home: 'Accueil',
  back: 'Retour',
  goTo: 'Aller à…',
  goToHint: 'Une pièce, une personne ou une action',
  shortcut: 'Ctrl K',
  shortcutMac: '⌘ K',
  actions: 'Actions',
  more: 'Plus',
  mask: 'Masquer les données personnelles',
  unmask: 'Montrer les données personnelles',
  switchLanguage: 'English',
  switchLanguageTitle: 'Switch to English',
  theme: {
    title: 'Thème',
    system: 'Comme l’appareil',
    light: 'Clair',
    dark: 'Sombre',
    choose: { system: 'Thème de l’appareil', light: 'Thème clair', dark: 'Thème sombre' },
    toDark: 'Passer au thème sombre',
    toLight: 'Passer au thème clair'
  },
  connection: {
    offline: 'Hors ligne',
    offlineMeaning: 'Tout marche.',
    unreachable: 'Sans réponse',
    unreachableMeaning: 'Le réseau est là, Tamis ne l’atteint pas. Tout marche.',
    online: 'En ligne',
    onlineMeaning: (time: string) => `Vérifié à ${time}`,
    checking: 'Connexion',
    checkingMeaning: 'Vérification'
  },
  update: {
    title: 'Une nouvelle version est prête',
    later: 'Au prochain lancement',
    now: 'Maintenant',
    busy: 'Un fichier est en cours. La nouvelle version attendra qu’il soit fini.'
  },
  birth: {
    erased: 'Le navigateur a effacé ce que Tamis gardait ici',
    erasedMeaning:
      'Les fichiers enregistrés ailleurs n’ont rien perdu. Vous pouvez repartir d’une mémoire vide, rien n’y est écrit avant.',
    afresh: 'Repartir de zéro',
    blocked: 'Un autre onglet de Tamis, plus ancien, garde la mémoire',
    blockedMeaning: 'Fermez-le : cette page continue aussitôt, et rien n’est perdu.',
    refused: 'Ce navigateur ne laisse rien garder',
    refusedMeaning:
      'Hacher marche, les fichiers produits durent le temps de cette page. Hors navigation privée, ils resteraient.'
  },
  dropAnywhere: 'Déposez le fichier',
  dropAnywhereMeaning: 'Il reste sur cet appareil.',
  oneFile: 'Un fichier à la fois : seul le premier est versé.',
  keys: {
    title: 'Les touches',
    palette: 'Aller à une pièce, une personne ou une action',
    help: 'Montrer cette liste',
    search: 'Chercher sur cet écran',
    escape: 'Fermer ce qui est ouvert',
    move: 'Parcourir une liste'
  },
  error: {
    missingTitle: 'Cette page n’existe pas',
    missing: 'L’adresse mène à une pièce qui n’est pas là.',
    crashTitle: 'Cet écran s’est arrêté',
    crash: 'Tamis a rencontré un défaut qui est le sien.',
    untouched: 'Vos fichiers et ce que Tamis garde n’ont pas changé.',
    remedy: 'Rechargez l’écran. Si le défaut revient, copiez les détails.',
    missingRemedy: 'Repartez de l’accueil.',
    reload: 'Recharger',
    home: 'Aller à l’accueil'
  }
};

export const en: typeof fr = {
  name: 'Tamis',
  rooms: 'Rooms',
  skip: 'Skip to content',
  pour: 'Pour in',
  sift: 'Sift',
  spread: 'Spread',
  import: 'Import',
  contacts: 'Contacts',
  hash: 'Hash a file',
  outboxShort: 'Outbox',
  files: 'Produced files',
  device: 'On this device',
  home: 'Home',
  back: 'Back',
  goTo: 'Go to…',
  goToHint: 'A room, a person or an action',
  shortcut: 'Ctrl K',
  shortcutMac: '⌘ K',
  actions: 'Actions',
  more: 'More',
  mask: 'Hide personal data',
  unmask: 'Show personal data',
  switchLanguage: 'Français',
  switchLanguageTitle: 'Passer au français',
  theme: {
    title: 'Theme',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    choose: { system: 'Theme of the device', light: 'Light theme', dark: 'Dark theme' },
    toDark: 'Switch to the dark theme',
    toLight: 'Switch to the light theme'
  },
  connection: {
    offline: 'Offline',
    offlineMeaning: 'Everything works.',
    unreachable: 'No answer',
    unreachableMeaning: 'There is a network, Tamis gets no answer. Everything works.',
    online: 'Online',
    onlineMeaning: (time) => `Verified at ${time}`,
    checking: 'Connection',
    checkingMeaning: 'Checking'
  },
  update: {
    title: 'A new version is ready',
    later: 'At next launch',
    now: 'Now',
    busy: 'A file is being made. The new version waits until it is done.'
  },
  birth: {
    erased: 'The browser has erased what Tamis kept here',
    erasedMeaning:
      'Files saved elsewhere have lost nothing. You can start from an empty memory, nothing is written to it before.',
    afresh: 'Start afresh',
    blocked: 'Another, older tab of Tamis holds the memory',
    blockedMeaning: 'Close it: this page goes on at once, and nothing is lost.',
    refused: 'This browser lets nothing be kept',
    refusedMeaning: 'Hashing works, produced files last as long as this page. Outside private browsing they would stay.'
  },
  dropAnywhere: 'Drop the file',
  dropAnywhereMeaning: 'It stays on this device.',
  oneFile: 'One file at a time: only the first is poured in.',
  keys: {
    title: 'Keys',
    palette: 'Go to a room, a person or an action',
    help: 'Show this list',
    search: 'Search this screen',
    escape: 'Close what is open',
    move: 'Walk through a list'
  },
  error: {
    missingTitle: 'This page does not exist',
    missing: 'The address leads to a room that is not there.',
    crashTitle: 'This screen has stopped',
    crash: 'Tamis met a fault of its own.',
    untouched: 'Your files and what Tamis keeps have not changed.',
    remedy: 'Reload the screen. If the fault comes back, copy the details.',
    missingRemedy: 'Start again from home.',
    reload: 'Reload',
    home: 'Go home'
  }
};
