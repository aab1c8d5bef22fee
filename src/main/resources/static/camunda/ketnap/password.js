import { call } from './web/kit.js';

const PASSWORD = 'password';
const byId = id => document.getElementById(id);
const button = () => document.querySelector('#form button');

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
  const state = await call(PASSWORD);
  byId('login').value = state.login;
  byId('why').hidden = !state.mustChange;
  state.rules.forEach(rule => {
    byId('rules').appendChild(document.createElement('li')).textContent = rule;
  });
  button().disabled = false;
}

async function change() {
  await call(PASSWORD, { json: { present: byId('present').value, wanted: byId('wanted').value } });
  byId('form').hidden = true;
  byId('why').hidden = true;
  byId('done').hidden = false;
  byId('onward').href = onward();
  say('Đã đổi mật khẩu. Các phiên làm việc khác của tài khoản này đã kết thúc.', true);
  byId('onward').focus();
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
    say(failure.message);
  }
  button().disabled = false;
});

load().catch(failure => say(failure.message));
