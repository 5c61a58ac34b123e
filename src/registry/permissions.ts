import { type Actor, holds, isSystem } from '#platform/actor.ts';

/** The register is kept by administrators, whichever body they sit in. */
export const canKeepRegister = (actor: Actor): boolean => isSystem(actor) || holds(actor, ['administrator']);
