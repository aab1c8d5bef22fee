import { call, h } from '../../../../ketnap/web/kit.js';
import { address, number, pageStyle } from './lib.js';

const MEASURES = [['OVERDUE', 'overdue', 'Quá hạn'], ['IN_7', 'in7', 'Trong 7 ngày'], ['IN_30', 'in30', 'Trong 30 ngày'],
  ['IN_90', 'in90', 'Trong 90 ngày']];

/** The section on the dashboard; shows nothing to those who oversee no unit. */
export async function render(place) {
  await pageStyle();
  place.replaceChildren();
  let overview;
  try {
    overview = await call('reports/deadlines/overview');
  } catch (error) {
    if (error.status !== 403) place.replaceChildren(h('p', { className: 'note' }, error.message));
    return;
  }
  const total = name => overview.heat.reduce((sum, row) => sum + row.all[name], 0);
  place.replaceChildren(
    h('h3', {}, 'Thời hạn kết nạp đảng viên'),
    h('div', { className: 'ketnap-tiles' }, MEASURES.map(([due, name, label]) => h(
      'a',
      { className: `ketnap-tile ${name === 'overdue' && total(name) ? 'overdue' : ''}`, href: address('/thoi-han', { due }) },
      h('b', {}, number(total(name))),
      label,
    ))),
  );
}
