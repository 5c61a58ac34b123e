import { deadlineOf, type Norm, type VerdictKind, type WorkingCalendar } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { fullDate, onDay, periodName, shortDateTime } from '#platform/words/index.ts';
import type { JudgedRow } from '../control.ts';
import { concernsRisk } from '../control-groups.ts';
import type { MeetingBehind, ProofOnRecord, VerdictTurn } from '../duty-parts.ts';
import { deedWord } from '../words/deed-words.ts';
import { termWords } from '../words/norm-words.ts';
import { withCapital } from '../words/plain-words.ts';
import { stepWords } from '../words/step-words.ts';
import { reasonWords, verdictWord } from '../words/verdict-words.ts';

/** One row of the journal behind an act, days and body in words. */
export type ShownProof = {
  seq: number;
  act: string;
  doneOn: string;
  recordedAt: string;
  by: string;
  hash: string;
  previousHash: string;
};

/** A duty with everything that explains its verdict, in words. `veiled`: the public is not told which risk it is of. */
export type ShownDuty = {
  obligation: string;
  kind: VerdictKind;
  word: string;
  veiled: boolean;
  title: string;
  /** Where the meeting or what was published can be read. */
  href: string | null;
  place: string | null;
  reason: string;
  due: string;
  steps: readonly string[];
  proofs: readonly ShownProof[];
  missing: readonly string[];
  turns: readonly { at: string; word: string; reason: string; head: number }[];
  /** The page in the office where it can be acted upon. */
  officeHref: string | null;
};

/** What a duty needs to be put into words. */
export type DutyFrame = {
  locale: Locale;
  norm: Norm;
  calendar: WorkingCalendar;
  office: boolean;
  body: (id: string) => string;
  region: (id: string) => string;
  href: (path: string) => string;
};

/** What stands behind one duty. */
export type Behind = {
  place: MeetingBehind | undefined;
  proofs: readonly ProofOnRecord[];
  turns: readonly VerdictTurn[];
};

/** The duty in words; of a risk the public learns only how it stands, for its days and rows would tell where. */
export const showDuty = (duty: JudgedRow, behind: Behind, frame: DutyFrame): ShownDuty => {
  const { locale, norm, office } = frame;
  const shown = { kind: duty.kind, word: verdictWord(duty.kind, locale) };
  if (concernsRisk(norm) && !office) return { ...shown, ...VEILED, title: m.control_duty_risk({}, { locale }) };
  const deadline = deadlineOf(norm, duty.aroseOn, frame.calendar);
  return {
    ...shown,
    veiled: false,
    obligation: duty.obligation,
    ...subjectOf(duty, behind, frame),
    reason: reasonWords(duty.reason, locale),
    due: duty.dueOn ? fullDate(duty.dueOn, locale) : termWords(norm.due, locale),
    steps: deadline?.steps.map((step) => stepWords(step, locale)) ?? [],
    proofs: behind.proofs.map((proof) => showProof(proof, frame)),
    missing: duty.missing.map((act) => deedWord(act, locale)),
    turns: behind.turns.map((turn) => ({
      at: shortDateTime(turn.changedAt, locale),
      word: verdictWord(turn.kind, locale),
      reason: reasonWords(turn.reason, locale),
      head: turn.journalSeq
    })),
    officeHref: office ? frame.href(`/office/control/duties/${duty.obligation}`) : null
  };
};

const VEILED = {
  veiled: true,
  obligation: '',
  href: null,
  place: null,
  reason: '',
  due: '',
  steps: [],
  proofs: [],
  missing: [],
  turns: [],
  officeHref: null
} as const;

type Subject = Pick<ShownDuty, 'title' | 'href' | 'place'>;

const subjectOf = (duty: JudgedRow, { place, proofs }: Behind, frame: DutyFrame): Subject => {
  const { locale, region } = frame;
  if (duty.subjectKind === 'period') {
    const published = proofs.some(({ act }) => act === 'QuarterPublished');
    const path = `/progress/${duty.who}/${duty.subject.replace('-Q', '-')}`;
    const title = withCapital(periodName(duty.subject, locale), locale);
    return { title, place: null, href: published ? frame.href(path) : null };
  }
  const named = { place: duty.region && region(duty.region), href: null };
  if (duty.subjectKind === 'risk') return { ...named, title: m.control_duty_risk({}, { locale }) };
  if (!place) return { ...named, title: m.control_duty_meeting({}, { locale }) };
  return {
    title: locale === 'kk' ? place.theme.kk : place.theme.ru,
    place: m.control_duty_place({ region: region(place.region), day: fullDate(place.day, locale) }, { locale }),
    href: place.number ? frame.href(`/meetings/${place.number}`) : null
  };
};

const showProof = (proof: ProofOnRecord, { locale, body }: DutyFrame): ShownProof => ({
  seq: proof.seq,
  act: deedWord(proof.act, locale),
  doneOn: onDay(proof.doneOn, locale),
  recordedAt: shortDateTime(proof.at, locale),
  by: bodyOf(proof, locale, body),
  hash: proof.hash,
  previousHash: proof.previousHash
});

const bodyOf = ({ by, attested }: ProofOnRecord, locale: Locale, body: (id: string) => string): string => {
  if (by === null) return m.control_by_product({}, { locale });
  return attested ? m.control_by_attesting({ body: body(by) }, { locale }) : body(by);
};
