import { language, locales } from '../../../ketnap/web/language.js';
import { nameAll, whenChanged } from '../../../ketnap/web/named.js';
import '../../../ketnap/web/page.js';
import '../../../ketnap/web/drafts.js';

// Closed for good.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  ['admin.system:diagnostics-system-settings', 'admin.system:system-settings-metrics'].join(',')
);

whenChanged(() => nameAll([]));

export default {
  app: {
    vendor: 'Kết nạp ·',
    name: language === 'vi' ? 'Quản trị' : 'Admin'
  },
  locales,
  disableWelcomeMessage: true
};
