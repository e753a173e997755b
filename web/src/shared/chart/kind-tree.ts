import { TreeChart, TreemapChart } from 'echarts/charts'

export default [TreeChart, TreemapChart]
