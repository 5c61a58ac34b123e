import type { Actor } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';

declare global {
  namespace App {
    interface Locals {
      actor: Actor;
      now: Temporal.Instant;
      locale: Locale;
      /** The region chosen on this device. */
      region: string | null;
      /** The page is a rehearsal's: nothing on it is real or kept. */
      rehearsal?: true;
      /** The host whose player this page shows within itself. */
      frame?: string;
      display: { theme: 'light' | 'dark' | null; contrast: boolean; large: boolean };
    }
    interface Error {
      message: string;
      /** What to name when asking for help: it stands in the log. */
      incident?: string;
    }
  }
}
