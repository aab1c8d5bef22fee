// What every web application has on its page beside its own contents: the icon, the choice of language, what the
// applications are called in the menu between them, and the way to a first password of one's own.

import '../first-password.js';
import './access.js';
import './login.js';
import { choose, language } from './language.js';

const other = language === 'vi' ? { code: 'en', name: 'English' } : { code: 'vi', name: 'Tiếng Việt' };

function languageButton() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ketnap-language';
  button.lang = other.code;
  button.textContent = other.name;
  button.addEventListener('click', () => choose(other.code));
  return button;
}

const APPLICATIONS = {
  admin: 'Quản trị (Admin)',
  cockpit: 'Giám sát (Cockpit)',
  tasklist: 'Công việc (Tasklist)'
};

/** The menu is drawn anew with every login. */
function nameApplications(header) {
  for (const [application, name] of Object.entries(APPLICATIONS)) {
    const link = header.querySelector(`.app-switch li.${application} > a`);
    if (link && link.textContent.trim() !== name) {
      link.textContent = name;
    }
  }
}

/** The bar at the top is drawn once, some time after this script has run. */
function whenDrawn(selector, then) {
  const find = () => document.querySelector(selector);
  if (find()) {
    then(find());
    return;
  }
  const observer = new MutationObserver(() => {
    if (find()) {
      observer.disconnect();
      then(find());
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

// On a slow line the page would stay blank when a part needs more than seven seconds.
window.require?.config({ waitSeconds: 0 });

document.querySelector('link[rel=icon]').href = new URL('logo.svg', import.meta.url).href;

whenDrawn('[cam-widget-header] .app-menu > ul', menu => {
  const item = document.createElement('li');
  item.append(languageButton());
  menu.append(item);
});

if (language === 'vi') {
  whenDrawn('[cam-widget-header]', header =>
    new MutationObserver(() => nameApplications(header)).observe(header, { childList: true, characterData: true, subtree: true }));
}
