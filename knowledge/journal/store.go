package journal

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// What the column verdict holds.
const (
	up   = 1
	down = -1
)

// vote puts a vote in place of the one before.
func (s *store) vote(ctx context.Context, v Vote) error {
	verdict := down
	if v.Up {
		verdict = up
	}
	_, err := s.db.ExecContext(ctx, upsertVote, v.Entry, v.Message, voter(s.key, v), verdict, string(v.Reason))
	return err
}

// voter stands for who gave a vote: the same for the same person and answer, another for anything else. No field holds a
// zero byte, so none runs into the next.
func voter(key []byte, v Vote) string {
	hash := hmac.New(sha256.New, key)
	hash.Write([]byte(v.Entry + "\x00" + v.Message + "\x00" + v.User))
	return hex.EncodeToString(hash.Sum(nil))
}

// votes returns how people voted on a turn.
func (s *store) votes(ctx context.Context, entry string) (Votes, error) {
	votes := Votes{Reasons: map[Reason]int{}}
	err := s.each(ctx, func(scan func(...any) error) error {
		var verdict, count int
		var reason Reason
		err := scan(&verdict, &reason, &count)
		if verdict == up {
			votes.Up += count
		} else {
			votes.Down += count
		}
		if reason != "" {
			votes.Reasons[reason] += count
		}
		return err
	}, selectVotes, entry)
	return votes, err
}

// quietChannels returns all quiet channels, by id.
func (s *store) quietChannels(ctx context.Context) (map[string]QuietChannel, error) {
	quiet := map[string]QuietChannel{}
	err := s.each(ctx, func(scan func(...any) error) error {
		var c QuietChannel
		var since int64
		err := scan(&c.Channel, &c.By, &since)
		c.Since = time.Unix(since, 0).UTC()
		quiet[c.Channel] = c
		return err
	}, selectQuiet)
	return quiet, err
}

// add adds to how often turns were asked, notes when deeds were done and which are forgotten, and which channels are
// quiet or, with nil, are not: all of it or nothing.
func (s *store) add(ctx context.Context, counts map[entryDay]int64, done map[Deed]int64, forgotten map[Deed]bool, quiet map[string]*QuietChannel) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	execute := func(statement string, arguments ...any) {
		if err == nil {
			_, err = tx.ExecContext(ctx, statement, arguments...)
		}
	}
	for at, times := range counts {
		execute(upsertAsked, at.entry, at.day, times)
	}
	for d := range forgotten {
		execute(deleteDeed, d.Kind, d.ID)
	}
	for d, at := range done {
		execute(upsertDeed, d.Kind, d.ID, at)
	}
	for channel, c := range quiet {
		if c != nil {
			execute(insertQuiet, c.Channel, c.By, c.Since.Unix())
		} else {
			execute(deleteQuiet, channel)
		}
	}
	if err != nil {
		return err
	}
	return tx.Commit()
}

// totals returns how often each turn was asked in all.
func (s *store) totals(ctx context.Context) (map[string]int64, error) {
	totals := map[string]int64{}
	err := s.each(ctx, func(scan func(...any) error) error {
		var entry string
		var times int64
		err := scan(&entry, &times)
		totals[entry] = times
		return err
	}, selectAsked)
	return totals, err
}

// deeds returns when each deed was done last, in Unix seconds.
func (s *store) deeds(ctx context.Context) (map[Deed]int64, error) {
	done := map[Deed]int64{}
	err := s.each(ctx, func(scan func(...any) error) error {
		var d Deed
		var at int64
		err := scan(&d.Kind, &d.ID, &at)
		done[d] = at
		return err
	}, selectDeeds)
	return done, err
}

// each calls f for every row of a query, with what scans it.
func (s *store) each(ctx context.Context, f func(scan func(...any) error) error, query string, arguments ...any) error {
	rows, err := s.db.QueryContext(ctx, query, arguments...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
