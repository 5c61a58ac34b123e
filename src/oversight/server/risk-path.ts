import { deadlineOf, editions, type WorkingCalendar } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { htmlLang } from '#text/index.ts';
import type { ProposedDay } from '../risk-proposal.ts';
import type { RiskDecision } from '../risk.ts';
import type { RiskNames } from './shown-risks.ts';
import type { RiskOnRecord } from './risks.views.ts';

/** A step of a risk's path, for `ui/Timeline`. `said`: what somebody wrote, with its language. */
export type RiskStep = {
  title: string;
  time?: string;
  datetime?: string;
  state: 'done' | 'now' | 'next';
  note: string | null;
  said: { text: string; lang: string | undefined } | null;
  href: string | null;
};

/** What the path is told with. */
export type RiskFrame = {
  locale: Locale;
  names: RiskNames;
  posts: ReadonlyMap<string, string>;
  proposal: ProposedDay | null;
};

/** By when the meeting is to be held, p(1,8); null where the edition names no such day. */
export const meetingDueOn = (
  { duty, recordedAt }: Pick<RiskOnRecord, 'duty' | 'recordedAt'>,
  calendar: WorkingCalendar,
  dayOf: (at: Temporal.Instant) => Temporal.PlainDate
): Temporal.PlainDate | null => {
  if (duty) return duty.dueOn;
  const norm = editions['draft-112'].norms.find(({ trigger }) => trigger === 'risk-recorded');
  return (norm && deadlineOf(norm, dayOf(recordedAt), calendar)?.dueOn) ?? null;
};

const step = (title: string, more: Partial<RiskStep> & Pick<RiskStep, 'state'>): RiskStep => ({
  title,
  note: null,
  said: null,
  href: null,
  ...more
});

const at = (instant: Temporal.Instant, locale: Locale): Pick<RiskStep, 'time' | 'datetime'> => ({
  time: shortDateTime(instant, locale),
  datetime: instant.toString()
});

/** The path of a risk: recorded, the meeting proposed, each decision, the meeting held, closed; and what comes next. */
export const riskPath = (risk: RiskOnRecord, frame: RiskFrame): RiskStep[] => {
  const { locale, names } = frame;
  const by = risk.recordedBy;
  return [
    step(m.risk_step_recorded({}, { locale }), { state: 'done', ...at(risk.recordedAt, locale), note: names.body(by) }),
    ...risk.decisions
      .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
      .map((decision) => decisionStep(decision, risk, frame)),
    ...meetingSteps(risk, frame),
    ...(risk.closed
      ? [
          step(m.risk_step_closed({}, { locale }), {
            state: 'done',
            ...at(risk.closed.at, locale),
            note: names.body(risk.closed.body),
            said: { text: risk.closed.reason, lang: htmlLang(risk.closed.reason) }
          })
        ]
      : [])
  ];
};

const TITLES = {
  meeting: { accepted: m.risk_step_meeting_accepted, refused: m.risk_step_meeting_refused },
  participation: { accepted: m.risk_step_participation_accepted, refused: m.risk_step_participation_refused }
} as const;

const decisionStep = (decision: RiskDecision, risk: RiskOnRecord, { locale, names, posts }: RiskFrame): RiskStep => {
  const { about, verdict, reason, post, meeting } = decision;
  const linked = meeting !== null && meeting === risk.meeting?.id ? risk.meeting : null;
  return step(TITLES[about][verdict]({}, { locale }), {
    state: 'done',
    ...at(decision.at, locale),
    note: [names.body(decision.by), post && posts.get(post), linked?.number].filter(Boolean).join(' · '),
    said: reason === null ? null : { text: reason, lang: htmlLang(reason) },
    href: linked && `/office/meetings/${linked.number}`
  });
};

/** What the meeting and the participation have come to, and what is awaited. */
const meetingSteps = (risk: RiskOnRecord, { locale, proposal }: RiskFrame): RiskStep[] => {
  const { meeting, track, closed } = risk;
  const steps: RiskStep[] = [];
  if (meeting?.status === 'cancelled')
    steps.push(step(m.risk_step_cancelled({}, { locale }), { state: 'done', note: meeting.number }));
  if (meeting && track.meeting === 'held')
    steps.push(step(m.risk_step_held({}, { locale }), { state: 'done', ...at(meeting.startsAt, locale) }));
  if (closed) return steps;
  if (track.meeting === 'proposed')
    steps.push(
      step(m.risk_step_proposed({}, { locale }), {
        state: 'now',
        note: proposal && m.risk_step_proposed_day({ day: legalDate(proposal.day, locale) }, { locale })
      })
    );
  if (track.participation === 'asked') steps.push(step(m.risk_step_asked({}, { locale }), { state: 'now' }));
  if (meeting && track.meeting === 'planned')
    steps.push(step(m.risk_step_to_hold({}, { locale }), { state: 'next', ...at(meeting.startsAt, locale) }));
  if (track.meeting === 'proposed') steps.push(step(m.risk_step_to_hold({}, { locale }), { state: 'next' }));
  return steps;
};
