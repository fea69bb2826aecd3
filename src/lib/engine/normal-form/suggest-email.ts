import { regularEmail } from './regular-email.ts';

/** What the user probably meant, for a malformed or mistyped address; null when nothing likely is found. A suggestion is
 * shown and never applied by itself. */
export function suggestEmail(text: string): string | null {
  const written = text.trim().toLowerCase();
  const bare = written
    .replace(/^(?:mailto:|[<("'\s])+/, '')
    .replace(/[>)"'\s.,;:]+$/, '')
    .replace(/\s+/g, '')
    .replace(/@{2,}/g, '@');
  const at = bare.indexOf('@');
  if (at < 1 || bare.includes('@', at + 1)) return null;
  const domain = mended(bare.slice(at + 1));
  const suggestion = `${bare.slice(0, at)}@${domain}`;
  const regular = regularEmail(suggestion);
  return regular.ok && regular.value !== written ? regular.value : null;
}

const knownDomains = (
  'gmail.com googlemail.com hotmail.com hotmail.fr outlook.com outlook.fr live.com live.fr msn.com yahoo.com yahoo.fr ' +
  'icloud.com me.com aol.com orange.fr wanadoo.fr laposte.net free.fr sfr.fr neuf.fr bbox.fr numericable.fr ' +
  'protonmail.com proton.me gmx.com gmx.fr gmx.de web.de t-online.de skynet.be telenet.be bluewin.ch'
).split(' ');

const endings = /(?<=[a-z0-9-]{3})(com|net|org|fr|be|ch|de|es|it)$/;

// none of them is a domain of the root
const mistypedCom = /\.(?:con|cmo|ocm|comm|vom|xom|cim|com\.com)$/;

function mended(domain: string): string {
  const dotted = domain
    .replace(/[,;]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.]+/, '');
  if (knownDomains.includes(dotted)) return dotted;
  const undotted = knownDomains.find((known) => known.replace('.', '') === dotted.replaceAll('.', ''));
  if (undotted) return undotted;
  const whole = (dotted.includes('.') ? dotted : dotted.replace(endings, '.$1')).replace(mistypedCom, '.com');
  return knownDomains.find((known) => isMistyped(whole, known)) ?? whole;
}

/** One slip of the fingers in a name long enough to be recognised: a letter missing, doubled, replaced, or two exchanged. */
function isMistyped(domain: string, known: string): boolean {
  if (known.length < shortestRecognised || Math.abs(domain.length - known.length) > 1) return false;
  let start = 0;
  while (start < domain.length && domain[start] === known[start]) start++;
  const [left, right] = [domain.slice(start), known.slice(start)];
  // `yahoo.fr` and `yahoo.de` are two domains: the name is mistyped, not its ending
  if (start > known.lastIndexOf('.') && left.length === right.length) return false;
  const isExchange = left[1] === right[0] && left[0] === right[1] && left.slice(2) === right.slice(2);
  return isExchange || left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1);
}

const shortestRecognised = 8;
