import { refused, refusedField, type Refused } from '#platform/result.ts';
import type { Format } from '../schedule.ts';

/** What a body asks for its first head: where, when, on what, why. */
export type ProposalTerms = {
  /** The wished region first, then those the body also allows. */
  readonly regions: readonly string[];
  readonly districts: readonly string[];
  /** The first and last day of the window; the same for a single wished day. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly format: Format;
  readonly themeKk: string;
  readonly themeRu: string;
  /** Empty where it is not given in this language. */
  readonly justificationKk: string;
  readonly justificationRu: string;
  readonly participants: number | null;
  /** Bodies it would come together with. */
  readonly jointWith: readonly string[];
};

/** A line of the latest version that a body submitted; `id` stays the same through the versions. */
export type Proposal = ProposalTerms & { readonly id: string; readonly body: string; readonly precise: boolean };

/** A line as the body works on it. */
export type WorkingProposal = Proposal & {
  readonly year: number;
  /** Grows with every change. */
  readonly edition: number;
  readonly withdrawnAt: Temporal.Instant | null;
};

export const WINDOW_KINDS = ['month', 'window', 'day'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];
export type DayWindow = Pick<ProposalTerms, 'from' | 'to'>;

/** Is one day wished, a whole month, or a window of days? */
export const windowKind = ({ from, to }: DayWindow): WindowKind => {
  if (from.equals(to)) return 'day';
  return from.day === 1 && to.equals(from.with({ day: from.daysInMonth })) ? 'month' : 'window';
};

/** The whole of a month. */
export const monthWindow = (year: number, month: number): DayWindow => {
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from, to: from.with({ day: from.daysInMonth }) };
};

/** May a body propose for this year today? For the coming one, and for the running one when it comes late. */
export const isOpenForProposals = (year: number, today: Temporal.PlainDate): boolean =>
  year === today.year || year === today.year + 1;

/** Why a line with these terms cannot stand among a body's proposals; undefined when it can. */
export const faultOfProposal = (
  { year, body }: { year: number; body: string },
  { regions, from, to, jointWith }: ProposalTerms,
  today: Temporal.PlainDate
): Refused | undefined => {
  if (!isOpenForProposals(year, today)) return refused('proposals-year-closed', { params: { year } });
  if (from.year !== year) return refusedField('from', 'day-outside-year');
  if (to.year !== year) return refusedField('to', 'day-outside-year');
  if (Temporal.PlainDate.compare(from, to) > 0) return refusedField('to', 'window-reversed');
  if (Temporal.PlainDate.compare(to, today) < 0) return refusedField('to', 'day-passed');
  if (new Set(regions).size < regions.length) return refusedField('otherRegions', 'region-twice');
  if (jointWith.includes(body)) return refusedField('jointWith', 'joint-with-itself');
  return undefined;
};

/** A line without a word why, in either language, is not submitted. */
export const isJustified = ({
  justificationKk,
  justificationRu
}: Pick<ProposalTerms, 'justificationKk' | 'justificationRu'>): boolean =>
  justificationKk !== '' || justificationRu !== '';
