import { deadlineOf, editions, type Norm, pointSlug, printPoint, type WorkingCalendar } from '#decree/index.ts';
import {
  type AttestingBody,
  attestingBody,
  attestorsToAsk,
  canAskAttestors,
  deedAddress,
  type DeedKind,
  type DeskDuty,
  type DeskGroup,
  stepWords
} from '#oversight/index.ts';
import type { DeskRisk, DutyPlaces } from '#oversight/server/index.ts';
import * as m from '#paraglide/messages.js';
import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth, daysLeft, legalDate, periodName, shortDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { hasRole } from '#registry/index.ts';
import { listBodies, postTitles, workingCalendar } from '#registry/server/index.ts';
import { registerNames, type RegisterNames } from '../register-names.server.ts';

/** A duty in words, with its one action. */
export type DeskLine = {
  obligation: string;
  title: string;
  /** Which period, for a duty that is of no meeting. */
  period: string | null;
  term: string;
  left: string;
  /** How the day was found, a sentence a step. */
  steps: string[];
  point: { text: string; href: string } | null;
  attestors: string | null;
  /** When they were asked to, in words. */
  asked: string | null;
  mayAsk: boolean;
  returned: string | null;
  action: { text: string; href: string };
};

/** The duties of one meeting or risk under its name, or one of a period, which has none. */
export type ShownGroup = {
  key: string;
  title: string | null;
  /** The language of a theme in the title, where it is not the reader's. */
  lang: 'kk' | 'ru' | null;
  place: string | null;
  link: { href: string; text: string } | null;
  /** The nearest day to come on which one of them is due, in words. */
  nearest: string | null;
  standsInFor: string | null;
  duties: DeskLine[];
};

/** What duties are put into words with. */
export type Showing = {
  actor: Actor;
  locale: Locale;
  today: Temporal.PlainDate;
  names: RegisterNames;
  places: DutyPlaces;
  risks: ReadonlyMap<string, DeskRisk>;
  calendar: WorkingCalendar;
  bodies: readonly AttestingBody[];
  akimats: ReadonlyMap<string, string>;
  posts: ReadonlyMap<string, string>;
};

const NO_SUBJECT = { title: null, lang: null, place: null, link: null };
const NOBODY = { attestors: null, asked: null, mayAsk: false };

/** Reads what all duties of a desk need for their words: names, roles of today, titles of posts. */
export const showingOf = async (
  duties: readonly DeskDuty[],
  { places, risks }: Pick<Showing, 'places' | 'risks'>,
  { actor, today, locale }: { actor: Actor; today: Temporal.PlainDate; locale: Locale }
): Promise<Showing> => {
  const [names, calendar, bodies, titles] = await Promise.all([
    registerNames(locale, today),
    workingCalendar(),
    listBodies({ on: today }),
    postTitles([...new Set(duties.flatMap(({ standsInFor }) => standsInFor ?? []))])
  ]);
  return {
    actor,
    locale,
    today,
    names,
    places,
    risks,
    calendar,
    bodies: bodies.map((body) => attestingBody(body, today)),
    akimats: new Map(
      bodies.flatMap((body) => (body.region && hasRole(body, 'akimat', today) ? [[body.region, body.id]] : []))
    ),
    posts: new Map([...titles].map(([id, title]) => [id, title[locale]]))
  };
};

/** A group of the desk in words. */
export const shownGroup = ({ key, dueOn, duties }: DeskGroup, showing: Showing): ShownGroup => {
  const { locale, posts, today } = showing;
  const [first] = duties;
  return {
    key,
    ...(first ? subjectWords(first, showing) : NO_SUBJECT),
    nearest: Temporal.PlainDate.compare(today, dueOn) <= 0 ? dayAndMonth(dueOn, locale) : null,
    standsInFor: first?.standsInFor
      ? m.reminders_stands_in({ post: posts.get(first.standsInFor) ?? '' }, { locale })
      : null,
    duties: duties.map((duty) => deskLine(duty, showing))
  };
};

type SubjectWords = Pick<ShownGroup, 'title' | 'lang' | 'place' | 'link'>;

/** A risk by its region, with the theme and the day that are proposed for its meeting. */
const riskWords = (duty: DeskDuty, { locale, names, risks }: Showing): SubjectWords => {
  const { theme = null, proposedOn = null } = risks.get(duty.subject) ?? {};
  const words = [
    theme && inTwo(theme.kk, theme.ru, locale).text,
    proposedOn && m.risk_desk_proposal({ day: legalDate(proposedOn, locale) }, { locale })
  ];
  return {
    title: m.reminders_risk({ region: names.region(duty.region ?? '') }, { locale }),
    lang: null,
    place: words.filter(Boolean).join(' · ') || null,
    link: { href: `/office/risks/${duty.subject}`, text: m.risk_desk_page({}, { locale }) }
  };
};

