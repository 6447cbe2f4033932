package journal

// All SQL is here, and in words that SQLite and PostgreSQL both understand: parameters are $1 and so on, times are Unix
// seconds, days are YYYY-MM-DD, hashes and keys are hexadecimal text.

// migrations lead from each version of the schema to the next: the first from an empty file to version 1. One that was
// released never changes; add another.
var migrations = []string{`
	CREATE TABLE secret (
		name  TEXT PRIMARY KEY,
		value TEXT NOT NULL
	);
	CREATE TABLE vote (
		entry   TEXT NOT NULL,
		message TEXT NOT NULL,
		voter   TEXT NOT NULL,
		verdict INTEGER NOT NULL CHECK (verdict IN (-1, 1)),
		reason  TEXT NOT NULL,
		PRIMARY KEY (entry, message, voter)
	);
	CREATE TABLE quiet_channel (
		channel    TEXT PRIMARY KEY,
		quieted_by TEXT NOT NULL,
		since      BIGINT NOT NULL
	);
	CREATE TABLE asked (
		entry TEXT NOT NULL,
		day   TEXT NOT NULL,
		times BIGINT NOT NULL CHECK (times > 0),
		PRIMARY KEY (entry, day)
	);`, `
	CREATE TABLE deed (
		kind    TEXT NOT NULL,
		id      TEXT NOT NULL,
		done_at BIGINT NOT NULL,
		PRIMARY KEY (kind, id)
	);`,
}

const (
	createMigration = `CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY)`
	selectVersion   = `SELECT COALESCE(MAX(version), 0) FROM migration`
	insertVersion   = `INSERT INTO migration (version) VALUES ($1)`

	insertSecret = `INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`
	selectSecret = `SELECT value FROM secret WHERE name = $1`

	upsertVote = `INSERT INTO vote (entry, message, voter, verdict, reason) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (entry, message, voter) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason`
	selectVotes = `SELECT verdict, reason, COUNT(*) FROM vote WHERE entry = $1 GROUP BY verdict, reason`

	insertQuiet = `INSERT INTO quiet_channel (channel, quieted_by, since) VALUES ($1, $2, $3)
		ON CONFLICT (channel) DO NOTHING`
	deleteQuiet = `DELETE FROM quiet_channel WHERE channel = $1`
	selectQuiet = `SELECT channel, quieted_by, since FROM quiet_channel`

	upsertAsked = `INSERT INTO asked (entry, day, times) VALUES ($1, $2, $3)
		ON CONFLICT (entry, day) DO UPDATE SET times = asked.times + excluded.times`
	selectAsked = `SELECT entry, SUM(times) FROM asked GROUP BY entry`

	upsertDeed = `INSERT INTO deed (kind, id, done_at) VALUES ($1, $2, $3)
		ON CONFLICT (kind, id) DO UPDATE SET done_at = excluded.done_at`
	deleteDeed  = `DELETE FROM deed WHERE kind = $1 AND id = $2`
	selectDeeds = `SELECT kind, id, done_at FROM deed`

	copyInto = `VACUUM INTO $1` // SQLite's alone
)
