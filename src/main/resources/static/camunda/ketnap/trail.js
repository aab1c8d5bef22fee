'use strict';

const URL_TRAIL = '../api/ketnap/trail';
const PAGE = 50;
const byId = id => document.getElementById(id);
let page = 0;

function csrfToken() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

// 5/3/2026 becomes 2026-03-05; anything else stays as it is.
function isoDate(text) {
  return text.trim().replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (all, day, month, year) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function query() {
  const values = [...new FormData(byId('form'))].filter(([, value]) => value.trim() !== '');
  return new URLSearchParams(values.map(([name, value]) => [name, isoDate(value)]));
}

function cell(row, text, detail) {
  const made = row.insertCell();
  made.textContent = text ?? '';
  if (detail) {
    const small = document.createElement('small');
    small.textContent = detail;
    made.append(small);
  }
  return made;
}

function subjectCell(row, line) {
  const made = cell(row, '', line.person);
  if (line.subject) {
    const link = document.createElement('a');
    link.href = '?case=' + encodeURIComponent(line.subject);
    link.textContent = line.subject;
    link.title = 'Ai đã xem hồ sơ này';
    made.prepend(link);
  }
}

function rowOf(line) {
  const row = document.createElement('tr');
  row.classList.toggle('denied', line.denied);
  cell(row, line.time);
  cell(row, line.officer ?? line.login, line.officer ? line.login : null);
  subjectCell(row, line);
  cell(row, line.operation, line.purpose);
  cell(row, line.fields);
  cell(row, line.result);
  cell(row, line.address);
  return row;
}

function show(view) {
  byId('form').hidden = false;
  byId('byName').hidden = !view.byName;
  byId('verify').hidden = view.byName;
  byId('rows').tBodies[0].replaceChildren(...view.rows.map(rowOf));
  byId('rows').hidden = byId('export').hidden = view.rows.length === 0;
  byId('newer').hidden = page === 0;
  byId('older').hidden = (page + 1) * PAGE >= view.total;
  const first = page * PAGE + 1;
  say(view.total === 0
    ? 'Không có dòng nào theo điều kiện này.'
    : `Dòng ${first}–${first + view.rows.length - 1} trong ${view.total.toLocaleString('vi')} dòng, mới nhất ở trên.`);
}

function say(text, alarm = false) {
  byId('message').textContent = text;
  byId('message').classList.toggle('alarm', alarm);
}

function refusal(status) {
  switch (status) {
    case 400: return 'Điều kiện tìm chưa đúng. Hãy xem lại ngày.';
    case 401: return 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi mở lại trang này.';
    case 403: return 'Nhật ký chỉ dành cho quản trị hệ thống và lãnh đạo cấp ủy.';
    default: return `Máy chủ không xử lý được (mã ${status}).`;
  }
}

async function ask(url, options) {
  say('Đang tìm…');
  try {
    const response = await fetch(url, options);
    if (!response.ok) {
      say(refusal(response.status));
      return null;
    }
    return await response.json();
  } catch (failure) {
    say('Không kết nối được máy chủ. Hãy thử lại.');
    return null;
  }
}

async function load(newPage) {
  page = newPage;
  const asked = query();
  byId('export').href = `${URL_TRAIL}/export?${asked}`;
  asked.set('page', page);
  const view = await ask(`${URL_TRAIL}?${asked}`);
  if (view) {
    show(view);
    window.scrollTo(0, 0);
  }
}

async function verify() {
  const proof = await ask(`${URL_TRAIL}/verification`, { method: 'POST', headers: { 'X-XSRF-TOKEN': csrfToken() } });
  if (proof && proof.firstBad === null) {
    say(`Nhật ký nguyên vẹn: ${proof.lines.toLocaleString('vi')} dòng đã kiểm tra. Mã cuối: ${proof.root}`);
  } else if (proof) {
    say(`Nhật ký đã bị sửa: chỗ sai đầu tiên ở dòng thứ ${proof.firstBad.toLocaleString('vi')} của chuỗi.`, true);
  }
}

byId('form').addEventListener('submit', event => { event.preventDefault(); load(0); });
byId('form').addEventListener('reset', () => setTimeout(() => load(0)));
byId('newer').addEventListener('click', () => load(page - 1));
byId('older').addEventListener('click', () => load(page + 1));
byId('verify').addEventListener('click', verify);

const asked = new URLSearchParams(location.search).get('case');
if (asked) {
  byId('form').elements.subject.value = asked;
  byId('about').textContent = 'Ai đã xem, tìm hoặc thay đổi hồ sơ ' + asked + '.';
}
load(0);
