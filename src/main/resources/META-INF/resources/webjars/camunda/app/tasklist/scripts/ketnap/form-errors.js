// What a Camunda Form or the server has against an answer stands at its field, and in the list above the button.

import { inVietnamese } from '../form-messages.js';
import { fieldsOf, whenDrawn } from './camunda-form.js';
import { onRefusal } from './refusals.js';
import { bare, formsPlace, WrongFields } from './wrong-fields.js';

const DRAWN = 50;
const FOCUSABLE = 'input:not([type=hidden]), textarea, select, .fjs-taglist-input, [tabindex]';

const labelOf = field => field.label || field.dateLabel || '';
const shown = (container, field) => container.querySelector(`[id$="${CSS.escape(field.id)}"], [id*="${CSS.escape(field.id)}-"]`);

function placeOf(container, field) {
  const place = shown(container, field);
  const whole = place?.closest('.fjs-form-field') || place;
  return place?.matches(FOCUSABLE) ? place : whole?.querySelector(FOCUSABLE) || whole;
}

class Errors {
  constructor(form, container) {
    this.form = form;
    this.container = container;
    this.list = new WrongFields(container);
    this.general = [];
    this.articles = new Map();
    this.list.keepButtonOn(() => this.any() && !container.closest('.disabled-form'));
    // a listener that answers anything keeps the news from those after it
    form.on('changed', () => {
      if (!this.list.box.hidden) this.redraw();
    });
  }

  any() {
    return Object.keys(this.form._getState().errors).length > 0;
  }

  points() {
    const { errors } = this.form._getState();
    const atFields = fieldsOf(this.form).filter(field => errors[field.id]?.length && shown(this.container, field)).map(field => {
      const [message] = [errors[field.id]].flat(2);
      const known = this.articles.get(message);
      return { label: labelOf(field), ...(known || { message: inVietnamese(message) }), field: () => placeOf(this.container, field) };
    });
    return [...atFields, ...this.general];
  }

  redraw() {
    const points = this.points();
    this.marked?.forEach(place => place.setAttribute('aria-invalid', 'false'));
    this.marked = points.filter(point => point.field).map(point => point.field());
    this.marked.forEach(place => place.setAttribute('aria-invalid', 'true'));
    this.list.show(points, this.mayGoOn && points.length > 0);
    return points;
  }

  /** After the button was pressed: what the form itself finds. */
  pressed() {
    this.general = [];
    this.mayGoOn = false;
    const points = this.redraw();
    if (points.length) {
      this.list.lead(points);
    }
  }

  /** What the server found. */
  refused(problems) {
    const byName = new Map(fieldsOf(this.form).map(field => [field.key, field]));
    const errors = { ...this.form._getState().errors };
    this.general = [];
    problems.forEach(({ field: name, message, article }) => {
      const field = byName.get(name.replace(/[.[].*$/, ''));
      if (!field || !shown(this.container, field)) {
        this.general.push({ message, article });
        return;
      }
      const said = bare(message, labelOf(field)).message;
      const text = article ? `${said} (${article})` : said;
      this.articles.set(text, { message: said, article });
      errors[field.id] = [...(errors[field.id] || []), text];
    });
    this.mayGoOn = problems.every(problem => problem.warning);
    this.form._setState({ errors });
    setTimeout(() => this.list.lead(this.redraw()), DRAWN);
  }
}

const drawn = new WeakMap();
whenDrawn((form, container) => {
  const inside = container.closest('[cam-tasklist-form]');
  if (inside) {
    drawn.set(inside, new Errors(form, container));
  }
});

const ofThePage = () => {
  const container = formsPlace()?.querySelector('.fjs-container');
  return container && drawn.get(container.closest('[cam-tasklist-form]'));
};

document.addEventListener('click', ({ target }) => {
  if (target.closest('.form-actions .btn-primary, .modal-footer .btn-primary')) {
    setTimeout(() => ofThePage()?.pressed(), DRAWN);
  }
});

onRefusal(problems => ofThePage()?.refused(problems));

