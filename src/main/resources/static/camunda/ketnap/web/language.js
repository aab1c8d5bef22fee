// The language of the web applications: Vietnamese, unless this browser's user chose English.

const CHOICE = 'ketnap.language';
const CACHE = 'camunda-web';

export const language = localStorage.getItem(CHOICE) === 'en' ? 'en' : 'vi';

export const locales = { availableLocales: [language], fallbackLocale: language };

export function choose(other) {
  localStorage.setItem(CHOICE, other);
  location.reload();
}

/** The applications show the texts they kept from the last visit before they look for new ones. */
function forgetKeptTexts() {
  const kept = JSON.parse(localStorage.getItem(CACHE) || '{}');
  for (const key of Object.keys(kept)) {
    if (key.includes('_locales_data_')) {
      delete kept[key];
    }
  }
  localStorage.setItem(CACHE, JSON.stringify(kept));
}

forgetKeptTexts();
document.documentElement.lang = language;
