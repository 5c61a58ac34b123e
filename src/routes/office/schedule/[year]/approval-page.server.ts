import { printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Actor } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import type { Citation } from '#platform/result.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  actsFrom,
  DOCUMENT_KINDS,
  documentKindWords,
  inTwo,
  isSilent,
  mayTakeStep,
  type Party,
  type Schedule,
  scheduleStatusWords,
  scheduleStepWords,
  type Station,
  stationsOf,
  type StepAct,
  TRANSITIONS,
  yearlyDueOn
} from '#planning/index.ts';
import { approvalOf, type ScheduleApproval, type TakenStep } from '#planning/server/index.ts';
import type { ShownStation } from '#planning/approval/ui/SchedulePath.svelte';
import type { StepForm } from '#planning/approval/ui/StepForms.svelte';
import { hasRole } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import type { RegisterNames } from '../../../register-names.server.ts';

type Asking = { actor: Actor; now: Temporal.Instant; locale: Locale };

/** The way of a schedule as its page shows it: stations, the last sending back, what the reader may do next. */
export const approvalPage = async (schedule: Schedule, { actor, now, locale }: Asking, names: RegisterNames) => {
  const today = dayOf(now);
  const [approval, keepers] = await Promise.all([approvalOf(schedule, today), bodiesOfParties(today, names)]);
  const showing: Showing = { schedule, locale, names, keepers };
  const { remarks, voices } = approval;
  const termRuns = schedule.remarksDueOn !== null && Temporal.PlainDate.compare(today, schedule.remarksDueOn) <= 0;
  return {
    status: { code: schedule.status, text: scheduleStatusWords(schedule.status, locale) },
    stations: stationsOf(schedule, approval.steps).map((station) => shownStation(station, showing)),
    returned: returnedOf(approval, showing),
    remarks:
      schedule.round > 0
        ? {
            href: localizeHref(`/office/schedule/${schedule.year}/remarks`),
            text: m.approval_remarks_count(
              { count: remarks.length, open: remarks.filter(({ answer }) => answer === null).length },
              { locale }
            )
          }
        : null,
    forms: stepForms(schedule, actor, locale),
    back: backWords(schedule, actor, locale),
    asksEarly: termRuns && voices.some(isSilent),
    remarksDueOn: today.add({ days: REMARK_DAYS }).toString(),
    kinds: DOCUMENT_KINDS.map((kind) => ({ value: kind, text: documentKindWords(kind, locale) }))
  };
};

/** Our default: a week to look at a draft. */
const REMARK_DAYS = 7;

type Showing = {
  schedule: Schedule;
  locale: Locale;
  names: RegisterNames;
  keepers: Record<Party, string>;
};

/** The names of the bodies that take the steps, today. */
const bodiesOfParties = async (on: Temporal.PlainDate, names: RegisterNames): Promise<Record<Party, string>> => {
  const bodies = await listBodies({ on });
  const inRole = (role: Parameters<typeof hasRole>[1]): string =>
    bodies
      .filter((body) => hasRole(body, role, on))
      .map(({ id }) => names.body(id))
      .join(', ');
  return {
    keeper: inRole('mass-media-body'),
    submitter: inRole('access-to-information-body'),
    receiver: inRole('government'),
    approver: inRole('government')
  };
};

const NEXT: Partial<Record<Party, (inputs: { bodies: string }, options: { locale: Locale }) => string>> = {
  keeper: m.approval_next_keeper,
  submitter: m.approval_next_submitter,
  approver: m.approval_next_approver
};

const shownStation = (station: Station<TakenStep>, showing: Showing): ShownStation => {
  const { status, state, reached } = station;
  const { locale, names, schedule } = showing;
  const day = reached && legalDate(dayOf(reached.takenAt), locale);
  const by = reached?.body;
  const lines = [
    reached?.letter ? m.approval_letter({ letter: reached.letter }, { locale }) : null,
    ...dueLines(station, showing),
    state === 'now' ? nextWords(schedule, showing) : null
  ];
  return {
    title: scheduleStepWords(status, locale),
    state,
    time:
      (day &&
        (by
          ? m.approval_taken_by({ day, body: names.body(by) }, { locale })
          : m.approval_taken({ day }, { locale }))) ||
      undefined,
    datetime: reached?.takenAt.toString(),
    lines: lines.filter((line) => line !== null),
    late: lateWords(station, showing)
  };
};

