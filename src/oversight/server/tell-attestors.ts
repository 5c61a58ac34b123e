import { editions, printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { bodyNames } from '#registry/server/index.ts';
import type { JudgedRow } from '../control.ts';
import { READERS } from '../reminder-plan.ts';
import { judgedDuty } from './control.views.ts';
import { readersOf } from './reminder-readers.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES: readonly Locale[] = ['kk', 'ru'];

/** Writes to the bodies asked, once an asking; not when the duty is done meanwhile. */
const tellAttestors = async ({ seq, object, facts }: JournaledEvent): Promise<void> => {
  const bodies = Array.isArray(facts['bodies']) ? facts['bodies'].map(String) : [];
  const duty = await judgedDuty(object.id);
  if (!duty || duty.missing.length === 0) return;
  const readers = await readersOf(bodies, [...READERS.desk, ...READERS.head], dayOf(systemNow()));
  const letter = await letterOf(duty);
  for (const [person, [reader]] of Map.groupBy(readers, (one) => one.person))
    if (reader) await sendOnce([`asked:${seq}:${person}`], () => sendMail({ to: reader.email, ...letter }));
};

const letterOf = async (duty: JudgedRow): Promise<{ subject: string; text: string }> => {
  const names = (await bodyNames()).get(duty.who);
  const norm = editions[duty.edition].norms.find(({ id }) => id === duty.norm);
  const words = LOCALES.map((locale) => {
    const body = names?.[locale] ?? duty.who;
    const point = norm?.cites ? printPoint(norm.cites, locale) : '';
    const link = letterAddress(`/office/control/duties/${duty.obligation}`, locale);
    return {
      subject: m.reminders_asked_subject({ body }, { locale }),
      text: m.reminders_asked_letter({ body, summary: norm?.summary[locale] ?? '', point, link }, { locale })
    };
  });
  return { subject: words.map(({ subject }) => subject).join(' · '), text: words.map(({ text }) => text).join('\n') };
};

/** The body that is to attest learns that it is waited for. */
export const attestorsTold: Subscription = { name: 'tell-attestors', on: ['AttestationAsked'], run: tellAttestors };
