import { deadlineOf, type EvidenceEvent, printPoint, type VerdictKind } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Actor } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, workingCalendar } from '#registry/server/index.ts';
import type { Attestation } from '../attestation.ts';
import { earliestDeed } from '../awaited-acts.ts';
import type { JudgedRow } from '../control.ts';
import { canWithdraw, mayReadProofs, postAttesting } from '../permissions.ts';
import { deedWord } from '../words/deed-words.ts';
import { normTitle } from '../words/norm-titles.ts';
import { roleWord, termWords } from '../words/norm-words.ts';
import { stepWords } from '../words/step-words.ts';
import { reasonWords, verdictWord } from '../words/verdict-words.ts';
import { type DutyToAttest, dutyToAttest } from './attested-duty.views.ts';
import { verdictHistory } from './control.views.ts';
import { dutySubjects } from './duty-subjects.ts';
import { showMissing, type ShownMissing } from './shown-missing.ts';
import { showRecord, type ShownAct } from './shown-record.ts';

type Reader = { actor: Actor; now: Temporal.Instant; locale: Locale };

/** What a duty is about, in words, with the page of it. */
export type ShownSubject = { label: string; text: string; lang: Locale | null; href: string | null };

export type ShownVerdict = { kind: VerdictKind; word: string; reason: string };

/** One duty in words: how it stands and why, what is on record and what is not, and what the reader can do. */
export type DutyForOfficial = {
  id: string;
  point: string;
  title: string;
  summary: string;
  body: string;
  role: string;
  subject: ShownSubject;
  verdict: ShownVerdict;
  due: string;
  steps: readonly string[];
  record: readonly ShownAct[];
  missing: readonly ShownMissing[];
  history: readonly (ShownVerdict & { at: string; journalSeq: number })[];
  /** The acts that the reader may attest now. */
  attestable: readonly { value: string; text: string }[];
  /** The day to begin with in the form, ISO. */
  doneOn: string;
  /** The attestations that the reader may take back. */
  withdrawable: readonly string[];
};

/** The duty for this reader; undefined when there is none by this id. */
export const dutyForOfficial = async (obligation: string, reader: Reader): Promise<DutyForOfficial | undefined> => {
  const found = await dutyToAttest(obligation);
  if (!found) return undefined;
  const { duty, norm } = found;
  const { locale, actor, now } = reader;
  const readsProofs = mayReadProofs(actor, found.about, found.acts);
  const [names, { acts: record, attestations }, history, due, subject] = await Promise.all([
    bodyNames(),
    showRecord(duty, { locale, readsProofs }),
    showHistory(obligation, locale),
    showDue(found, locale),
    showSubject(found, locale)
  ]);
  const standing = attestations.filter(({ withdrawn }) => !withdrawn);
  const recorded = [...standing.map(({ act }) => act), ...unsatisfying(duty)];
  const missing = duty.missing.filter((act) => !recorded.includes(act));
  return {
    id: obligation,
    point: norm.cites ? printPoint(norm.cites, locale) : '',
    title: normTitle(norm, locale),
    summary: norm.summary[locale],
    body: nameOf(names.get(duty.who), locale),
    role: norm.duty ? roleWord(norm.duty, locale) : '',
    subject,
    verdict: showVerdict(duty, locale),
    ...due,
    record,
    missing: await showMissing(missing, found, { locale, today: dayOf(now) }),
    history,
    ...openTo(reader, found, standing)
  };
};

/** On record, but not as the norm asks: shown there, not among what is missing. */
const unsatisfying = ({ reason }: JudgedRow): readonly EvidenceEvent[] =>
  reason.code === 'does-not-satisfy' ? reason.events : [];

const showVerdict = ({ kind, reason }: Pick<JudgedRow, 'kind' | 'reason'>, locale: Locale): ShownVerdict => ({
  kind,
  word: verdictWord(kind, locale),
  reason: reasonWords(reason, locale)
});

const showHistory = async (obligation: string, locale: Locale): Promise<DutyForOfficial['history']> => {
  const changes = await verdictHistory(obligation);
  return changes.map(({ changedAt, journalSeq, ...change }) => ({
    ...showVerdict(change, locale),
    at: shortDateTime(changedAt, locale),
    journalSeq
  }));
};

/** What the reader can do: attest what does not stand on record, take back what does. */
const openTo = (
  { actor, now, locale }: Reader,
  found: DutyToAttest,
  standing: readonly Attestation[]
): Pick<DutyForOfficial, 'attestable' | 'doneOn' | 'withdrawable'> => {
  const { duty, norm, acts, about } = found;
  const open = acts.filter((act) => !standing.some((each) => each.act === act));
  const allowed = mayBeDoneBy(found, dayOf(now)) ? open.filter((act) => postAttesting(actor, act, about)) : [];
  return {
    attestable: allowed.map((act) => ({ value: act, text: deedWord(act, locale) })),
    doneOn: norm.trigger === 'meeting-held' || norm.trigger === 'high-risk' ? duty.aroseOn.toString() : '',
    withdrawable: standing.filter((each) => canWithdraw(actor, each)).map(({ id }) => id)
  };
};

const mayBeDoneBy = ({ duty, norm }: DutyToAttest, today: Temporal.PlainDate): boolean =>
  duty.kind !== 'not-applicable' && Temporal.PlainDate.compare(earliestDeed(norm, duty.aroseOn), today) <= 0;

const showDue = async (
  { duty, norm }: DutyToAttest,
  locale: Locale
): Promise<{ due: string; steps: readonly string[] }> => {
  const deadline = deadlineOf(norm, duty.aroseOn, await workingCalendar());
  const term = termWords(norm.due, locale);
  if (!deadline || !duty.dueOn) return { due: term, steps: [] };
  return { due: legalDate(duty.dueOn, locale), steps: deadline.steps.map((step) => stepWords(step, locale)) };
};

const showSubject = async ({ duty, occasion }: DutyToAttest, locale: Locale): Promise<ShownSubject> => {
  const { text, lang, meeting } = (await dutySubjects([duty], locale))(duty);
  if (duty.subjectKind === 'period') return { label: m.attest_period({}, { locale }), text, lang, href: null };
  if (!occasion) return { label: m.attest_risk({}, { locale }), text, lang, href: '/office/risks' };
  const href = meeting ? `/meetings/${meeting}` : `/schedule?year=${duty.year}`;
  return { label: m.attest_meeting({}, { locale }), text, lang, href };
};
