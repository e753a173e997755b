import { ScatterChart } from 'echarts/charts'
import { MarkAreaComponent, MarkPointComponent } from 'echarts/components'

export default [ScatterChart, MarkAreaComponent, MarkPointComponent]
