// The choice of a unit by its name; what is submitted is its code.

import { call, h, Refusal } from './kit.js';

/** Every unit by its code, in the order of the alphabet. */
export const units = call('units').then(all => new Map(all.map(unit => [unit.code, unit])));

/** The name of a unit with its code, the code alone of one that the register does not have. */
export const nameOf = async code => (await units).get(code)?.label || code;

/** Lets the field offer the units that have not ended; what is typed narrows the list. */
export async function offer(input) {
  const list = h('datalist', { id: `${input.id}-units` });
  input.after(list);
  input.setAttribute('list', list.id);
  input.autocomplete = 'off';
  list.append(...[...(await units).values()].filter(unit => unit.open)
    .map(unit => h('option', { value: unit.label, label: unit.above })));
}

/** The code of the unit that stands in the field: chosen, or typed as a code or a name that is one unit's alone. */
export async function codeIn(input) {
  const text = input.value.trim().toLowerCase();
  const named = [...(await units).values()].filter(unit => [unit.label, unit.label.replace(/ \([^()]*\)$/, ''), unit.code]
    .some(name => name.toLowerCase() === text));
  if (named.length !== 1) {
    input.focus();
    throw new Refusal(named.length ? 'Có nhiều đơn vị cùng tên: chọn một dòng trong danh sách.' : 'Chọn một đơn vị trong danh sách.');
  }
  input.value = named[0].label;
  return named[0].code;
}

/**
 * Makes a page about one unit: the form asks for it, the message tells how it went.
 *
 * @param show shows for a unit's code what was asked or done
 * @param ask asks the server about a unit's code
 * @returns does something about the unit that it is given, shows what came of it and says so
 */
export function aboutOneUnit(show, ask) {
  const [form, field, message] = ['form', 'unit', 'message'].map(id => document.getElementById(id));
  const work = async (unitOf, does, done = '') => {
    message.textContent = 'Đang làm…';
    try {
      const unit = await unitOf();
      await show(unit, await does(unit));
      message.textContent = done;
    } catch (failure) {
      message.textContent = failure.message;
    }
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    work(() => codeIn(field), ask);
  });
  offer(field).catch(failure => { message.textContent = failure.message; });
  return work;
}
