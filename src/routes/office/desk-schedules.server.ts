import * as m from '#paraglide/messages.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  actsFrom,
  bodiesSpokenFor,
  isSilent,
  mayKeepSchedule,
  mayTakeStep,
  type Schedule,
  yearlyDueOn
} from '#planning/index.ts';
import { approvalOf, type ScheduleApproval, schedulesUnderWay } from '#planning/server/index.ts';
import type { Desk, DeskItem } from './desk-item.ts';

type Item = Omit<DeskItem, 'urgency'> & { dueOn: Temporal.PlainDate | null };

/** What the year's schedules on their way ask of the actor: his word, an answer, the next step. A draft asks for nothing yet. */
export const schedulesOnDesk = async (desk: Desk): Promise<DeskItem[]> => {
  const { actor, now } = desk;
  if (actor.kind !== 'staff') return [];
  const today = dayOf(now);
  const underWay = (await schedulesUnderWay()).filter(({ status }) => status !== 'draft');
  const items = await Promise.all(
    underWay.map(async (schedule) =>
      schedule.status === 'agreeing'
        ? agreeingItems(schedule, await approvalOf(schedule, today), desk)
        : stepItems(schedule, desk)
    )
  );
  return items.flat().map(({ dueOn, ...item }) => ({ ...item, urgency: urgencyOf(dueOn, today) }));
};

const urgencyOf = (dueOn: Temporal.PlainDate | null, today: Temporal.PlainDate): DeskItem['urgency'] => {
  if (dueOn === null) return 'open';
  return Temporal.PlainDate.compare(dueOn, today) < 0 ? 'late' : 'soon';
};

const noteOf = (dueOn: Temporal.PlainDate | null, locale: Locale): string | null =>
  dueOn && m.approval_due({ day: legalDate(dueOn, locale) }, { locale });

/** Who has not spoken is asked to; who keeps the draft answers, and goes on when all is answered. */
const agreeingItems = (schedule: Schedule, { remarks, voices }: ScheduleApproval, { actor, locale }: Desk): Item[] => {
  const { year, remarksDueOn: dueOn } = schedule;
  const open = remarks.filter(({ answer }) => answer === null).length;
  const href = `/office/schedule/${year}/remarks`;
  const note = noteOf(dueOn, locale);
  const silent = bodiesSpokenFor(actor).some((body) => voices.some((voice) => voice.body === body && isSilent(voice)));
  const items: Item[] = [];
  if (silent) {
    const action = m.approval_desk_speak_action({}, { locale });
    items.push({ title: m.approval_desk_speak({ year }, { locale }), note, href: `${href}#new-remark`, action, dueOn });
  }
  if (!mayKeepSchedule(actor)) return items;
  if (open > 0) {
    const action = m.approval_desk_answer_action({}, { locale });
    items.push({ title: m.approval_desk_answer({ year, count: open }, { locale }), note, href, action, dueOn });
  } else if (!voices.some(isSilent)) {
    const action = m.approval_desk_open({}, { locale });
    const title = m.approval_desk_agree({ year }, { locale });
    items.push({ title, note: null, href: `/office/schedule/${year}`, action, dueOn: null });
  }
  return items;
};

const STEPS = {
  submit: m.approval_desk_submit,
  approve: m.approval_desk_approve,
  publish: m.approval_desk_publish
} as const;

/** The next step, for whoever takes it. */
const stepItems = (schedule: Schedule, { actor, locale }: Desk): Item[] => {
  const { year, status } = schedule;
  const due = {
    submit: yearlyDueOn('ScheduleSubmitted', year - 1),
    approve: yearlyDueOn('ScheduleApproved', year),
    publish: null
  };
  return (['submit', 'approve', 'publish'] as const)
    .filter((act) => actsFrom(status).includes(act) && mayTakeStep(actor, act, status))
    .map((act) => ({
      title: STEPS[act]({ year }, { locale }),
      note: noteOf(due[act], locale),
      href: `/office/schedule/${year}`,
      action: m.approval_desk_open({}, { locale }),
      dueOn: due[act]
    }));
};
