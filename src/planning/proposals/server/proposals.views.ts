import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { PackageStatus } from '../package-status.ts';
import type { Proposal, WorkingProposal } from '../proposal.ts';
import { termsOf, workingProposalOf } from './proposals.store.ts';

/** How a body's package stands. */
export type PackageState = {
  readonly body: string;
  readonly status: PackageStatus;
  readonly version: number;
  /** Lines that stand: as submitted, or as worked on while nothing was. */
  readonly lines: number;
  readonly submittedAt: Temporal.Instant | null;
  readonly late: boolean;
};

type Place = { readonly year: number; readonly body: string };

/**
 * p(1,4,4): what the bodies propose for the year: the lines of the latest version that each submitted, in the order of their
 * days. One query for any number of bodies.
 */
export const proposalsOf = async (year: number, db: Database | Tx = database()): Promise<readonly Proposal[]> => {
  const rows = await db
    .selectFrom('submittedProposals as line')
    .innerJoin('proposalPackages as package', (join) =>
      join
        .onRef('package.year', '=', 'line.year')
        .onRef('package.body', '=', 'line.body')
        .onRef('package.version', '=', 'line.version')
    )
    .selectAll('line')
    .where('line.year', '=', year)
    .orderBy('line.fromOn')
    .orderBy('line.proposal')
    .execute();
  return rows.map(submittedLineOf);
};

type SubmittedRow = Parameters<typeof termsOf>[0] & { proposal: string; body: string };

/** A submitted line as its row says it. */
export const submittedLineOf = (row: SubmittedRow): Proposal => ({
  id: row.proposal,
  body: row.body,
  ...termsOf(row),
  precise: row.fromOn.equals(row.toOn)
});

/** How the packages of a year stand, by body; bodies that have not begun are missing. One query. */
export const packageStates = async (year: number): Promise<ReadonlyMap<string, PackageState>> => {
  const rows = await database()
    .selectFrom('proposalPackages as package')
    .leftJoin('proposalVersions as version', (join) =>
      join
        .onRef('version.year', '=', 'package.year')
        .onRef('version.body', '=', 'package.body')
        .onRef('version.version', '=', 'package.version')
    )
    .select(['package.body', 'package.status', 'package.version', 'version.submittedAt', 'version.late'])
    .select((eb) => [
      eb
        .selectFrom('submittedProposals as line')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('line.year', '=', 'package.year')
        .whereRef('line.body', '=', 'package.body')
        .whereRef('line.version', '=', 'package.version')
        .as('submitted'),
      eb
        .selectFrom('proposals as line')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('line.year', '=', 'package.year')
        .whereRef('line.body', '=', 'package.body')
        .where('line.withdrawnAt', 'is', null)
        .as('working')
    ])
    .where('package.year', '=', year)
    .execute();
  return new Map(
    rows.map(({ submitted, working, submittedAt, late, ...row }) => [
      row.body,
      { ...row, submittedAt, late: late ?? false, lines: (row.version > 0 ? submitted : working) ?? 0 }
    ])
  );
};

/** The years for which some body has begun to propose, the newest first. */
export const proposalYears = async (): Promise<number[]> => {
  const rows = await database()
    .selectFrom('proposalPackages')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
};

/** One line as it is worked on; undefined when there is none. */
export const findProposal = async (id: string): Promise<WorkingProposal | undefined> => {
  const row = await database().selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst();
  return row && workingProposalOf(row);
};

/** Lines that other bodies submitted for the year and would like to come to together with this one. */
export const invitationsTo = async ({ year, body }: Place): Promise<readonly Proposal[]> =>
  (await proposalsOf(year)).filter(({ jointWith }) => jointWith.includes(body));
