/** How a program reads trade.csv right: a code keeps its zero, a value each digit, a blank stays blank. */
export const READ = {
	readr: 'readr::read_csv("trade.csv", col_types = readr::cols(hs_2017 = "c", value = "c"), na = "")',
	r: 'read.csv("trade.csv", colClasses = c(hs_2017 = "character", value = "character"), na.strings = "")',
	pandas: 'pandas.read_csv("trade.csv", dtype={"hs_2017": str, "value": str}, keep_default_na=False, na_values=[""])',
	duckdb: "FROM read_csv('trade.csv', types = {'hs_2017': 'VARCHAR'})"
};
