import { demo } from './web/demo.js';
import { call, day, h, moment } from './web/kit.js';

const byId = id => document.getElementById(id);

function show(state) {
  byId('message').textContent = !state.server
    ? 'Chưa cấu hình máy chủ thư: thư được giữ lại, chưa gửi đi.'
    : state.trouble
      ? `${state.trouble.said}. Thử lần cuối lúc ${moment(state.trouble.triedAt)}; hết trở ngại thì thư tự gửi đi.`
      : 'Máy chủ thư nhận thư bình thường.';
  byId('counts').textContent = `Đang chờ gửi: ${state.waiting}. Đã gửi hôm nay: ${state.sentToday}. Bị giữ: ${state.held.length}.`;
  byId('held').tBodies[0].replaceChildren(...state.held.map(mail =>
    h('tr', {}, [day(mail.day), mail.login, mail.role, mail.problem].map(text => h('td', {}, text)))));
  byId('held').hidden = state.held.length === 0;
}

function showWritten(mails) {
  byId('mails').replaceChildren(...mails.map(mail => h('details', {},
    h('summary', {}, `${day(mail.day)} · ${mail.login} (${mail.role}) · ${mail.subject}`),
    h('pre', {}, mail.text))));
  if (mails.length === 0) byId('mails').textContent = 'Chưa có thư nào. Cho đồng hồ chạy tới một ngày làm việc rồi xem lại.';
  byId('written').hidden = false;
}

async function load() {
  try {
    show(await call('mails'));
    if (demo) showWritten(await call('demo/mails'));
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

load();
