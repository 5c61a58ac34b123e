import { cookiesToSet } from '#platform/server/auth/index.ts';

/** The cookies of one browser, as the sign-in pages set them. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  keep(lines: readonly string[]): void {
    for (const { name, value, options } of cookiesToSet(lines)) {
      if (options.maxAge === 0) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  headers(): Headers {
    const pairs = [...this.#cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return new Headers({ cookie: pairs.join('; ') });
  }
}
