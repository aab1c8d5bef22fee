'use strict';

const URL_PASSWORD = '../api/ketnap/password';
const byId = id => document.getElementById(id);
const button = () => document.querySelector('#form button');

// The page lies under /camunda because the token's cookie is given to that path only.
function csrfToken() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

function say(text, well = false) {
  byId('message').textContent = text;
  byId('message').classList.toggle('well', well);
}

/** Where the person wanted to go; only ever a page of the web applications here. */
function onward() {
  const wanted = new URLSearchParams(location.search).get('then') || '';
  return /^\/camunda\/app\/[\w/]*$/.test(wanted) ? wanted + location.hash : '../app/tasklist/';
}

async function load() {
  const response = await fetch(URL_PASSWORD);
  if (!response.ok) {
    say(response.status === 401 ? 'Hãy đăng nhập rồi mở lại trang này.' : `Máy chủ không trả lời được (mã ${response.status}).`);
    return;
  }
  const state = await response.json();
  byId('login').value = state.login;
  byId('why').hidden = !state.mustChange;
  state.rules.forEach(rule => {
    byId('rules').appendChild(document.createElement('li')).textContent = rule;
  });
  button().disabled = false;
}

async function change() {
  const response = await fetch(URL_PASSWORD, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: JSON.stringify({ present: byId('present').value, wanted: byId('wanted').value }),
  });
  if (response.ok) {
    byId('form').hidden = true;
    byId('why').hidden = true;
    byId('done').hidden = false;
    byId('onward').href = onward();
    say('Đã đổi mật khẩu. Các phiên làm việc khác của tài khoản này đã kết thúc.', true);
    byId('onward').focus();
  } else if (response.status === 400) {
    const refusal = await response.json();
    say(refusal.problems.map(problem => problem.message).join('. ') + '.');
  } else if (response.status === 401) {
    say('Phiên làm việc đã kết thúc. Hãy đăng nhập lại.');
  } else {
    say(`Máy chủ không xử lý được (mã ${response.status}). Hãy tải lại trang rồi thử lại.`);
  }
}

byId('form').addEventListener('submit', async event => {
  event.preventDefault();
  if (byId('wanted').value !== byId('again').value) {
    say('Hai lần nhập mật khẩu mới không giống nhau.');
    return;
  }
  button().disabled = true;
  say('Đang đổi mật khẩu…', true);
  try {
    await change();
  } catch (failure) {
    say('Không kết nối được máy chủ. Hãy thử lại.');
  }
  button().disabled = false;
});

load().catch(() => say('Không kết nối được máy chủ. Hãy tải lại trang.'));
