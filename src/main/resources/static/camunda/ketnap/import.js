'use strict';

const URL_IMPORT = '../api/ketnap/organization/import';
const byId = id => document.getElementById(id);

// The page lies under /camunda because the token's cookie is given to that path only.
function csrfToken() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

function fill(id, rows) {
  const table = byId(id);
  table.tBodies[0].replaceChildren(...rows.map(cells => {
    const row = document.createElement('tr');
    cells.forEach(cell => { row.insertCell().textContent = cell; });
    return row;
  }));
  table.hidden = rows.length === 0;
}

function summary(result) {
  const report = result.report;
  const read = Object.entries(report.rowsRead).map(([sheet, rows]) => `${sheet}: ${rows} dòng`).join(', ');
  if (report.errors.length > 0) {
    return `Đã đọc ${read || 'không trang nào'}. Có ${report.errors.length} chỗ cần sửa, chưa nhập gì.`;
  }
  const counts = `thêm ${report.added}, sửa ${report.changed}, giữ nguyên ${report.unchanged}`;
  return result.applied ? `Đã nhập xong: ${counts}.` : `Đã đọc ${read}. Không có lỗi; sẽ ${counts}.`;
}

function refusal(status) {
  switch (status) {
    case 401: return 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi mở lại trang này.';
    case 403: return 'Chỉ quản trị hệ thống được nhập cơ cấu tổ chức. Nếu đã đăng nhập đúng, hãy tải lại trang.';
    case 413: return 'Tệp quá lớn.';
    default: return `Máy chủ không xử lý được (mã ${status}). Chưa nhập gì.`;
  }
}

async function send(dryRun) {
  byId('check').disabled = byId('apply').disabled = true;
  byId('message').textContent = dryRun ? 'Đang kiểm tra…' : 'Đang nhập…';
  let ready = false;
  try {
    const response = await fetch(`${URL_IMPORT}?dryRun=${dryRun}`, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': csrfToken() },
      body: new FormData(byId('form')),
    });
    if (!response.ok) {
      byId('message').textContent = refusal(response.status);
      return;
    }
    const result = await response.json();
    fill('errors', result.report.errors.map(e => [e.sheet, e.row || '', e.column, e.value, e.reason]));
    fill('passwords', Object.entries(result.oneTimePasswords));
    byId('message').textContent = summary(result);
    ready = dryRun && result.report.errors.length === 0;
  } catch (failure) {
    byId('message').textContent = 'Không kết nối được máy chủ. Hãy thử lại.';
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
  byId('message').textContent = '';
}

byId('form').addEventListener('submit', event => { event.preventDefault(); send(true); });
byId('apply').addEventListener('click', () => send(false));
byId('files').addEventListener('change', choose);
