import * as m from '#paraglide/messages.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { journalFaultWords } from '#platform/words/index.ts';
import { officialsOf } from '#registry/server/index.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES: readonly Locale[] = ['kk', 'ru'];

/** Writes to every administrator and controller, once a person and fault: the same one found again tells nobody anything. */
const tellOfBrokenJournal = async ({ facts }: JournaledEvent): Promise<void> => {
  const [seq, fault] = [Number(facts['seq']), String(facts['fault'])];
  const letter = letterOf(seq, fault);
  const readers = await officialsOf(null, ['administrator', 'controller'], dayOf(systemNow()));
  for (const [person, [reader]] of Map.groupBy(readers, (one) => one.person))
    if (reader)
      await sendOnce([`journal-broken:${fault}:${seq}:${person}`], () => sendMail({ to: reader.email, ...letter }));
};

const letterOf = (seq: number, fault: string): { subject: string; text: string } => {
  const texts = LOCALES.map((locale) =>
    m.proof_broken_letter(
      { seq, fault: journalFaultWords(fault, locale), link: letterAddress('/office/journal', locale) },
      { locale }
    )
  );
  const subjects = LOCALES.map((locale) => m.proof_broken_subject({ seq }, { locale }));
  return { subject: subjects.join(' · '), text: texts.join('\n') };
};

/** Who keeps the product and who controls learn by letter that the journal does not fit. */
export const brokenJournalTold: Subscription = {
  name: 'tell-of-broken-journal',
  on: ['JournalFoundBroken'],
  run: tellOfBrokenJournal
};
