// Spares clicks between tasks: a task that only one person can do is taken when it is opened, where several persons wait for
// the same step one meeting may be entered for all, and whoever completes a task reads what comes next in the same case.

import { h } from '../../../../ketnap/web/kit.js';
import { caseOfTask, openTasks, search } from './api.js';
import { processBegun, taskSent } from './draft.js';
import { refused } from './refusals.js';

const TOGETHER = new URL('../../../../ketnap/together.html', import.meta.url);
const SUBMITTED = /\/(task|process-definition)\/([^/]+)\/submit-form$/;

/** Numbers of the cases of the tasks opened here: a task that is done no longer tells. */
const numbers = new Map();

let last;

async function opened(taskId, node) {
  close();
  node.replaceChildren();
  const another = last && last !== taskId;
  last = taskId;
  const { number, alone, together } = await caseOfTask(taskId);
  numbers.set(taskId, number);
  if (together > 1 && last === taskId) {
    node.append(h('a', { class: 'btn btn-default btn-sm', href: `${TOGETHER}?task=${encodeURIComponent(taskId)}` },
      `Ghi chung một cuộc họp (${together} người)`));
  }
  forgetErrors();
  if (another) {
    document.querySelector('.task-card .nav-tabs li:first-child:not(.active) a')?.click();
  }
  if (alone) {
    document.querySelector('.task-card .claim:not([disabled])')?.click();
  }
}

async function completed(taskId) {
  taskSent(taskId);
  forgetErrors();
  const number = numbers.get(taskId);
  if (number?.startsWith('HS-')) {
    say(...next(`Đã hoàn thành việc của hồ sơ ${number}. `, await openTasks(number)));
  }
}

/** Whoever nominated a person reads under which number the case goes on, and what comes next where the case may be read. */
async function begun(definitionId, answer) {
  await processBegun(definitionId);
  const number = JSON.parse(answer).businessKey;
  if (definitionId.startsWith('partyAdmission:') && number) {
    const { hits: [hit] } = await search(number);
    say(...hit
      ? next(`Đã mở hồ sơ ${number} của ${hit.found.applicant}. `, await openTasks(number))
      : [`Đã mở hồ sơ ${number} và chuyển cho chi bộ.`]);
  }
}

function next(done, [first, ...others]) {
  if (!first) {
    return [done, 'Hồ sơ này hiện không còn việc nào đang chờ.'];
  }
  if (first.id) {
    return [done, `Việc tiếp theo: ${first.name} — `, h('a', { href: `#/?task=${first.id}`, onclick: close }, 'Mở')];
  }
  return [done, 'Đang chờ: ', [first, ...others].map(task => `${task.name} (${task.with})`).join('; '), '.'];
}

/** What was wrong with another form, or before it was sent at last. */
function forgetErrors() {
  document.querySelectorAll('.notifications .alert-danger .close').forEach(button => button.click());
}

const line = h('div', { id: 'ketnap-next', class: 'ketnap-next', role: 'status', hidden: true });

function say(...content) {
  line.replaceChildren(h('p', {}, content), h('button', { type: 'button', class: 'btn btn-link', 'aria-label': 'Đóng', onclick: close }, '×'));
  line.hidden = false;
}

function close() {
  line.hidden = true;
}

document.body.append(line);

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  const submitted = method === 'POST' && SUBMITTED.exec(new URL(address, location.href).pathname);
  if (submitted) {
    const [, kind, id] = submitted;
    const done = kind === 'task' ? completed : begun;
    this.addEventListener('load', () => {
      if (this.status < 300) {
        done(decodeURIComponent(id), this.responseText).catch(console.error);
      } else if (this.status === 400) {
        refused(JSON.parse(this.responseText));
      }
    });
  }
  return open.call(this, method, address, ...rest);
};

export default {
  id: 'ketnap-task-flow',
  pluginPoint: 'tasklist.task.action',
  priority: 100,
  render: (node, _, scope) => scope.$watch('task.id', taskId => taskId && opened(taskId, node).catch(console.error)),
  unmount: () => {}
};
