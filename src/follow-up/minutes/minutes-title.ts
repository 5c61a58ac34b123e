import * as m from '#paraglide/messages.js';
import type { InBoth } from './minutes.ts';

/** What the minutes of the meeting with this number are called. */
export const minutesTitle = (number: string): InBoth => ({
  kk: m.minutes_document_title({ number }, { locale: 'kk' }),
  ru: m.minutes_document_title({ number }, { locale: 'ru' })
});
