import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startProduct } from './product-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The DATA_DIR of a stopped product with a PostgreSQL of its own, filled with the demonstration; files use it one after another. */
    filledData: string;
  }
}

/** Fills the demonstration once, for all test files that break a product with a durable PostgreSQL of its own. */
export default async function setup(project: TestProject): Promise<() => void> {
  const data = mkdtempSync(join(tmpdir(), 'kezdesu-filled-'));
  const product = startProduct(undefined, data, { DEMO: '1', SECRET: project.config.env['SECRET'] ?? '' });
  await product.address;
  await product.stop();
  project.provide('filledData', data);
  return () => rmSync(data, { recursive: true, force: true });
}
