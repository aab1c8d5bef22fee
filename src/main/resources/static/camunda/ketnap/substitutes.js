import { call, day, h, isoDay } from './web/kit.js';

const PATH = 'substitutes';
const byId = id => document.getElementById(id);
let choices = {};

function fill(select, options) {
  const chosen = select.value;
  select.replaceChildren(h('option', { value: '' }, ''), ...options.map(option => h('option', { value: option.value }, option.label)));
  if (options.some(option => option.value === chosen)) select.value = chosen;
}

function chooseOfficer() {
  fill(byId('substitute'), choices[byId('officer').value] || []);
}

function show(view) {
  choices = view.substitutes;
  fill(byId('officer'), view.officers);
  if (view.officers.length === 1) byId('officer').value = view.officers[0].value;
  chooseOfficer();
  const mine = new Set(view.officers.map(option => option.value));
  byId('named').tBodies[0].replaceChildren(...view.named.map(each => h('tr', {},
    [each.officerName, each.substituteName, day(each.from), day(each.to)].map(text => h('td', {}, text)),
    h('td', {}, mine.has(each.officer) ? h('button', { type: 'button', onclick: () => end(each) }, 'Thôi làm thay') : ''))));
  byId('named').hidden = view.named.length === 0;
  byId('nobody').hidden = view.named.length > 0;
}

async function work(does, done = '') {
  byId('message').textContent = '';
  try {
    show(await does());
    byId('message').textContent = done;
  } catch (failure) {
    byId('message').textContent = failure.message;
  }
}

function end(each) {
  return work(() => call(`${PATH}/${each.id}`, { method: 'DELETE' }), `${each.substituteName} thôi làm thay ${each.officerName} từ hôm nay.`);
}

byId('officer').addEventListener('change', chooseOfficer);
byId('form').addEventListener('submit', event => {
  event.preventDefault();
  work(() => call(PATH, {
    json: {
      officer: byId('officer').value,
      substitute: byId('substitute').value,
      from: isoDay(byId('from').value),
      to: isoDay(byId('to').value)
    }
  }), 'Đã cử người làm thay.');
});
work(() => call(PATH));
