/** What became of a vote. `already` and `not-given`: it stood so before. `closed`: the question is not public (now). */
export type GiveAnswer = 'given' | 'already' | 'closed' | 'unknown';
export type WithdrawAnswer = 'withdrawn' | 'not-given' | 'closed' | 'unknown';

/** A leader's new count. */
export type SupportChange = { meeting: string; question: string; support: number };

// PostgreSQL carries at most 8,000 bytes in a notice; a change is about 85.
const CHANGES_A_NOTICE = 80;

/** Changes as notices to other nodes. */
export const supportNotices = (changes: readonly SupportChange[]): string[] => {
  const rows = changes.map(({ meeting, question, support }) => [meeting, question, support]);
  return Array.from({ length: Math.ceil(rows.length / CHANGES_A_NOTICE) }, (_, at) =>
    JSON.stringify(rows.slice(at * CHANGES_A_NOTICE, (at + 1) * CHANGES_A_NOTICE))
  );
};

/** Reads a notice on the channel `support`; anything else gives no change. */
export const readSupportNotice = (payload: string): SupportChange[] => {
  const rows: unknown = parsed(payload);
  return Array.isArray(rows) ? rows.flatMap(asChange) : [];
};

const parsed = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
};

const asChange = (row: unknown): SupportChange[] => {
  if (!Array.isArray(row)) return [];
  const [meeting, question, support]: unknown[] = row;
  const fits = typeof meeting === 'string' && typeof question === 'string' && typeof support === 'number';
  return fits ? [{ meeting, question, support }] : [];
};
