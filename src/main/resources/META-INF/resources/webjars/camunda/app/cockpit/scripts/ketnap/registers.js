import { call, day, h, isoDay, url } from '../../../../ketnap/web/kit.js';
import { address, fill, number, pageStyle, state } from './lib.js';
import { way } from './deadlines.js';
import { select } from './period.js';
import { tabulation } from './tabulation.js';

const FILTERS = ['kind', 'unit', 'from', 'to', 'day'];

/** The page Sổ, danh sách: a register of a unit and a period as of any day. */
export async function render(place) {
  await pageStyle();
  const chosen = state();
  const values = Object.fromEntries(FILTERS.map(name => [name, chosen[name]]));
  await fill(place, () => call('registers', { values }), answer => [
    h('h1', {}, 'Sổ, danh sách'),
    way(answer.path, '/so', chosen),
    bar(answer, values),
    tabulation(answer.table, 'Không có ai trong danh sách này.'),
    answer.table.rows.length ? h('p', { className: 'note' }, `${number(answer.table.rows.length)} dòng.`) : null,
  ]);
}

function bar({ kinds, units, today }, values) {
  const kind = select(kinds.map(each => [each.value, each.label]), values.kind || kinds[0].value, 'Sổ');
  const here = values.unit || '';
  const unit = select([[here, 'Cả đơn vị'], ...units.filter(each => each.code !== here).map(each => [each.code, each.name])], here, 'Đơn vị');
  const box = (name, label, hint) => h('input', { size: 10, value: values[name] ? day(values[name]) : '', placeholder: hint, 'aria-label': label });
  const from = box('from', 'Từ ngày', 'ngày/tháng/năm');
  const to = box('to', 'Đến ngày', 'ngày/tháng/năm');
  const asOf = box('day', 'Theo tình trạng ngày', day(today));
  return h('form', { className: 'ketnap-bar', onsubmit: event => {
    event.preventDefault();
    location.hash = address('/so', { kind: kind.value, unit: unit.value, from: isoDay(from.value), to: isoDay(to.value), day: isoDay(asOf.value) });
  } }, kind, unit, h('label', {}, 'Từ ngày ', from), h('label', {}, 'Đến ngày ', to), h('label', {}, 'Theo tình trạng ngày ', asOf),
  h('button', { className: 'btn btn-primary' }, 'Xem'),
  h('a', { className: 'btn btn-default', href: url('registers/workbook', values) }, 'Tải Excel'),
  h('a', { className: 'btn btn-default', href: url('registers/print', values), target: '_blank' }, 'Bản in'));
}
