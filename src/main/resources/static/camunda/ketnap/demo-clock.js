import { call, day } from './web/kit.js';

const CLOCK = 'demo/clock';
const DAY = 24 * 60 * 60 * 1000;
const byId = id => document.getElementById(id);
const buttons = () => [...document.querySelectorAll('#form button')];
let daysToProbation = 0;

function show(time) {
  byId('today').textContent = day(time.today);
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

async function load() {
  try {
    show(await call(CLOCK));
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

async function move(days) {
  buttons().forEach(button => { button.disabled = true; });
  byId('message').textContent = 'Đang chỉnh đồng hồ…';
  try {
    const moved = await call(CLOCK, { method: 'POST', values: { days } });
    byId('message').textContent = `Đã sang ngày ${day(moved.time.today)}.`;
    const row = byId('moves').tBodies[0].insertRow(0);
    [day(moved.time.today), moved.timers, moved.reminders, moved.people]
      .forEach(cell => { row.insertCell().textContent = cell; });
    byId('moves').hidden = false;
    show(moved.time);
  } catch (failure) {
    byId('message').textContent = failure.message;
    buttons().forEach(button => { button.disabled = false; });
  }
}

buttons().filter(button => button.dataset.days)
  .forEach(button => button.addEventListener('click', () => move(Number(button.dataset.days))));
byId('probation').addEventListener('click', () => move(daysToProbation));
load();
