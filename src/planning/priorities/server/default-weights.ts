import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BUILT_IN } from '../component.ts';
import type { DefaultWeights } from '../weights.ts';

const FILE = join(import.meta.dirname, '../../../../db/reference/priority-weights.json');
const weights = z.record(z.enum([...BUILT_IN, 'indicator']), z.number().int().min(0).max(100));

let kept: DefaultWeights | undefined;

/** The weights of db/reference/priority-weights.json, read once. */
export const defaultWeights = (): DefaultWeights =>
  (kept ??= z.object({ weights }).parse(JSON.parse(readFileSync(FILE, 'utf8'))).weights);
