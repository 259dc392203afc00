/** Names of the files in the data folder. */
export const TRADE_CSV = 'trade.csv';
export const ARTICLES_CSV = 'articles.csv';
export const SET_ASIDE_CSV = 'set-aside.csv';
export const RECORD_JSON = 'verification.json';
