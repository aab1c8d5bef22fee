import { call, day, h, isoDay, moment } from './web/kit.js';
import { aboutOneUnit, nameOf } from './web/units.js';

const RULES = 'local-rules';
const byId = id => document.getElementById(id);

const wanted = on => ({ on, number: byId('number').value, orderedOn: isoDay(byId('orderedOn').value) || null, from: isoDay(byId('from').value) || null });

function ordered(order) {
  return order === null ? '' : `${order.on ? 'Bật' : 'Tắt'} theo ${order.number} ngày ${day(order.orderedOn)}, từ ngày ${day(order.from)}; ${order.by} ghi ${moment(order.at)}`;
}

async function show(unit, rules) {
  byId('rules').caption.textContent = await nameOf(unit);
  byId('rules').tBodies[0].replaceChildren(...rules.map(line => h('tr', {},
    h('td', {}, line.name, line.note && h('br'), line.note && h('small', {}, line.note)),
    h('td', {}, line.article),
    h('td', {}, line.on ? 'có' : 'không'),
    h('td', {}, ordered(line.order)),
    h('td', {}, h('button', {
      type: 'button',
      'aria-label': `${line.on ? 'Tắt' : 'Bật'}: ${line.name}`,
      onclick: () => work(() => unit, () => call(RULES, { values: { unit, rule: line.rule }, json: wanted(!line.on) }), line.on ? 'Đã tắt.' : 'Đã bật.')
    }, line.on ? 'Tắt' : 'Bật')))));
  byId('rules').hidden = false;
}

const work = aboutOneUnit(show, unit => call(RULES, { values: { unit } }));
byId('document').addEventListener('submit', event => event.preventDefault());
