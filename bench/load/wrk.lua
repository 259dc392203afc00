-- For wrk: asks for every path of the file that PATHS names, each thread from another one on, and counts by status.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do
	paths[#paths + 1] = line
end

local threads = {}

function setup(thread)
	thread:set("offset", #threads * 97)
	threads[#threads + 1] = thread
end

function init()
	at = offset
	counts = ""
	statuses = {}
end

function request()
	at = at % #paths + 1
	return wrk.format("GET", paths[at])
end

function response(status)
	statuses[status] = (statuses[status] or 0) + 1
	local all = {}
	for code, count in pairs(statuses) do
		all[#all + 1] = code .. "=" .. count
	end
	counts = table.concat(all, ",")
end

function done(summary, latency)
	local total = {}
	for _, thread in ipairs(threads) do
		for code, count in string.gmatch(thread:get("counts"), "(%d+)=(%d+)") do
			total[code] = (total[code] or 0) + tonumber(count)
		end
	end
	local statuses = {}
	for code, count in pairs(total) do
		statuses[#statuses + 1] = string.format('"%s":%d', code, count)
	end
	local errors = summary.errors
	-- wrk counts answers of 400 and above as errors of its own; they are among the statuses.
	print(
		string.format(
			'{"requests":%d,"seconds":%f,"bytes":%d,"latency":{"50":%d,"99":%d,"max":%d},"errors":{"connect":%d,"read":%d,"write":%d,"timeout":%d},"statuses":{%s}}',
			summary.requests,
			summary.duration / 1e6,
			summary.bytes,
			latency:percentile(50),
			latency:percentile(99),
			latency.max,
			errors.connect,
			errors.read,
			errors.write,
			errors.timeout,
			table.concat(statuses, ",")
		)
	)
end
