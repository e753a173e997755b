import { defineMessages } from '@/shared/messages.type'

export default defineMessages(
  {
    title: '数据导入',
    note: '导入前逐行检查，不合格的行标明原因后退回；每次导入都可以整份撤销。',
    state: {
      RECEIVED: '排队中',
      CHECKING: '检查中',
      LOADING: '入库中',
      DONE: '已导入',
      REFUSED: '未导入',
      RECOGNISED: '以前导入过',
      UNDOING: '撤销中',
      UNDONE: '已撤销',
    },
  },
  {
    title: 'Data import',
    note: 'Every row is checked first; faulty ones come back with the reason. Any import can be undone as a whole.',
    state: {
      RECEIVED: 'Waiting',
      CHECKING: 'Checking',
      LOADING: 'Loading',
      DONE: 'Imported',
      REFUSED: 'Not imported',
      RECOGNISED: 'Imported before',
      UNDOING: 'Undoing',
      UNDONE: 'Undone',
    },
  },
)
