export const remark = {};
