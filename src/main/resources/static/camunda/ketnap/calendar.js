'use strict';

const FEED = '../api/ketnap/deadline-feed';
const byId = id => document.getElementById(id);

function csrfToken() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

async function call(method) {
  const response = await fetch(FEED, { method, headers: { 'X-XSRF-TOKEN': csrfToken() } });
  if (response.status === 401) {
    throw new Error('Hãy đăng nhập rồi mở lại trang này.');
  }
  if (response.status === 403) {
    throw new Error('Tài khoản này không giữ chức danh nào nên không có lịch hạn.');
  }
  const body = response.status === 204 ? null : await response.json();
  if (!response.ok) {
    throw new Error(body.message || `Máy chủ không xử lý được (mã ${response.status}).`);
  }
  return body;
}

const moment = iso => new Date(iso).toLocaleString('en-GB',
  { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).replace(',', ' lúc');

function show({ madeAt, readAt }) {
  const used = readAt ? `lịch đọc lần cuối ngày ${moment(readAt)}` : 'chưa có lịch nào đọc';
  byId('state').textContent = madeAt ? `Địa chỉ đang dùng tạo ngày ${moment(madeAt)}, ${used}.` : 'Chưa có địa chỉ lịch.';
  byId('make').hidden = Boolean(madeAt);
  byId('renew').hidden = byId('revoke').hidden = !madeAt;
}

async function work(does) {
  byId('message').textContent = '';
  try {
    await does();
    show(await call('GET'));
  } catch (failure) {
    byId('state').textContent = '';
    byId('message').textContent = failure instanceof TypeError ? 'Không kết nối được máy chủ. Hãy thử lại.' : failure.message;
  }
}

async function make() {
  const { path } = await call('POST');
  byId('url').value = new URL(path, location.href).href;
  byId('address').hidden = false;
}

async function revoke() {
  await call('DELETE');
  byId('address').hidden = true;
}

byId('make').addEventListener('click', () => work(make));
byId('renew').addEventListener('click', () => work(make));
byId('revoke').addEventListener('click', () => work(revoke));
byId('copy').addEventListener('click', () => {
  byId('url').select();
  // the newer way works on pages that came by HTTPS only
  document.execCommand('copy');
  byId('message').textContent = 'Đã sao chép.';
});

work(async () => {});
