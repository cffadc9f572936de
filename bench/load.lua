-- What wrk sends: requests from a file, one a line: method, path, cookie, body, apart by tabs. "@once" in a body becomes
-- a key that no other request has.
local requests = {}
local number = 0
local mark = ""

function init(args)
    mark = args[2]
    for line in io.lines(args[1]) do
        local method, path, cookie, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
        local headers = { ["Cookie"] = cookie, ["Accept-Language"] = "fi" }
        if method == "POST" then
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Sec-Fetch-Site"] = "same-origin"
            requests[#requests + 1] = function(once)
                return wrk.format(method, path, headers, (body:gsub("@once", once)))
            end
        else
            local whole = wrk.format(method, path, headers)
            requests[#requests + 1] = function() return whole end
        end
    end
end

function request()
    number = number + 1
    return requests[(number - 1) % #requests + 1](mark .. string.format("%012d", number))
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        "figures requests=%d seconds=%.6f p50=%.3f p99=%.3f status=%d broken=%d\n", summary.requests,
        summary.duration / 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors.status,
        errors.connect + errors.read + errors.write + errors.timeout))
end
