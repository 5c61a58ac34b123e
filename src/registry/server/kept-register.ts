import { database } from '#platform/server/database/database.ts';
import { log } from '#platform/server/log.ts';
import type { Register } from '../register.ts';
import { readRegister } from './register.views.ts';

const MINUTE = 60_000;

let kept: Register | undefined;
let reading: Promise<Register> | undefined;
let timer: NodeJS.Timeout | undefined;
let reads = 0;

/**
 * The register as this process keeps it in memory: read once, then anew each minute and after each change made here; a
 * change by another process shows within that minute. Nobody waits for the minute's reading: a transaction that waited
 * for a second connection could wait for itself.
 */
export const register = (): Register | Promise<Register> => kept ?? (reading ??= renewRegister());

/** Reads the register anew, and again each minute from now on. A slower, older reading never replaces a newer one. */
export const renewRegister = async (): Promise<Register> => {
  const turn = (reads += 1);
  const fresh = await readRegister(database()).finally(() => (reading = undefined));
  if (turn === reads) kept = fresh;
  timer ??= setInterval(() => void renewQuietly(), MINUTE).unref();
  return fresh;
};

/** After a change that is already committed: what fails here must not look like a failed act; the minute mends it. */
export const renewQuietly = async (): Promise<void> => {
  await renewRegister().catch((error: unknown) =>
    log.warn({ error: error instanceof Error ? error.name : '' }, 'the register could not be read anew')
  );
};
