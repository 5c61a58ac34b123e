import { config } from '#platform/server/config.ts';

/** How long a question may wait for a moderator at a live meeting (MODERATION_MINUTES), and since when that is too long. */
export const moderationTerm = (now: Temporal.Instant): { minutes: number; before: Temporal.Instant } => ({
  minutes: config.MODERATION_MINUTES,
  before: now.subtract({ minutes: config.MODERATION_MINUTES })
});
