import { call, day, h, moment } from './web/kit.js';
import { count as digits, cut, fill, MOST_ROWS } from './web/rows.js';

const MOST_NUMBERS = 5;

const byId = id => document.getElementById(id);
const lines = texts => texts.join('\n');

function numbers(all) {
  const more = all.length > MOST_NUMBERS ? `, … (${digits(all.length)} hồ sơ)` : '';
  return all.slice(0, MOST_NUMBERS).join(', ') + more;
}

function count(moves, applied) {
  if (moves.length === 0) {
    return applied ? 'Không có hồ sơ nào chuyển hôm nay.' : 'Không có hồ sơ nào phải chuyển.';
  }
  const shown = moves.length > MOST_ROWS ? ` Chỉ hiện ${MOST_ROWS} dòng đầu.` : '';
  return `${digits(moves.length)} lượt hồ sơ chuyển theo đơn vị.${shown}`;
}

function showCases(result) {
  const { moves, stranded } = result.report.cases;
  byId('cases').hidden = result.report.errors.length > 0 || !['Đơn vị', 'Chia hồ sơ'].some(sheet => sheet in result.report.rowsRead);
  byId('moved').textContent = count(moves, result.applied);
  fill('moves', moves.map(move => [
    lines([move.caseNumber, move.applicant]),
    move.cell,
    lines([move.stage, ...move.tasks]),
    lines(move.changes.map(change => `${change.level} từ ${change.from} sang ${change.to}`)),
    lines(move.stays),
    day(move.on),
  ]));
  fill('belongings', (result.report.cases.belongings || [])
    .map(each => [each.unit, each.kind, each.name, each.becomes]));
  fill('stranded', stranded.map(left => [left.unit, day(left.since), numbers(left.caseNumbers)]));
}

function summary(result) {
  const report = result.report;
  const read = Object.entries(report.rowsRead).map(([sheet, rows]) => `${sheet}: ${digits(rows)} dòng`).join(', ');
  if (report.errors.length > 0) {
    return `Đã đọc ${read || 'không trang nào'}. Có ${digits(report.errors.length)} chỗ cần sửa, chưa nhập gì.`;
  }
  const counts = `thêm ${digits(report.added)}, sửa ${digits(report.changed)}, giữ nguyên ${digits(report.unchanged)}`;
  return result.applied ? `Đã nhập xong: ${counts}.` : `Đã đọc ${read}. Không có lỗi; sẽ ${counts}.`;
}

async function send(dryRun) {
  byId('check').disabled = byId('apply').disabled = true;
  byId('message').textContent = dryRun ? 'Đang kiểm tra…' : 'Đang nhập…';
  let ready = false;
  try {
    const result = await call('organization/import', { values: { dryRun }, form: new FormData(byId('form')) });
    fill('errors', result.report.errors.map(e => [e.sheet, e.row || '', e.column, e.value, e.reason]));
    fill('notes', result.report.notes.map(note => [note.sheet, note.row || '', note.value, note.text]));
    byId('more').textContent = cut({ 'chỗ cần sửa': result.report.errors, 'điều cần biết': result.report.notes });
    showCases(result);
    fill('passwords', Object.entries(result.oneTimePasswords));
    byId('message').textContent = summary(result);
    if (result.applied) await refresh();
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

function outcome(run) {
  const counts = `${digits(run.units)} đơn vị thay đổi, ${digits(run.moved)} hồ sơ, lớp, chỉ tiêu, đảng viên chuyển theo`;
  return run.takenBackBy ? `${counts}; đã rút lại (${run.takenBackBy})` : counts;
}

async function refresh() {
  const runs = (await call('organization/runs')).filter(run => run.units > 0);
  fill('runs', runs.map(run => [
    moment(run.doneAt),
    run.nightly ? 'theo ngày đã ghi' : run.actor,
    outcome(run),
    run.mayGoBack ? h('button', { type: 'button', onclick: () => back(run) }, 'Rút lại') : '',
  ]));
}

async function back(run) {
  if (!confirm(`Rút lại lần thay đổi lúc ${moment(run.doneAt)}? Đơn vị, chức danh, hồ sơ và công việc trở về như trước.`)) return;
  try {
    const passwords = await call(`organization/runs/${run.id}`, { method: 'DELETE' });
    fill('passwords', Object.entries(passwords || {}));
    byId('message').textContent = 'Đã rút lại.';
    await refresh();
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

refresh().catch(failure => { byId('message').textContent = failure.message; });
byId('form').addEventListener('submit', event => { event.preventDefault(); send(true); });
byId('apply').addEventListener('click', () => send(false));
byId('files').addEventListener('change', choose);
