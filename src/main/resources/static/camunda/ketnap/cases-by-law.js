import { call, day, h, isoDay } from './web/kit.js';

const CASES = 'cases-by-law';
const byId = id => document.getElementById(id);
const count = number => number.toLocaleString('vi');
const chosen = () => [...document.querySelectorAll('#cases input:checked')].map(box => box.value);
let versions = [];

function rows(id, cells) {
  byId(id).tBodies[0].replaceChildren(...cells.map(row => h('tr', {}, row.map(cell => h('td', {}, cell)))));
}

function list(effects = []) {
  const known = Object.fromEntries(effects.map(effect => [effect.number, effect]));
  const cases = versions.find(version => version.id === byId('from').value)?.cases || [];
  rows('cases', cases.map(each => [
    h('input', { type: 'checkbox', value: each.number, checked: each.number in known, 'aria-label': `Chọn hồ sơ ${each.number}`, onchange: changed }),
    each.number,
    each.stage,
    each.voted ? 'đã có' : 'chưa có',
    known[each.number] ? effect(known[each.number]) : '',
  ]));
  byId('cases').hidden = cases.length === 0;
}

function effect({ refused, text, moved }) {
  return [
    h('div', {}, refused ? `Không chuyển được: ${text}` : text),
    ...moved.map(one => h('div', {}, `${one.limit}: ${day(one.oldDue)} → ${day(one.newDue)}`)),
  ];
}

function changed() {
  byId('apply').disabled = true;
}

async function load() {
  versions = await call(CASES);
  rows('versions', versions.map(version => [version.id, version.name, count(version.cases.length),
    count(version.cases.filter(each => each.voted).length)]));
  for (const id of ['from', 'to']) {
    const before = byId(id).value;
    byId(id).replaceChildren(...versions.map(version => h('option', { value: version.id }, `${version.id} · ${version.name}`)));
    if (before) byId(id).value = before;
  }
  list();
}

const decision = () => ({
  version: byId('to').value,
  number: byId('number').value,
  date: isoDay(byId('date').value),
  signer: byId('signer').value,
  numbers: chosen(),
});

async function tell(work) {
  byId('message').textContent = 'Đang làm…';
  try {
    byId('message').textContent = await work();
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

byId('from').addEventListener('change', () => { byId('all').checked = false; changed(); list(); });
byId('all').addEventListener('change', () => {
  document.querySelectorAll('#cases input').forEach(box => { box.checked = byId('all').checked; });
  changed();
});
byId('form').addEventListener('input', changed);
byId('form').addEventListener('submit', event => {
  event.preventDefault();
  tell(async () => {
    const effects = await call(`${CASES}/check`, { json: decision() });
    list(effects);
    const refused = effects.filter(each => each.refused).length;
    byId('apply').disabled = refused > 0;
    return refused
      ? `${count(refused)} hồ sơ không chuyển được: bỏ chọn các hồ sơ ấy rồi xem lại.`
      : `${count(effects.length)} hồ sơ chuyển được. Chưa thay đổi gì.`;
  });
});
byId('apply').addEventListener('click', () => {
  byId('apply').disabled = true;
  const { numbers, version } = decision();
  tell(async () => {
    await call(CASES, { json: decision() });
    await load();
    return `Đã chuyển ${count(numbers.length)} hồ sơ sang ${version}.`;
  });
});
tell(async () => { await load(); return ''; });
