import { call, h, moment } from './web/kit.js';
import { count, cut, fill } from './web/rows.js';

const SECOND = 1000;
const STATES = {
  RUNNING: 'đang tiếp nhận',
  DONE: 'xong',
  BROKEN: 'dừng giữa chừng, tiếp nhận lại tệp này được',
  TAKEN_BACK: 'đã rút lại',
};

const byId = id => document.getElementById(id);

function show(report) {
  fill('stages', Object.entries(report.stages).map(([stage, cases]) => [stage, count(cases)]));
  fill('errors', report.errors.map(error => [error.row || '', error.column, error.value, error.reason]));
  fill('missing', report.missing.map(row => [row.row, row.person, row.what.join('; ')]));
  fill('notes', report.notes.map(note => [note.row || '', note.value, note.text]));
  byId('more').textContent = cut({ 'chỗ cần sửa': report.errors, 'hồ sơ còn thiếu': report.missing, 'điều cần biết': report.notes });
}

function summary({ read, ready, errors, missing }) {
  return `Đã đọc ${count(read)} dòng: ${count(ready)} dòng tiếp nhận được, ${count(errors.length)} chỗ cần sửa, `
    + `${count(missing.length)} hồ sơ còn thiếu giấy tờ. Chưa tiếp nhận gì.`;
}

function result(run) {
  const done = run.added + run.refused;
  const head = run.state === 'RUNNING' ? `đang tiếp nhận ${count(done)}/${count(run.total)}` : STATES[run.state];
  return [
    `${head}: ${count(run.added)} hồ sơ mới, ${count(run.known)} đã có từ trước, ${count(run.refused)} dòng không được`,
    ...run.refusals.map(refusal => h('div', {}, refusal)),
  ];
}

function takeBack(run) {
  return run.state === 'DONE' || run.state === 'BROKEN'
    ? h('button', { type: 'button', onclick: () => back(run) }, 'Rút lại')
    : '';
}

async function refresh() {
  const runs = await call('takeover/runs');
  fill('runs', runs.map(run => [moment(run.startedAt), run.file, run.actor, result(run), takeBack(run)]));
  if (runs.some(run => run.state === 'RUNNING')) {
    setTimeout(() => tell(refresh), SECOND);
  }
}

async function back(run) {
  if (!confirm(`Rút lại ${count(run.added)} hồ sơ đã tiếp nhận từ tệp ${run.file}? Hồ sơ, thời hạn và công việc của lần này mất hẳn.`)) return;
  await tell(async () => {
    await call(`takeover/runs/${run.id}`, { method: 'DELETE' });
    byId('message').textContent = 'Đã rút lại.';
    await refresh();
  });
}

async function tell(work) {
  try {
    await work();
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

function form(everything) {
  const data = new FormData();
  data.append('file', byId('file').files[0]);
  if (everything) data.append('allOrNothing', byId('all').checked);
  return data;
}

async function check() {
  byId('check').disabled = byId('apply').disabled = true;
  byId('message').textContent = 'Đang kiểm tra…';
  await tell(async () => {
    const report = await call('takeover/check', { form: form(false) });
    show(report);
    byId('message').textContent = summary(report);
    byId('apply').disabled = report.ready === 0;
  });
  byId('check').disabled = false;
}

async function apply() {
  byId('apply').disabled = true;
  await tell(async () => {
    await call('takeover/runs', { form: form(true) });
    byId('message').textContent = 'Đang tiếp nhận; tiến độ ở bảng dưới. Đóng trang này thì việc vẫn chạy tiếp.';
    await refresh();
  });
}

function choose() {
  byId('chosen').textContent = byId('file').files[0]?.name || 'Chưa chọn tệp nào';
  byId('check').disabled = byId('file').files.length === 0;
  byId('apply').disabled = true;
  ['stages', 'errors', 'missing', 'notes'].forEach(id => { byId(id).hidden = true; });
  byId('message').textContent = '';
}

byId('form').addEventListener('submit', event => { event.preventDefault(); check(); });
byId('apply').addEventListener('click', apply);
byId('file').addEventListener('change', choose);
tell(refresh);
