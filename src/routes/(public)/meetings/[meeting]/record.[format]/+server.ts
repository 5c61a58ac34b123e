import { error } from '@sveltejs/kit';
import { ANSWER_WORDS, type MeetingRecord } from '#follow-up/index.ts';
import { frozenRecord } from '#follow-up/server/index.ts';
import { isMeetingNumber } from '#meetings/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { csvFile } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import type { RequestHandler } from './$types';

/** The frozen record of a held meeting: whole as JSON, byte for byte as it was frozen, or its answers as a table. */
export const GET: RequestHandler = async ({ params, locals: { locale } }) => {
  const frozen = isMeetingNumber(params.meeting) ? await frozenRecord(params.meeting) : undefined;
  if (!frozen) error(404);
  const { format } = params;
  if (format !== 'csv' && format !== 'json') error(404);
  const body = format === 'json' ? frozen.content : answersTable(frozen.record, locale);
  return new Response(body, {
    headers: {
      'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="kezdesu-${params.meeting}.${format}"`,
      'access-control-allow-origin': '*'
    }
  });
};

const answersTable = ({ answers }: MeetingRecord, locale: Locale): string => {
  const head = [
    m.record_column_number(),
    m.record_column_question(),
    m.record_column_kind(),
    m.record_column_answer(),
    m.record_column_body(),
    m.record_column_due(),
    m.record_column_second()
  ];
  const lines = answers.map(({ number, text, kind, answer, promise, recordingSecond }) => [
    number,
    text,
    ANSWER_WORDS[kind](),
    answer,
    promise ? nameOf(promise.body, locale) : '',
    promise?.dueOn ?? '',
    recordingSecond === null ? '' : String(recordingSecond)
  ]);
  return csvFile(head, lines);
};
