import { h, moment } from '../../../../ketnap/web/kit.js';
import { addNote, notes } from './api.js';

const MOST_LETTERS = 1000;

/** What colleagues of the unit noted on a case, and a place for one more. */
export class Notes {
  constructor(number) {
    this.number = number;
    this.text = h('textarea', { id: 'ketnap-note', class: 'form-control', rows: 2, maxLength: MOST_LETTERS });
    this.label = h('label', { htmlFor: 'ketnap-note' });
    this.form = h('form', { class: 'ketnap-note', hidden: true, onsubmit: event => this.send(event) },
      this.label, this.text, h('button', { type: 'submit', class: 'btn btn-default' }, 'Thêm ghi chú'));
    this.message = h('p', { role: 'alert', class: 'ketnap-message ketnap-wrong' });
    this.list = h('ul', { class: 'ketnap-list' });
    this.node = h('section', { class: 'ketnap-part', hidden: true }, h('h3', {}, 'Ghi chú'), this.list, this.form);
  }

  open() {
    this.change(() => notes(this.number));
  }

  send(event) {
    event.preventDefault();
    if (this.text.value.trim()) {
      this.change(async () => {
        const now = await addNote(this.number, this.text.value);
        this.text.value = '';
        return now;
      });
    }
  }

  async change(work) {
    try {
      this.show(await work());
      this.message.remove();
    } catch (failure) {
      this.node.hidden = false;
      this.message.textContent = failure.message;
      this.list.after(this.message);
    }
  }

  show({ unit, notes: all }) {
    this.node.hidden = !unit && all.length === 0;
    this.form.hidden = !unit;
    this.label.textContent = `Ghi chú cho đồng nghiệp ở ${unit || ''} (cấp khác không đọc được)`;
    this.list.replaceChildren(...all.map(note => h('li', {},
      h('strong', {}, note.who), ` · ${note.unit}, ${moment(note.at)}`,
      h('div', { class: 'ketnap-detail ketnap-written' }, note.text))));
  }
}
