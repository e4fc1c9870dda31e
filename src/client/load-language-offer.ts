/** Loads the offer of another language, where the page's is not the one that the reader wants most. */
const { lang } = document.documentElement;

/** The language and the script of a tag. */
const nameOf = (tag: string) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};

function isWanted(): boolean {
  try {
    return nameOf(navigator.language) === nameOf(lang);
  } catch {
    return false;
  }
}

if (!isWanted() && document.querySelector('[data-offers]')) import('./language-offer.ts');

export {};
