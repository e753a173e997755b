// The part of ECharts every chart needs; the kinds in kinds.ts are loaded when a chart asks for them.
// Named exports only: handing on the whole namespace would keep all of it in the bundle.
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, LineChart, AriaComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

export { init, registerMap, use }
