import { call, day, h } from '../../../../ketnap/web/kit.js';
import { address, listOf, number, pageStyle, percent } from './lib.js';

const MEASURES = [['OVERDUE', 'overdue', 'Quá hạn'], ['IN_7', 'in7', 'Đến hạn trong 7 ngày'], ['IN_30', 'in30', 'Đến hạn trong 30 ngày'],
  ['IN_90', 'in90', 'Đến hạn trong 90 ngày']];
const ENDS = 'Hết thời gian dự bị trong 90 ngày';

/** The first page of whoever oversees units; shows nothing to others. */
export async function render(place) {
  await pageStyle();
  place.replaceChildren();
  let summary;
  try {
    summary = await call('reports/summary');
  } catch (error) {
    if (error.status !== 403) place.replaceChildren(h('p', { className: 'note' }, error.message));
    return;
  }
  place.classList.add('ketnap-summary');
  place.replaceChildren(
    h('h1', {}, `Kết nạp đảng viên, ngày ${day(summary.today)}`),
    goals(summary),
    h('h2', {}, 'Thời hạn'),
    tiles(summary),
    late(summary),
  );
}

function goals({ year, yearBefore, month, monthBefore, goals: all }) {
  const cell = (count, line, period) => h('td', {}, listOf(count, {
    goal: line.goal, period: period.code, caption: `${line.label}, ${period.label.toLowerCase()}` }));
  const nothingSet = all.every(line => line.year.target === null);
  return h('div', {},
    h('h2', {}, `Chỉ tiêu ${year.label.toLowerCase()} và kết quả`),
    h('div', { className: 'ketnap-scroll' }, h('table', { className: 'figures' },
      h('thead', {}, h('tr', {}, ['Nội dung', 'Chỉ tiêu', 'Kết quả đến nay', '%', 'Dự báo cả năm', yearBefore.label, month.label, monthBefore.label]
        .map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, all.map(line => h('tr', {},
        h('th', { scope: 'row' }, line.label),
        h('td', {}, line.year.target === null ? '' : h('a', { href: address('/chi-tieu', { period: year.code }) }, number(line.year.target))),
        cell(line.year.result, line, year),
        h('td', {}, line.year.share ? percent(line.year.share) : ''),
        h('td', { className: line.year.target !== null && line.year.forecast < line.year.target ? 'overdue' : '' }, number(line.year.forecast)),
        cell(line.year.before, line, yearBefore),
        cell(line.month, line, month),
        cell(line.monthBefore, line, monthBefore)))))),
    h('p', { className: 'note' }, nothingSet ? h('a', { href: address('/chi-tieu', { period: year.code }) }, `Chưa nhập chỉ tiêu ${year.label.toLowerCase()}.`) : '',
      ' Bấm vào một con số để xem danh sách.'));
}

function tile(count, label, values, className = '') {
  return h('a', { className: `ketnap-tile ${className}`, href: address('/thoi-han', values) }, h('b', {}, number(count)), label);
}

function tiles({ deadlines, probationEnds }) {
  return h('div', { className: 'ketnap-tiles' },
    MEASURES.map(([due, name, label]) => tile(deadlines[name], label, { due }, name === 'overdue' && deadlines[name] ? 'overdue' : '')),
    tile(probationEnds, ENDS, { due: 'IN_90', metBy: 'PROBATION_ENDED', caption: ENDS }));
}

function late({ late: all, otherLate }) {
  if (all.length === 0) return h('p', { className: 'note' }, 'Không có thời hạn nào bị quá.');
  return h('div', {},
    h('h2', {}, 'Ai đang để quá hạn'),
    h('div', { className: 'ketnap-scroll' }, h('table', { className: 'figures' },
      h('thead', {}, h('tr', {}, ['Người chịu trách nhiệm', 'Vai trò', 'Đơn vị', 'Số việc', 'Quá hạn từ'].map(text => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, all.map(({ post, count, since }) => h('tr', {},
        h('td', {}, post.names.join(', ') || 'Chưa có người'),
        h('td', { className: 'text' }, post.roleLabel),
        h('td', { className: 'text' }, post.unit),
        h('td', {}, h('a', { href: address('/thoi-han', {
          due: 'OVERDUE', role: post.role, roleUnit: post.unitCode, caption: `${post.roleLabel}, ${post.unit}` }) }, number(count))),
        h('td', {}, day(since))))))),
    otherLate ? h('p', {}, h('a', { href: address('/thoi-han', { due: 'OVERDUE' }) }, `Và ${number(otherLate)} người khác`)) : null);
}
