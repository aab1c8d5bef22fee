import { call, moment } from './web/kit.js';

const FEED = 'deadline-feed';
const byId = id => document.getElementById(id);
const told = at => moment(at).replace(' ', ' lúc ');

function show({ madeAt, readAt }) {
  const used = readAt ? `lịch đọc lần cuối ngày ${told(readAt)}` : 'chưa có lịch nào đọc';
  byId('state').textContent = madeAt ? `Địa chỉ đang dùng tạo ngày ${told(madeAt)}, ${used}.` : 'Chưa có địa chỉ lịch.';
  byId('make').hidden = Boolean(madeAt);
  byId('renew').hidden = byId('revoke').hidden = !madeAt;
}

async function work(does) {
  byId('message').textContent = '';
  try {
    await does();
    show(await call(FEED));
  } catch (failure) {
    byId('state').textContent = '';
    byId('message').textContent = failure.message;
  }
}

async function make() {
  const { path } = await call(FEED, { method: 'POST' });
  byId('url').value = new URL(path, location.href).href;
  byId('address').hidden = false;
}

async function revoke() {
  await call(FEED, { method: 'DELETE' });
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
