import { Worker } from 'node:worker_threads';
import type { PdfAnswer, PdfDrawing } from './pdf-drawing.ts';

type Waiting = { readonly resolve: (file: Buffer) => void; readonly reject: (fault: Error) => void };

/** One thread draws for all, in the order of asking: a long report neither holds up the pages nor fills the memory twice. */
let worker: Worker | undefined;
let lastCall = 0;
const waiting = new Map<number, Waiting>();

const settle = (answer: PdfAnswer): void => {
  const asker = waiting.get(answer.call);
  waiting.delete(answer.call);
  if (waiting.size === 0) worker?.unref();
  if ('file' in answer) asker?.resolve(Buffer.from(answer.file.buffer, answer.file.byteOffset, answer.file.byteLength));
  else asker?.reject(new Error(answer.fault));
};

/** A thread that died answers nobody any more; the next call starts another. */
const giveUp = (fault: Error): void => {
  worker = undefined;
  for (const { reject } of waiting.values()) reject(fault);
  waiting.clear();
};

const started = (): Worker => {
  const made = new Worker(new URL('./pdf-worker.ts', import.meta.url), { name: 'pdf' });
  made.on('message', settle);
  made.on('error', giveUp);
  made.on('exit', () => worker === made && giveUp(new Error('The thread that draws PDF files has ended.')));
  return made;
};

/**
 * A PDF file as archives take it (PDF/A-2b): typefaces embedded, language and title said. Drawn beside the thread that answers
 * requests; rejects when it cannot be drawn.
 */
export const drawPdf = (drawing: PdfDrawing): Promise<Buffer> => {
  worker ??= started();
  const asked = worker;
  const call = ++lastCall;
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject });
    asked.ref();
    asked.postMessage({ call, drawing }, []);
  });
};
