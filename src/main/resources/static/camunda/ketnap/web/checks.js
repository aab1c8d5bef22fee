import { explanationOf } from './article.js';
import { call, h } from './kit.js';

const OPEN = ['NOT_MET', 'DOUBTFUL'];

/** Every check of a case, asked for when somebody opens the part: what stands against it first, then all by heading. */
export function checksOf(number) {
  const place = h('div', {}, h('p', { role: 'status' }, 'Đang kiểm tra…'));
  let asked = false;
  const part = h('details', { class: 'ketnap-checks', ontoggle: async () => {
    if (!part.open || asked) {
      return;
    }
    asked = true;
    try {
      const lines = await call(`cases/${encodeURIComponent(number)}/checks`);
      place.replaceChildren(summary(lines), ...groups(lines));
    } catch (failure) {
      asked = false;
      place.replaceChildren(h('p', { role: 'alert' }, failure.message));
    }
  } }, h('summary', {}, 'Kiểm tra hồ sơ'), place);
  return part;
}

function summary(lines) {
  const count = state => lines.filter(line => line.state === state).length;
  return h('p', {}, `${count('NOT_MET')} mục chưa đạt, ${count('DOUBTFUL')} mục cần xem lại, ${count('MET')} mục đạt, ${count('NOT_DUE')} mục chưa đến bước.`);
}

function groups(lines) {
  return [...new Set(lines.map(line => line.group))].map(group => h('section', {},
    h('h4', {}, group),
    h('ul', {}, lines.filter(line => line.group === group).map(item))));
}

function item(line) {
  return h('li', { class: `ketnap-check ketnap-check-${line.state.toLowerCase()}`, 'data-check': line.code },
    h('span', {}, `${line.code}. ${line.title}: `),
    OPEN.includes(line.state) ? h('strong', {}, line.stateLabel) : line.stateLabel,
    line.found.length === 0 ? null : h('ul', {}, line.found.map(found => h('li', {}, found.text, basis(found.article)))));
}

function basis(article) {
  return article
    ? h('span', {}, ' (', h('a', { href: explanationOf(article), target: '_blank', rel: 'noopener' }, article), ')')
    : null;
}
