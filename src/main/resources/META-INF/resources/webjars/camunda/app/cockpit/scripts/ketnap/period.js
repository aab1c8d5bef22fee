import { h } from '../../../../ketnap/web/kit.js';

const YEARS = 8;
const HALVES = [['', 'Cả năm'], ['H1', '6 tháng đầu năm'], ['H2', '6 tháng cuối năm']];
const QUARTERS = ['I', 'II', 'III', 'IV'].map((name, i) => [`Q${i + 1}`, `Quý ${name}`]);
const MONTHS = Array.from({ length: 12 }, (none, i) => [String(i + 1).padStart(2, '0'), `Tháng ${i + 1}`]);

/** A list to choose from; choices are values, or pairs of value and text. */
export function select(choices, chosen, label) {
  return h('select', { 'aria-label': label }, choices.map(choice => {
    const [value, text] = Array.isArray(choice) ? choice : [choice, choice];
    return h('option', { value, selected: value === chosen }, String(text));
  }));
}

/** The form in which a period is chosen: open(period) is called with its code. Further boxes stand before it, links behind. */
export function periodBar(period, open, boxes, ...links) {
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: YEARS }, (none, i) => thisYear + 1 - i);
  const [year, rest] = period.length > 7 ? [period.slice(0, 4), 'T'] : [period.slice(0, 4), period.slice(5)];
  const term = h('input', { size: 9, value: rest === 'T' ? period : `${year}-${Number(year) + 5}`, 'aria-label': 'Nhiệm kỳ', hidden: rest !== 'T' });
  const yearBox = select(years.includes(Number(year)) ? years : [...years, Number(year)], Number(year), 'Năm');
  const partBox = select([...HALVES, ...QUARTERS, ...MONTHS, ['T', 'Nhiệm kỳ']], rest, 'Kỳ');
  const chosen = () => {
    if (partBox.value === 'T') return term.value.trim();
    return partBox.value ? `${yearBox.value}-${partBox.value}` : yearBox.value;
  };
  partBox.addEventListener('change', () => { term.hidden = partBox.value !== 'T'; });
  return h('form', { className: 'ketnap-bar', onsubmit: event => {
    event.preventDefault();
    open(chosen());
  } }, boxes, partBox, yearBox, term, h('button', { className: 'btn btn-primary' }, 'Xem'), links);
}
