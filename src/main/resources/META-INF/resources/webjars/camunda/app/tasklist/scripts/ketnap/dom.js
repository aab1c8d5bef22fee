/** Makes an element: attributes and listeners (`onclick`) from `props`, then its children; null and undefined are left out. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return node;
}

/** `2026-03-05` or a point in time, as 05/03/2026. */
export function day(value) {
  if (!value) {
    return '';
  }
  const date = value.length === 10 ? value : new Date(value).toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
  return date.split('-').reverse().join('/');
}

/** A point in time as 05/03/2026 14:30. */
export function moment(value) {
  const time = new Date(value).toLocaleTimeString('vi', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  return `${day(value)} ${time}`;
}
