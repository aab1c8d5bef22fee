import { viewer } from '../../../../ketnap/web/viewer.js';
import { day, h } from '../../../../ketnap/web/kit.js';
import { search } from './api.js';
import { openCase } from './case-panel.js';

/** The box in the bar at the top: leads to one's task in a person's case, or shows the case. */
class Box {
  constructor() {
    this.input = h('input', {
      type: 'search',
      class: 'form-control',
      'aria-label': 'Tìm hồ sơ',
      placeholder: 'Tìm người, số hồ sơ'
    });
    this.result = h('div', { class: 'ketnap-hits', hidden: true });
    this.node = h('form', { class: 'ketnap-search', role: 'search', onsubmit: event => this.search(event) }, this.input, this.result);
    this.node.addEventListener('keydown', event => event.key === 'Escape' && this.close());
    document.addEventListener('click', event => event.target.closest('.ketnap-search, .ketnap-next, .notifications') || this.close());
  }

  async search(event) {
    event.preventDefault();
    this.say('Đang tìm…');
    try {
      const { hits, more } = await search(this.input.value);
      this.show(hits, more);
    } catch (failure) {
      this.say(failure.message);
    }
  }

  show(hits, more) {
    if (hits.length === 0) {
      this.say('Không tìm thấy hồ sơ nào trong phạm vi của anh/chị. Có thể gõ tên không dấu, một phần tên hoặc 4 số cuối căn cước.');
      return;
    }
    this.result.replaceChildren(
      h('div', { class: 'ketnap-hit-list' }, hits.map(hit => this.hit(hit))),
      more ? h('p', {}, `Còn nữa: đây là ${hits.length} hồ sơ đầu. Hãy gõ thêm để thu hẹp.`) : '');
    this.result.hidden = false;
  }

  hit({ found, task }) {
    const open = event => {
      event.preventDefault();
      this.close();
      if (task) {
        location.hash = `#/?task=${task.id}`;
      } else {
        openCase(found.number);
      }
    };
    return h('a', { class: 'ketnap-hit', href: task ? `#/?task=${task.id}` : '#/', 'data-number': found.number, onclick: open },
      h('strong', {}, found.applicant), ` sinh ${day(found.birthDate)} · ${found.number}`,
      h('small', {}, `${found.cell} · ${found.running ? found.stage : found.status}`),
      task ? h('em', {}, `Việc cần làm: ${task.name.split(' · ')[0]}`) : null);
  }

  say(text) {
    this.result.replaceChildren(h('p', { role: 'status' }, text));
    this.result.hidden = false;
  }

  close() {
    this.result.hidden = true;
  }
}

export default {
  id: 'search-action',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: async node => {
    if ((await viewer()).searches) {
      node.append(new Box().node);
    }
  },
  unmount: () => {}
};
