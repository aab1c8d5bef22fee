import { viewer } from '../../../../ketnap/web/viewer.js';
import { h } from '../../../../ketnap/web/kit.js';

const START = 'partyAdmission';

/** Opens the start form over the task or list that is shown. */
function open() {
  const [path, query] = location.hash.split('?');
  const asked = new URLSearchParams(query);
  asked.set('processStart', START);
  location.hash = `${path || '#/'}?${asked}`;
}

/** The button that leads to a new case in one click, for those who may nominate. */
export default {
  id: 'nominate-action',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: async node => {
    if ((await viewer()).nominates) {
      node.append(h('button', { type: 'button', class: 'btn btn-primary ketnap-nominate', onclick: open }, 'Giới thiệu người mới'));
    }
  },
  unmount: () => {}
};
