import { call, h } from './web/kit.js';
import { count } from './web/rows.js';
import { aboutOneUnit, nameOf } from './web/units.js';

const BOOKS = 'number-books';
const byId = id => document.getElementById(id);

function begin(unit, book) {
  const input = h('input', { type: 'number', min: 1, value: book.first ?? '', 'aria-label': `Số đầu của sổ ${book.label}` });
  return h('td', {}, input, ' ', h('button', {
    type: 'button',
    onclick: () => work(() => unit, () => call(BOOKS, { method: 'POST', values: { unit, series: book.series, first: input.value } }), 'Đã ghi số đầu.')
  }, 'Ghi'));
}

const FEW = 20;

/** A short list as it is, of a long one the beginning and the rest on a click. */
function list(all) {
  return all.length <= FEW ? all.join(', ')
    : h('details', {}, h('summary', {}, `${all.slice(0, FEW).join(', ')} … (${count(all.length)} chỗ)`), all.slice(FEW).join(', '));
}

async function show(unit, books) {
  byId('books').caption.textContent = await nameOf(unit);
  byId('books').tBodies[0].replaceChildren(...books.map(book => h('tr', {},
    h('td', {}, book.label),
    h('td', {}, book.term),
    begin(unit, book),
    [String(book.last || ''), list(book.gaps), list(book.kept)].map(cell => h('td', {}, cell)))));
  byId('books').hidden = false;
}

const work = aboutOneUnit(show, unit => call(BOOKS, { values: { unit } }));
