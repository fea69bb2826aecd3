import type { Source } from './network.ts';

/** Pages that several networks' files quote. */
export const emarsys2018: Source = {
  label: { fr: 'Emarsys, aide de CRM Ads', en: 'Emarsys, CRM Ads help' },
  url: null,
  date: '2018-12-04'
};

export const emarsysToday: Source = {
  label: { fr: 'Emarsys, aide actuelle', en: 'Emarsys, help as it is now' },
  url: 'https://help.emarsys.com/hc/en-us/articles/360000756453',
  date: '2026-11'
};
