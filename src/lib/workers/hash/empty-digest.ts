import type { Digest } from '#lib/domain/digest.ts';
import type { SlicePlan } from '#lib/kernel/slice.ts';

/** Makes the self-check of networks.md 5.5: throws when rows hold the digest of an empty string, which is no one. */
export function emptyDigestCheck(plan: SlicePlan): (out: Uint8Array) => void {
  const found = () => {
    throw new Error('The digest of an empty string was about to be written.');
  };
  // a digest that the source holds already may be anything
  const passed = plan.outputs.map(({ hashed }) => hashed);
  const kinds = [...new Set(plan.outputs.flatMap(({ digest }) => digest ?? []))].filter(
    (kind) => !passed.includes(kind)
  );
  const [only] = kinds;
  if (only === undefined) return () => undefined;
  if (plan.outputs.length === 1 && !plan.quoteAlways) {
    const first = new TextEncoder().encode(emptyDigests[only].slice(0, 8));
    const stride = emptyDigests[only].length + plan.lineEnd.length;
    return (out) => {
      for (let row = 0; row < out.length; row += stride) {
        if (out[row] === first[0] && first.every((byte, at) => out[row + at] === byte)) found();
      }
    };
  }
  const decoder = new TextDecoder('latin1');
  return (out) => {
    const text = decoder.decode(out);
    if (kinds.some((kind) => text.includes(emptyDigests[kind]))) found();
  };
}

const emptyDigests: Readonly<Record<Digest, string>> = {
  md5: 'd41d8cd98f00b204e9800998ecf8427e',
  sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  sha512:
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e'
};
