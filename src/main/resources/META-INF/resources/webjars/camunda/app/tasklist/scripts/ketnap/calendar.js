import { h } from '../../../../ketnap/web/kit.js';

const PAGE = new URL('../../../../ketnap/calendar.html', import.meta.url).href;

/** The way to the address under which one's own calendar reads the deadlines. */
export default {
  id: 'ketnap-calendar',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render: node => {
    node.append(h('a', { href: PAGE, target: '_blank', rel: 'noopener' }, 'Lịch hạn của tôi'));
  }
};
