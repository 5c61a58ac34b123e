import type { Selectable } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { ProposalPackage } from '../package-status.ts';
import type { Proposal, WorkingProposal } from '../proposal.ts';
import { workingProposalOf } from './proposals.store.ts';
import { submittedLineOf } from './proposals.views.ts';

/** What was said to a version: by the body for mass media, in which post, to the whole and to lines by their ids. */
export type Review = {
  readonly decision: 'returned' | 'accepted';
  readonly remark: string | null;
  readonly remarks: ReadonlyMap<string, string>;
  readonly reviewedAt: Temporal.Instant;
  readonly post: string | null;
};

/** What a body submitted, whole, with what was said to it, the earliest first. */
export type ProposalVersion = {
  readonly version: number;
  readonly late: boolean;
  readonly submittedAt: Temporal.Instant;
  readonly post: string | null;
  readonly lines: readonly Proposal[];
  readonly reviews: readonly Review[];
};

/** A body's package with its lines, the withdrawn among them, and every version, the newest first. */
export type PackageView = {
  readonly package: ProposalPackage;
  readonly lines: readonly WorkingProposal[];
  readonly versions: readonly ProposalVersion[];
};

type Place = { readonly year: number; readonly body: string };

/** All of a body's package; undefined while it has not begun. As many queries for a hundred lines as for one. */
export const packageView = async ({ year, body }: Place): Promise<PackageView | undefined> => {
  const db = database();
  const ofBody = { year, body };
  const [found, lines, versions] = await Promise.all([
    db
      .selectFrom('proposalPackages')
      .selectAll()
      .where((eb) => eb.and(ofBody))
      .executeTakeFirst(),
    db
      .selectFrom('proposals')
      .selectAll()
      .where((eb) => eb.and(ofBody))
      .orderBy('fromOn')
      .orderBy('id')
      .execute(),
    versionsOf(ofBody)
  ]);
  return found && { package: found, lines: lines.map(workingProposalOf), versions };
};

const versionsOf = async (ofBody: Place): Promise<ProposalVersion[]> => {
  const db = database();
  const [versions, submitted, reviews] = await Promise.all([
    db
      .selectFrom('proposalVersions')
      .selectAll()
      .where((eb) => eb.and(ofBody))
      .orderBy('version', 'desc')
      .execute(),
    db
      .selectFrom('submittedProposals')
      .selectAll()
      .where((eb) => eb.and(ofBody))
      .orderBy('fromOn')
      .orderBy('proposal')
      .execute(),
    reviewsOf(ofBody)
  ]);
  const linesOf = Map.groupBy(submitted, ({ version }) => version);
  return versions.map(({ version, late, submittedAt, post }) => ({
    version,
    late,
    submittedAt,
    post,
    lines: (linesOf.get(version) ?? []).map(submittedLineOf),
    reviews: reviews.get(version) ?? []
  }));
};

const reviewsOf = async (ofBody: Place): Promise<ReadonlyMap<number, Review[]>> => {
  const db = database();
  const [reviews, remarks] = await Promise.all([
    db
      .selectFrom('proposalReviews')
      .selectAll()
      .where((eb) => eb.and(ofBody))
      .orderBy('reviewedAt')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('proposalRemarks as remark')
      .innerJoin('proposalReviews as review', 'review.id', 'remark.review')
      .selectAll('remark')
      .where('review.year', '=', ofBody.year)
      .where('review.body', '=', ofBody.body)
      .execute()
  ]);
  const remarksOf = Map.groupBy(remarks, ({ review }) => review);
  const byVersion = Map.groupBy(reviews, ({ version }) => version);
  return new Map([...byVersion].map(([version, rows]) => [version, rows.map((row) => reviewOf(row, remarksOf))]));
};

const reviewOf = (
  { id, decision, remark, reviewedAt, post }: Selectable<DB['proposalReviews']>,
  remarksOf: ReadonlyMap<string, readonly { proposal: string; remark: string }[]>
): Review => ({
  decision,
  remark,
  reviewedAt,
  post,
  remarks: new Map((remarksOf.get(id) ?? []).map((each) => [each.proposal, each.remark]))
});
