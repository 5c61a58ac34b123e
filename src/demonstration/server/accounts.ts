import { today } from '#platform/clock.ts';
import { appointToPost, createPerson, createPost, firstHeadPost, renewRegister } from '#registry/server/index.ts';
import type { Post } from '#registry/index.ts';
import { act } from './act.ts';
import { seedAccounts, type SeedAccount } from './seed.ts';

/** What the sign-in page and the console show where the demonstration is on. */
export type DemoAccount = { email: string; password: string; duty: string; body: string };

/** One account for each role, with its password. */
export const demoAccounts = (): DemoAccount[] => {
  const { password, accounts } = seedAccounts();
  return accounts.map(({ email, duty, body }) => ({ email, password, duty, body }));
};

/** One person for each role, in a post of that duty. */
export const fillAccounts = async (now: Temporal.Instant): Promise<void> => {
  const { password, accounts } = seedAccounts();
  const validFrom = today(now).subtract({ years: 1 }).toString();
  for (const account of accounts) {
    const post = await postFor(account, now);
    const name = account.email.split('@')[0] ?? account.email;
    const { person } = await act(createPerson, { name, email: account.email, password }, now);
    await act(appointToPost, { post, person, validFrom }, now);
  }
  await renewRegister();
};

const postFor = async ({ body, duty, title }: SeedAccount, now: Temporal.Instant): Promise<string> => {
  if (!title) return (await headOf(body)).id;
  const titles = { titleKk: title.kk, titleRu: title.ru, titleEn: title.en };
  return (await act(createPost, { body, duty, ...titles }, now)).post;
};

/** The post of a body's first head; the reference data give every body one. */
export const headOf = async (body: string): Promise<Post> => {
  const post = await firstHeadPost(body);
  if (!post) throw new Error(`${body} has no first head.`);
  return post;
};
