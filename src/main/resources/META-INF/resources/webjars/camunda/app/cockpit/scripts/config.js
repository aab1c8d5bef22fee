import { language, locales } from '../../../ketnap/web/language.js';
import '../../../ketnap/web/page.js';
import '../../../ketnap/web/drafts.js';

export default {
  app: {
    vendor: 'Kết nạp ·',
    name: language === 'vi' ? 'Giám sát' : 'Cockpit'
  },
  locales,
  disableWelcomeMessage: true,
  customScripts: ['scripts/ketnap/managers.js']
};
