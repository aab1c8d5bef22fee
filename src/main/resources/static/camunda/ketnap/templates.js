import { call, day, h, isoDay, url } from './web/kit.js';

const TEMPLATES = 'paper-templates';
const byId = id => document.getElementById(id);
let titles = {};

function show({ shipped, own }) {
  titles = Object.fromEntries(shipped.map(one => [one.template, [one.form, one.title].filter(Boolean).join(' · ')]));
  if (!byId('template').options.length) {
    byId('template').replaceChildren(...shipped.map(one => h('option', { value: one.template }, titles[one.template])));
    point();
  }
  byId('own').tBodies[0].replaceChildren(...own.map(row => h('tr', {},
    [titles[row.template] || row.template, row.unitCode, row.regulation || 'mọi phiên bản', day(row.from), day(row.to), row.fileName]
      .map(text => h('td', {}, text)),
    h('td', {},
      h('a', { href: url(`${TEMPLATES}/own/${row.id}/preview`), download: '' }, 'Xem thử'),
      ' ',
      h('button', { type: 'button', onclick: () => end(row) }, 'Về mẫu gốc')))));
  byId('own').hidden = own.length === 0;
}

function point() {
  byId('download').href = url(`${TEMPLATES}/${encodeURIComponent(byId('template').value)}`);
}

async function work(does, done = '') {
  byId('message').textContent = 'Đang làm…';
  try {
    await does();
    show(await call(TEMPLATES));
    byId('message').textContent = done;
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

function end(row) {
  return work(() => call(`${TEMPLATES}/own/${row.id}`, { method: 'DELETE' }),
    `Từ hôm nay ${row.unitCode} dùng lại mẫu gốc của ${titles[row.template]}.`);
}

function upload() {
  const form = new FormData();
  form.append('file', byId('file').files[0]);
  const values = {
    unit: byId('unit').value,
    regulation: byId('regulation').value,
    from: isoDay(byId('from').value),
    to: isoDay(byId('to').value)
  };
  return call(`${TEMPLATES}/${encodeURIComponent(byId('template').value)}`, { values, form });
}

byId('template').addEventListener('change', point);
byId('file').addEventListener('change', () => {
  const file = byId('file').files[0];
  byId('chosen').textContent = file ? file.name : 'Chưa chọn tệp nào';
  byId('send').disabled = !file;
});
byId('form').addEventListener('submit', event => {
  event.preventDefault();
  work(upload, 'Đã nhận mẫu. Bấm Xem thử để xem với một người không có thật.');
});

work(async () => {});
