// The language of the web applications: Vietnamese, unless this browser's user chose English.

const CHOICE = 'ketnap.language';
const CACHE = 'camunda-web';

export const language = localStorage.getItem(CHOICE) === 'en' ? 'en' : 'vi';

export const locales = { availableLocales: [language], fallbackLocale: language };

export function choose(other) {
  localStorage.setItem(CHOICE, other);
  location.reload();
}

/**
 * Has the texts ready before an application is drawn, where it looks for those of the last visit: it would show their codes
 * until they have come, or old texts after an update.
 */
async function keepTexts() {
  const page = document.querySelector('base[app-name]');
  if (!page) return;
  const folder = `${page.getAttribute('app-root')}/app/${page.getAttribute('app-name')}/locales/`;
  const kept = JSON.parse(localStorage.getItem(CACHE) || '{}');
  const others = Object.entries(kept).filter(([key]) => !key.includes('_locales_data_'));
  const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`).catch(() => null);
  const texts = answer?.ok ? [[`${folder}_locales_data_${language}_${window.bust}`, await answer.text()]] : [];
  localStorage.setItem(CACHE, JSON.stringify(Object.fromEntries([...others, ...texts])));
}

document.documentElement.lang = language;
await keepTexts();
