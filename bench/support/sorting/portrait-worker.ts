import { parentPort } from 'node:worker_threads';
import { createPacker, portraitOf } from '#sorting/index.ts';
import { places } from './reference.ts';

// A thread that reads: batches of texts come, portraits go back packed, in the same order.

const [gazetteer, pack] = [places(), createPacker()];

parentPort?.on('message', (texts: readonly string[]) => {
  const packed = pack(texts.map((text) => portraitOf(text, gazetteer)));
  parentPort?.postMessage(packed, []);
});
parentPort?.postMessage('ready', []);
