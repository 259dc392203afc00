import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

// What one bar chart needs, and no animation: it could only make the bars later.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const canvas = document.querySelector('canvas');
if (canvas) {
	new Chart(canvas, {
		type: 'bar',
		data: {
			labels: ['Services exports (almost)', 'Investment', 'Foreign direct investment'],
			datasets: [{ data: [570, 66.7, 55.1], backgroundColor: '#2450a8' }]
		},
		options: { indexAxis: 'y', animation: false, maintainAspectRatio: false }
	});
}
