import type { EvidenceEvent } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames } from '#registry/server/index.ts';
import type { Attestation, ProofFile } from '../attestation.ts';
import type { JudgedRow } from '../control.ts';
import { actOfRow } from '../journal-evidence.ts';
import { deedWord } from '../words/deed-words.ts';
import { attestationsOf } from './attestations.views.ts';
import { recordRows, type RecordRow } from './proof-record.views.ts';

/** An act on record in words, with its row of the journal. */
export type ShownAct = {
  act: string;
  doneOn: string;
  recordedAt: string;
  /** The body that attested it; null for what the product recorded itself. */
  body: string | null;
  seq: number;
  hash: string;
  /** On record, but not as the norm asks. */
  satisfies: boolean;
  attestation: ShownAttestation | null;
};

/** What stands behind an attested act; note and files for those alone who may read proofs. */
export type ShownAttestation = {
  id: string;
  note: string | null;
  files: readonly ProofFile[];
  withdrawn: { at: string; body: string; reason: string | null } | null;
};

/** What is on record for a duty: the rows that prove it, and what was attested and taken back. */
export const showRecord = async (
  duty: JudgedRow,
  { locale, readsProofs }: { locale: Locale; readsProofs: boolean }
): Promise<{ acts: ShownAct[]; attestations: readonly Attestation[] }> => {
  const attestations = await attestationsOf(duty.obligation);
  const ids = attestations.map(({ id }) => id);
  const [rows, names] = await Promise.all([recordRows(duty.proof, ids), bodyNames()]);
  const show = showing({ duty, locale, readsProofs, nameOfBody: (id) => (id ? nameOf(names.get(id), locale) : '') });
  const byId = new Map(attestations.map((each) => [each.id, each]));
  const acts = rows.flatMap((row) => {
    const act = actOfRow(row.type);
    return act ? [show(row, act, byId.get(row.objectId))] : [];
  });
  return { acts, attestations };
};

type Showing = {
  duty: JudgedRow;
  locale: Locale;
  readsProofs: boolean;
  nameOfBody: (id: string | null) => string;
};

const showing =
  ({ duty: { reason }, locale, readsProofs, nameOfBody }: Showing) =>
  ({ seq, at, hash }: RecordRow, act: EvidenceEvent, attestation: Attestation | undefined): ShownAct => ({
    act: deedWord(act, locale),
    doneOn: legalDate(attestation?.doneOn ?? dayOf(at), locale),
    recordedAt: shortDateTime(at, locale),
    body: attestation ? nameOfBody(attestation.body) : null,
    seq,
    hash,
    satisfies: reason.code !== 'does-not-satisfy' || !reason.events.includes(act),
    attestation: attestation
      ? {
          id: attestation.id,
          note: readsProofs ? attestation.note : null,
          files: readsProofs ? attestation.files : [],
          withdrawn: attestation.withdrawn && {
            at: shortDateTime(attestation.withdrawn.at, locale),
            body: nameOfBody(attestation.withdrawn.body),
            reason: readsProofs ? attestation.withdrawn.reason : null
          }
        }
      : null
  });
