import type { EvidenceEvent } from '#decree/index.ts';
import type { JudgedRow } from './control.ts';
import { DEEDS, isDoneHere } from './deeds.ts';

/** The meeting behind a duty: of the schedule's entry where there is one, of the meeting itself where there is none, planned for a risk. */
export type DutyPlace = {
  /** The occasion. */
  readonly id: string;
  /** Null while there is only the entry. */
  readonly number: string | null;
  /** A meeting that is not announced yet. */
  readonly draft: boolean;
  readonly body: string;
  readonly region: string;
  readonly day: Temporal.PlainDate;
  readonly theme: { readonly kk: string; readonly ru: string };
};

/** What waits behind the address, in one word; messages have the button's text. */
export type DeedKind =
  | 'plan'
  | 'meeting'
  | 'live'
  | 'schedule'
  | 'priorities'
  | 'proposals'
  | 'departmental-plan'
  | 'quarter'
  | 'meetings'
  | 'duty';

/** Where a duty is done. The address is without its language. */
export type DeedAddress = { readonly kind: DeedKind; readonly href: string };

type Aim = Pick<JudgedRow, 'obligation' | 'subjectKind' | 'subject' | 'who' | 'missing'>;

const dutyPage = ({ obligation }: Aim): DeedAddress => ({
  kind: 'duty',
  href: `/office/control/duties/${obligation}`
});

const AFTER_ANNOUNCING = ['/live/[meeting]', '/preparation/publicity', '/sorting'];

/** Of a meeting: its page, or the form that makes one of the schedule's entry, or for the risk. */
const ofMeeting = (aim: Aim, page: string, place: DutyPlace | undefined): DeedAddress => {
  if (aim.subjectKind === 'period') return { kind: 'meetings', href: '/office/meetings' };
  if (!place && aim.subjectKind === 'risk') return { kind: 'plan', href: `/office/meetings/new?risk=${aim.subject}` };
  if (!place) return dutyPage(aim);
  if (place.number === null) return { kind: 'plan', href: `/office/meetings/new?entry=${place.id}` };
  // A draft is announced first: it is neither on the board nor on any channel.
  if (place.draft && AFTER_ANNOUNCING.some((end) => page.endsWith(end)))
    return { kind: 'meeting', href: `/office/meetings/${place.number}` };
  const kind = page.startsWith('/office/live/') ? 'live' : 'meeting';
  return { kind, href: page.replace('[meeting]', place.number) };
};

/** A plan is made in the year before its own. */
const planYear = ({ subject }: Aim): number => Number(subject) + 1;

/** p(6,1): what is submitted in a year is the schedule of the next. */
const yearOf = (event: EvidenceEvent, aim: Aim): number =>
  event === 'ScheduleSubmitted' ? planYear(aim) : Number(aim.subject);

/** What a body can do itself comes before what another must attest. */
const firstDeed = (missing: readonly EvidenceEvent[]): EvidenceEvent | undefined =>
  missing.find(isDoneHere) ?? missing[0];

/** The page on which this act is done for a duty, or the duty's own where only another can attest it. */
export const actAddress = (act: EvidenceEvent, aim: Aim, place: DutyPlace | undefined): DeedAddress => {
  const page = DEEDS[act]?.page;
  if (!page) return dutyPage(aim);
  if (page.includes('[meeting]')) return ofMeeting(aim, page, place);
  if (page === '/office/schedule/[year]') return { kind: 'schedule', href: `/office/schedule/${yearOf(act, aim)}` };
  if (page === '/office/proposals/[year]/[body]')
    return { kind: 'proposals', href: `/office/proposals/${planYear(aim)}/${aim.who}` };
  if (page === '/office/priorities/[year]/[body]')
    return { kind: 'priorities', href: `/office/priorities/${planYear(aim)}/${aim.who}` };
  if (page === '/office/plans/[year]/[body]')
    return { kind: 'departmental-plan', href: `/office/plans/${planYear(aim)}/${aim.who}` };
  if (page === '/office/progress')
    return { kind: 'quarter', href: `${page}?body=${aim.who}&quarter=${aim.subject.replace('-Q', '-')}` };
  return dutyPage(aim);
};

/**
 * The page on which the first act that a duty still awaits is done: a meeting's, a year's, a quarter's, or the page of the
 * duty itself. The one place that knows; desk, letters and the pages of control ask here.
 */
export const deedAddress = (aim: Aim, place: DutyPlace | undefined): DeedAddress => {
  const act = firstDeed(aim.missing);
  return act ? actAddress(act, aim, place) : dutyPage(aim);
};
