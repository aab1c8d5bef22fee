// How many tasks wait in every list, and not only in the one that is open.

import { call, h } from '../../../../ketnap/web/kit.js';

const FILTERS = '../engine/engine/default/filter';
const EVERY = 60_000;

let counts = new Map();

const nameOf = link => link.firstChild?.textContent.trim();

function draw() {
  document.querySelectorAll('.task-filter h4.name > a').forEach(link => {
    const count = counts.get(nameOf(link));
    const shown = link.querySelector('.ketnap-count') || link.appendChild(h('span', { class: 'ketnap-count' }));
    const text = count === undefined ? '' : `(${count})`;
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
  });
}

async function ask() {
  if (document.hidden || !document.querySelector('.task-filter')) {
    return;
  }
  const filters = await call(FILTERS, { values: { itemCount: true } }).catch(() => []);
  counts = new Map(filters.map(({ name, itemCount }) => [name, itemCount]));
  draw();
}

let drawn = 0;
new MutationObserver(() => {
  const now = document.querySelectorAll('.task-filter').length;
  if (now !== drawn) {
    drawn = now;
    ask();
  }
}).observe(document.body, { childList: true, subtree: true });

addEventListener('hashchange', ask);
setInterval(ask, EVERY);
