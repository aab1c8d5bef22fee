import { call, day, download, h, isoDay, url } from './web/kit.js';
import { codeIn, nameOf, offer } from './web/units.js';

const TEMPLATES = 'paper-templates';
const byId = id => document.getElementById(id);
let titles = {};

/** What the list of versions calls it. */
const regulation = version => [...byId('regulation').options].find(each => each.value === (version || ''))?.text || version;

async function show({ shipped, own, versions }) {
  titles = Object.fromEntries(shipped.map(one => [one.template, [one.form, one.title].filter(Boolean).join(' · ')]));
  if (!byId('template').options.length) {
    byId('template').replaceChildren(...shipped.map(one => h('option', { value: one.template }, titles[one.template])));
    byId('regulation').append(...versions.map(version => h('option', { value: version.id }, version.name)));
    point();
  }
  const names = await Promise.all(own.map(row => nameOf(row.unitCode)));
  byId('own').tBodies[0].replaceChildren(...own.map((row, index) => h('tr', {},
    [titles[row.template] || row.template, names[index], regulation(row.regulation), day(row.from), day(row.to), row.fileName]
      .map(text => h('td', {}, text)),
    h('td', {},
      h('a', { href: url(`${TEMPLATES}/own/${row.id}/preview`), download: '' }, 'Xem thử'),
      ' ',
      h('button', { type: 'button', onclick: () => end(row, names[index]) }, 'Về mẫu gốc')))));
  byId('own').hidden = own.length === 0;
}

function point() {
  byId('download').href = url(`${TEMPLATES}/${encodeURIComponent(byId('template').value)}`);
}

async function work(does, done = '') {
  byId('message').textContent = 'Đang làm…';
  try {
    await does();
    await show(await call(TEMPLATES));
    byId('message').textContent = done;
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

function end(row, name) {
  return work(() => call(`${TEMPLATES}/own/${row.id}`, { method: 'DELETE' }),
    `Từ hôm nay ${name} dùng lại mẫu gốc của ${titles[row.template]}.`);
}

function chosenFile() {
  const form = new FormData();
  form.append('file', byId('file').files[0]);
  return form;
}

const wanted = () => encodeURIComponent(byId('template').value);

/** A template is looked at before papers are made from it. */
async function preview() {
  byId('message').textContent = 'Đang điền mẫu…';
  try {
    await download(`${TEMPLATES}/${wanted()}/preview`, `xem-thu-${byId('template').value}.docx`, { form: chosenFile() });
    byId('message').textContent = 'Đã tải bản xem thử với một người không có thật. Xem thấy đúng thì bấm Tải lên.';
    byId('send').disabled = false;
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

async function upload() {
  const values = {
    unit: await codeIn(byId('unit')),
    regulation: byId('regulation').value,
    from: isoDay(byId('from').value),
    to: isoDay(byId('to').value)
  };
  await call(`${TEMPLATES}/${wanted()}`, { values, form: chosenFile() });
}

byId('template').addEventListener('change', point);
byId('preview').addEventListener('click', preview);
byId('file').addEventListener('change', () => {
  const file = byId('file').files[0];
  byId('chosen').textContent = file ? file.name : 'Chưa chọn tệp nào';
  byId('preview').disabled = !file;
  byId('send').disabled = true;
});
byId('form').addEventListener('submit', event => {
  event.preventDefault();
  work(upload, 'Đã nhận mẫu.');
});

offer(byId('unit')).catch(failure => { byId('message').textContent = failure.message; });
work(async () => {});
