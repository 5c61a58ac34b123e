export { clean } from './clean.ts';
export { htmlLang } from './html-lang.ts';
export { language, type Language } from './language.ts';
export { likeness, similar, type Similar } from './likeness.ts';
export { isIin, masked, personalData, type PersonalData, type PersonalDataKind } from './mask.ts';
export { folded } from './readings.ts';
export { indexTerms, queryTerms } from './search.ts';
export { stems } from './stem.ts';
export { tokens } from './tokens.ts';
