import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockSchedule, versionOfEntry } from '../../server/schedule.store.ts';
import { maySpeakFor } from '../../permissions.ts';
import { remarkMade } from '../events.ts';
import { faultOfSpeaking, faultOfTexts } from '../remark.ts';
import { insertRemark } from './approval.store.ts';
import { approvalOf } from './approval.views.ts';
import { today } from '#platform/clock.ts';

/** A body or an akimat says something of the schedule or of one entry, in Kazakh, in Russian or in both. */
export const remarkOnSchedule = command({
  name: 'remark-on-schedule',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    body: field.code(),
    entry: field.optionalId(),
    textKk: field.optionalText(2000),
    textRu: field.optionalText(2000)
  }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, _schedule, { body }) => maySpeakFor(actor, body),
  async run({ input: { year, body, entry, textKk, textRu }, subject: schedule, now, tx }) {
    const text = { kk: textKk, ru: textRu };
    const fault = faultOfSpeaking(schedule.status) ?? faultOfTexts(text, 'text');
    if (fault) return fault;
    const { voices } = await approvalOf(schedule, today(now), tx);
    if (!voices.some((voice) => voice.body === body)) return refused('not-asked-for-remarks');
    const entryVersion = entry === null ? null : await versionOfEntry(tx, year, entry);
    if (entryVersion === undefined) return refusedField('entry', 'not-listed');
    const { round } = schedule;
    const remark = await insertRemark(tx, { year, round, entry, entryVersion, body, text, madeAt: now });
    return accepted({ remark, year }, remarkMade(remark, { year, body, entry }));
  }
});
