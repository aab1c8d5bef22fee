// Says on every card of the task list how much time is left, in working days, and whether a text or the office asks for it.

const REMAINING = new URL('../../../api/ketnap/remaining-time', import.meta.url);

let waiting = [];

/** The cards of a list are drawn in one go: their dates travel in one request. */
function remaining(day, task) {
  return new Promise(resolve => {
    if (waiting.length === 0) {
      setTimeout(ask, 50);
    }
    waiting.push({ day, task, resolve });
  });
}

async function ask() {
  const cards = waiting;
  waiting = [];
  const query = new URLSearchParams({ until: all(cards, 'day'), tasks: all(cards, 'task') });
  const answer = await fetch(`${REMAINING}?${query}`);
  const { words, milestones } = answer.ok ? await answer.json() : { words: {}, milestones: [] };
  cards.forEach(({ day, task, resolve }) => resolve({ words: words[day], milestone: milestones.includes(task) }));
}

function all(cards, name) {
  return [...new Set(cards.map(card => card[name]))].join(',');
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
  const day = due.slice(0, 10);
  node.textContent = `Hạn ${shown(day)}`;
  const { words, milestone } = await remaining(day, scope.task.taskDefinitionKey);
  if (!words) {
    return;
  }
  node.textContent = milestone
    ? `Mốc văn phòng ${shown(day)} · ${words.replace('quá hạn', 'quá').replace('hết hạn hôm nay', 'đến mốc hôm nay')}`
    : `Hạn ${shown(day)} · ${words}`;
  node.classList.toggle('overdue', words.startsWith('quá hạn') && !milestone);
  node.classList.toggle('today', words.startsWith('hết hạn') || words.startsWith('quá hạn') && milestone);
}

export default {
  id: 'ketnap-due',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render
};
