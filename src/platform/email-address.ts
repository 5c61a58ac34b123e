/** An e-mail address as people write it: something, an at sign, a name with a dot; no spaces, quotes, commas. */
const EMAIL = /^[^\s@<>",;]{1,64}@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/u;

/** Can a letter be sent there, as far as the form of the address tells? */
export const isEmailAddress = (text: string): boolean => text.length <= 254 && EMAIL.test(text);
