import { call, day, h, url } from '../../../../ketnap/web/kit.js';
import { address, fill, number, pageStyle, state } from './lib.js';
import { way } from './deadlines.js';
import { periodBar, select } from './period.js';
import { tabulation } from './tabulation.js';

/** The page Báo cáo thống kê: the returns of a unit and a period, and whom they cannot count yet. */
export async function render(place) {
  await pageStyle();
  const chosen = { period: String(new Date().getFullYear()), ...state() };
  await fill(place, () => call('returns', { values: { unit: chosen.unit, period: chosen.period, form: chosen.form } }), answer => [
    h('h1', {}, 'Báo cáo thống kê'),
    way(answer.path, '/bao-cao', chosen),
    bar(answer, chosen),
    checks(answer),
    tabulation(answer.table, 'Biểu này chưa có dòng nào.'),
    people(answer),
    units(answer),
  ]);
}

const open = values => { location.hash = address('/bao-cao', values); };

function bar({ forms }, chosen) {
  const values = { unit: chosen.unit, period: chosen.period };
  const box = select(forms.map(form => [form.value, form.label]), chosen.form || forms[0].value, 'Biểu');
  return periodBar(chosen.period, period => open({ unit: chosen.unit, period, form: box.value }), [box],
    h('a', { className: 'btn btn-default', href: url('returns/workbook', values) }, 'Tải Excel'),
    h('a', { className: 'btn btn-default', href: url('returns/narrative', values) }, 'Báo cáo Word'),
    h('a', { className: 'btn btn-default', href: url('returns/print', { ...values, form: chosen.form }), target: '_blank' }, 'Bản in'));
}

function checks({ checks: all, faults }) {
  return faults.length === 0
    ? h('p', { className: 'note' }, `${number(all)} phép đối chiếu giữa các biểu đều khớp.`)
    : h('div', { className: 'alert alert-warning', role: 'alert' }, 'Số liệu chưa khớp:', h('ul', {}, faults.map(fault =>
      h('li', {}, `${fault.label}: ${number(fault.left)} và ${number(fault.right)}`))));
}

function people({ persons, codes }) {
  return h('section', {}, h('h2', {}, 'Hồ sơ còn thiếu mã'),
    persons.length === 0 ? h('p', { className: 'note' }, 'Không còn ai thiếu mã.') : [
      h('p', { className: 'note' }, `${number(persons.length)} người chưa có mã nghề nghiệp hoặc trình độ nên chưa đếm được vào các mục ấy. Chọn mã rồi bấm Ghi.`),
      h('table', { className: 'figures' },
        h('thead', {}, h('tr', {}, ['Hồ sơ', 'Chi bộ', 'Nghề nghiệp ghi trong hồ sơ', 'Mã'].map(text => h('th', { scope: 'col' }, text)))),
        h('tbody', {}, persons.map(person => line(person, codes)))),
    ]);
}

function line(person, codes) {
  const cell = h('td', { className: 'text' });
  const given = person.codes;
  const choice = (list, chosen, label) => select([['', label], ...codes[list].map(code => [code.value, code.label])], chosen || '', `${label} của ${person.name}`);
  const occupation = choice('OCCUPATION', given.occupation, 'Nghề nghiệp');
  const profession = choice('PROFESSION', given.profession, 'Trình độ chuyên môn');
  const title = choice('ACADEMIC_TITLE', given.academicTitle, 'Chức danh khoa học');
  const sources = codes.SOURCE.map(source => [source.value, h('input', { type: 'checkbox', checked: given.sources.includes(source.value) }), source.label]);
  const message = h('span', { role: 'status' });
  cell.append(h('form', { className: 'ketnap-bar', onsubmit: async event => {
    event.preventDefault();
    message.textContent = 'Đang ghi…';
    try {
      await call(`returns/codes/${encodeURIComponent(person.number)}`, { json: {
        occupationCode: occupation.value, professionCode: profession.value, academicTitle: title.value,
        sourceCodes: sources.filter(([, box]) => box.checked).map(([value]) => value) } });
      cell.replaceChildren('Đã ghi mã. Bấm Xem để đếm lại.');
    } catch (failure) {
      message.textContent = failure.message;
    }
  } }, occupation, profession, title,
  h('details', {}, h('summary', {}, 'Nguồn kết nạp'), sources.map(([, box, label]) => h('label', {}, box, ` ${label} `))),
  h('button', { className: 'btn btn-default' }, 'Ghi'), message));
  return h('tr', {},
    h('td', {}, h('a', { href: address('/tra-cuu', { so: person.number }) }, person.number), h('br'), person.name, h('br'),
      h('span', { className: 'note' }, person.admittedOn ? `kết nạp ${day(person.admittedOn)}` : 'chưa kết nạp')),
    h('td', { className: 'text' }, person.cell), h('td', { className: 'text' }, person.words || 'không ghi'), cell);
}

function units({ units: all }) {
  return all.length === 0 ? null : h('section', {}, h('h2', {}, 'Tổ chức cơ sở đảng chưa phân loại hình'),
    h('p', { className: 'note' }, `${number(all.length)} tổ chức chưa đếm được vào loại hình nào của biểu B1. Người quản trị phân loại ở trang Biểu thống kê.`),
    h('ul', {}, all.map(unit => h('li', {}, `${unit.name} (${unit.code})`))));
}
