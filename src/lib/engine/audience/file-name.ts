import { romanise } from '../normal-form/romanise.ts';

/** What a produced file is called after. */
export interface NamedFile {
  /** Name of the source file, or of the audience. */
  readonly source: string;
  readonly network: string;
  readonly extension: string;
  /** ISO date; its month is taken when the source's name holds none. */
  readonly today: string;
}

/** `fidelite-2026-11_powerspace.csv` for `base_fidelite_2026-11.csv` (product.md P23): what the file is about, its month,
 * the network. Only letters, digits and hyphens, so that every system takes it. */
export function proposeFileName({ source, network, extension, today }: NamedFile): string {
  const { subject, month } = subjectAndMonth(source, today);
  return `${subject}-${month}_${network}.${extension}`;
}

/** `Fidelite, 2026-11`: a name for a segment of the network, with its month. */
export function proposeSegmentName(source: string, today: string): string {
  const { subject, month } = subjectAndMonth(source, today);
  const words = subject.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${month}`;
}

/** Name of the file beside it: `fidelite-2026-11_powerspace.manifest.json`. */
export function besideFileName(fileName: string, ending: string): string {
  return fileName.replace(/(?:\.[a-z0-9]+)?$/i, ending);
}

function subjectAndMonth(source: string, today: string): { subject: string; month: string } {
  const bare = source.replace(/\.[a-z0-9]{1,5}$/i, '');
  const dated = monthIn(bare);
  const rest = dated ? bare.replace(dated.text, ' ') : bare;
  const words = romanise(rest).split(/[^a-z0-9]+/);
  const telling = words.filter((word) => word !== '' && !idle.has(word));
  const subject = telling.join('-').slice(0, longestSubject).replace(/-+$/, '');
  return { subject: subject === '' ? 'contacts' : subject, month: dated?.month ?? today.slice(0, 7) };
}

function monthIn(name: string): { text: string; month: string } | null {
  const yearFirst = /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(name);
  if (yearFirst) return { text: yearFirst[0], month: `${yearFirst[1]}-${yearFirst[2]}` };
  const yearLast = /(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])[-_. ])?(0[1-9]|1[0-2])[-_. ](20\d\d)(?!\d)/.exec(name);
  return yearLast ? { text: yearLast[0], month: `${yearLast[2]}-${yearLast[1]}` } : null;
}

// words that say nothing of what a file is about
const idle = new Set('base bdd crm csv data export exports extract extraction fichier file list liste txt'.split(' '));
const longestSubject = 60;
