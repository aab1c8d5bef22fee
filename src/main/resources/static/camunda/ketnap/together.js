import { explanationOf } from './web/article.js';
import { call, day, h, isoDay, moment } from './web/kit.js';

const REASON = 'overrideReason';
const AFTER_THE_LAST_KEY = 1500;
const LONG = 'textarea';
const WIDTHS = { number: 'narrow', textfield: 'middle', select: 'middle', radio: 'middle' };

const byId = id => document.getElementById(id);
const task = new URLSearchParams(location.search).get('task');
const address = `tasks/${encodeURIComponent(task)}/together`;

/** The controls of one field: how it is drawn, and its answer as the form of one person would send it. */
class Control {
  constructor(field, value, name) {
    this.field = field;
    this.node = this.draw(value, name);
  }

  draw(value, name) {
    const { type, values, label } = this.field;
    const named = { 'aria-label': name };
    if (type === 'checklist') {
      this.marks = values.map(one => h('input', { type: 'checkbox', value: one.value, checked: (value || []).includes(one.value) }));
      return h('div', { class: 'marks', role: 'group', 'aria-label': name || label },
        values.map((one, i) => h('label', {}, this.marks[i], ' ', one.label)));
    }
    if (type === 'radio' || type === 'select') {
      this.input = h('select', named, h('option', { value: '' }, ''),
        values.map(one => h('option', { value: one.value, selected: one.value === String(value ?? '') }, one.label)));
    } else if (type === LONG) {
      this.input = h(LONG, named, value ?? '');
    } else if (type === 'datetime') {
      this.input = h('input', { ...named, inputMode: 'numeric', placeholder: 'ngày/tháng/năm', value: day(value), autocomplete: 'off' });
    } else {
      this.input = h('input', { ...named, value: value ?? '', inputMode: type === 'number' ? 'numeric' : 'text', autocomplete: 'off' });
    }
    return this.input;
  }

  answer() {
    if (this.marks) return this.marks.filter(mark => mark.checked).map(mark => mark.value);
    const text = this.input.value.trim();
    if (!text) return null;
    if (this.field.type === 'datetime') return isoDay(text);
    return this.field.type === 'number' && /^\d{1,9}$/.test(text) ? Number(text) : text;
  }

  wrong(is) {
    this.node.setAttribute('aria-invalid', String(is));
  }
}

const reasonOf = (value, name) => new Control({ key: REASON, label: 'Lý do tiếp tục', type: 'textfield', values: [] }, value, name);

const labelled = ({ field, node }) => {
  const wide = field.type === 'checklist' || field.type === LONG;
  const text = `${field.label}${field.required ? ' *' : ''}`;
  if (field.type === 'checklist') return h('div', { class: 'field wide' }, h('span', {}, text), node);
  node.id = `of-${field.key}`;
  node.removeAttribute('aria-label');
  return h('div', { class: `field${wide ? ' wide' : ''}` }, h('label', { htmlFor: node.id }, text), node);
};

const answers = controls => Object.fromEntries(controls.map(control => [control.field.key, control.answer()]).filter(([, value]) => value !== null));

const said = ({ message, article, warning }) => h('p', { class: warning ? 'warned' : 'wrong' }, message,
  article ? [' (', h('a', { href: explanationOf(article), target: '_blank', rel: 'noopener' }, article), ')'] : null);

/** One person: a line of answers, longer texts below it. */
class Person {
  constructor(person, own) {
    this.person = person;
    const name = field => `${field.label}: ${person.name}`;
    this.controls = person.alone ? [] : own.map(field => new Control(field, person.values[field.key], name(field)));
    this.tick = h('input', { type: 'checkbox', checked: !person.alone, disabled: Boolean(person.alone), 'aria-label': `Ghi cho ${person.name}`, onchange: () => this.choose() });
    this.reason = reasonOf('', `Lý do tiếp tục: ${person.name}`);
    this.reasonPlace = h('div', { class: 'field', hidden: true }, h('span', {}, 'Lý do tiếp tục'), this.reason.node);
    this.found = h('div', {});
    this.node = this.draw(own);
    this.choose();
  }

  draw(own) {
    const { number, name, cell, cited, alone } = this.person;
    const short = own.filter(field => field.type !== LONG);
    const texts = this.controls.filter(control => control.field.type === LONG);
    this.details = texts.length
      ? h('details', { open: texts.some(control => control.field.required && !control.answer()) },
        h('summary', {}, texts.map(control => control.field.label.replace(/ \(.*/, '')).join(', ')),
        h('div', { class: 'texts' }, texts.map(({ field, node }) => h('div', { class: 'field' }, h('span', {}, `${field.label}${field.required ? ' *' : ''}`), node))))
      : null;
    return h('tbody', { 'data-number': number },
      h('tr', { class: 'first' },
        h('td', { class: 'tick' }, this.tick),
        h('th', { scope: 'row' }, h('b', {}, name), h('small', {}, [number, cell].filter(Boolean).join(' · '))),
        alone ? h('td', { colSpan: short.length || 1 }, alone)
          : short.map(field => h('td', {}, this.controls.find(control => control.field === field).node))),
      h('tr', { class: 'more' }, h('td', {}),
        h('td', { colSpan: short.length + 1 }, cited.map(text => h('small', {}, text, ' ')), this.details, this.found, this.reasonPlace)));
  }

  get chosen() {
    return this.tick.checked;
  }

  choose() {
    this.node.classList.toggle('out', !this.chosen);
    this.controls.forEach(({ node }) => { node.disabled = !this.chosen; });
  }

  line(forAll) {
    const values = answers(this.controls);
    const reason = this.reason.answer() || (this.reasonPlace.hidden ? forAll : null);
    return { task: this.person.task, values: reason ? { ...values, [REASON]: reason } : values };
  }

  show(problems) {
    this.controls.forEach(control => control.wrong(problems.some(({ field }) => field === control.field.key)));
    this.found.replaceChildren(...problems.map(said));
    if (problems.some(problem => problem.warning)) this.reasonPlace.hidden = false;
    if (problems.length && this.details) this.details.open = true;
  }
}

class Page {
  constructor(sitting) {
    this.shared = sitting.sections.flatMap(section => section.fields).map(field => new Control(field, sitting.shared[field.key]));
    this.reason = reasonOf('', 'Lý do tiếp tục cho cả cuộc họp');
    this.persons = sitting.persons.map(person => new Person(person, sitting.own));
    this.kept = new Map(this.persons.map(person => [person, this.draft(person)]));
    this.draw(sitting);
  }

