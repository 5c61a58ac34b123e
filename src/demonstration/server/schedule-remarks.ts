import { today } from '#platform/clock.ts';
import { isSilent, NO_FILTERS, type ScheduleEntry } from '#planning/index.ts';
import {
  agreeWithoutRemarks,
  amendEntry,
  answerRemark,
  approvalOf,
  remarkOnSchedule,
  scheduleView
} from '#planning/server/index.ts';
import { act } from './act.ts';
import { seedOversight } from './seed.ts';

/** How many say nothing at all. */
const SILENT = 3;

/** What bodies and akimats said of a year's draft: remarks of each kind with their answers, many agreements, some silence. */
export const fillRemarks = async (year: number, sent: Temporal.Instant, answered: Temporal.Instant): Promise<void> => {
  const view = await scheduleView(year, NO_FILTERS);
  if (!view) return;
  const said = sent.add({ hours: 20 });
  const [offline] = view.entries.filter(({ format }) => format === 'offline');
  const [kept] = view.entries.filter(({ format, plannedOn }) => format === 'mixed' && plannedOn.month >= 8);
  const { remarks } = seedOversight();
  if (offline && kept) {
    const first = await remark(year, offline.body, offline.id, remarks.online.text, said);
    await act(amendEntry, { entry: offline.id, ...online(offline) }, answered);
    await act(answerRemark, { remark: first, answer: 'accepted', ...answerOf(remarks.online) }, answered);
    const second = await remark(year, `akimat-${kept.region}`, kept.id, remarks.kept.text, said);
    await act(answerRemark, { remark: second, answer: 'declined', ...answerOf(remarks.kept) }, answered);
  }
  const { voices } = await approvalOf(view.schedule, today(said));
  for (const { body } of voices.filter(isSilent).slice(SILENT))
    await act(agreeWithoutRemarks, { year: String(year), body }, said);
};

type Bilingual = { kk: string; ru: string };

const remark = async (
  year: number,
  body: string,
  entry: string,
  text: Bilingual,
  at: Temporal.Instant
): Promise<string> => {
  const input = { year: String(year), body, entry, textKk: text.kk, textRu: text.ru };
  return (await act(remarkOnSchedule, input, at)).remark;
};

const answerOf = ({ answer }: { answer: Bilingual }) => ({ answerKk: answer.kk, answerRu: answer.ru });

/** The same entry, online as well. */
const online = ({ region, district, plannedOn, precision, themeKk, themeRu }: ScheduleEntry) => ({
  region,
  district: district ?? '',
  plannedOn: plannedOn.toString(),
  precision,
  format: 'mixed' as const,
  themeKk,
  themeRu
});
