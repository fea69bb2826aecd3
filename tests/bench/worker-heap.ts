import type { Page } from 'playwright';

/** Bytes that the workers of a page hold once what nobody needs is collected: objects, array buffers (which the memory
 * of WebAssembly is one of). */
export async function heapOfWorkers(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  const answers = new Map<number, (result: HeapUsage) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: HeapUsage };
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let calls = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<HeapUsage>((resolve, reject) => {
      const id = ++calls;
      answers.set(id, resolve);
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
  let bytes = 0;
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await ask(worker, 'Runtime.getHeapUsage');
    bytes += usedSize + backingStorageSize;
  }
  await session.detach();
  if (bytes === 0) throw new Error('No worker was found.');
  return bytes;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}
