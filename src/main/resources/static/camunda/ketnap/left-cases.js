import { call, day, h, moment } from './web/kit.js';

const byId = id => document.getElementById(id);

async function show() {
  try {
    const cases = await call('left-cases');
    byId('cases').tBodies[0].replaceChildren(...cases.map(each => h('tr', {},
      [each.number, each.cell, day(each.untilDay)].map(text => h('td', {}, text)),
      h('td', {}, each.acts.map(act => h('div', {}, `${moment(act.at)} ${act.step}, ${act.who}`))))));
    byId('cases').hidden = cases.length === 0;
    byId('message').textContent = cases.length === 0 ? 'Chưa có hồ sơ nào chuyển đi.' : '';
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

show();