  draw({ title, note, sections, own }) {
    byId('title').textContent = title;
    document.title = title;
    const controlOf = field => this.shared.find(control => control.field === field);
    this.reasonPlace = h('div', { class: 'field wide', hidden: true }, h('span', {}, 'Lý do tiếp tục cho cả cuộc họp'), this.reason.node);
    byId('note').textContent = note || '';
    byId('sections').replaceChildren(
      ...sections.map(section => h('fieldset', {}, h('legend', {}, section.label), section.fields.map(field => labelled(controlOf(field))))));
    byId('persons').tHead.replaceChildren(h('tr', {},
      h('th', { scope: 'col', class: 'tick' }, 'Ghi'), h('th', { scope: 'col', class: 'name' }, 'Họ tên, hồ sơ'),
      own.filter(field => field.type !== LONG).map(field =>
        h('th', { scope: 'col', class: WIDTHS[field.type] || 'middle' }, `${field.label}${field.required ? ' *' : ''}`))));
    byId('persons').append(...this.persons.map(person => person.node));
    byId('problems').after(this.reasonPlace);
    this.count();
    byId('form').hidden = false;
    byId('form').addEventListener('input', () => this.typed());
    byId('form').addEventListener('submit', event => {
      event.preventDefault();
      this.send();
    });
  }

  count() {
    byId('form').querySelector('[type=submit]').textContent = `Ghi cho ${this.persons.filter(person => person.chosen).length} người`;
  }

  typed() {
    this.count();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), AFTER_THE_LAST_KEY);
  }

  /** What a person's own form would keep: whoever goes on there finds it. */
  draft(person) {
    return JSON.stringify({ ...answers(this.shared), ...answers(person.controls) });
  }

  async keep() {
    if (this.sending) return;
    try {
      for (const person of this.persons.filter(one => one.chosen)) {
        const text = this.draft(person);
        if (text !== this.kept.get(person)) {
          const { savedAt } = await call(`drafts/${encodeURIComponent(person.person.task)}`, { method: 'PUT', json: JSON.parse(text) });
          this.kept.set(person, text);
          byId('kept').textContent = `Đã lưu bản nháp lúc ${moment(savedAt).slice(-5)}, chưa gửi.`;
        }
      }
    } catch (failure) {
      byId('kept').textContent = `Chưa lưu được bản nháp: ${failure.message}`;
    }
  }

  async send() {
    const button = byId('form').querySelector('[type=submit]');
    clearTimeout(this.timer);
    this.sending = true;
    button.disabled = true;
    byId('message').textContent = 'Đang ghi…';
    this.show([]);
    try {
      const done = await call(address, {
        json: {
          shared: answers(this.shared),
          persons: this.persons.filter(person => person.chosen).map(person => person.line(this.reason.answer()))
        }
      });
      byId('form').hidden = true;
      byId('message').replaceChildren(h('p', {}, `Đã ghi cho ${done.length} người:`),
        h('ul', {}, done.map(({ number, name }) => h('li', {}, `${name} (${number})`))));
    } catch (failure) {
      byId('message').textContent = failure.problems?.length ? '' : failure.message;
      this.show(failure.problems || []);
    }
    this.sending = false;
    button.disabled = false;
  }

  /** A point against a person stands at the person and, with those against the meeting, above the button. */
  show(problems) {
    const apart = problems.map(problem => {
      const [, number, field] = /^([^/]+)\/(.*)$/.exec(problem.field) || [null, null, problem.field];
      return { ...problem, number, field };
    });
    this.shared.forEach(control => control.wrong(apart.some(({ field }) => field === control.field.key)));
    this.persons.forEach(person => person.show(apart.filter(({ number }) => number === person.person.number)));
    if (apart.some(({ number, warning }) => !number && warning)) this.reasonPlace.hidden = false;
    byId('problems').replaceChildren(...(apart.length ? [
      h('b', {}, apart.every(({ warning }) => warning)
        ? 'Chưa ghi cho ai, có điểm cần xem lại. Nếu vẫn đúng, ghi lý do tiếp tục rồi gửi lại.'
        : `Chưa ghi cho ai, có ${apart.length} chỗ cần sửa:`),
      h('ul', {}, apart.map(problem => h('li', {}, said(problem))))
    ] : []));
    byId('problems').hidden = apart.length === 0;
    if (apart.length) byId('problems').scrollIntoView({ block: 'nearest' });
  }
}

async function open() {
  const sitting = await call(address);
  byId('message').textContent = sitting.persons.length ? '' : 'Việc này không ghi chung cho nhiều người được.';
  return sitting.persons.length && new Page(sitting);
}

if (task) {
  open().catch(failure => {
    byId('message').textContent = failure.status === 401 ? 'Hãy đăng nhập ở trang Công việc rồi mở lại trang này.' : failure.message;
  });
} else {
  byId('message').textContent = 'Mở trang này từ một công việc có nhiều người cùng chờ.';
}
