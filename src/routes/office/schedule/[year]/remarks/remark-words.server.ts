import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { isSilent, plannedDate, type ScheduleEntry, type Voice } from '#planning/index.ts';
import type { KeptRemark } from '#planning/server/index.ts';
import type { ShownRemark } from '#planning/approval/ui/RemarkList.svelte';
import type { ShownVoice } from '#planning/approval/ui/VoicesTable.svelte';
import type { Choice, RegisterNames } from '../../../../register-names.server.ts';

type Showing = { names: RegisterNames; locale: Locale; keeps: boolean; year: number };

const entryWords = (entry: ScheduleEntry, names: RegisterNames, locale: Locale): string =>
  m.approval_remark_about(
    {
      day: plannedDate(entry.plannedOn, entry.precision, locale),
      region: names.region(entry.region),
      body: names.body(entry.body)
    },
    { locale }
  );

const inLanguages = ({ kk, ru }: { kk: string | null; ru: string | null }) => [
  ...(kk === null ? [] : [{ lang: 'kk' as const, text: kk }]),
  ...(ru === null ? [] : [{ lang: 'ru' as const, text: ru }])
];

/** The remarks in words, those without an answer first, with how many there are. */
export const remarksInWords = (
  remarks: readonly KeptRemark[],
  entries: readonly ScheduleEntry[],
  showing: Showing
): { count: string; remarks: ShownRemark[] } => {
  const { locale } = showing;
  const open = remarks.filter(({ answer }) => answer === null);
  const answered = remarks.filter(({ answer }) => answer !== null);
  return {
    count: m.approval_remarks_count({ count: remarks.length, open: open.length }, { locale }),
    remarks: [...open, ...answered].map((remark) => shownRemark(remark, entries, showing))
  };
};

const STATES = {
  accepted: { text: m.approval_remark_accepted, kind: 'kept' },
  declined: { text: m.approval_remark_declined, kind: 'neutral' },
  open: { text: m.approval_remark_open, kind: 'soon' }
} as const;

const shownRemark = (
  { id, entry, body, text, madeAt, answer }: KeptRemark,
  entries: readonly ScheduleEntry[],
  { names, locale, keeps, year }: Showing
): ShownRemark => {
  const about = entries.find((each) => each.id === entry);
  const href = about ? localizeHref(`/office/schedule/${year}/entries/${about.id}`) : null;
  const state = STATES[answer?.kind ?? 'open'];
  return {
    id,
    by: m.approval_remark_made({ day: legalDate(dayOf(madeAt), locale), body: names.body(body) }, { locale }),
    about: about
      ? { text: entryWords(about, names, locale), href: keeps ? href : null }
      : { text: m.approval_entry_whole({}, { locale }), href: null },
    texts: inLanguages(text),
    state: { text: state.text({}, { locale }), kind: state.kind },
    answer: answer && {
      when: m.approval_answered({ day: legalDate(dayOf(answer.at), locale) }, { locale }),
      texts: inLanguages(answer.text)
    },
    answerable: keeps && answer === null,
    changeHref: href
  };
};

/** Who has said what, the silent first. */
export const voicesInWords = (
  voices: readonly Voice[],
  names: RegisterNames,
  locale: Locale
): { voices: ShownVoice[]; finding: string } => {
  const silent = voices.filter(isSilent);
  const spoken = voices.filter((voice) => !isSilent(voice));
  const byName = (one: ShownVoice, other: ShownVoice): number => one.name.localeCompare(other.name, locale);
  const shown = (list: readonly Voice[]): ShownVoice[] =>
    list.map((voice) => shownVoice(voice, names, locale)).toSorted(byName);
  return {
    finding: m.approval_voices_caption({ spoken: spoken.length, silent: silent.length }, { locale }),
    voices: [...shown(silent), ...shown(spoken)]
  };
};

const shownVoice = (voice: Voice, names: RegisterNames, locale: Locale): ShownVoice => {
  const { body, agreedAt, remarks, open } = voice;
  const name = names.body(body);
  if (isSilent(voice)) return { body, name, word: m.approval_voice_silent({}, { locale }), kind: 'neutral' };
  if (agreedAt !== null && open === 0) {
    const day = legalDate(dayOf(agreedAt), locale);
    return { body, name, word: m.approval_voice_agreed({ day }, { locale }), kind: 'kept' };
  }
  const word = m.approval_voice_remarks({ count: remarks, open }, { locale });
  return { body, name, word, kind: open > 0 ? 'soon' : 'kept' };
};

/** What a remark can be about: the whole, then one's own meetings or those in one's region, then all others. */
export const entryChoices = (
  entries: readonly ScheduleEntry[],
  own: { bodies: readonly string[]; regions: readonly (string | null)[] },
  names: RegisterNames,
  locale: Locale
): Choice[] => {
  const standing = entries.filter(({ withdrawnAt }) => withdrawnAt === null);
  const isOwn = ({ body, region }: ScheduleEntry): boolean => own.bodies.includes(body) || own.regions.includes(region);
  const ordered = [...standing.filter(isOwn), ...standing.filter((entry) => !isOwn(entry))];
  return [
    { value: '', text: m.approval_entry_whole({}, { locale }) },
    ...ordered.map((entry) => ({ value: entry.id, text: entryWords(entry, names, locale) }))
  ];
};
