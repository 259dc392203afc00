import { BarController, BarElement, Chart, LinearScale } from 'chart.js';

// Only what a bar chart needs; the rest of the library stays out of the download.
Chart.register(BarController, BarElement, LinearScale);

export { Chart };
