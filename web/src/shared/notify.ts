import { ElMessage } from 'element-plus'
import 'element-plus/es/components/message/style/css'
import { asProblem } from './http'
import { translate } from './i18n'

export const notify = {
  success: (text: string) => ElMessage.success({ message: text, showClose: true }),
  info: (text: string) => ElMessage.info({ message: text, showClose: true }),
  /** What went wrong, in the server's words, with the trace id to hand on. */
  problem(error: unknown): void {
    const problem = asProblem(error)
    const trace = problem.traceId === '' ? '' : ` (${translate('shared.problem.trace', { trace: problem.traceId })})`
    ElMessage.error({ message: `${problem.sentence}${trace}`, showClose: true, duration: 8000 })
  },
}
