import { database } from '#platform/server/database/database.ts';

/** A row of the journal behind a verdict. */
export type RecordRow = {
  seq: number;
  at: Temporal.Instant;
  type: string;
  objectKind: string;
  objectId: string;
  /** In hex. */
  hash: string;
};

/** The rows of the journal with these positions, and those of these attestations, in the journal's order. */
export const recordRows = async (seqs: readonly number[], attestations: readonly string[]): Promise<RecordRow[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select(['seq', 'at', 'type', 'objectKind', 'objectId', 'hash'])
    .where((is) =>
      is.or([
        is('seq', 'in', seqs.length > 0 ? [...seqs] : [0]),
        is.and([
          is('objectKind', '=', 'attestation'),
          is('objectId', 'in', attestations.length > 0 ? [...attestations] : ['']),
          is('type', '<>', 'AttestationWithdrawn')
        ])
      ])
    )
    .orderBy('seq')
    .execute();
  return rows.map(({ hash, ...row }) => ({ ...row, hash: hash.toString('hex') }));
};
