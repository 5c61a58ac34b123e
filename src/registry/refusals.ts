/** Why the register refuses an act; the words stand in messages as `refusal_<reason>`. */
export const refusals = ['register-already-filled'] as const;
