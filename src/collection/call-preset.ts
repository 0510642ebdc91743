/** What a new call begins with: the usual scope and the usual ○ and × of the rulebook (§2.5), for the officer to change. */
export const callPreset = (year: number) => ({
  title: `${year} 年度民生实事建议征集`,
  scope: '面向全体居民征集民生实事建议项目。一事一提，写清楚在哪里、怎么不方便。',
  wanted: ['很多人用得上，不是一家一户的事', '本级自己能办', '当年能办完，或者当年看得见一段'].join('\n'),
  excluded: ['投诉举报、个人求助，请打 12345', '上级已经安排、必须办的项目', '办公楼、办公设备', '违反法律、法规和政策的'].join(
    '\n',
  ),
  contact: ['到任意一个代表之家（站）说给代表听', '服务热线 12345'].join('\n'),
})
