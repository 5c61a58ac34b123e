import { goto, invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '$app/forms';

/** An act done without leaving the place one works at; refused, what was typed stays over what stands now. */
export const stayOnBoard: SubmitFunction =
  () =>
  async ({ result, update }) => {
    if (result.type === 'redirect') return goto(result.location, { refreshAll: true, reset: false, replace: true });
    await update({ reset: false });
    if (result.type === 'failure') await invalidateAll();
  };
