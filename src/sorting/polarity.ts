import { folded, stems } from '#text/index.ts';

const RUSSIAN = /^(?:не|нет|ни|нельзя|без|невозможно|никто|ничего)$/u;
const KAZAKH = /^(?:жок|емес)$/u;
const KAZAKH_VERB =
  /.{2}(?:м|б|п)(?:а|е)(?:й(?:ды|ди|м|мыз|миз|мын|мин|сыз|сиз|сын|син|ак|ек|тын|тин)?|д[ыи](?:м|к|н|низ|ныз)?|г[ае]н\S*|с(?:ын|ин|тан|тен)?|у\S*|п)$/u;

// Each matter and its opposite: the beginnings of their stems, folded, Russian and Kazakh.
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/^откр|^аш$/u, /^закр|^жаб/u],
  [/^повыс|^повыш|^подн|^котер|^арт|^увелич/u, /^сниз|^сниж|^пониз|^пониж|^уменьш|^томенд|^азай/u],
  [/^включ|^кос$|^подключ/u, /^отключ|^выключ|^ажыра|^ошир/u],
  [/^разреш|^руксат/u, /^запре|^тыйым/u],
  [/^постро|^салу|^сал$/u, /^снес|^снос|^буз/u],
  [/^дорож|^кымбат/u, /^дешев|^арзан/u],
  [/^добав|^кос/u, /^убр|^убер|^алып/u]
];

/** How a text is turned: how many of its words deny, and for each pair of opposites which side it names (1, −1, 0 both or none). */
export interface Polarity {
  readonly denials: number;
  readonly sides: readonly number[];
}

const denies = (word: string): boolean => RUSSIAN.test(word) || KAZAKH.test(word) || KAZAKH_VERB.test(word);

/** Reads the polarity of a text, in Kazakh («жоқ», «берілмейді») and in Russian («не», «нельзя»). Total. */
export const polarityOf = (text: string): Polarity => {
  const words = folded(text).split(' ');
  const found = stems(text);
  return {
    denials: words.filter(denies).length,
    sides: OPPOSITES.map(
      ([one, other]) => Number(found.some((stem) => one.test(stem))) - Number(found.some((stem) => other.test(stem)))
    )
  };
};

/** Whether one text denies what the other says, or asks for the opposite. Says something only of texts alike in their words. */
export const opposed = (one: Polarity, other: Polarity): boolean =>
  one.denials % 2 !== other.denials % 2 || one.sides.some((side, at) => side * (other.sides[at] ?? 0) < 0);
