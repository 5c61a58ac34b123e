import type { Locale } from '../locale.ts';

type Names = Readonly<Record<Locale, readonly string[]>>;

const split = (names: string): readonly string[] => names.split(' ');

/** Months in the nominative, January first. Kazakh and Russian write them in lower case. */
export const MONTHS: Names = {
  kk: split('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
  ru: split('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  en: split('January February March April May June July August September October November December')
};

/** Months as they stand after a day: «15 декабря». */
export const MONTHS_AFTER_DAY: Names = {
  ...MONTHS,
  ru: split('января февраля марта апреля мая июня июля августа сентября октября ноября декабря')
};

/** Days of the week, Monday first. */
export const WEEKDAYS: Names = {
  kk: split('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'),
  ru: split('понедельник вторник среда четверг пятница суббота воскресенье'),
  en: split('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
};

/** Days of the week for the head of a calendar, Monday first. */
export const SHORT_WEEKDAYS: Names = {
  kk: split('Дс Сс Ср Бс Жм Сн Жс'),
  ru: split('Пн Вт Ср Чт Пт Сб Вс'),
  en: split('Mon Tue Wed Thu Fri Sat Sun')
};
