// Says on every card of the task list in which cell it is and how much time is left, in working days, and whether a text or the office asks for it.

import { call, day as shown, h } from '../../../ketnap/web/kit.js';

/** A task that no text limits has no priority: its date is a milestone of the office, and being late breaks no rule. */
const MILESTONE = 0;

const asked = new Map();
/** What was said last of a day: the list is drawn anew every few seconds and must not flicker. */
const known = new Map();
let timer;

/** The cards of a list are drawn in one go: their dates travel in one request. */
function wordsFor(day) {
  return new Promise(resolve => {
    asked.set(day, [...(asked.get(day) || []), resolve]);
    clearTimeout(timer);
    timer = setTimeout(ask, 50);
  });
}

async function ask() {
  const waiting = new Map(asked);
  asked.clear();
  const days = [...waiting.keys()].join(',');
  const words = await call('remaining-time', { values: { until: days } }).catch(() => ({}));
  waiting.forEach((resolves, day) => {
    known.set(day, words[day] || '');
    resolves.forEach(resolve => resolve(known.get(day)));
  });
}

function draw(node, day, words, milestone) {
  const late = words.startsWith('quá hạn');
  const told = milestone ? words.replace('quá hạn', 'quá').replace('hết hạn hôm nay', 'đến mốc hôm nay') : words;
  node.textContent = [`${milestone ? 'Mốc văn phòng' : 'Hạn'} ${shown(day)}`, told].filter(Boolean).join(' · ');
  node.classList.toggle('overdue', late && !milestone);
  node.classList.toggle('today', words.startsWith('hết hạn') || late && milestone);
}

async function render(place, _, scope) {
  const task = scope.task;
  const node = h('div', { class: 'ketnap-due' });
  place.replaceChildren(task?.description ? h('div', { class: 'ketnap-cell' }, task.description) : '', node);
  if (!task?.due) {
    node.textContent = 'Không có hạn';
    return;
  }
  const day = task.due.slice(0, 10);
  const milestone = task.priority === MILESTONE;
  draw(node, day, known.get(day) || '', milestone);
  draw(node, day, await wordsFor(day), milestone);
}

export default {
  id: 'ketnap-due',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render
};
