import { h } from '../../../../ketnap/web/kit.js';
import { groupAddress } from './api.js';

const FILE = 0x04034b50;
const HEAD = 30;

/** Counts the files of a packed file while it comes in; they stand in it as they are, each behind its size. */
class Counter {
  constructor() {
    this.count = 0;
    this.skip = 0;
    this.head = [];
  }

  add(bytes) {
    for (let at = 0; at < bytes.length;) {
      if (this.skip > 0) {
        const step = Math.min(this.skip, bytes.length - at);
        this.skip -= step;
        at += step;
      } else {
        this.head.push(bytes[at]);
        at += 1;
        if (this.head.length === HEAD) this.read();
      }
    }
  }

  read() {
    const head = new DataView(new Uint8Array(this.head).buffer);
    this.head = [];
    if (head.getUint32(0, true) !== FILE) {
      this.skip = Infinity;
      return;
    }
    this.count += 1;
    this.skip = head.getUint32(18, true) + head.getUint16(26, true) + head.getUint16(28, true);
  }
}

async function fetchAll(number, group, tell) {
  const response = await fetch(groupAddress(number, group.id));
  if (!response.ok) throw new Error((await response.json().catch(() => ({}))).message || 'Máy chủ không soạn được. Hãy thử lại.');
  const total = response.headers.get('X-Papers');
  const counter = new Counter();
  const parts = [];
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    counter.add(read.value);
    tell(`Đã soạn ${counter.count}/${total} giấy…`);
  }
  if (String(counter.count) !== total) throw new Error(`Mới nhận ${counter.count}/${total} giấy. Hãy thử lại.`);
  return new Blob(parts, { type: 'application/zip' });
}

/** Buttons that make the papers of all cases of a class, a sitting or a ceremony, and say how far they are. */
export function groupMakers(number, groups) {
  return groups.length === 0 ? [] : [h('div', { class: 'ketnap-papers' },
    h('h4', {}, 'Soạn cho nhiều người một lần'),
    h('ul', {}, groups.map(group => {
      const said = h('span', { role: 'status', class: 'ketnap-detail' });
      const button = h('button', { type: 'button', className: 'btn btn-default btn-sm' }, `${group.title} (${group.persons} người)`);
      button.addEventListener('click', async () => {
        button.disabled = true;
        try {
          const blob = await fetchAll(number, group, text => { said.textContent = text; });
          const link = h('a', { href: URL.createObjectURL(blob), download: `${number} ${group.id}.zip` });
          link.click();
          URL.revokeObjectURL(link.href);
          said.textContent = 'Đã soạn xong.';
        } catch (failure) {
          said.textContent = failure.message;
        }
        button.disabled = false;
      });
      return h('li', { class: 'ketnap-paper' }, button, ' ', said);
    })))];
}
