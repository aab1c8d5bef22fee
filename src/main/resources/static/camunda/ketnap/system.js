import { call, h, moment } from './web/kit.js';

const byId = id => document.getElementById(id);

const STATES = { GOOD: 'Bình thường', FAILED: 'Lần gần nhất bị lỗi, sẽ làm lại', LATE: 'Quá giờ chưa chạy', STUCK: 'Bị treo' };

const ROOM = { GOOD: 'Bình thường', SCARCE: 'Sắp hết chỗ', FULL: 'Hết chỗ', NOT_WRITABLE: 'Không ghi được' };

function rows(id, lines) {
  byId(id).tBodies[0].replaceChildren(...lines.map(line => h('tr', {}, line.map(text => h('td', {}, text)))));
  byId(id).hidden = lines.length === 0;
}

function show(state) {
  const bad = state.background.filter(work => work.state !== 'GOOD');
  byId('message').textContent = state.background.length === 0
    ? 'Việc nền được tắt trên máy chủ này (ketnap.background-work).'
    : bad.length === 0 ? 'Việc nền chạy bình thường.' : `Cần xem lại ${bad.length} việc nền.`;
  rows('background', state.background.map(work => [
    work.label,
    STATES[work.state],
    moment(work.succeeded) || 'Chưa đến lượt từ khi khởi động',
    work.failed ? `${moment(work.failed)} (${work.cause})` : '',
  ]));
}

function showFailures(failures) {
  rows('failures', failures.map(work => [
    work.label,
    work.caseNumber || '',
    work.cause,
    work.again ? 'Sẽ tự làm lại' : 'Đã dừng, chờ người quản trị',
    h('button', { type: 'button', onclick: () => tryAgain(work.id) }, 'Làm lại ngay'),
  ]));
}

async function tryAgain(id) {
  try {
    await call(`system/failures/${id}`, { method: 'POST' });
    await load();
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

function size(bytes) {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} KB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB` : `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
}

function age(copy) {
  const hours = Math.floor((Date.now() - new Date(copy.madeAt)) / 3600000);
  if (hours < 1) return 'chưa đầy một giờ trước';
  return hours < 48 ? `${hours} giờ trước` : `${Math.floor(hours / 24)} ngày trước`;
}

function showBackups(copies) {
  byId('copies').hidden = !copies;
  if (!copies) return;
  byId('backup-state').textContent = copies.length === 0
    ? 'Chưa có bản sao lưu nào.'
    : `Bản gần nhất: ${moment(copies[0].madeAt)}, ${age(copies[0])}. Hãy chép các bản sao và khóa ra ngoài máy này, khóa để riêng.`;
  rows('backups', copies.map(copy => [copy.name, moment(copy.madeAt), size(copy.size)]));
}

async function backup() {
  byId('backup').disabled = true;
  byId('backup-state').textContent = 'Đang sao lưu…';
  try {
    await call('system/backups', { method: 'POST' });
    await load();
  } catch (failure) {
    byId('backup-state').textContent = failure.message;
  }
  byId('backup').disabled = false;
}

async function load() {
  try {
    const state = await call('system');
    byId('version').textContent = state.version;
    show(state);
    showFailures(state.failures);
    rows('storage', state.storage.map(folder => [folder.label, size(folder.free), ROOM[folder.state]]));
    showBackups(state.backups);
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

byId('backup').addEventListener('click', backup);
load();
