import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { secret } from '../config.ts';
import { database } from '../database/database.ts';

/**
 * Marks a code of an authenticator as used; false when it was used already, also at the same moment. Codes live for a
 * minute and a half, so what is older than an hour may come again by chance.
 */
export const useCode = async (person: string, code: string): Promise<boolean> => {
  const hidden = createHmac('sha256', secret()).update(`code:${code}`).digest('base64url');
  const { rows } = await sql`
    insert into used_codes (person, code, used_at) values (${person}, ${hidden}, now())
    on conflict (person, code) do update set used_at = now() where used_codes.used_at < now() - interval '1 hour'
    returning 1`.execute(database());
  return rows.length > 0;
};
