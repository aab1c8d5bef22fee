// What all pages and plugins of ours share in the browser: elements, days, requests and the choice of a file.

const API = new URL('../../api/ketnap/', import.meta.url);
const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' };

/**
 * Makes an element: properties, attributes and listeners (`onclick`) from `given`, then its children. What is null,
 * undefined or false is left out, and texts are never read as HTML.
 */
export function h(tag, given = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      if (name in node && name !== 'list') {
        node[name] = value;
      } else {
        node.setAttribute(name, value === true ? '' : value);
      }
    }
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** `2026-03-05` or a point in time, as 05/03/2026 in Viet Nam, a year as it is; nothing for none. */
export function day(value) {
  if (!value) return '';
  const date = value.length <= 10 ? value : new Date(value).toLocaleDateString('sv', ZONE);
  return date.split('-').reverse().join('/');
}

/** A point in time as 05/03/2026 14:30 in Viet Nam; nothing for none. */
export function moment(value) {
  return value ? `${day(value)} ${new Date(value).toLocaleTimeString('en-GB', { ...ZONE, hour: '2-digit', minute: '2-digit' })}` : '';
}

/** 5/3/2026 as 2026-03-05; anything else stays as it is. */
export const isoDay = text => text.trim().replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
  (all, date, month, year) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);

/** Values as the part of an address behind its question mark; empty ones are left out. */
export const query = values => new URLSearchParams(
  Object.entries(values || {}).filter(([, value]) => value !== '' && value !== null && value !== undefined)).toString();

/** The address of a part of our interface. */
export const url = (path, values) => `${new URL(path, API).href}${query(values) ? `?${query(values)}` : ''}`;

// The cookie is given to pages below /camunda only.
const token = () => document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) || '';

/** Why the application did not do what was asked; the message is for the person at the screen, problems say it by field. */
export class Refusal extends Error {
  constructor(message, status, problems = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

async function send(path, { method, values, json, form }) {
  let response;
  try {
    response = await fetch(url(path, values), {
      method: method || (json || form ? 'POST' : 'GET'),
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...(json && { 'Content-Type': 'application/json' }) },
      body: json ? JSON.stringify(json) : form,
    });
  } catch (failure) {
    throw new Refusal('Không kết nối được máy chủ. Hãy thử lại.');
  }
  if (!response.ok) {
    const body = await jsonOf(response);
    throw new Refusal(body?.message || `Máy chủ không xử lý được (mã ${response.status}). Hãy tải lại trang rồi thử lại.`, response.status, body?.problems);
  }
  return response;
}

const jsonOf = response => (response.headers.get('Content-Type')?.startsWith('application/json') ? response.json() : null);

/**
 * Asks the server and answers with its JSON, or null without any. Throws a Refusal with the server's own reason.
 *
 * @param options method; `values` for the address; `json` or `form` as the body
 */
export const call = async (path, options = {}) => jsonOf(await send(path, options));

/** The same for an answer that is a file: the browser keeps it under the name. */
export async function download(path, name, options = {}) {
  const address = URL.createObjectURL(await (await send(path, options)).blob());
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A button of ours in place of the browser's box for files, which speaks the browser's language. */
export function fileChooser({ label, text = 'Chọn tệp', accept, className = 'btn btn-default', onchange }) {
  const input = h('input', { type: 'file', accept, className: 'ketnap-unseen', 'aria-label': label, onchange });
  return { input, node: h('label', { className: `${className} ketnap-choose` }, text, input) };
}
