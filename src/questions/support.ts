/** What became of a vote. `already` and `not-given`: it stood so before. `closed`: the question is not public (now). */
export type GiveAnswer = 'given' | 'already' | 'closed' | 'unknown';
export type WithdrawAnswer = 'withdrawn' | 'not-given' | 'closed' | 'unknown';

/** A leader's new count. */
export type SupportChange = { meeting: string; question: string; support: number };

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
