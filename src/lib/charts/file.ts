import type { Article } from '../table/article.ts';
import type { Site } from '../figures/site.ts';
import type { Chart } from './chart.ts';
import type { GoodsChart } from './goods.ts';

/** A chart as a file: bars or tiles, with all that a picture of it says. */
export type ChartFile = ({ chart: Chart } | { goods: GoodsChart }) & {
	/** the articles behind it */
	articles: Article[];
	site: Site;
};
