import * as m from '#paraglide/messages.js';
import type { Duty } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { findBody, officialsOf } from '#registry/server/index.ts';
import type { Schedule } from '../../schedule.ts';
import { scheduleView } from '../../server/schedule.views.ts';
import type { Remark, Texts } from '../remark.ts';
import { approvalOf, findRemark, type ScheduleApproval } from './approval.views.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES = ['kk', 'ru'] as const satisfies readonly Locale[];

/** Who speaks for a body or an akimat by office: its head, in an akimat the akim, and who prepares the meetings. */
const READERS: readonly Duty[] = ['first-head', 'akim', 'press-officer'];

type Words = { readonly subject: string; readonly text: string };

/** One letter to each who speaks for these bodies, at most once for each event. */
const writeTo = async (
  bodies: readonly string[],
  seq: number,
  words: (locale: (typeof LOCALES)[number]) => Words
): Promise<void> => {
  const readers = await officialsOf(bodies, READERS, dayOf(systemNow()));
  const both = LOCALES.map(words);
  const letter = {
    subject: both.map(({ subject }) => subject).join(' · '),
    text: both.map(({ text }) => text).join('\n')
  };
  for (const [person, [reader]] of Map.groupBy(readers, (one) => one.person))
    if (reader) await sendOnce([`approval/${seq}/${person}`], () => sendMail({ to: reader.email, ...letter }));
};

const remarksPage = (year: number, locale: Locale): string => letterAddress(`/office/schedule/${year}/remarks`, locale);

/** A schedule is out for remarks, for the first time or sent back: every body and akimat that is asked learns of it. */
const askForRemarks = async ({ seq, type, object, facts }: JournaledEvent): Promise<void> => {
  const wasReturned = type === 'ScheduleReturned';
  if (wasReturned && facts['to'] !== 'agreeing') return;
  const schedule = (await scheduleView(Number(object.id)))?.schedule;
  // Taken back meanwhile, or out anew: the letter of that round tells of it.
  if (schedule?.status !== 'agreeing' || (facts['round'] ?? schedule.round) !== schedule.round) return;
  const approval = await approvalOf(schedule, dayOf(systemNow()));
  const words = wasReturned ? sentBack : sentOut;
  await writeTo(
    approval.voices.map(({ body }) => body),
    seq,
    (locale) => words(schedule, approval, locale)
  );
};

const sentOut = ({ year, remarksDueOn }: Schedule, _approval: ScheduleApproval, locale: Locale): Words => {
  const day = remarksDueOn ? legalDate(remarksDueOn, locale) : '';
  return {
    subject: m.approval_letter_out_subject({ year }, { locale }),
    text: m.approval_letter_out({ year, day, link: remarksPage(year, locale) }, { locale })
  };
};

const sentBack = ({ year }: Schedule, { steps }: ScheduleApproval, locale: Locale): Words => {
  const reason = said(steps.findLast(({ act }) => act === 'return')?.reason ?? { kk: null, ru: null }, locale);
  return {
    subject: m.approval_letter_again_subject({ year }, { locale }),
    text: m.approval_letter_again({ year, reason, link: remarksPage(year, locale) }, { locale })
  };
};

/** What was said, in the reader's language where it was said in it. */
const said = ({ kk, ru }: Texts, locale: Locale): string => (locale === 'ru' ? (ru ?? kk) : (kk ?? ru)) ?? '';

/** Who made a remark learns what it was answered. */
const tellOfAnswer = async ({ seq, object }: JournaledEvent): Promise<void> => {
  const remark = await findRemark(object.id);
  if (!remark?.answer) return;
  const { answer } = remark;
  const body = await findBody(remark.body);
  await writeTo([remark.body], seq, (locale) => answered(remark, answer, nameOf(body?.names, locale), locale));
};

const answered = (
  { id, year, text }: Remark,
  { kind, text: reasons }: NonNullable<Remark['answer']>,
  body: string,
  locale: Locale
): Words => {
  const about = { body, remark: said(text, locale), link: `${remarksPage(year, locale)}#remark-${id}` };
  if (kind === 'accepted')
    return {
      subject: m.approval_letter_accepted_subject({ year }, { locale }),
      text: m.approval_letter_accepted(about, { locale })
    };
  return {
    subject: m.approval_letter_declined_subject({ year }, { locale }),
    text: m.approval_letter_declined({ ...about, reason: said(reasons, locale) }, { locale })
  };
};

/** What bodies and akimats are written of a schedule on its way to approval. */
export const approvalLetters: readonly Subscription[] = [
  {
    name: 'ask-for-remarks',
    on: ['ScheduleSentForRemarks', 'ScheduleReturned'],
    run: askForRemarks
  },
  { name: 'tell-of-answered-remark', on: ['ScheduleRemarkAnswered'], run: tellOfAnswer }
];
