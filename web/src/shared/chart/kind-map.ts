import { MapChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, VisualMapComponent } from 'echarts/components'

export default [MapChart, ScatterChart, GeoComponent, VisualMapComponent]
