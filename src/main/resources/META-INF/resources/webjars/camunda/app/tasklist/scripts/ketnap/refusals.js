// What the server has against a form is shown by the form. The notification that Tasklist makes of it would lie over the
// form and says the same; others stay, with a link to each article they rest on.

import { explanationOf } from '../../../../ketnap/web/article.js';
import { h } from '../../../../ketnap/web/kit.js';

/** The article that a point of a refusal rests on stands in brackets at the end of its line. */
const ARTICLE = /\(((?:\d+-(?:QĐ|HD)\/|Điều lệ)[^\n]*)\)(?=\n|$)/;
const SENDING = /(hoàn thành|bắt đầu)/i;

const plain = text => text.replace(/\s+/g, '');

const listeners = [];
let shownByTheForm;

/** Calls back with the problems of a form that the server refused. */
export const onRefusal = listener => listeners.push(listener);

/** Passes on what the server answered to a form that was sent. */
export function refused(answer) {
  if (answer.problems) {
    shownByTheForm = plain(answer.message);
    listeners.forEach(listener => listener(answer.problems));
  }
}

function link(message) {
  const parts = message.textContent.split(ARTICLE);
  if (parts.length > 1 && !message.querySelector('a')) {
    message.replaceChildren(...parts.flatMap((part, i) =>
      i % 2 ? ['(', h('a', { href: explanationOf(part), target: '_blank', rel: 'noopener' }, part), ')'] : [part]));
  }
}

/** A form that lacks something makes a notification without a message. */
function repeatsTheForm(notification) {
  const message = plain(notification.querySelector('.message')?.textContent || '');
  const status = notification.querySelector('.status')?.textContent || '';
  return message ? message === shownByTheForm : SENDING.test(status);
}

new MutationObserver(() => {
  document.querySelectorAll('.notifications .alert-danger').forEach(notification =>
    repeatsTheForm(notification) ? notification.querySelector('.close')?.click() : null);
  document.querySelectorAll('.notifications .message').forEach(link);
}).observe(document.body, { childList: true, characterData: true, subtree: true });
