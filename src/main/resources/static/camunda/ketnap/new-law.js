import { call, day, h, isoDay, moment, url } from './web/kit.js';

const RELEASES = 'rule-releases';
const MOST_ROWS = 100;
const STATES = {
  PROPOSED: 'chờ người thứ hai phát hành',
  RELEASED: 'đã phát hành',
  BACK_ASKED: 'đề nghị rút lại, chờ người thứ hai',
  TAKEN_BACK: 'đã rút lại',
};
const SHOWN = ['errors', 'changes', 'cases', 'moved'];

const byId = id => document.getElementById(id);
const count = number => number.toLocaleString('vi');

function fill(id, rows) {
  const table = byId(id);
  table.tBodies[0].replaceChildren(...rows.slice(0, MOST_ROWS).map(cells =>
    h('tr', {}, cells.map(cell => h('td', {}, cell)))));
  table.hidden = rows.length === 0;
}

function show(report) {
  fill('errors', report.errors.map(error => [error.sheet, error.row || '', error.column, error.value, error.reason]));
  fill('changes', report.changes.map(change => [change.area, change.table, change.row, change.kind, change.versions,
    [h('div', {}, change.what), change.example && h('div', {}, `Ví dụ: ${change.example}`)]]));
  fill('cases', report.cases.map(group => [group.what, count(group.count), group.examples.join(', ')]));
  fill('moved', report.moved.map(one => [one.caseNumber, one.limit, day(one.oldDue), day(one.newDue)]));
  byId('more').textContent = [
    report.movedCount > report.moved.length ? `${count(report.movedCount)} thời hạn đổi ngày, chỉ hiện ${report.moved.length} thời hạn đầu.` : '',
    report.changes.length > MOST_ROWS || report.errors.length > MOST_ROWS ? `Mỗi bảng chỉ hiện ${MOST_ROWS} dòng đầu.` : '',
    ...report.notes,
  ].filter(Boolean).join(' ');
}

function summary({ errors, changes, movedCount }) {
  return errors.length
    ? `${count(errors.length)} chỗ cần sửa, chưa đề nghị được.`
    : `${count(changes.length)} dòng khác trước, ${count(movedCount)} thời hạn đang chạy đổi ngày. Chưa thay đổi gì.`;
}

const button = (text, does) => h('button', { type: 'button', onclick: does }, text);

function acts(release) {
  if (release.state === 'PROPOSED') {
    return [
      button('Xem', () => work(async () => show(await call(`${RELEASES}/${release.id}`)), `Đề nghị theo ${release.number} thay đổi như dưới đây.`)),
      ' ',
      button('Phát hành', () => act(release, 'release', 'Đã phát hành; máy khác theo trong nửa phút.')),
      ' ',
      button('Bỏ', () => work(() => call(`${RELEASES}/${release.id}`, { method: 'DELETE' }), 'Đã bỏ đề nghị.')),
    ];
  }
  return release.current
    ? button(release.state === 'BACK_ASKED' ? 'Quyết định rút lại' : 'Đề nghị rút lại',
      () => act(release, 'take-back', release.state === 'BACK_ASKED' ? 'Đã rút lại.' : 'Đã đề nghị rút lại: cần người quản trị thứ hai quyết định.'))
    : '';
}

function act(release, what, done) {
  if (confirm(`${release.number} ngày ${day(release.date)}: làm việc này cho toàn hệ thống?`)) {
    work(() => call(`${RELEASES}/${release.id}/${what}`, { method: 'POST' }), done);
  }
}

function list({ tables, versions, releases }) {
  if (byId('like').options.length !== versions.length) {
    byId('like').replaceChildren(...versions.map(version => h('option', { value: version }, version)));
  }
  if (byId('table').options.length === 1) {
    byId('table').append(...tables.map(table => h('option', { value: table.id }, `${table.name} (${table.rows} dòng)`)));
  }
  fill('releases', releases.map(release => [
    `${release.number} ngày ${day(release.date)}`,
    release.version ? `${release.version}, như ${release.like}, từ ${day(release.from)}` : 'sửa bảng đang có',
    STATES[release.state],
    `${release.proposedBy}, ${moment(release.proposedAt)}`,
    release.releasedBy ? `${release.releasedBy}, ${moment(release.releasedAt)}` : '',
    acts(release),
  ]));
}

async function work(does, done = '') {
  byId('message').textContent = 'Đang làm…';
  try {
    await does();
    list(await call(RELEASES));
    byId('message').textContent = done;
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

function sent() {
  const form = new FormData();
  const version = byId('version').value.trim();
  form.append('number', byId('number').value);
  form.append('date', isoDay(byId('date').value));
  form.append('version', version);
  form.append('like', version ? byId('like').value : '');
  form.append('from', version ? isoDay(byId('from').value) : '');
  if (byId('file').files.length) form.append('file', byId('file').files[0]);
  return form;
}

async function check() {
  byId('propose').disabled = true;
  SHOWN.forEach(id => { byId(id).hidden = true; });
  let report;
  await work(async () => {
    report = await call(`${RELEASES}/check`, { form: sent() });
    show(report);
  });
  if (report) {
    byId('message').textContent = summary(report);
    byId('propose').disabled = report.errors.length > 0;
  }
}

function choose() {
  byId('chosen').textContent = byId('file').files[0]?.name || 'Chưa chọn tệp: văn bản mới giống hệt văn bản cũ';
  byId('propose').disabled = true;
}

function point() {
  byId('download').href = url(`${RELEASES}/workbook`, { table: byId('table').value });
}

byId('table').addEventListener('change', point);
byId('file').addEventListener('change', choose);
byId('form').addEventListener('input', () => { byId('propose').disabled = true; });
byId('form').addEventListener('submit', event => { event.preventDefault(); check(); });
byId('propose').addEventListener('click', () => {
  byId('propose').disabled = true;
  work(() => call(RELEASES, { form: sent() }), 'Đã đề nghị. Người quản trị thứ hai xem và phát hành ở bảng dưới.');
});
point();
work(async () => {});
