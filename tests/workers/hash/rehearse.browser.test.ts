import { describe, expect, test } from 'vitest';
import { rehearseHash } from '#lib/workers/hash/hash.client.ts';
import { dialectOf, output, plan } from './plans.ts';
import { header, rowsOf } from './requests.ts';

describe('a rehearsal', () => {
  const data = 'A@A.fr;06 12 34 56 78\n;\n b@b.fr ;06 12 34 56 79\na@a.fr;no\nc@c;\n';
  const file = new File([header, data], 'crm.csv');
  const outputs = [output(), output({ column: 1, form: 'phone-plus', digest: null })];
  const chosen = plan({ width: 2, outputs, distinct: true, identifiers: [[0], [1]] });

  test('shows what would leave', async () => {
    const answer = await rehearseHash({ file, dialect: dialectOf(header), plan: chosen });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        read: 5,
        written: 3,
        setAside: { empty: 1, malformed: 1 },
        whole: true,
        bytesTried: data.length,
        leaving: [
          { found: 'A@A.fr', normal: 'a@a.fr', output: 0 },
          { found: '06 12 34 56 78', normal: '+33612345678', sent: '+33612345678', output: 1 },
          { found: ' b@b.fr ', normal: 'b@b.fr', output: 0 },
          { found: '06 12 34 56 79', normal: '+33612345679', sent: '+33612345679', output: 1 },
          { found: 'a@a.fr', normal: 'a@a.fr', output: 0 }
        ]
      }
    });
  });

  test('stops after the first rows of a large file', async () => {
    const large = new File([header, rowsOf(80_000)], 'crm.csv');
    const answer = await rehearseHash({ file: large, dialect: dialectOf(header), plan: plan({ width: 2 }) });
    expect(answer).toMatchObject({ ok: true, value: { whole: false } });
    if (!answer.ok) return;
    expect(answer.value.read).toBeGreaterThanOrEqual(50_000);
    expect(answer.value.read).toBeLessThan(60_000);
  });

  test('gives way to a newer question, and to its signal', async () => {
    const large = new File([header, rowsOf(80_000)], 'crm.csv');
    const question = { file: large, dialect: dialectOf(header), plan: plan({ width: 2 }) };
    const abort = new AbortController();
    const cancelled = { ok: false, problem: { kind: 'cancelled' } };
    const older = rehearseHash(question);
    const newer = rehearseHash({ ...question, file });
    expect(await older).toEqual(cancelled);
    expect(await newer).toMatchObject({ ok: true, value: { read: 5 } });
    const third = rehearseHash(question, abort.signal);
    abort.abort();
    expect(await third).toEqual(cancelled);
  });
});
