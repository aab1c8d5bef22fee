import { call, day } from './web/kit.js';

const MOST_ROWS = 100;
const MOST_NUMBERS = 5;

const byId = id => document.getElementById(id);
const lines = texts => texts.join('\n');

function fill(id, rows) {
  const table = byId(id);
  table.tBodies[0].replaceChildren(...rows.map(cells => {
    const row = document.createElement('tr');
    cells.forEach(cell => { row.insertCell().textContent = cell; });
    return row;
  }));
  table.hidden = rows.length === 0;
}

function numbers(all) {
  const more = all.length > MOST_NUMBERS ? `, … (${all.length.toLocaleString('vi')} hồ sơ)` : '';
  return all.slice(0, MOST_NUMBERS).join(', ') + more;
}

function count(moves, applied) {
  if (moves.length === 0) {
    return applied ? 'Không có hồ sơ nào chuyển hôm nay.' : 'Không có hồ sơ nào phải chuyển.';
  }
  const shown = moves.length > MOST_ROWS ? ` Chỉ hiện ${MOST_ROWS} dòng đầu.` : '';
  return `${moves.length.toLocaleString('vi')} lượt hồ sơ chuyển theo đơn vị.${shown}`;
}

function showCases(result) {
  const { moves, stranded } = result.report.cases;
  byId('cases').hidden = result.report.errors.length > 0 || !('Đơn vị' in result.report.rowsRead);
  byId('moved').textContent = count(moves, result.applied);
  fill('moves', moves.slice(0, MOST_ROWS).map(move => [
    lines([move.caseNumber, move.applicant]),
    move.cell,
    lines([move.stage, ...move.tasks]),
    lines(move.changes.map(change => `${change.level} từ ${change.from} sang ${change.to}`)),
    lines(move.stays),
    day(move.on),
  ]));
  fill('stranded', stranded.map(left => [left.unit, day(left.since), numbers(left.caseNumbers)]));
}

function summary(result) {
  const report = result.report;
  const read = Object.entries(report.rowsRead).map(([sheet, rows]) => `${sheet}: ${rows.toLocaleString('vi')} dòng`).join(', ');
  if (report.errors.length > 0) {
    return `Đã đọc ${read || 'không trang nào'}. Có ${report.errors.length.toLocaleString('vi')} chỗ cần sửa, chưa nhập gì.`;
  }
  const counts = `thêm ${report.added.toLocaleString('vi')}, sửa ${report.changed.toLocaleString('vi')}, giữ nguyên ${report.unchanged.toLocaleString('vi')}`;
  return result.applied ? `Đã nhập xong: ${counts}.` : `Đã đọc ${read}. Không có lỗi; sẽ ${counts}.`;
}

function more({ errors, notes }) {
  return [[errors, 'chỗ cần sửa'], [notes, 'điều cần biết']].filter(([all]) => all.length > MOST_ROWS)
    .map(([all, what]) => `Chỉ hiện ${MOST_ROWS} dòng đầu trong ${all.length.toLocaleString('vi')} ${what}.`).join(' ');
}

async function send(dryRun) {
  byId('check').disabled = byId('apply').disabled = true;
  byId('message').textContent = dryRun ? 'Đang kiểm tra…' : 'Đang nhập…';
  let ready = false;
  try {
    const result = await call('organization/import', { values: { dryRun }, form: new FormData(byId('form')) });
    fill('errors', result.report.errors.slice(0, MOST_ROWS).map(e => [e.sheet, e.row || '', e.column, e.value, e.reason]));
    fill('notes', result.report.notes.slice(0, MOST_ROWS).map(note => [note.sheet, note.row || '', note.value, note.text]));
    byId('more').textContent = more(result.report);
    showCases(result);
    fill('passwords', Object.entries(result.oneTimePasswords));
    byId('message').textContent = summary(result);
    ready = dryRun && result.report.errors.length === 0;
  } catch (failure) {
    byId('message').textContent = failure.message;
  } finally {
    byId('check').disabled = false;
    byId('apply').disabled = !ready;
  }
}

function choose() {
  const names = [...byId('files').files].map(file => file.name);
  byId('chosen').textContent = names.join(', ') || 'Chưa chọn tệp nào';
  byId('check').disabled = names.length === 0;
  byId('apply').disabled = true;
  byId('cases').hidden = byId('errors').hidden = byId('notes').hidden = true;
  byId('more').textContent = '';
  byId('message').textContent = '';
}

byId('form').addEventListener('submit', event => { event.preventDefault(); send(true); });
byId('apply').addEventListener('click', () => send(false));
byId('files').addEventListener('change', choose);
