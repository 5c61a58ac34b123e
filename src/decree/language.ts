/** The languages the register speaks. The law stands alone, so it names them itself. */
export type Language = 'kk' | 'ru' | 'en';

/** One text in all three languages. */
export type Texts = Readonly<Record<Language, string>>;
