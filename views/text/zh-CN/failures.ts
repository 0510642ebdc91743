export const failures = {
  notFound: { title: '没有这一页', body: '可能是网址抄错了，也可能项目换了编号。', action: '回首页' },
  signIn: { title: '请先登录', body: '这一页要登录以后才能看。' },
  notYours: { title: '这一页不对您开放', body: '您的岗位没有这项权限。要开通，请找本单位的安全管理员。' },
  refused: { title: '现在还不行', action: '回上一页' },
  tooLarge: { title: '内容太大了', body: '一次最多 1 MB。请删短一些再交。' },
  malformed: { title: '没有看懂交来的内容', body: '请回到上一页，再交一次。' },
  notSameOrigin: { title: '没有收下', body: '这次提交不是从本网站的页面发出的。请打开本网站的页面再交。' },
  broken: {
    title: '系统出了点问题',
    body: (code: string) => `这一次没有办成。请稍后再试；还不行，请把编号 ${code} 告诉工作人员。`,
  },
  unavailable: { title: '正在恢复', body: '数据库暂时连不上，通常几秒钟就好。请过一会儿再试。' },
  insecure: { title: '这个网址不安全', body: '请用 https 开头的网址打开。用现在这个网址不能登录，也不能投票。' },
}
