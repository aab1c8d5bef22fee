import { call, h, moment } from './web/kit.js';

const byId = id => document.getElementById(id);

const STATES = { GOOD: 'Bình thường', FAILED: 'Lần gần nhất bị lỗi, sẽ làm lại', LATE: 'Quá giờ chưa chạy', STUCK: 'Bị treo' };

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

async function load() {
  try {
    show(await call('system'));
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

load();
