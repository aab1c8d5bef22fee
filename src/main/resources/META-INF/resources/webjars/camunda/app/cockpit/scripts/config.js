import { language, locales } from '../../../ketnap/web/language.js';
import '../../../ketnap/web/page.js';
import '../../../ketnap/web/drafts.js';

// Closed for good, or nothing is kept that they could show.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'cockpit.navigation:batch',
    'cockpit.navigation:decisions',
    'cockpit.navigation:deployments',
    'cockpit.navigation:reports',
    'cockpit.navigation:tasks',
    'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime'
  ].join(',')
);

export default {
  app: {
    vendor: 'Kết nạp ·',
    name: language === 'vi' ? 'Giám sát' : 'Cockpit'
  },
  locales,
  disableWelcomeMessage: true,
  customScripts: ['scripts/ketnap/managers.js', 'scripts/ketnap/formats.js', 'scripts/ketnap/process-names.js'],
  bpmnJs: { additionalModules: ['scripts/ketnap/readable-diagram.js'] }
};
