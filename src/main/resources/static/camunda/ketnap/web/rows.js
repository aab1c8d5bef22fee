// Tables that are filled from lists, on the pages for administrators.

import { h } from './kit.js';

/** A page shows no more of a list; the file it came from has the rest. */
export const MOST_ROWS = 100;

/** A number as people write it: 1.234. */
export const count = number => number.toLocaleString('vi');

/** Fills the table of that id with the first rows, each a list of cells; a table without rows is hidden. */
export function fill(id, rows) {
  const table = document.getElementById(id);
  table.tBodies[0].replaceChildren(...rows.slice(0, MOST_ROWS).map(cells =>
    h('tr', {}, cells.map(cell => h('td', {}, cell)))));
  table.hidden = rows.length === 0;
}

/** Says of which of the lists, by their names, only the first rows are shown. */
export const cut = lists => Object.entries(lists).filter(([, all]) => all.length > MOST_ROWS)
  .map(([what, all]) => `Chỉ hiện ${MOST_ROWS} dòng đầu trong ${count(all.length)} ${what}.`).join(' ');
