/** How this device shows the pages («версия для слабовидящих»), kept in the cookie `display` as `theme.contrast.text`. */
export type DisplayChoice = { theme: 'light' | 'dark' | null; contrast: boolean; large: boolean };

/** Reads the cookie; anything unknown is the default. */
export const parseDisplay = (cookie: string | undefined): DisplayChoice => {
  const [theme = '', contrast = '', text = ''] = (cookie ?? '').split('.');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    contrast: contrast === 'high',
    large: text === 'large'
  };
};

/** The cookie of a choice; `parseDisplay` reads it back. */
export const displayCookie = ({ theme, contrast, large }: DisplayChoice): string =>
  [theme ?? 'auto', contrast ? 'high' : 'normal', large ? 'large' : 'normal'].join('.');

/** The attributes of `<html>` that the tokens answer to. */
export const displayAttributes = ({ theme, contrast, large }: DisplayChoice): string =>
  [theme && `data-theme="${theme}"`, contrast && 'data-contrast="high"', large && 'data-text="large"']
    .filter(Boolean)
    .join(' ');
