// The same for the embedded forms: what is missing or refused stands at its field and in the list above the button.

import { h } from '../../../../ketnap/web/kit.js';
import { asks } from './ask.js';
import { onRefusal } from './refusals.js';
import { bare, formsPlace, WrongFields } from './wrong-fields.js';

const FORM = '.form-container form[role=form]';
const FIELDS = 'input[ng-model], select[ng-model], textarea[ng-model]';
let count = 0;

/** Where a person types: the text field in front of a day. */
const typed = field => document.getElementById(`${field.id}-typed`) || field;

function labelOf(field) {
  const label = typed(field).labels?.[0]?.textContent || field.getAttribute('aria-label') || '';
  return label.replace(/\s+/g, ' ').replace('*', '').trim();
}

function complaint(field) {
  const empty = field.type === 'checkbox' ? !field.checked : !field.value.trim() || field.value.startsWith('?');
  return empty ? 'chưa ghi' : field.dataset.wrong || 'chưa đúng';
}

function mark(field, text) {
  const place = typed(field);
  const said = h('p', { class: 'ketnap-field-error', id: `ketnap-field-error-${++count}` }, text);
  (place.closest('.form-group, .checkbox, td') || place.parentNode).append(said);
  place.setAttribute('aria-invalid', 'true');
  place.setAttribute('aria-describedby', said.id);
  return () => {
    said.remove();
    place.removeAttribute('aria-invalid');
    place.removeAttribute('aria-describedby');
  };
}

class Errors {
  constructor(form) {
    this.form = form;
    this.list = new WrongFields(form);
    this.points = [];
    this.list.keepButtonOn(() => form.matches('.ng-invalid') && !form.closest('.disabled-form'));
    ['input', 'change'].forEach(kind => form.addEventListener(kind, ({ target }) => this.corrected(target)));
  }

  /** Whether the form lacks nothing that the page can see. */
  isComplete() {
    const wrong = [...this.form.querySelectorAll(FIELDS)].filter(field => field.matches('.ng-invalid'));
    this.show(wrong.map(field => ({ at: field, label: labelOf(field), message: complaint(field) })), false);
    return wrong.length === 0;
  }

  refused(problems) {
    const mayGoOn = problems.every(problem => problem.warning);
    if (mayGoOn) this.form.classList.add('ketnap-asked');
    this.show(problems.map(problem => {
      const at = this.find(problem.field);
      return { ...problem, at, ...(at && bare(problem.message, labelOf(at))) };
    }), mayGoOn);
  }

  /** `results[2].grade` is the third field with a model called so. */
  find(name) {
    const model = name.split('.').pop();
    const row = /\[(\d+)\]/.exec(name);
    const all = model ? this.form.querySelectorAll(`[ng-model$=".${CSS.escape(model)}"]`) : [];
    return all[row ? Number(row[1]) : 0];
  }

  show(points, mayGoOn) {
    this.points.forEach(point => point.unmark?.());
    this.points = points.map(point => ({
      ...point,
      field: point.at && (() => typed(point.at)),
      unmark: point.at && mark(point.at, point.article ? `${point.message} (${point.article})` : point.message)
    }));
    this.mayGoOn = mayGoOn;
    this.list.show(this.points, mayGoOn && points.length > 0);
    if (points.length) this.list.lead(this.points);
  }

  corrected(field) {
    const done = this.points.filter(point => point.at && (point.at === field || typed(point.at) === field));
    if (done.length) {
      done.forEach(point => point.unmark());
      this.points = this.points.filter(point => !done.includes(point));
      this.list.show(this.points, this.mayGoOn && this.points.length > 0);
    }
  }
}

const drawn = new WeakMap();
const ofThePage = () => {
  const form = formsPlace()?.querySelector(FORM);
  if (form && !drawn.has(form)) drawn.set(form, new Errors(form));
  return form && drawn.get(form);
};

new MutationObserver(ofThePage).observe(document.body, { childList: true, subtree: true });

document.addEventListener('click', event => {
  const pressed = event.target.closest('.form-actions .btn-primary, .modal-footer .btn-primary');
  const errors = pressed && !pressed.disabled && ofThePage();
  if (errors && (!errors.isComplete() || asks(errors.form, pressed))) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

onRefusal(problems => ofThePage()?.refused(problems));
