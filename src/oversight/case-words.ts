import type { Evidence, VerdictKind, WorkedOut } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { periodName, shortDate } from '#platform/words/index.ts';
import { deedWord } from './words/deed-words.ts';
import { reasonWords, verdictWord } from './words/verdict-words.ts';

/** A worked case as a lawyer reads it. */
export type CaseInWords = {
  whose: string;
  of: string;
  besides: string[];
  record: { act: string; notes: string[] }[];
  askedOn: string;
  /** Null where no duty arises. */
  due: string | null;
  verdict: { kind: VerdictKind; word: string } | null;
  why: string;
};

type Names = { body: (id: string) => string; region: (id: string) => string };

/** The country of the cases has names of its own; these are theirs in the register. */
const IN_REGISTER: Readonly<Record<string, string>> = {
  information: 'culture-info',
  'akmola-akimat': 'akimat-aqmola',
  'abai-akimat': 'akimat-abai',
  akmola: 'aqmola'
};

const known = (id: string): string => IN_REGISTER[id] ?? id;

const STATES = {
  planned: m.law_cases_state_planned,
  held: m.law_cases_state_held,
  cancelled: m.law_cases_state_cancelled
};

const subjectWords = ({ subject }: WorkedOut, locale: Locale, { body, region }: Names): string => {
  if (subject.kind === 'period') return periodName(subject.period, locale);
  if (subject.kind === 'meeting') {
    const { meeting } = subject;
    return m.law_cases_meeting(
      {
        body: body(known(meeting.body)),
        day: shortDate(meeting.day, locale),
        region: region(known(meeting.region)),
        state: STATES[meeting.state]({}, { locale })
      },
      { locale }
    );
  }
  const { recordedOn, closedOn, meetingRefusedOn, ...risk } = subject.risk;
  const place = { day: shortDate(recordedOn, locale), region: region(known(risk.region)) };
  if (meetingRefusedOn)
    return m.law_cases_risk_refused({ ...place, refused: shortDate(meetingRefusedOn, locale) }, { locale });
  return closedOn
    ? m.law_cases_risk_closed({ ...place, closed: shortDate(closedOn, locale) }, { locale })
    : m.law_of_risk(place, { locale });
};

/** What is particular about an act: of another period, body or region than asked, or not as the norm asks. */
const notesOf = (act: Evidence, { subject, whose }: WorkedOut, locale: Locale, { body, region }: Names): string[] => {
  const asked = subject.kind === 'period' ? subject.period : null;
  const own = subject.kind === 'risk' ? subject.risk.region : null;
  return [
    ...(act.period !== null && act.period !== asked ? [periodName(act.period, locale)] : []),
    ...(act.who === whose ? [] : [body(known(act.who))]),
    ...(own !== null && act.region !== null && act.region !== own ? [region(known(act.region))] : []),
    ...(act.counts ? [] : [m.law_cases_does_not_count({}, { locale })])
  ];
};

const besidesWords = ({ highRisks }: WorkedOut, locale: Locale, { region }: Names): string[] =>
  highRisks.map(({ region: where, recordedOn, closedOn, participationRefusedOn }) => {
    const place = { region: region(known(where)), from: shortDate(recordedOn, locale) };
    if (participationRefusedOn)
      return m.law_cases_high_risk_refused(
        { ...place, refused: shortDate(participationRefusedOn, locale) },
        { locale }
      );
    return closedOn
      ? m.law_cases_high_risk_until({ ...place, to: shortDate(closedOn, locale) }, { locale })
      : m.law_cases_high_risk(place, { locale });
  });

const dueWords = ({ judged }: WorkedOut, locale: Locale): string | null => {
  if (!judged) return null;
  const { deadline } = judged.obligation;
  return deadline ? shortDate(deadline.dueOn, locale) : m.law_cases_no_day({}, { locale });
};

/** The case in one language. */
export const caseInWords = (each: WorkedOut, locale: Locale, names: Names): CaseInWords => ({
  whose: names.body(known(each.whose)),
  of: subjectWords(each, locale, names),
  besides: besidesWords(each, locale, names),
  record: each.record.map((act) => ({
    act: m.law_cases_act({ deed: deedWord(act.event, locale), day: shortDate(act.on, locale) }, { locale }),
    notes: notesOf(act, each, locale, names)
  })),
  askedOn: shortDate(each.askedOn, locale),
  due: dueWords(each, locale),
  verdict: each.judged && {
    kind: each.judged.verdict.kind,
    word: verdictWord(each.judged.verdict.kind, locale)
  },
  why: each.judged ? reasonWords(each.judged.verdict.reason, locale) : m.law_cases_no_duty({}, { locale })
});
