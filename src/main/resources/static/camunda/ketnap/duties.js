import { call, day, h, isoDay } from './web/kit.js';

const DUTIES = 'duties';
const byId = id => document.getElementById(id);

function result(duty) {
  if (duty.doneOn) {
    return h('td', {}, `Đã làm ngày ${day(duty.doneOn)}: ${duty.note}`);
  }
  return h('td', {}, duty.overdue && 'Quá hạn ', h('button', {
    type: 'button',
    'aria-label': `Ghi đã làm: ${duty.what}, ${duty.unit}`,
    onclick: () => work(() => call(`${DUTIES}/${duty.id}`, { json: { doneOn: isoDay(byId('doneOn').value) || null, note: byId('note').value } }), 'Đã ghi.')
  }, 'Ghi đã làm'));
}

function show(duties) {
  byId('duties').tBodies[0].replaceChildren(...duties.map(duty => h('tr', {},
    h('td', {}, duty.what),
    h('td', {}, duty.unit),
    h('td', {}, `${day(duty.from)} – ${day(duty.due)}`),
    h('td', {}, duty.basis),
    result(duty))));
  byId('duties').hidden = !duties.length;
  byId('none').hidden = duties.length > 0;
}

async function work(does, done = '') {
  byId('message').textContent = 'Đang làm…';
  try {
    show(await does());
    byId('message').textContent = done;
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

byId('form').addEventListener('submit', event => event.preventDefault());
work(() => call(DUTIES));
