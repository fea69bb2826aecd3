import { describe, expect, test } from 'vitest';
import type { Encoding } from '#lib/domain/dialect.ts';
import { openText, transcode, type TextReader } from '#lib/workers/read/open-text.ts';
import { crmExport } from '../../fixtures/crm-files.ts';
import { encode } from '../../fixtures/encode.ts';
import { hostileCells } from '../../fixtures/hostile.ts';

const text = `${crmExport}${hostileCells.join('\n')}\n`;
const utf8 = new TextEncoder().encode(text);

/** A stream that gives the bytes in pieces of one size. */
function pieces(bytes: Uint8Array<ArrayBuffer>, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    }
  });
}

async function drain(reader: TextReader): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let all = '';
  for (;;) {
    const chunk = await reader.next(1);
    if (!chunk.ok) throw new Error(JSON.stringify(chunk.problem));
    if (chunk.value === null) return all + decoder.decode();
    all += decoder.decode(chunk.value, { stream: true });
  }
}

const open = (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding, markBytes: 0 | 2 | 3) => {
  const opened = openText(new Blob([bytes]), { encoding, markBytes });
  if (opened.kind !== 'streamed') throw new Error('Expected a stream.');
  return opened;
};

describe('I4 characters across the cuts of a stream', () => {
  test.each<Encoding>(['utf-16le', 'utf-16be', 'utf-8'])('%s, in pieces of 1 to 4,096 bytes', async (encoding) => {
    const source = encode(text, encoding);
    for (let size = 1; size <= 4096; size++) {
      const result = new Uint8Array(await new Response(transcode(pieces(source, size), encoding)).arrayBuffer());
      expect(Buffer.compare(result, utf8), `pieces of ${size}`).toBe(0);
    }
  });
});

describe('text of any encoding as UTF-8', () => {
  test('UTF-8 is read where it lies, after its mark', async () => {
    const bytes = encode(text, 'utf-8', true);
    const opened = openText(new Blob([bytes]), { encoding: 'utf-8', markBytes: 3 });
    if (opened.kind !== 'direct') throw new Error('Expected direct bytes.');
    expect(opened.length).toBe(utf8.length);
    const part = await opened.read(10, 50, 1);
    expect(part).toEqual({ ok: true, value: utf8.subarray(10, 50) });
    const end = await opened.read(utf8.length - 5, utf8.length + 100, 1);
    expect(end.ok && end.value.length).toBe(5);
  });

  test('others are streamed from any offset of the text', async () => {
    const source = open(encode(text, 'utf-16be', true), 'utf-16be', 2);
    expect(source.fileBytes).toBe(2 * text.length);
    for (const from of [0, 1, 108, utf8.length - 1]) {
      const rest = utf8.subarray(from);
      const reader = source.open(from);
      expect(await drain(reader)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest));
      expect(reader.fileBytesRead).toBe(2 * text.length);
    }
    const beyond = source.open(utf8.length);
    expect(await beyond.next(1)).toEqual({ ok: true, value: null });
  });

  test('a second mark is text', async () => {
    expect(await drain(open(encode('\ufeffa', 'utf-16le', true), 'utf-16le', 2).open(0))).toBe('\ufeffa');
  });

  test('I3 what the encoding does not have is a problem, never a replacement sign', async () => {
    const lone = Uint8Array.from([0x61, 0, 0x00, 0xd8, 0x62, 0]);
    const reader = open(lone, 'utf-16le', 0).open(0);
    let result = await reader.next(1);
    while (result.ok && result.value) {
      expect(new TextDecoder().decode(result.value)).not.toContain('\ufffd');
      result = await reader.next(1);
    }
    expect(result).toEqual({ ok: false, problem: { kind: 'encoding-wrong', encoding: 'utf-16le', line: null } });
  });

  test('a reader can be left', async () => {
    const reader = open(encode(text, 'utf-16le'), 'utf-16le', 0).open(0);
    await reader.next(1);
    await reader.cancel();
    expect(reader.fileBytesRead).toBeGreaterThan(0);
  });
});
