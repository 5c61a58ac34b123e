import { database, databasePool } from '../database/database.ts';
import { CHAIN_BLOCK, chainBodies } from '../journal/chain-block.ts';
import { headAfter, type PublishedHead } from '../journal/published-heads.views.ts';

/** A longer chain is not in the receipt itself: its files are named. */
const MOST_ROWS = 5_000;

/** Where a publication stands: its kind, its subject and its version. */
export type PublicationPlace = { kind: string; subject: string; version: number };

/** The row of the journal that names the publication: all that its hash covers, as it was hashed. `salt` is null in old rows. */
type ReceiptRow = {
  salt: string | null;
  seq: number;
  at: string;
  actorKind: string;
  actorId: string;
  act: string;
  type: string;
  objectKind: string;
  objectId: string;
  facts: string;
  previousHash: string;
  hash: string;
};

/**
 * What proves a publication without us: the exact content, the row that names its hash, the bodies of the rows after it up to
 * the next published head. `chain` is null before there is one, where it is too long (then `chainFiles` has it), and where
 * a row is older than the salts. docs/operations/prove-the-journal.md says how to check it.
 */
export type Receipt = {
  format: 'kezdesu-receipt-1';
  publication: PublicationPlace & { publishedAt: string; sha256: string; content: string };
  row: ReceiptRow;
  chain: string[] | null;
  chainFiles: string[];
  head: Pick<PublishedHead, 'day' | 'seq' | 'hash'> | null;
};

/** The receipt of a publication, as far as it can be proved now; undefined where there is no such publication. */
export const receiptOf = async ({ kind, subject, version }: PublicationPlace): Promise<Receipt | undefined> => {
  const publication = await database()
    .selectFrom('publications')
    .select(['kind', 'subject', 'version', 'publishedAt', 'sha256', 'content', 'journalSeq'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!publication) return undefined;
  const { journalSeq, publishedAt, ...rest } = publication;
  const head = await headAfter(journalSeq);
  return {
    format: 'kezdesu-receipt-1',
    publication: { ...rest, publishedAt: publishedAt.toString() },
    row: await rowAt(journalSeq),
    ...(head ? await chainTo(journalSeq, head) : { chain: null, chainFiles: [], head: null })
  };
};

const chainTo = async (
  seq: number,
  { day, seq: headSeq, hash }: PublishedHead
): Promise<Pick<Receipt, 'chain' | 'chainFiles' | 'head'>> => {
  const head = { day, seq: headSeq, hash };
  if (headSeq - seq <= MOST_ROWS) return { chain: (await chainBodies(seq, headSeq)) ?? null, chainFiles: [], head };
  const first = Math.floor(seq / CHAIN_BLOCK);
  const blocks = Math.floor((headSeq - 1) / CHAIN_BLOCK) - first + 1;
  const chainFiles = Array.from({ length: blocks }, (_, place) => `/journal/chain/${first + place}`);
  return { chain: null, chainFiles, head };
};

const rowAt = async (seq: number): Promise<ReceiptRow> => {
  const { rows } = await databasePool().query<ReceiptRow>(
    `select salt, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind as "actorKind",
       actor_id as "actorId", act, type, object_kind as "objectKind", object_id as "objectId", facts::text as facts,
       encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
     from journal where seq = $1`,
    [seq]
  );
  if (!rows[0]) throw new Error(`The journal has no row ${seq}.`);
  return rows[0];
};
