import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { Register } from '../register.ts';
import { readRegister } from './register.views.ts';

const LOCK = 5204021;

/** The register as it is now; other changes of it wait until this transaction ends, so a rule may look at all of it. */
export const lockedRegister = async (tx: Tx): Promise<Register> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  return readRegister(tx);
};
