import type { APIResponse, Page } from 'playwright-core';

/** Sends a form of the register as its page would, in the name of who is signed in there; returns the last part of the address it leads to. */
export const register = async (
  page: Page,
  product: string,
  path: string,
  form: Readonly<Record<string, string>>
): Promise<string> => {
  const answer: APIResponse = await page.request.post(`${product}/office/registry${path}`, {
    form,
    headers: { origin: product, accept: 'text/html' },
    maxRedirects: 0
  });
  const to = answer.headers()['location'];
  if (answer.status() !== 303 || !to) throw new Error(`${path}: ${answer.status()} ${faultsIn(await answer.text())}`);
  return new URL(to, product).pathname.split('/').at(-1) ?? '';
};

const faultsIn = (html: string): string => /id="errors".*?<\/ul>/s.exec(html)?.[0].replaceAll(/<[^>]+>/g, ' ') ?? '';

const TITLES = { titleKk: 'Жауапты қызметкер', titleRu: 'Ответственный сотрудник', titleEn: 'Officer in charge' };

/** Registers a person with a press officer's post in each of these bodies: `name@new.example` and this password. */
export const registerOfficer = async (
  page: Page,
  product: string,
  {
    name,
    password,
    bodies,
    validFrom
  }: { name: string; password: string; bodies: readonly string[]; validFrom: string }
): Promise<void> => {
  const person = await register(page, product, '/people/new', { name, email: `${name}@new.example`, password });
  for (const body of bodies) {
    const post = await register(page, product, '/posts/new', { body, duty: 'press-officer', ...TITLES });
    await register(page, product, `/posts/${post}/mandates/new`, { post, person, validFrom });
  }
};