const subjectWords = (duty: DeskDuty, showing: Showing): SubjectWords => {
  const { locale, names, places } = showing;
  if (duty.subjectKind === 'risk') return riskWords(duty, showing);
  const place = places.get(duty.subject);
  if (!place) return NO_SUBJECT;
  const day = legalDate(place.day, locale);
  const { text, lang } = inTwo(place.theme.kk, place.theme.ru, locale);
  return {
    title: m.reminders_meeting({ theme: text }, { locale }),
    lang,
    link: null,
    place: m.reminders_meeting_place({ region: names.region(place.region), day }, { locale })
  };
};

const normOf = ({ edition, norm }: DeskDuty): Norm | undefined => editions[edition].norms.find(({ id }) => id === norm);

const deskLine = (duty: DeskDuty, showing: Showing): DeskLine => {
  const { locale, places, risks } = showing;
  const norm = normOf(duty);
  const place = places.get(duty.subject) ?? risks.get(duty.subject)?.place ?? undefined;
  const { kind, href } = deedAddress(duty, place);
  return {
    obligation: duty.obligation,
    title: norm?.summary[locale] ?? duty.norm,
    period: duty.subjectKind === 'period' ? periodName(duty.subject, locale) : null,
    ...termWords(duty, showing),
    steps: norm ? stepsOf(norm, duty, showing) : [],
    point: norm?.cites ? { text: printPoint(norm.cites, locale), href: `/decree/${pointSlug(norm.cites)}` } : null,
    ...(kind === 'duty' ? attestorWords(duty, showing) : NOBODY),
    returned: duty.returnedOn && m.reminders_returned({ day: shortDate(duty.returnedOn, locale) }, { locale }),
    action: { text: ACTIONS[kind]({}, { locale }), href }
  };
};

const stepsOf = (norm: Norm, { aroseOn }: DeskDuty, { calendar, locale }: Showing): string[] =>
  (deadlineOf(norm, aroseOn, calendar)?.steps ?? []).map((step) => stepWords(step, locale));

const ACTIONS: Record<DeedKind, (input: Record<string, never>, options: { locale: Locale }) => string> = {
  plan: m.reminders_do_plan,
  meeting: m.reminders_do_meeting,
  live: m.reminders_do_live,
  schedule: m.reminders_do_schedule,
  priorities: m.reminders_do_priorities,
  proposals: m.reminders_do_proposals,
  'departmental-plan': m.reminders_do_departmental_plan,
  quarter: m.reminders_do_quarter,
  meetings: m.reminders_do_meetings,
  duty: m.reminders_do_duty
};

const termWords = ({ dueOn }: DeskDuty, { today, locale }: Showing): { term: string; left: string } => {
  if (!dueOn) return { term: '', left: '' };
  return {
    term: m.reminders_term({ day: legalDate(dueOn, locale) }, { locale }),
    left: leftWords(dueOn, today, locale)
  };
};

const leftWords = (dueOn: Temporal.PlainDate, today: Temporal.PlainDate, locale: Locale): string => {
  const { code, days } = daysLeft(dueOn, today);
  if (code === 'today') return m.follow_up_days_today({}, { locale });
  return code === 'left' ? m.follow_up_days_left({ days }, { locale }) : m.follow_up_days_late({ days }, { locale });
};

/** Who is to attest the first act that is missing, by name while they are few; those may be asked. */
const attestorWords = (duty: DeskDuty, showing: Showing): Pick<DeskLine, 'attestors' | 'asked' | 'mayAsk'> => {
  const { places, bodies, akimats, names, locale, actor } = showing;
  const { subject, subjectKind, who, region, askedOn } = duty;
  const holder = places.get(subject)?.body ?? null;
  const host = (subjectKind === 'meeting' && region && akimats.get(region)) || null;
  const found = attestorsToAsk(duty, { who, holder, host }, bodies);
  if (!found) return { ...NOBODY, attestors: m.reminders_attested_by_any({}, { locale }) };
  return {
    attestors: m.reminders_attested_by({ bodies: found.bodies.map(names.body).join(', ') }, { locale }),
    asked: askedOn && m.reminders_asked_on({ day: shortDate(askedOn, locale) }, { locale }),
    mayAsk: askedOn === null && canAskAttestors(actor, who)
  };
};
