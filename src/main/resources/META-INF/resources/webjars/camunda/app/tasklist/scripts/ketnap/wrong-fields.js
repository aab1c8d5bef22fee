// The list of what is wrong with a form, above the buttons that send it: how many points are left, and a way to each. It is
// no notification, which would lie over the form.

import { explanationOf } from '../../../../ketnap/web/article.js';
import { h } from '../../../../ketnap/web/kit.js';

/** Where the form is that one can see: a dialog lies over the task. */
export const formsPlace = () => document.querySelector('.modal-content') || document.querySelector('.task-card');

/** The calendars that are open in a part of the page. */
export const openCalendars = place => [...place.querySelectorAll('input')]
  .map(input => input._flatpickr).filter(calendar => calendar?.isOpen);

const ROW = /^(Dòng \d+)(?:, ([^:]+))?: /;

/** What the server says of a field, without the name of the field, which stands beside it anyway. */
export function bare(message, label) {
  const row = ROW.exec(message);
  if (row) {
    return { label: row[0].slice(0, -2), message: message.slice(row[0].length) };
  }
  return { label, message: message.startsWith(`${label}: `) ? message.slice(label.length + 2) : message };
}

/** Brings a field into view and gives it the focus; its calendar would lie over what is said there. */
export function leadTo(field) {
  field.closest('details:not([open])')?.setAttribute('open', '');
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  openCalendars(document).forEach(calendar => calendar.close());
}

const basis = article => article && [' (', h('a', { href: explanationOf(article), target: '_blank', rel: 'noopener' }, article), ')'];

function line({ label, message, article, field }) {
  const named = label ? [h('strong', {}, label), ': '] : null;
  const text = field
    ? h('a', { href: '#', onclick: event => { event.preventDefault(); leadTo(field()); } }, named, message)
    : [named, message];
  return h('li', {}, text, basis(article));
}

/** What is wrong with the form in one place, a dialog or the card of a task. */
export class WrongFields {
  constructor(inside) {
    const actions = inside.closest('.modal-content')?.querySelector('.modal-footer')
      || inside.closest('[cam-tasklist-form]').querySelector('.form-actions');
    this.button = actions.querySelector('.btn-primary');
    actions.parentNode.querySelectorAll('.ketnap-wrong-fields').forEach(old => old.remove());
    this.box = h('div', { class: 'ketnap-wrong-fields', role: 'alert', tabIndex: -1, hidden: true });
    actions.before(this.box);
  }

  /**
   * Shows points, or nothing any more without any.
   *
   * @param points with `message`; `label`, `article` and `field`, which finds the place to go to, where there are such
   * @param mayGoOn whether all of it only has to be looked at again
   */
  show(points, mayGoOn) {
    const told = mayGoOn
      ? `Chưa lưu, có ${points.length} điểm cần xem lại`
      : `Chưa gửi, còn ${points.length} chỗ chưa ghi hoặc cần sửa`;
    if (points.length === 0 || this.box.hidden || this.told !== told + points.map(point => point.message).join()) {
      this.told = told + points.map(point => point.message).join();
      this.box.replaceChildren(h('h4', {}, told), h('ul', {}, points.map(line)),
        mayGoOn ? h('p', {}, 'Nếu vẫn đúng, ghi lý do vào ô “Lý do tiếp tục” rồi gửi lại.') : '');
    }
    this.box.hidden = points.length === 0;
    this.buttonOn?.();
  }

  /** To the first field that is wrong, or to the list when the whole form is meant. */
  lead(points) {
    const first = points.find(point => point.field);
    leadTo(first ? first.field() : this.box);
  }

  /** The button stays on: a press says what is missing, where a grey one would say nothing. */
  keepButtonOn(isWrong) {
    this.buttonOn = () => {
      if (this.button.disabled && isWrong()) this.button.disabled = false;
    };
    new MutationObserver(this.buttonOn).observe(this.button, { attributes: true, attributeFilter: ['disabled'] });
    this.buttonOn();
  }
}
