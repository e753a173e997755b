import { HeatmapChart } from 'echarts/charts'
import { VisualMapComponent } from 'echarts/components'

export default [HeatmapChart, VisualMapComponent]
