import { sql } from 'kysely';
import type { EvidenceEvent } from '#decree/index.ts';
import { database } from '#platform/server/database/database.ts';
import type { Attestation, ProofFile } from '../attestation.ts';

/** What was attested for a duty, in the order in which it was recorded; what was taken back is among it. */
export const attestationsOf = async (obligation: string): Promise<Attestation[]> => {
  const rows = await database()
    .selectFrom('attestations')
    .select([
      'id',
      'obligation',
      'doneOn',
      'note',
      'body',
      'attestedAt',
      'withdrawnAt',
      'withdrawnReason',
      'withdrawnBy'
    ])
    .select(sql<EvidenceEvent>`event`.as('act'))
    .where('obligation', '=', obligation)
    .orderBy('attestedAt')
    .orderBy('id')
    .execute();
  const files = await filesOf(rows.map(({ id }) => id));
  return rows.map(({ note, withdrawnAt, withdrawnReason, withdrawnBy, ...attestation }) => ({
    ...attestation,
    note: note || null,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawnReason ?? '', body: withdrawnBy },
    files: files.get(attestation.id) ?? []
  }));
};

const filesOf = async (attestations: readonly string[]): Promise<Map<string, ProofFile[]>> => {
  if (attestations.length === 0) return new Map();
  const rows = await database()
    .selectFrom('attestationFiles')
    .innerJoin('files', 'files.id', 'attestationFiles.file')
    .select(['attestation', 'file', 'name', 'bytes'])
    .where('attestation', 'in', attestations)
    .orderBy('file')
    .execute();
  const groups = Map.groupBy(rows, ({ attestation }) => attestation);
  return new Map([...groups].map(([id, found]) => [id, found.map(({ file, name, bytes }) => ({ file, name, bytes }))]));
};

/** The duty for which the file is a proof; undefined when it is none. */
export const dutyOfProof = async (file: string): Promise<string | undefined> => {
  const row = await database()
    .selectFrom('attestationFiles')
    .innerJoin('attestations', 'attestations.id', 'attestationFiles.attestation')
    .select('obligation')
    .where('file', '=', file)
    .executeTakeFirst();
  return row?.obligation;
};
