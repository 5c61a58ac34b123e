import { isEmailAddress } from '#platform/email-address.ts';
import { refused, refusedField, type Refused } from '#platform/result.ts';
import { language } from '#text/index.ts';
import { STAFF_DOORS, type Door, type QuestionLanguage } from './question.ts';

/** The meeting a question is put to. */
export type AskedMeeting = { id: string; body: string; region: string; status: string };

export type Contact = { kind: 'email' | 'phone'; value: string };

/** What the asker says of himself; all of it may be left out. */
export type AskerForm = { name: string | null; contact: string | null; consent: boolean };

const PHONE = /^\+?\d{10,15}$/;

/** Reads an e-mail address or a telephone number; null for what is neither. */
export const readContact = (text: string): Contact | null => {
  if (isEmailAddress(text)) return { kind: 'email', value: text };
  const digits = text.replace(/[\s().-]/g, '');
  return PHONE.test(digits) ? { kind: 'phone', value: digits } : null;
};

/** Can a question be put to a meeting in this status? Before, during and after it: never to a draft or a cancelled one. */
export const takesQuestions = (meetingStatus: string): boolean => ['announced', 'live', 'held'].includes(meetingStatus);

/** Whether a question of this door is published at once: staff have heard it and written it down. */
export const isPublishedAtOnce = (door: Door): boolean => STAFF_DOORS.includes(door);

/** May this be asked? Refuses a meeting that takes none, a contact that is none, a name or contact without consent. */
export const ask = (meeting: AskedMeeting, form: AskerForm): { ok: true; contact: Contact | null } | Refused => {
  if (!takesQuestions(meeting.status)) return refused('meeting-takes-no-questions');
  const contact = form.contact === null ? null : readContact(form.contact);
  if (form.contact !== null && contact === null) return refusedField('contact', 'not-a-contact');
  if ((contact !== null || form.name !== null) && !form.consent) return refusedField('consent', 'consent-needed');
  return { ok: true, contact };
};

/** How a text is written; where the letters do not say which language was spoken, who heard it does (`''`: nobody said). */
export const languageOf = (text: string, spokenIn: '' | 'kk' | 'ru'): QuestionLanguage => {
  const read = language(text);
  if (spokenIn === '') return read;
  return spokenIn === 'kk' && (read === 'kk-plain' || read === 'kk-latin' || read === 'mixed') ? read : spokenIn;
};