const termOf = (
  { status }: Station,
  { schedule: { year } }: Showing
): { dueOn: Temporal.PlainDate; cites: Citation } | null => {
  const [dueOn, cites]: [Temporal.PlainDate | null, Citation] =
    status === 'submitted'
      ? [yearlyDueOn('ScheduleSubmitted', year - 1), [6, 1]]
      : [yearlyDueOn('ScheduleApproved', year), [4, 3]];
  return dueOn && (status === 'submitted' || status === 'approved') ? { dueOn, cites } : null;
};

/** By when what lies ahead is due. */
const dueLines = (station: Station, showing: Showing): string[] => {
  const { schedule, locale } = showing;
  if (station.status === 'agreeing' && station.state === 'now' && schedule.remarksDueOn)
    return [m.approval_due({ day: legalDate(schedule.remarksDueOn, locale) }, { locale })];
  const term = termOf(station, showing);
  if (!term || station.reached) return [];
  const day = legalDate(term.dueOn, locale);
  return [m.approval_due_by_norm({ day, point: printPoint(term.cites, locale) }, { locale })];
};

const lateWords = (station: Station, showing: Showing): string | null => {
  const { schedule, locale } = showing;
  const term = termOf(station, showing);
  const done = station.status === 'approved' ? schedule.approvedOn : station.reached && dayOf(station.reached.takenAt);
  if (!term || !done || station.state === 'next' || Temporal.PlainDate.compare(done, term.dueOn) <= 0) return null;
  const words = station.status === 'approved' ? m.approval_late_approved : m.approval_late;
  return words({ day: legalDate(term.dueOn, locale) }, { locale });
};

const nextWords = ({ status }: Schedule, { keepers, locale }: Showing): string | null => {
  const ahead = TRANSITIONS.find(({ from, act }) => from === status && act !== 'return');
  const words = ahead && NEXT[ahead.who];
  return words ? words({ bodies: keepers[ahead.who] }, { locale }) : null;
};

/** Why it was sent back, while nothing has been done since. */
const returnedOf = ({ steps }: ScheduleApproval, { locale, names }: Showing) => {
  const last = steps.at(-1);
  if (last?.act !== 'return' || !last.reason) return null;
  const day = legalDate(dayOf(last.takenAt), locale);
  return {
    title: last.body
      ? m.approval_returned({ day, body: names.body(last.body) }, { locale })
      : m.approval_returned_by_system({ day }, { locale }),
    reason: inTwo(last.reason.kk, last.reason.ru, locale)
  };
};

const FORM_WORDS: Record<StepForm['act'], [text: Words, button: Words]> = {
  send: [m.approval_do_send_text, m.approval_do_send],
  agree: [m.approval_do_agree_text, m.approval_do_agree],
  submit: [m.approval_do_submit_text, m.approval_do_submit],
  approve: [m.approval_do_approve_text, m.approval_do_approve],
  publish: [m.approval_do_publish_text, m.approval_do_publish]
};
type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const isForward = (act: StepAct): act is StepForm['act'] => act !== 'return';

const stepForms = ({ status }: Schedule, actor: Actor, locale: Locale): StepForm[] =>
  actsFrom(status)
    .filter(isForward)
    .filter((act) => mayTakeStep(actor, act, status))
    .map((act) => {
      const [text, button] = FORM_WORDS[act];
      return { act, text: text({}, { locale }), button: button({}, { locale }) };
    });

const backWords = ({ status }: Schedule, actor: Actor, locale: Locale): string | null => {
  if (!actsFrom(status).includes('return') || !mayTakeStep(actor, 'return', status)) return null;
  return status === 'agreeing'
    ? m.approval_do_return_draft({}, { locale })
    : m.approval_do_return_agreeing({}, { locale });
};
