import { call, day, fileChooser, h, url } from '../../../../ketnap/web/kit.js';
import { address, fill, listOf, number, pageStyle, percent, percentOf, state } from './lib.js';
import { periodBar } from './period.js';
import { way } from './deadlines.js';

/** The page Chỉ tiêu: targets of a unit and a period against what has come of them. */
export async function render(place) {
  await pageStyle();
  const chosen = { period: String(new Date().getFullYear()), ...state() };
  await fill(place, () => call('targets', { values: { unit: chosen.unit, period: chosen.period } }), answer => [
    h('h1', {}, 'Chỉ tiêu và kết quả kết nạp đảng viên'),
    way(answer.path, '/chi-tieu', chosen),
    bar(chosen),
    ...report(answer, chosen),
  ]);
}

const open = values => { location.hash = address('/chi-tieu', values); };

function bar(chosen) {
  const values = { unit: chosen.unit, period: chosen.period };
  return periodBar(chosen.period, period => open({ unit: chosen.unit, period }), [],
    h('a', { className: 'btn btn-default', href: url('targets/workbook', values) }, 'Tải Excel'),
    h('a', { className: 'btn btn-default', href: url('targets/print', values), target: '_blank' }, 'Bản in'));
}

function report({ goals, measures, report: figures, manager, own, path }, chosen) {
  return [
    h('h2', {}, figures.periodLabel),
    h('p', { className: 'note' }, `Từ ${day(figures.period.from)} đến ${day(figures.period.to)}, số liệu đến ${day(figures.today)}. `
      + 'Kết nạp tính theo ngày lễ kết nạp; công nhận chính thức tính theo ngày quyết định. '
      + 'Dự báo: kết quả đến nay chia đều theo số ngày làm việc đã qua, nhân với số ngày làm việc cả kỳ.'),
    results(goals, measures, figures, chosen),
    manager && path.length ? entry(goals, path.at(-1), own, chosen) : null,
    h('div', { className: 'ketnap-columns' }, composition(figures), after(figures)),
    passages(figures),
  ].filter(Boolean);
}

function results(goals, measures, figures, chosen) {
  const told = {
    RESULT: (progress, row, { value: goal, label }) => listOf(progress.result, {
      unit: row.code || chosen.unit, goal, period: figures.periodCode, caption: `${label}, ${figures.periodLabel.toLowerCase()}` }),
    SHARE: progress => (progress.share ? percent(progress.share) : ''),
  };
  const cells = row => goals.flatMap(goal => measures.map(({ value: measure }) => {
    const progress = row.goals[goal.value];
    const short = measure === 'FORECAST' && progress.target !== null && progress.forecast !== null && progress.forecast < progress.target;
    return h('td', { className: short ? 'overdue' : '' }, told[measure] ? told[measure](progress, row, goal) : number(progress[measure.toLowerCase()]));
  }));
  const line = (row, name, className) => h('tr', { className }, h('td', {}, name), cells(row),
    h('td', {}, number(row.members)), h('td', {}, row.ofStaff ? number(row.ofStaff.whole) : ''), h('td', {}, row.ofStaff ? percent(row.ofStaff) : ''),
    h('td', {}, percent(row.growth)));
  return h('div', { className: 'ketnap-scroll' }, h('table', { className: 'figures narrow' },
    h('thead', {},
      h('tr', {}, h('th', { rowSpan: 2 }, 'Đơn vị'), goals.map(({ label }) => h('th', { colSpan: measures.length }, label)),
        ['Đảng viên', 'Biên chế', 'Đảng viên / biên chế', 'Kết nạp / đảng viên'].map(text => h('th', { rowSpan: 2 }, text))),
      h('tr', {}, goals.flatMap(() => measures.map(measure => h('th', {}, measure.label))))),
    h('tbody', {},
      figures.rows.map(row => line(row, h('a', { href: address('/chi-tieu', { unit: row.code, period: chosen.period }) }, row.name))),
      line(figures.total, 'Tổng cộng', 'total'))));
}

const MOST_NOTES = 50;

/** What the last file held that was not taken. */
let told = [];

function noted() {
  const shown = told.slice(0, MOST_NOTES);
  const more = told.length - shown.length;
  told = [];
  return shown.length === 0 ? '' : h('ul', { className: 'ketnap-notes' },
    shown.map(note => h('li', {}, `${note.row ? `Dòng ${note.row}` : note.sheet}${note.value ? ` “${note.value}”` : ''}: ${note.text}`)),
    more ? h('li', {}, `và ${number(more)} điều khác`) : null);
}

const STAFF = { value: 'STAFF', label: 'Biên chế' };

