import { day, fileChooser, h, moment } from '../../../../ketnap/web/kit.js';
import { fileAddress, groups, makeable, papers, supersede, upload } from './api.js';
import { groupMakers } from './make-groups.js';
import { makers, otherMakers } from './make-papers.js';

// Kinds and no endings: a telephone then turns its own kind of pictures into JPEG, and .jfif is JPEG.
const ACCEPTED = 'application/pdf,image/jpeg,image/png';

/** The list of contents with its files; draws itself again after every change. */
export class Papers {
  constructor(number) {
    this.number = number;
    this.lists = h('div');
    this.message = h('p', { role: 'status', class: 'ketnap-message' }, 'Đang mở danh mục giấy tờ…');
    this.node = h('section', { class: 'ketnap-part', 'aria-label': 'Giấy tờ' },
      h('h3', {}, 'Giấy tờ'), this.message, this.lists);
  }

  open() {
    this.change('', () => {});
  }

  async load() {
    let together;
    [this.dossier, this.offers, together] = await Promise.all([papers(this.number), makeable(this.number), groups(this.number)]);
    const listed = this.dossier.sections.flatMap(section => section.items.map(item => item.paper));
    this.lists.replaceChildren(
      ...this.dossier.sections.map(section => this.section(section)),
      ...otherMakers(this.number, this.offers, listed),
      ...groupMakers(this.number, together.groups));
  }

  section(section) {
    const there = section.items.filter(item => ['PRESENT', 'EXPIRING'].includes(item.state)).length;
    const counts = section.items.length > 1 ? ` (${there}/${section.items.length})` : '';
    return h('div', { class: 'ketnap-papers' },
      h('h4', {}, section.title + counts),
      h('ul', {}, section.items.map(item => this.item(item))));
  }

  item(item) {
    return h('li', { class: `ketnap-paper ketnap-${item.state.toLowerCase()}` },
      h('div', { class: 'ketnap-paper-head' },
        h('span', { class: 'ketnap-paper-name', title: item.basis ? `Căn cứ: ${item.basis}` : null },
          item.name, item.form ? h('small', {}, ` ${item.form}`) : null),
        h('span', { class: 'ketnap-state' }, item.stateLabel),
        this.dossier.mayUpload ? this.chooser(item) : null),
      item.entries.map(entry => h('div', { class: 'ketnap-detail' }, described(entry))),
      item.validUntil ? h('div', { class: 'ketnap-detail' }, validity(item)) : null,
      makers(this.number, this.offers.filter(offer => offer.paper === item.paper)),
      item.documents.map(document => this.file(item, document)));
  }

  chooser(item) {
    const { input, node } = fileChooser({
      label: `Tải lên tệp cho ${item.name}`,
      text: 'Tải lên',
      accept: ACCEPTED,
      className: 'btn btn-default btn-sm',
      onchange: () => this.send(item, input)
    });
    return node;
  }

  file(item, document) {
    const gone = document.supersededAt;
    const size = document.size < 1024 * 1024
      ? `${Math.max(1, Math.round(document.size / 1024))} KB`
      : `${(document.size / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
    return h('div', { class: gone ? 'ketnap-file ketnap-gone' : 'ketnap-file' },
      h('a', { href: fileAddress(this.number, document.id), download: document.name }, document.name),
      h('span', {}, ` ${size} · ${document.uploadedBy}, ${moment(document.uploadedAt)}`),
      gone ? h('span', {}, ` · ${document.supersededBy} đã bỏ ngày ${day(gone)}`) : null,
      !gone && this.dossier.mayUpload ? this.remover(document) : null);
  }

  /** Asks once more in its own place: the page may open no dialogs. */
  remover(document) {
    const button = h('button', { type: 'button', class: 'btn btn-link btn-sm' }, 'Bỏ tệp này');
    let asked = false;
    button.addEventListener('click', () => {
      if (asked) {
        this.change('Đã bỏ tệp. Tệp vẫn được lưu để đối chiếu.', () => supersede(this.number, document.id));
      }
      asked = true;
      button.textContent = 'Bấm lần nữa để bỏ';
    });
    button.addEventListener('blur', () => {
      asked = false;
      button.textContent = 'Bỏ tệp này';
    });
    return button;
  }

  send(item, input) {
    const file = input.files[0];
    if (!file) {
      return;
    }
    if (file.size > this.dossier.maxSize) {
      this.say(`Tệp lớn quá ${Math.round(this.dossier.maxSize / 1024 / 1024)} MB: quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp.`, true);
      return;
    }
    this.say(`Đang tải lên ${file.name}…`);
    this.change(`Đã lưu ${file.name} vào mục “${item.name}”.`, () => upload(this.number, item.paper, file));
  }

  async change(done, work) {
    try {
      await work();
      await this.load();
      this.say(done);
    } catch (failure) {
      this.say(failure.message, true);
    }
  }

  say(text, wrong = false) {
    this.message.textContent = text;
    this.message.classList.toggle('ketnap-wrong', wrong);
    if (text) {
      this.message.scrollIntoView({ block: 'nearest' });
    }
  }
}

function validity(item) {
  const last = day(item.validUntil);
  return item.state === 'EXPIRED' ? `Đã hết giá trị từ sau ngày ${last}` : `Chi bộ phải xét chậm nhất ngày ${last}`;
}

function described(entry) {
  const number = entry.number ? `Số ${entry.number}, ngày` : 'Ngày';
  return `${number} ${day(entry.date)}${entry.signer ? `, ${entry.signer}` : ''}`;
}
