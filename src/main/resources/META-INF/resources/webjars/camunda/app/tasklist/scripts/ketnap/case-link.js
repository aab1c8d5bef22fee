import { openTasks } from './api.js';
import { take } from './asked-case.js';
import { openCase } from './case-panel.js';

/** Whoever has one task in the case that is asked for gets that task, everyone else who may read the case gets the case. */
async function follow() {
  const number = location.hash.startsWith('#/login') ? null : take();
  if (!number) {
    return;
  }
  const own = (await openTasks(number).catch(() => [])).filter(task => task.id);
  if (own.length === 1) {
    location.hash = `#/?task=${own[0].id}`;
  } else {
    openCase(number);
  }
}

addEventListener('hashchange', follow);

/** Drawn once somebody is signed in. */
export default {
  id: 'ketnap-case-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 90,
  render: follow,
  unmount: () => {}
};
