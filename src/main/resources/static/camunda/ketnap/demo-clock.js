'use strict';

const URL_CLOCK = '../api/ketnap/demo/clock';
const DAY = 24 * 60 * 60 * 1000;
const byId = id => document.getElementById(id);
const buttons = () => [...document.querySelectorAll('#form button')];
const shown = iso => iso.split('-').reverse().join('/');
let daysToProbation = 0;

// The page lies under /camunda because the token's cookie is given to that path only.
function csrfToken() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

async function refusal(response) {
  switch (response.status) {
    case 401: return 'Hãy đăng nhập bằng tài khoản quản trị rồi mở lại trang này.';
    case 403: return 'Chỉ quản trị hệ thống được chỉnh đồng hồ. Nếu đã đăng nhập đúng, hãy tải lại trang.';
    case 404: return 'Trang này chỉ có trong bản dùng thử.';
    case 400:
    case 409: return response.text();
    default: return `Máy chủ không xử lý được (mã ${response.status}).`;
  }
}

function show(time) {
  byId('today').textContent = shown(time.today);
  buttons().forEach(button => { button.disabled = !time.ready; });
  daysToProbation = time.nextProbationEnd ? Math.round((Date.parse(time.nextProbationEnd) - Date.parse(time.today)) / DAY) : 0;
  byId('probation').disabled = !time.ready || daysToProbation < 1;
  if (!time.ready) {
    byId('message').textContent = `Đang dựng dữ liệu mẫu: ${time.percent}%`;
    setTimeout(load, 3000);
  } else if (byId('message').textContent.startsWith('Đang dựng')) {
    byId('message').textContent = 'Dữ liệu mẫu đã sẵn sàng.';
  }
}

async function call(options) {
  const response = await fetch(options.url || URL_CLOCK, options);
  if (!response.ok) {
    byId('message').textContent = await refusal(response);
    return null;
  }
  return response.json();
}

async function load() {
  try {
    const time = await call({});
    if (time) {
      show(time);
    }
  } catch (failure) {
    byId('message').textContent = 'Không kết nối được máy chủ. Hãy tải lại trang.';
  }
}

async function move(days) {
  buttons().forEach(button => { button.disabled = true; });
  byId('message').textContent = 'Đang chỉnh đồng hồ…';
  try {
    const moved = await call({ url: `${URL_CLOCK}?days=${days}`, method: 'POST', headers: { 'X-XSRF-TOKEN': csrfToken() } });
    if (moved) {
      byId('message').textContent = `Đã sang ngày ${shown(moved.time.today)}.`;
      const row = byId('moves').tBodies[0].insertRow(0);
      [shown(moved.time.today), moved.timers, moved.reminders, moved.people]
        .forEach(cell => { row.insertCell().textContent = cell; });
      byId('moves').hidden = false;
      show(moved.time);
      return;
    }
  } catch (failure) {
    byId('message').textContent = 'Không kết nối được máy chủ. Hãy thử lại.';
  }
  buttons().forEach(button => { button.disabled = false; });
}

buttons().filter(button => button.dataset.days)
  .forEach(button => button.addEventListener('click', () => move(Number(button.dataset.days))));
byId('probation').addEventListener('click', () => move(daysToProbation));
load();
