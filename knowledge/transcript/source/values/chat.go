package values

// Programs for chats write messages with the date at which each was sent, some of them the newest first.

// timeKeys are the keys of when something was said.
var timeKeys = []string{"timestamp_ms", "timestamp", "date_unixtime", "ts", "date", "created_at", "createdAt", "time", "start", "sent_at"}

// isChat says that a list holds messages and not pieces of speech: each has the date at which it was sent, and none says when in a
// recording it begins.
func isChat(list []any) bool {
	dated := 0
	for _, v := range list {
		o, _ := v.(map[string]any)
		for _, key := range []string{"start", "end", "start_time", "startTime", "begin", "offset", "duration", "words"} {
			if _, has := o[key]; has {
				return false
			}
		}
		for _, key := range []string{"timestamp_ms", "date", "date_unixtime", "timestamp", "ts", "created_at", "createdAt", "sent_at"} {
			if _, has := o[key]; has {
				dated++
				break
			}
		}
	}
	return 2*dated > len(list)
}

// newestFirst says that a list goes back in time, as some programs for chats write it.
func newestFirst(list []any) bool {
	back := 0
	var last any
	for _, v := range list {
		o, _ := v.(map[string]any)
		for _, key := range timeKeys {
			at := o[key]
			switch at := at.(type) {
			case float64:
				if before, ok := last.(float64); ok && at > before {
					return false
				} else if ok && at < before {
					back++
				}
			case string:
				if before, ok := last.(string); ok && at > before {
					return false
				} else if ok && at < before {
					back++
				}
			default:
				continue
			}
			last = at
			break
		}
	}
	return back >= 3
}
