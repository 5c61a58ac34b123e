import { mayPrepareMeetingsOf } from '#meetings/index.ts';
import * as m from '#paraglide/messages.js';
import type { Actor } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { postTitles, workingCalendar } from '#registry/server/index.ts';
import { mayReadRisk, postClosingRisk, postNaming, postRefusing } from '../permissions.ts';
import { type ProposedDay, proposedDay } from '../risk-proposal.ts';
import { deputyPrimeMinisters } from './deputy-prime-ministers.ts';
import { meetingDueOn, riskPath, type RiskStep } from './risk-path.ts';
import { findRisk, meetingsForRisk, type RiskOnRecord } from './risks.views.ts';
import { riskNames, type ShownRisk, shownRisk } from './shown-risks.ts';

type Reader = { actor: Actor; now: Temporal.Instant; locale: Locale };
type Choice = { value: string; text: string };

/** What the system proposes: a day with its reasons, and where the meeting is planned; null href for who may not. */
export type ShownProposal = { day: string; due: string | null; why: string; href: string | null };

/** The page of a risk: the risk, its path, what is proposed, and what the reader may decide. */
export type ShownRiskPage = {
  risk: ShownRisk;
  path: readonly RiskStep[];
  proposal: ShownProposal | null;
  /** Meetings that the reader may name as the one that answers the risk. */
  meetings: readonly Choice[];
  /** Deputy Prime Ministers that the reader may name; null where it is not for the reader to name one. */
  deputies: readonly Choice[] | null;
  refusable: { meeting: boolean; participation: boolean };
  closable: boolean;
};

/** The page of a risk for this reader; undefined when there is none, or it is not for the reader. */
export const showRisk = async (id: string, reader: Reader): Promise<ShownRiskPage | undefined> => {
  const { actor, now, locale } = reader;
  const risk = await findRisk(id);
  if (!risk || !mayReadRisk(actor, risk)) return undefined;
  const open = risk.closed === null;
  const proposed = open && (risk.track.meeting === 'proposed' || risk.track.meeting === 'refused');
  const plans = proposed && mayPrepareMeetingsOf(actor, risk.body);
  const names = open && risk.high && postNaming(actor) !== undefined;
  const [words, day, titles, meetings, deputies] = await Promise.all([
    riskNames(locale),
    proposalOf(risk, now),
    postTitles(risk.decisions.flatMap(({ post }) => post ?? [])),
    plans ? meetingsForRisk(risk) : [],
    names ? deputyPrimeMinisters(dayOf(now)) : null
  ]);
  const posts = new Map([...titles].map(([post, title]) => [post, nameOf(title, locale)]));
  return {
    risk: shownRisk(risk, words, locale),
    path: riskPath(risk, { locale, names: words, posts, proposal: day.proposal }),
    proposal:
      plans || (open && risk.track.meeting === 'proposed') ? shownProposal(risk.id, day, { plans, locale }) : null,
    meetings: meetings.map(({ id: value, number, startsAt }) => ({
      value,
      text: `${number}, ${shortDateTime(startsAt, locale)}`
    })),
    deputies: deputies && deputies.map(({ id: value, titles: title }) => ({ value, text: nameOf(title, locale) })),
    refusable: {
      meeting: open && risk.track.meeting === 'proposed' && postRefusing(actor, 'meeting', risk) !== undefined,
      participation:
        open &&
        (risk.track.participation === 'asked' || risk.track.participation === 'named') &&
        postRefusing(actor, 'participation', risk) !== undefined
    },
    closable: open && postClosingRisk(actor, risk) !== undefined
  };
};

type Proposal = { dueOn: Temporal.PlainDate | null; proposal: ProposedDay };

const proposalOf = async (risk: RiskOnRecord, now: Temporal.Instant): Promise<Proposal> => {
  const calendar = await workingCalendar();
  const dueOn = meetingDueOn(risk, calendar, dayOf);
  return { dueOn, proposal: proposedDay(dayOf(now), dueOn, calendar) };
};

const shownProposal = (
  id: string,
  { dueOn, proposal }: Proposal,
  { plans, locale }: { plans: boolean; locale: Locale }
): ShownProposal => {
  const why = proposal.announcedInTime
    ? m.risk_proposal_in_time
    : proposal.byDueDay
      ? m.risk_proposal_short
      : m.risk_proposal_late;
  return {
    day: legalDate(proposal.day, locale),
    due: dueOn && legalDate(dueOn, locale),
    why: why({}, { locale }),
    href: plans ? `/office/meetings/new?risk=${id}` : null
  };
};

const REASONS = {
  forecast: m.risk_reason_forecast,
  arisen: m.risk_reason_arisen
} as const;

/** What the form of the meeting that a risk asks for begins with; undefined where the actor may not plan it. */
export const riskToPlan = async (
  id: string,
  { actor, now }: Pick<Reader, 'actor' | 'now'>
): Promise<Record<string, string> | undefined> => {
  const risk = await findRisk(id);
  if (!risk || risk.closed || !mayPrepareMeetingsOf(actor, risk.body)) return undefined;
  const { proposal } = await proposalOf(risk, now);
  const reason = REASONS[risk.stage ?? 'arisen'];
  return {
    kind: 'off-schedule',
    withParts: 'on',
    risk: risk.id,
    body: risk.body,
    region: risk.region,
    themeKk: risk.theme?.kk ?? '',
    themeRu: risk.theme?.ru ?? '',
    startsAt: `${proposal.day.toString()}T15:00`,
    offScheduleReason: reason({}, { locale: 'kk' }),
    offScheduleReasonRu: reason({}, { locale: 'ru' })
  };
};
