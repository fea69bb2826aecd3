/** Lets in what was sent to this worker meanwhile, and goes on: a timer would make work in many steps wait for each. */
export function messageTurn(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(null);
  });
}

const turns: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => turns.shift()?.();
// nothing else may keep a test alive: only Node's ports know the word
(channel.port1 as { unref?: () => void }).unref?.();
