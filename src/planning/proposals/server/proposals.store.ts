import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { newId } from '#platform/server/ids.ts';
import type { PackageStatus, ProposalPackage } from '../package-status.ts';
import type { ProposalTerms, WorkingProposal } from '../proposal.ts';

type Place = { readonly year: number; readonly body: string };
type TermColumns = Pick<
  Selectable<DB['proposals']>,
  | 'region'
  | 'otherRegions'
  | 'districts'
  | 'fromOn'
  | 'toOn'
  | 'format'
  | 'themeKk'
  | 'themeRu'
  | 'justificationKk'
  | 'justificationRu'
  | 'participants'
  | 'jointWith'
>;

/** The terms of a line as its row says them. */
export const termsOf = ({ region, otherRegions, fromOn, toOn, ...row }: TermColumns): ProposalTerms => ({
  regions: [region, ...otherRegions],
  districts: row.districts,
  from: fromOn,
  to: toOn,
  format: row.format,
  themeKk: row.themeKk,
  themeRu: row.themeRu,
  justificationKk: row.justificationKk,
  justificationRu: row.justificationRu,
  participants: row.participants,
  jointWith: row.jointWith
});

const columnsOf = ({ regions: [region = '', ...otherRegions], from, to, ...terms }: ProposalTerms) => ({
  region,
  otherRegions,
  districts: [...terms.districts],
  fromOn: from,
  toOn: to,
  format: terms.format,
  themeKk: terms.themeKk,
  themeRu: terms.themeRu,
  justificationKk: terms.justificationKk,
  justificationRu: terms.justificationRu,
  participants: terms.participants,
  jointWith: [...terms.jointWith]
});

/** A line as the body works on it. */
export const workingProposalOf = (row: Selectable<DB['proposals']>): WorkingProposal => ({
  id: row.id,
  year: row.year,
  body: row.body,
  edition: row.edition,
  withdrawnAt: row.withdrawnAt,
  ...termsOf(row),
  precise: row.fromOn.equals(row.toOn)
});

/** The body's package for the year, locked until the transaction ends; undefined while nothing was proposed. */
export const lockPackage = (tx: Tx, { year, body }: Place): Promise<ProposalPackage | undefined> =>
  tx
    .selectFrom('proposalPackages')
    .selectAll()
    .where('year', '=', year)
    .where('body', '=', body)
    .forUpdate()
    .executeTakeFirst();

/** The same, begun as an empty draft where there is none. The body must stand in the register. */
export const openPackage = async (tx: Tx, { year, body }: Place): Promise<ProposalPackage> => {
  await tx
    .insertInto('proposalPackages')
    .values({ year, body, status: 'draft' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const found = await lockPackage(tx, { year, body });
  if (!found) throw new Error(`No package of ${body} for ${year}`);
  return found;
};

/** A line with its package, both locked; undefined when there is none. */
export const lockProposal = async (
  tx: Tx,
  id: string
): Promise<{ line: WorkingProposal; package: ProposalPackage } | undefined> => {
  const place = await tx.selectFrom('proposals').select(['year', 'body']).where('id', '=', id).executeTakeFirst();
  const found = place && (await lockPackage(tx, place));
  const row = await tx.selectFrom('proposals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && found ? { line: workingProposalOf(row), package: found } : undefined;
};

/** The lines of a package that stand, in the order of their days. */
export const standingLines = async (tx: Tx | Database, { year, body }: Place): Promise<WorkingProposal[]> => {
  const rows = await tx
    .selectFrom('proposals')
    .selectAll()
    .where('year', '=', year)
    .where('body', '=', body)
    .where('withdrawnAt', 'is', null)
    .orderBy('fromOn')
    .orderBy('id')
    .execute();
  return rows.map(workingProposalOf);
};

/** Says that a line of the package changed. */
const touchPackage = async (tx: Tx, { year, body }: Place): Promise<void> => {
  await tx
    .updateTable('proposalPackages')
    .set({ edition: sql`edition + 1` })
    .where('year', '=', year)
    .where('body', '=', body)
    .execute();
};

/** Adds a line to an open package, with the import that brought it; returns its id. */
export const insertProposal = async (
  tx: Tx,
  place: Place,
  terms: ProposalTerms,
  source: string | null = null
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('proposals')
    .values({ id, year: place.year, body: place.body, source, ...columnsOf(terms) })
    .execute();
  await touchPackage(tx, place);
  return id;
};

/** Gives a line new terms, from an import where one brought them. */
export const updateProposal = async (
  tx: Tx,
  line: WorkingProposal,
  terms: ProposalTerms,
  source?: string
): Promise<void> => {
  await tx
    .updateTable('proposals')
    .set({ ...columnsOf(terms), edition: line.edition + 1, ...(source && { source }) })
    .where('id', '=', line.id)
    .execute();
  await touchPackage(tx, line);
};

/** Takes a line out at an instant, or with null back in. */
export const saveProposalWithdrawal = async (
  tx: Tx,
  line: WorkingProposal,
  withdrawnAt: Temporal.Instant | null
): Promise<void> => {
  await tx
    .updateTable('proposals')
    .set({ withdrawnAt, edition: line.edition + 1 })
    .where('id', '=', line.id)
    .execute();
  await touchPackage(tx, line);
};

/** The package stands so from now on. */
export const savePackageStatus = async (tx: Tx, { year, body }: Place, status: PackageStatus): Promise<void> => {
  await tx.updateTable('proposalPackages').set({ status }).where('year', '=', year).where('body', '=', body).execute();
};

type Submission = { late: boolean; submittedAt: Temporal.Instant; post: string | null };

/** Keeps the lines whole as the next version of the package, and returns its number. */
export const insertVersion = async (
  tx: Tx,
  { year, body, version: last }: ProposalPackage,
  lines: readonly WorkingProposal[],
  submission: Submission
): Promise<number> => {
  const version = last + 1;
  await tx
    .updateTable('proposalPackages')
    .set({ status: 'submitted', version })
    .where('year', '=', year)
    .where('body', '=', body)
    .execute();
  await tx
    .insertInto('proposalVersions')
    .values({ year, body, version, ...submission })
    .execute();
  await tx
    .insertInto('submittedProposals')
    .values(lines.map((line) => ({ proposal: line.id, year, body, version, ...columnsOf(line) })))
    .execute();
  return version;
};

/** The lines of a version, by their ids. */
export const linesOfVersion = async (
  tx: Tx,
  { year, body, version }: ProposalPackage
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('submittedProposals')
    .select('proposal')
    .where('year', '=', year)
    .where('body', '=', body)
    .where('version', '=', version)
    .execute();
  return new Set(rows.map(({ proposal }) => proposal));
};

type Review = {
  decision: 'returned' | 'accepted';
  remark: string | null;
  reviewedAt: Temporal.Instant;
  post: string | null;
};

/** Keeps what was said to the package's version as a whole and to its lines. */
export const insertReview = async (
  tx: Tx,
  { year, body, version }: ProposalPackage,
  review: Review,
  remarks: readonly { proposal: string; remark: string }[]
): Promise<void> => {
  const id = newId();
  await tx
    .insertInto('proposalReviews')
    .values({ id, year, body, version, ...review })
    .execute();
  if (remarks.length > 0)
    await tx
      .insertInto('proposalRemarks')
      .values(remarks.map((each) => ({ review: id, ...each })))
      .execute();
};
