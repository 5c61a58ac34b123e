import { createHash } from 'node:crypto';
import type { Correction } from '../sorting-input.ts';

/** A mark of what people said of questions: another where anything was said, merged or taken back since. SHA-256, hex. */
export const saidMark = (corrections: readonly Correction[]): string =>
  createHash('sha256')
    .update(JSON.stringify(corrections.map(({ kind, questions, value }) => [kind, questions, value])))
    .digest('hex');
