/** How a program reads the table right: a code keeps its zero, a blank stays blank, no letter is spoilt. */
export const READ = {
	readr: 'readr::read_csv("trade.csv", col_types = readr::cols(hs_2017 = "c", value = "c"), na = "")',
	r: 'read.csv("trade.csv", colClasses = c(hs_2017 = "character", value = "character"), na.strings = "")',
	pandas: 'pandas.read_csv("trade.csv", dtype={"hs_2017": str, "value": str}, keep_default_na=False, na_values=[""])',
	duckdb: "FROM read_csv('trade.csv', types = {'hs_2017': 'VARCHAR'})"
};

/** What to choose in the dialogs of spreadsheets. */
export const EXCEL = { from: 'From Text/CSV', origin: '65001: Unicode (UTF-8)' };
export const LIBREOFFICE = { charset: 'Unicode (UTF-8)', language: 'English (USA)', separator: 'Comma', type: 'Text' };
