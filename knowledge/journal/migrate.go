package journal

import (
	"context"
	"database/sql"
	"fmt"
)

// migrate brings the schema from whatever version it is at to that of the last step: wholly or not at all. It refuses one
// that is newer, and leaves it alone.
func migrate(ctx context.Context, db *sql.DB, steps []string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	if _, err := tx.ExecContext(ctx, createMigration); err != nil {
		return err
	}
	var version int
	if err := tx.QueryRowContext(ctx, selectVersion).Scan(&version); err != nil {
		return err
	}
	if version > len(steps) {
		return fmt.Errorf("its schema has version %d and this faqbot knows versions up to %d; run the faqbot that wrote it, or a newer one",
			version, len(steps))
	}
	for ; version < len(steps); version++ {
		if _, err := tx.ExecContext(ctx, steps[version]); err != nil {
			return fmt.Errorf("bring the schema to version %d: %w", version+1, err)
		}
		if _, err := tx.ExecContext(ctx, insertVersion, version+1); err != nil {
			return fmt.Errorf("bring the schema to version %d: %w", version+1, err)
		}
	}
	return tx.Commit()
}
