import { caseOfTask, overview, Refusal } from './api.js';
import { el } from './dom.js';
import { journalOf, overviewOf } from './overview.js';
import { Papers } from './papers.js';

document.head.append(el('link', { rel: 'stylesheet', href: new URL('case-tab.css', import.meta.url).href }));

async function show(node, taskId) {
  try {
    const { number } = await caseOfTask(taskId);
    if (!number.startsWith('HS-')) {
      node.replaceChildren(el('p', { class: 'ketnap-empty' }, 'Công việc này là của cả lớp, không thuộc hồ sơ của một người.'));
      return;
    }
    const file = await overview(number);
    const papers = new Papers(number);
    node.replaceChildren(...overviewOf(file).filter(Boolean), papers.node, journalOf(file));
    papers.open();
  } catch (failure) {
    const reason = failure instanceof Refusal ? failure.message : 'Không hiển thị được hồ sơ. Hãy tải lại trang hoặc báo quản trị hệ thống.';
    node.replaceChildren(el('p', { class: 'ketnap-message ketnap-wrong', role: 'alert' }, reason));
    console.error(failure);
  }
}

/** The tab beside the form of a task: the case that the task is about. */
export default {
  id: 'ketnap-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Hồ sơ' },
  render: (node, { taskId }) => {
    const content = el('div', { class: 'ketnap-case' }, el('p', { class: 'ketnap-empty', role: 'status' }, 'Đang mở hồ sơ…'));
    node.append(content);
    show(content, taskId);
  },
  unmount: () => {}
};
