// Cockpit writes moments for machines and by the browser's clock. The server sends them as its own clock, that of Viet Nam,
// told them: people here read that, as dd/mm/yyyy.

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*/;

const shown = moment => String(moment || '').replace(MOMENT, '$3/$2/$1 $4');

window.angular.module('cam.cockpit').config(['$filterProvider', filters => filters.register('camDate', () => shown)]);
