// For whoever works without a mouse, and on a telephone: a way past the bar and the lists, digits where digits are asked,
// and no stop at a name that nothing can be done with.

import { h } from '../../../../ketnap/web/kit.js';
import { nameAll, whenChanged } from '../../../../ketnap/web/named.js';

const FIRST_TASK = '.tasks-list li.task h4.task a';
const FIRST_FIELD = '.task-card .form-container input, .task-card .fjs-container input:not([disabled]), .task-card .fjs-container textarea, .task-card .claim';
const NUMBERS = '.fjs-form-field-number input, input.flatpickr-input';
const OWN_NAME = '.task-card [cam-tasklist-task-meta] [cam-widget-inline-field][value="assignee.id"]';

function skip(text, place) {
  return h('a', {
    class: 'ketnap-skip',
    href: '#',
    onclick: event => {
      event.preventDefault();
      [...document.querySelectorAll(place)].find(each => each.offsetParent)?.focus();
    }
  }, text);
}

document.body.prepend(skip('Đến công việc đầu tiên trong danh sách', FIRST_TASK), skip('Đến biểu mẫu của công việc', FIRST_FIELD));

/** What Tasklist draws as a picture alone has a name for whoever does not see it. */
const PICTURES = [
  ['.region-toggle[data-region=filters]', 'Thu gọn hoặc mở cột danh sách'],
  ['.region-toggle[data-region=list]', 'Thu gọn hoặc mở cột công việc'],
  ['.region-toggle[data-region=task]', 'Thu gọn hoặc mở công việc'],
  ['.maximize', 'Phóng to hoặc thu nhỏ công việc'],
  ['.new-sort > .dropdown-toggle', 'Thêm cách xếp']
];

function settle() {
  nameAll(PICTURES);
  document.querySelectorAll(NUMBERS).forEach(field => {
    if (field.inputMode !== 'numeric') field.inputMode = 'numeric';
  });
  document.querySelectorAll(`${OWN_NAME}[tabindex]`).forEach(name => name.removeAttribute('tabindex'));
}

whenChanged(settle);
