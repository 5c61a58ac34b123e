import { demoAccounts } from '#demonstration/server/index.ts';
import { config } from '#platform/server/config.ts';
import type { Locale } from '#platform/locale.ts';
import { DUTIES, nameOf } from '#registry/index.ts';
import { bodyNames } from '#registry/server/index.ts';
import { DUTY_WORDS } from '#registry/ui/words.ts';

/** An account of the demonstration, in words: one button signs in with it. */
export type DemonstrationAccount = { email: string; password: string; duty: string; body: string };

/** The accounts of the demonstration; none where it is off. */
export const demonstrationAccounts = async (locale: Locale): Promise<DemonstrationAccount[]> => {
  if (!config.DEMO) return [];
  const names = await bodyNames();
  return demoAccounts().map(({ email, password, duty, body }) => {
    const name = names.get(body);
    return { email, password, duty: wordsOf(duty), body: name ? nameOf(name, locale) : '' };
  });
};

const wordsOf = (duty: string): string => {
  const known = DUTIES.find((code) => code === duty);
  return known ? DUTY_WORDS[known]() : duty;
};
