export default {
  customScripts: ['scripts/ketnap/managers.js']
};
