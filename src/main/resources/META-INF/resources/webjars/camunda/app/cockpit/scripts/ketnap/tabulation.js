import { h } from '../../../../ketnap/web/kit.js';
import { address } from './lib.js';

const NUMBER = /^-?[\d.]+(,\d+)?%?$/;
const CASE = /^HS-\d{4}-\d+$/;

function cell(text, first) {
  if (CASE.test(text)) return h('td', { className: 'text' }, h('a', { href: address('/tra-cuu', { so: text }) }, text));
  return h('td', { className: first || NUMBER.test(text) ? '' : 'text' }, text);
}

/** A list as the server wrote it. */
export function tabulation({ title, headings, columns, rows }, empty) {
  return h('section', {}, h('h2', {}, title), headings.map(text => h('p', { className: 'note' }, text)),
    rows.length === 0 ? h('p', {}, empty) : h('div', { className: 'ketnap-scroll', tabIndex: 0, role: 'region', 'aria-label': title }, h('table', { className: 'figures' },
      h('thead', {}, h('tr', {}, columns.map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, rows.map(row => h('tr', {}, row.map((text, i) => cell(text, i === 0))))))));
}
