import { h } from '../../../../ketnap/web/kit.js';

const GUIDE = new URL('../../../../ketnap/guide.html', import.meta.url);

/** Sections of the guide are called like the forms of their steps: `recordCeremony` is explained at record-ceremony. */
const sectionOf = step => `${GUIDE}#${step.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

/** The way from the form of a task to what the guide says about its step. */
export default {
  id: 'ketnap-guide',
  pluginPoint: 'tasklist.task.action',
  priority: 200,
  render: (node, _, scope) => {
    const link = h('a', { class: 'ketnap-guide', target: '_blank', rel: 'noopener' }, 'Hướng dẫn bước này');
    node.append(link);
    scope.$watch('task.taskDefinitionKey', step => {
      link.hidden = !step;
      link.href = step ? sectionOf(step) : GUIDE;
    });
  }
};