function entry(goals, unit, own, chosen) {
  const present = { ...own?.goals, STAFF: own?.staff };
  const boxes = [...goals, STAFF].map(({ value, label }) => ({ value, label, input: h('input', {
    type: 'number', min: 0, max: 1000000, step: 1, inputMode: 'numeric', value: present[value] ?? '', 'aria-label': label }) }));
  const message = h('p', { role: 'status' });
  const work = does => async event => {
    event.preventDefault();
    message.textContent = '';
    try {
      await does();
    } catch (failure) {
      message.textContent = failure.message;
    }
  };
  const again = () => open({ ...chosen, saved: Date.now() });
  const save = work(async () => {
    const { STAFF: staff, ...entered } = Object.fromEntries(boxes.map(({ value, input }) => [value, input.value === '' ? null : Number(input.value)]));
    await call('targets', { json: { unit: unit.code, period: chosen.period, goals: entered, staff } });
    again();
  });
  const name = h('output', {}, 'Chưa chọn tệp');
  const { input: file, node: choose } = fileChooser({ label: 'Tệp chỉ tiêu', accept: '.xlsx,.csv', onchange: () => {
    name.textContent = file.files[0]?.name || 'Chưa chọn tệp';
  } });
  const load = work(async () => {
    if (!file.files.length) {
      message.textContent = 'Chưa chọn tệp.';
      return;
    }
    const form = new FormData();
    form.append('file', file.files[0]);
    const { errors, notes } = await call('targets/import', { form });
    told = notes;
    if (errors.length === 0) again();
    else message.replaceChildren(`Chưa nhập, có ${number(errors.length)} chỗ cần sửa:`, h('ul', {}, errors.slice(0, 50).map(error => h('li', {},
      `${error.row ? `Dòng ${error.row}, ` : ''}${error.column ? `cột ${error.column}` : error.sheet}${error.value ? ` “${error.value}”` : ''}: ${error.reason}`))), noted());
  });
  return h('section', {},
    h('h2', {}, `Nhập chỉ tiêu của ${unit.name}`),
    chosen.saved ? h('div', { role: 'status' }, 'Đã lưu chỉ tiêu.', noted()) : null,
    h('form', { className: 'ketnap-bar', onsubmit: save }, boxes.map(({ label, input }) => h('label', {}, `${label} `, input)),
      h('button', { className: 'btn btn-primary' }, 'Lưu')),
    h('form', { className: 'ketnap-bar', onsubmit: load }, 'Hoặc nhập cho nhiều đơn vị từ tệp Excel, CSV:', choose, name,
      h('button', { className: 'btn btn-default' }, 'Nhập tệp'),
      h('a', { href: url('targets/template', { unit: chosen.unit, period: chosen.period }) }, 'Tải mẫu')),
    message);
}

function composition({ composition: all }) {
  const rows = [['Nữ', all.women], ['Thanh niên', all.youth], ['Dân tộc thiểu số', all.ethnicMinority], ['Theo tôn giáo', all.religious],
    ...all.ages.map(group => [`Tuổi ${group.label}`, group.share]), ...all.educations.map(group => [group.label, group.share]),
    ...all.sources.map(group => [`Nguồn: ${group.label}`, group.share])];
  return h('section', {}, h('h2', {}, `Cơ cấu ${number(all.admitted)} đảng viên mới kết nạp`),
    all.admitted === 0 ? h('p', { className: 'note' }, 'Chưa kết nạp ai trong kỳ này.') : [
      table(['Nhóm', 'Số người', 'Tỷ lệ'], rows.map(([label, share]) => [label, number(share.part), percent(share)])),
      h('p', { className: 'note' }, `Tuổi bình quân ${number(all.averageAge)}. Nguồn ghi theo mã đã chọn khi giới thiệu; một người có thể thuộc nhiều nguồn.`),
    ]);
}

function after({ duties }) {
  return h('section', {}, h('h2', {}, 'Sau kết nạp'), table(['Nội dung', 'Kết quả'], [
    ['Giới thiệu về nơi cư trú đúng hạn', percentOf(duties.introductions)],
    ['Công nhận chính thức trễ hạn', h('b', { className: duties.lateConfirmations ? 'overdue' : '' }, number(duties.lateConfirmations))],
  ]));
}

function passages({ passages: all }) {
  return h('section', {}, h('h2', {}, 'Chuyển giai đoạn'),
    table(['Từ', 'Sang', 'Số hồ sơ vào trong kỳ', 'Đã qua', 'Trung vị số ngày'], all.map(each => [
      each.stage, each.next, number(each.passed.whole), percentOf(each.passed), number(each.medianDays)])));
}

function table(heads, rows) {
  return h('table', { className: 'figures' }, h('thead', {}, h('tr', {}, heads.map(text => h('th', {}, text)))),
    h('tbody', {}, rows.map(cells => h('tr', {}, cells.map(cell => h('td', {}, cell))))));
}
