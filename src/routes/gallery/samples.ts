import type { Bar } from '#ui/BarChart.svelte';
import type { Fact } from '#ui/FactList.svelte';
import type { Link } from '#ui/link.ts';
import { REGION_SHORT_NAMES } from '#ui/region-tiles.ts';
import type { Tile } from '#ui/TileMap.svelte';
import type { TimelineItem } from '#ui/Timeline.svelte';
import type { MarkedDay } from '#ui/YearCalendar.svelte';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;

export const LONG_WORDS = {
  kk: 'Кәсіпкерлерімізбен ынтымақтастығымызды қалыптастырушылардың жауапкершіліктерін жүйелендіру',
  ru: 'Природоохранительно-эксплуатационные и сельскохозяйственные предприятия',
  en: 'Interdepartmental responsibilities and counter-recommendations'
} as const;

export const BUTTONS = {
  kk: ['Сұрақ қою', 'Сұрағымды табу', 'Кездесуден бас тарту'],
  ru: ['Задать вопрос', 'Найти мой вопрос', 'Отменить встречу'],
  en: ['Ask a question', 'Find my question', 'Cancel the meeting']
} as const;

export const VERDICTS = {
  kk: { kept: 'Мерзімінде орындалды', soon: 'Мерзімі жақын', late: 'Кешіктірілді', broken: 'Орындалмады' },
  ru: { kept: 'Исполнено в срок', soon: 'Срок близко', late: 'Просрочено', broken: 'Не исполнено' },
  en: { kept: 'Kept in time', soon: 'Due soon', late: 'Late', broken: 'Broken' }
} as const;

export const MAIN_WAYS: readonly Link[] = [
  { href: '#home', text: 'Басты бет', current: true },
  { href: '#schedule', text: 'Кездесулер кестесі' },
  { href: '#questions', text: 'Сұрақтар' },
  { href: '#promises', text: 'Берілген уәделер' },
  { href: '#oversight', text: 'Жарлықтың орындалуы' },
  { href: '#about', text: 'Сайт туралы' }
];

export const LANGUAGE_LINKS = [
  { href: '#kk', text: 'Қаз', lang: 'kk', current: true },
  { href: '#ru', text: 'Рус', lang: 'ru' },
  { href: '#en', text: 'Eng', lang: 'en' }
] as const;

export const FACTS: readonly Fact[] = [
  {
    label: 'Уақыты',
    text: '2026 жылғы 15 желтоқсан, сейсенбі, 18:30',
    icon: 'calendar',
    datetime: '2026-12-15T18:30+05:00'
  },
  { label: 'Орны', text: 'Петропавл қаласы, Оқушылар сарайы', icon: 'pin' },
  { label: 'Тікелей эфир', text: 'Министрліктің YouTube арнасы', icon: 'play', href: '#broadcast' }
];

export const STEPS: readonly TimelineItem[] = [
  { title: 'Сұрақ қабылданды', time: '2026 жылғы 3 қараша, 10:12', datetime: '2026-11-03T10:12+05:00', state: 'done' },
  { title: 'Сұрақ жарияланды', time: '2026 жылғы 4 қараша, 09:40', datetime: '2026-11-04T09:40+05:00', state: 'done' },
  { title: 'Тапсырма орындалып жатыр', time: '12 жұмыс күні қалды', state: 'now' },
  { title: 'Нәтижені сұрақ иесі растайды', state: 'next' }
];

export const BARS: readonly Bar[] = [
  { label: 'Көлік', value: 412, href: '#transport' },
  { label: 'Тұрғын үй-коммуналдық шаруашылық', value: 365 },
  { label: 'Денсаулық сақтау', value: 220 },
  { label: 'Ауыз сумен жабдықтау', value: 96 },
  { label: 'Цифрландыру', value: 8 }
];

const NAMES: Readonly<Record<string, string>> = {
  sqo: 'Солтүстік Қазақстан облысы',
  shqo: 'Шығыс Қазақстан облысы',
  astana: 'Астана қаласы'
};

export const TILES: readonly Tile[] = Object.entries(REGION_SHORT_NAMES).map(([id, short], place) => ({
  id,
  short: short.kk,
  name: NAMES[id] ?? short.kk,
  value: String((place * 7) % 23),
  href: `#${id}`,
  level: levelOf((place * 7) % 23),
  current: id === 'astana'
}));

function levelOf(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count === 0) return 0;
  if (count < 6) return 1;
  if (count < 12) return 2;
  return count < 18 ? 3 : 4;
}

export const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан'
] as const;
export const WEEKDAYS = ['Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сн', 'Жс'] as const;
export const DAYS_OFF = [
  '2026-12-05',
  '2026-12-06',
  '2026-12-12',
  '2026-12-13',
  '2026-12-16',
  '2026-12-19',
  '2026-12-20'
];
export const MARKS: readonly MarkedDay[] = [
  { date: '2026-12-15', href: '#day', label: '2026 жылғы 15 желтоқсан, сейсенбі: 1 кездесу', level: 1 },
  { date: '2026-12-17', href: '#day', label: '2026 жылғы 17 желтоқсан, бейсенбі: 4 кездесу', level: 2 },
  { date: '2026-12-22', href: '#day', label: '2026 жылғы 22 желтоқсан, сейсенбі: 6 кездесу', level: 3 },
  { date: '2026-12-23', href: '#day', label: '2026 жылғы 23 желтоқсан, сәрсенбі: 9 кездесу', level: 4 }
];
