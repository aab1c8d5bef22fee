import { h, Refusal } from '../../../../ketnap/web/kit.js';
import { caseOfTask } from './api.js';
import { sayWhy, showCase } from './case-panel.js';

async function show(node, taskId) {
  try {
    const { number } = await caseOfTask(taskId);
    if (number.startsWith('HS-')) {
      await showCase(node, number);
    } else {
      node.replaceChildren(h('p', { class: 'ketnap-empty' }, 'Công việc này không thuộc hồ sơ của một người.'));
    }
  } catch (failure) {
    console.error(failure);
    sayWhy(node, failure instanceof Refusal ? failure
      : new Refusal('Không hiển thị được hồ sơ. Hãy tải lại trang hoặc báo quản trị hệ thống.'));
  }
}

/** The tab beside the form of a task: the case that the task is about. */
export default {
  id: 'ketnap-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Hồ sơ' },
  render: (node, { taskId }) => {
    const content = h('div', { class: 'ketnap-case' }, h('p', { class: 'ketnap-empty', role: 'status' }, 'Đang mở hồ sơ…'));
    node.append(content);
    show(content, taskId);
  },
  unmount: () => {}
};
