import type { EvidenceEvent } from '#decree/index.ts';
import type { Duty, HeldPost } from '#platform/actor.ts';
import type { JudgedRow } from './control.ts';

/**
 * Which duties of their body stand on the desk of a post, by the acts they await. Heads and press officers see all: the
 * decree binds the body. The others see what is theirs to do. Administrators serve the product, not a body. Our default.
 */
export const DESKS: Readonly<Record<Duty, 'all' | readonly EvidenceEvent[]>> = {
  'first-head': 'all',
  'deputy-head': 'all',
  'agency-chair': 'all',
  akim: 'all',
  'press-officer': 'all',
  controller: 'all',
  moderator: ['SortingAdopted'],
  'hall-operator': ['HallsConnected', 'BroadcastRecorded', 'VideoLinkAgreed'],
  presenter: ['FloorTimeMeasured'],
  executor: ['QuarterPublished', 'SolutionsPublished'],
  analyst: ['RegionPrioritiesAdopted', 'ProposalsSubmitted', 'SortingAdopted', 'SystemicProblemsDelivered'],
  administrator: []
};

/** Whether a duty of the post's body stands on the desk of this post. */
export const isOnDeskOf = ({ duty, body }: Pick<HeldPost, 'duty' | 'body'>, row: Pick<JudgedRow, 'who' | 'missing'>) =>
  body === row.who && (DESKS[duty] === 'all' || row.missing.some((event) => DESKS[duty].includes(event)));
