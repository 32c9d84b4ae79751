export const respond = {};
