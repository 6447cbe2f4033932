PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE migration (version INTEGER PRIMARY KEY);
INSERT INTO migration VALUES(1);
CREATE TABLE secret (
		name  TEXT PRIMARY KEY,
		value TEXT NOT NULL
	);
INSERT INTO secret VALUES('voter','0bbc4ef0e9c48ddad70f2a62a1da10dd791b1aa9df8f6401e29f495b9517ac1e');
CREATE TABLE vote (
		entry   TEXT NOT NULL,
		message TEXT NOT NULL,
		voter   TEXT NOT NULL,
		verdict INTEGER NOT NULL CHECK (verdict IN (-1, 1)),
		reason  TEXT NOT NULL,
		PRIMARY KEY (entry, message, voter)
	);
INSERT INTO vote VALUES('a/one','1','024ce3c29888eadd022e6e49c1d6ddef8fe8725a95ee359340351f5ea7909af2',1,'');
INSERT INTO vote VALUES('a/one','1','1511fce52e10b09035038eee3508d2306d6c3266c003701ce871f524206e7581',-1,'off-topic');
CREATE TABLE quiet_channel (
		channel    TEXT PRIMARY KEY,
		quieted_by TEXT NOT NULL,
		since      BIGINT NOT NULL
	);
INSERT INTO quiet_channel VALUES('11','7',1777896000);
CREATE TABLE asked (
		entry TEXT NOT NULL,
		day   TEXT NOT NULL,
		times BIGINT NOT NULL CHECK (times > 0),
		PRIMARY KEY (entry, day)
	);
INSERT INTO asked VALUES('a/one','2026-05-04',1);
INSERT INTO asked VALUES('a/one','2026-05-05',1);
INSERT INTO asked VALUES('a/two','2026-05-04',1);
COMMIT;
