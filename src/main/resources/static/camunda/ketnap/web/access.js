// What people who do not use a mouse or a screen need of the engine's pages: a way past the bar at the top, and names of what
// shows only a picture. Tasklist has its own way to the list and the form.

import { h } from './kit.js';
import { language } from './language.js';

const WORDS = language === 'vi'
  ? { skip: 'Đến nội dung chính', applications: 'Các ứng dụng', admin: 'Quản trị', cockpit: 'Giám sát', tasklist: 'Công việc' }
  : { skip: 'To the main content', applications: 'Applications', admin: 'Admin', cockpit: 'Cockpit', tasklist: 'Tasks' };
const application = document.querySelector('base[app-name]')?.getAttribute('app-name');

const content = () => document.querySelector('.ctn-main, [ng-view], .page-wrap, main');

function skip() {
  const place = content();
  if (!place) return;
  place.tabIndex = -1;
  place.focus();
}

function name(selector, text) {
  document.querySelectorAll(`${selector}:not([aria-label])`).forEach(element => element.setAttribute('aria-label', text(element)));
}

function nameAll() {
  name('.app-switch > .dropdown-toggle', () => WORDS.applications);
  Object.keys(WORDS).forEach(each => name(`.${each}-app > .app-label-wrapper`, () => WORDS[each]));
  name('button.section-toggle', button => button.getAttribute('uib-tooltip') || button.title);
}

if (application && application !== 'tasklist') {
  document.body.prepend(h('button', { type: 'button', className: 'ketnap-skip', onclick: skip }, WORDS.skip));
}
new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
nameAll();
