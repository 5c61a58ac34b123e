import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, localTime } from '#platform/words/index.ts';
import {
  type Amendment,
  amendmentWords,
  formatWords,
  inTwo,
  plannedDate,
  type ScheduleRow,
  shortPlannedDate,
  type Standing,
  standingTone,
  standingWords
} from '#planning/index.ts';
import type { Line } from '#planning/ui/ScheduleTable.svelte';
import type { RegisterNames } from '../../register-names.server.ts';

/** Of what can still change one may be told. */
const FOLLOWED: readonly Standing[] = ['planned', 'announced', 'postponed'];

/** An entry, and the meeting that it became, as a line of the schedule. */
export const lineOf = (row: ScheduleRow, names: RegisterNames, locale: Locale): Line => ({
  id: row.entry,
  date: row.plannedOn.toString(),
  day: shortPlannedDate(row.plannedOn, row.precision, locale),
  time: row.meeting ? localTime(row.meeting.startsAt) : null,
  monthOnly: row.precision === 'month',
  body: names.body(row.body),
  region: names.region(row.region),
  regionHref: localizeHref(`/regions/${row.region}`),
  district: names.district(row.district),
  theme: inTwo(row.themeKk, row.themeRu, locale),
  format: formatWords(row.format, locale),
  standing: standingWords(row.standing, locale),
  tone: standingTone(row.standing),
  href: row.meeting ? localizeHref(`/meetings/${row.meeting.number}`) : null,
  followHref: FOLLOWED.includes(row.standing) ? localizeHref(`/schedule/entries/${row.entry}`) : null,
  amendments: row.amendments.map((amendment) => amendmentLine(amendment, names, locale))
});

/** A visible change: when, what, why, and what stood before. */
export const amendmentLine = (
  amendment: Amendment,
  names: RegisterNames,
  locale: Locale
): Line['amendments'][number] => ({
  text: m.planning_amendment_on(
    {
      day: legalDate(today(amendment.amendedAt), locale),
      act: amendmentWords(amendment.kind, locale),
      reason: inTwo(amendment.reasonKk, amendment.reasonRu, locale).text
    },
    { locale }
  ),
  was:
    amendment.was &&
    m.planning_amendment_was(
      {
        day: plannedDate(amendment.was.plannedOn, amendment.was.precision, locale),
        region: names.region(amendment.was.region),
        format: formatWords(amendment.was.format, locale)
      },
      { locale }
    )
});
