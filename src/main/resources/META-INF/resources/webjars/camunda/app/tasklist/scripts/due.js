// Says on every card of the task list how much time is left, in working days.

const REMAINING = new URL('../../../api/ketnap/remaining-time', import.meta.url);

const asked = new Map();
let timer;

function dayOf(moment) {
  return moment.slice(0, 10);
}

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
  const answer = await fetch(`${REMAINING}?until=${days}`);
  const words = answer.ok ? await answer.json() : {};
  waiting.forEach((resolves, day) => resolves.forEach(resolve => resolve(words[day] || '')));
}

function shown(day) {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

async function render(node, _, scope) {
  const due = scope.task && scope.task.due;
  node.className = 'ketnap-due';
  if (!due) {
    node.textContent = 'Không có hạn';
    return;
  }
  const day = dayOf(due);
  node.textContent = `Hạn ${shown(day)}`;
  const words = await wordsFor(day);
  node.textContent = words ? `Hạn ${shown(day)} · ${words}` : node.textContent;
  node.classList.toggle('overdue', words.startsWith('quá hạn'));
  node.classList.toggle('today', words.startsWith('hết hạn'));
}

export default {
  id: 'ketnap-due',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render
};
