package gateway

import "time"

// budget limits how often sessions are started. After 1,000 in a day Discord resets the token.
type budget struct {
	perMinute, perDay int
	apart             time.Duration // between two starts
	spent             []time.Time   // of the last day, oldest first
}

// wait returns how long to wait before the next start.
func (b *budget) wait(now time.Time) time.Duration {
	b.forget(now)
	return max(0, b.until(1, b.apart, now), b.until(b.perMinute, time.Minute, now), b.until(b.perDay, 24*time.Hour, now))
}

// until returns how long it is until fewer than limit starts lie within a span that ends then.
func (b *budget) until(limit int, span time.Duration, now time.Time) time.Duration {
	if len(b.spent) < limit {
		return 0
	}
	return b.spent[len(b.spent)-limit].Add(span).Sub(now)
}

// spend notes a start.
func (b *budget) spend(now time.Time) { b.spent = append(b.spent, now) }

func (b *budget) forget(now time.Time) {
	for len(b.spent) > 0 && now.Sub(b.spent[0]) >= 24*time.Hour {
		b.spent = b.spent[1:]
	}
}
