import { call, day } from './web/kit.js';
import { count, cut, fill } from './web/rows.js';

const CALENDAR = 'calendar';
const byId = id => document.getElementById(id);

async function years() {
  fill('years', (await call(CALENDAR)).map(year => [String(year.year), count(year.off), count(year.worked), count(year.unconfirmed)]));
}

function summary({ errors, applied, years: replaced, moved }) {
  if (errors.length > 0) {
    return `Có ${count(errors.length)} chỗ cần sửa, chưa nạp gì.`;
  }
  const what = `năm ${replaced.join(', ')}: ${moved.length ? `${count(moved.length)} thời hạn đổi` : 'không thời hạn nào đổi'}`;
  return applied ? `Đã nạp lịch ${what}.` : `Không có lỗi; nạp lịch ${what}.`;
}

function show(change) {
  fill('errors', change.errors.map(error => [error.sheet, error.row ? String(error.row) : '', error.column, error.value, error.reason]));
  fill('notes', change.notes.map(note => [note.sheet, note.row ? String(note.row) : '', note.value, note.text]));
  fill('moved', change.moved.map(one => [one.caseNumber, one.limit, day(one.oldDue), day(one.newDue)]));
  byId('more').textContent = cut({ 'chỗ cần sửa': change.errors, 'điều cần biết': change.notes, 'thời hạn đổi': change.moved });
  byId('message').textContent = summary(change);
}

async function send(dryRun) {
  byId('check').disabled = byId('apply').disabled = true;
  byId('message').textContent = dryRun ? 'Đang kiểm tra…' : 'Đang nạp…';
  let ready = false;
  try {
    const change = await call(CALENDAR, { values: { dryRun }, form: new FormData(byId('form')) });
    show(change);
    ready = dryRun && change.errors.length === 0;
    if (change.applied) await years();
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
  byId('check').disabled = false;
  byId('apply').disabled = !ready;
}

function choose() {
  const file = byId('file').files[0];
  byId('chosen').textContent = file?.name || 'Chưa chọn tệp nào';
  byId('check').disabled = !file;
  byId('apply').disabled = true;
  ['errors', 'notes', 'moved'].forEach(id => { byId(id).hidden = true; });
  byId('more').textContent = byId('message').textContent = '';
}

byId('form').addEventListener('submit', event => { event.preventDefault(); send(true); });
byId('apply').addEventListener('click', () => send(false));
byId('file').addEventListener('change', choose);
years().catch(failure => { byId('message').textContent = failure.message; });
