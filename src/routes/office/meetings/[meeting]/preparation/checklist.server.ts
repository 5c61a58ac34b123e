import {
  deadlineOf,
  type Edition,
  editionOn,
  isInScope,
  type Norm,
  printPoint,
  type VerdictKind,
  type WorkingCalendar
} from '#decree/index.ts';
import type { Meeting } from '#meetings/index.ts';
import {
  deedAddress,
  deedWord,
  type JudgedRow,
  normOf,
  pointAddress,
  reasonWords,
  verdictWord
} from '#oversight/index.ts';
import { dutiesOfOccasion, dutyPlaces } from '#oversight/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { legalDate } from '#platform/words/index.ts';
import { workingCalendar } from '#registry/server/index.ts';
import type { RegisterNames } from '../../../../register-names.server.ts';

/** A duty of the meeting in words, with the one page on which it is done. */
export type ChecklistLine = {
  key: string;
  title: string;
  /** Another body whose duty it is; null for the one that holds the meeting. */
  whose: string | null;
  missing: string | null;
  due: string;
  point: { text: string; href: string } | null;
  /** Null while nothing is judged. */
  state: { kind: VerdictKind; word: string; reason: string } | null;
  action: { href: string; opens: boolean } | null;
};

export type Checklist = {
  before: ChecklistLine[];
  after: ChecklistLine[];
  done: number;
  total: number;
  /** Not announced and in no approved schedule: shown ahead, judged by nobody. */
  ahead: boolean;
};

type Words = { locale: Locale; names: RegisterNames };

const SETTLED: readonly VerdictKind[] = ['kept', 'kept-late', 'not-applicable'];

/** p(1) by one meeting: what is to be done before it and after, as it is judged now; two or three queries. */
export const checklistOf = async (meeting: Meeting, words: Words): Promise<Checklist> => {
  const rows = await dutiesOfOccasion(meeting.entry ?? meeting.id);
  if (rows.length === 0) return aheadOf(meeting, await workingCalendar(), words);
  const places = await dutyPlaces(rows);
  const counted = rows.filter(({ kind }) => kind !== 'not-applicable');
  const lines = rows.map((row) => ({
    before: normOf(row.edition, row.norm)?.norm.trigger === 'meeting-planned',
    line: lineOf(row, deedAddress(row, places.get(row.subject)).href, meeting, words)
  }));
  return {
    before: lines.filter((one) => one.before).map(({ line }) => line),
    after: lines.filter((one) => !one.before).map(({ line }) => line),
    done: counted.filter(({ kind }) => SETTLED.includes(kind)).length,
    total: counted.length,
    ahead: false
  };
};

const lineOf = (row: JudgedRow, page: string, { body }: Meeting, { locale, names }: Words): ChecklistLine => {
  const { kind, missing, reason } = row;
  const norm = normOf(row.edition, row.norm)?.norm;
  const done = SETTLED.includes(kind);
  const href = done || row.who !== body ? `/office/control/duties/${row.obligation}` : page;
  return {
    key: row.obligation,
    title: norm?.summary[locale] ?? row.norm,
    whose: row.who === body ? null : names.body(row.who),
    missing: done || missing.length < 2 ? null : missing.map((act) => deedWord(act, locale)).join(', '),
    due: row.dueOn ? legalDate(row.dueOn, locale) : m.preparation_checklist_no_day(),
    point: pointOf(row.edition, norm, locale),
    state: { kind, word: verdictWord(kind, locale), reason: reasonWords(reason, locale) },
    // Another body's duty is looked at, not done.
    action: { href: localizeHref(href), opens: done || row.who !== body }
  };
};

const pointOf = (edition: Edition['id'], norm: Norm | undefined, locale: Locale): ChecklistLine['point'] =>
  norm?.cites ? { text: printPoint(norm.cites, locale), href: localizeHref(pointAddress(edition, norm.id)) } : null;

const OWN = ['central-body', 'first-head'];

/** What the edition of its day will ask, with the days counted from the day as it stands. */
const aheadOf = (meeting: Meeting, calendar: WorkingCalendar, { locale }: Words): Checklist => {
  const day = dayOf(meeting.startsAt);
  const edition = editionOn(config.EDITION, day);
  if (!edition || !isInScope(edition, meeting.body)) return { before: [], after: [], done: 0, total: 0, ahead: true };
  const norms = edition.norms.filter(({ duty, needs }) => duty && OWN.includes(duty) && needs.length > 0);
  const line = (norm: Norm): ChecklistLine => {
    const deadline = deadlineOf(norm, day, calendar);
    return {
      key: norm.id,
      title: norm.summary[locale],
      whose: null,
      missing: null,
      due: deadline ? legalDate(deadline.dueOn, locale) : m.preparation_checklist_no_day(),
      point: pointOf(edition.id, norm, locale),
      state: null,
      action: pageOf(norm, meeting)
    };
  };
  const of = (trigger: Norm['trigger']): ChecklistLine[] =>
    norms.filter((norm) => norm.trigger === trigger).map((norm) => line(norm));
  const [before, after] = [of('meeting-planned'), of('meeting-held')];
  return { before, after, done: 0, total: before.length + after.length, ahead: true };
};

/** The page on which the norm's act is done for this meeting; null where it is no page of a meeting. */
const pageOf = ({ needs }: Norm, meeting: Meeting): ChecklistLine['action'] => {
  const place = {
    id: meeting.id,
    number: meeting.number,
    draft: meeting.status === 'draft',
    body: meeting.body,
    region: meeting.region,
    day: dayOf(meeting.startsAt),
    theme: { kk: meeting.themeKk, ru: meeting.themeRu }
  };
  const missing = needs.map(({ event }) => event);
  const aim = { obligation: '', subjectKind: 'meeting', subject: meeting.id, who: meeting.body, missing } as const;
  const { kind, href } = deedAddress(aim, place);
  return kind === 'duty' ? null : { href: localizeHref(href), opens: false };
};
