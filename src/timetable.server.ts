import { timetable as followUp } from '#follow-up/server/index.ts';
import { endForgottenRehearsals } from '#live/server/index.ts';
import { exchangeTimetable } from '#meetings/server/index.ts';
import { timetable as oversight } from '#oversight/server/index.ts';
import { forgetOldSignIns } from '#platform/server/auth/index.ts';
import { forgetOldLimits } from '#platform/server/http/rate-limit.store.ts';
import { timetable as journal } from '#platform/server/journal/index.ts';
import { forgetVoteOrigins } from '#questions/server/index.ts';
import { timetable as planning } from '#planning/server/index.ts';
import { importsTimetable } from '#platform/server/table-import/index.ts';
import type { TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { commentsTimetable } from '#questions/server/index.ts';
import { takeFiguresOfAll } from './region-figures.server.ts';

/** Everything that happens by the clock of Kazakhstan. */
export const timetable: readonly TimetableEntry[] = [
  { name: 'forget-old-limits', cron: '17 4 * * *', run: forgetOldLimits },
  { name: 'forget-old-sign-ins', cron: '27 4 * * *', run: forgetOldSignIns },
  { name: 'end-forgotten-rehearsals', cron: '7 * * * *', run: endForgottenRehearsals },
  { name: 'forget-vote-origins', cron: '37 4 * * *', run: forgetVoteOrigins },
  { name: 'take-region-figures', cron: '40 3 * * *', run: takeFiguresOfAll },
  importsTimetable,
  exchangeTimetable,
  commentsTimetable,
  ...journal,
  ...planning,
  ...followUp,
  ...oversight
];
