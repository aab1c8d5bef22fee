// Cockpit writes moments for machines; people here read dd/mm/yyyy.
window.angular.module('cam.cockpit').config(['camDateFormatProvider', formats =>
  formats.setDateFormat('DD/MM/YYYY HH:mm', 'normal')]);
