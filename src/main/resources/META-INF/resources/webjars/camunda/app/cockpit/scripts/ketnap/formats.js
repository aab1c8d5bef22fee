// Cockpit writes moments for machines and by the browser's clock. The server sends them as its own clock, that of Viet Nam,
// told them: people here read that, as dd/mm/yyyy. They read numbers in full, 1.234 and not 1.2k.

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*/;

const FORMATS = {
  camDate: moment => String(moment || '').replace(MOMENT, '$3/$2/$1 $4'),
  // no text for none: Cockpit writes the nought itself
  abbreviateNumber: number => (number ? number.toLocaleString('vi-VN') : undefined),
};

window.angular.module('cam.cockpit').config(['$filterProvider', filters =>
  Object.entries(FORMATS).forEach(([name, format]) => filters.register(name, () => format))]);
