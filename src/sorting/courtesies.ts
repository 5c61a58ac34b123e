import { isSilent, stems } from '#text/index.ts';

// What people say to a minister before and after they say what they want. It tells no question from another.
const WORDS =
  'здравствуйте здравствуй уважаемый господин министр аким премьер прошу просим скажите подскажите ответьте ' +
  'объясните пожалуйста спасибо заранее благодарю вопрос хочу хотел хотела бы узнать разберитесь помогите обращаюсь обращаемся ' +
  'сәлеметсіз сәлем ассалаумағалейкум құрметті мырза министр әкім өтінемін өтінеміз сұраймын сұраймыз айтыңызшы айтыңыз түсіндіріңіз ' +
  'ма ме ба бе па пе ' +
  'рахмет рақмет сұрақ сұрағым бар көмектесіңіз көмектесіңіздерші жауап беріңіз беріңіздерші';
let known: ReadonlySet<string> | undefined;

const courtesies = (): ReadonlySet<string> => {
  known ??= new Set(WORDS.split(' ').flatMap(stems));
  return known;
};

// «День», «күн» and «таң» greet only beside their neighbour; alone they mean a day.
const GREETING = /(?:добр\S*|кайырлы) (?:ден\S*|вечер\S*|утр\S*|кун\S*|кеш\S*|тан\S*)/gu;

/** Whether a stem neither tells what a question is about nor asks it: grammar, greeting, thanks, the request itself. */
export const isCourtesy = (stem: string): boolean => isSilent(stem) || courtesies().has(stem);

/** The stems of a text without its greetings («добрый день», «қайырлы күн»), in their order. */
export const ungreeted = (found: readonly string[]): string[] =>
  found.join(' ').replace(GREETING, '').split(' ').filter(Boolean);
