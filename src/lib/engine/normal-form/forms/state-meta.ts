import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';
import { romanise } from '../romanise.ts';

/** A state of the United States becomes its two letters; any other region is written in plain letters and digits,
 * without blanks (networks.md 1.6). */
export const stateMeta: NormalForm = {
  id: 'state-meta',
  fast: null,
  normalise(value, { country }) {
    const text = value.trim();
    if (text === '') return blank;
    const region = romanise(text).replace(/[^a-z0-9]/g, '');
    if (looksHashed(region)) return alreadyHashed;
    if (region === '') return refused('nothing-left');
    return normal(country === null || country === 'US' ? (statesByName.get(region) ?? region) : region);
  }
};

const states =
  'al alabama ak alaska az arizona ar arkansas ca california co colorado ct connecticut de delaware fl florida ' +
  'ga georgia hi hawaii id idaho il illinois in indiana ia iowa ks kansas ky kentucky la louisiana me maine ' +
  'md maryland ma massachusetts mi michigan mn minnesota ms mississippi mo missouri mt montana ne nebraska nv nevada ' +
  'nh newhampshire nj newjersey nm newmexico ny newyork nc northcarolina nd northdakota oh ohio ok oklahoma ' +
  'or oregon pa pennsylvania ri rhodeisland sc southcarolina sd southdakota tn tennessee tx texas ut utah vt vermont ' +
  'va virginia wa washington wv westvirginia wi wisconsin wy wyoming dc districtofcolumbia';
const statesByName = new Map([...states.matchAll(/(\w\w) (\w+)/g)].map(([, code = '', name = '']) => [name, code]));
