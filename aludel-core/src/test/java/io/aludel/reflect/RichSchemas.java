package io.aludel.reflect;

import io.aludel.testkit.TestDatabase;
import java.util.List;

/** Definitions that use what a database has, in its own words. */
final class RichSchemas {
    private RichSchemas() {}

    static List<String> of(TestDatabase.Kind kind) {
        return switch (kind) {
            case SQLITE -> SQLITE;
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB -> MARIADB;
            case H2 -> H2;
        };
    }

    private static final List<String> SQLITE = List.of(
            """
            CREATE TABLE country (
                code CHAR(2) NOT NULL CONSTRAINT pk_country PRIMARY KEY,
                name VARCHAR(80) COLLATE NOCASE NOT NULL UNIQUE ON CONFLICT REPLACE,
                [odd "name] TEXT DEFAULT 'it''s (a, "test")' -- a comment, with (a parenthesis
            ) WITHOUT ROWID""",
            """
            CREATE TABLE person (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                first VARCHAR(40) NOT NULL DEFAULT 'x',
                last VARCHAR(40) CHECK (last <> ')' AND length(last) > 1),
                born DATE DEFAULT CURRENT_DATE,
                score NUMERIC(10, 2) DEFAULT (1 + 2),
                full_name TEXT GENERATED ALWAYS AS (first || ' ' || last) STORED,
                shout TEXT AS (upper(first)),
                country_code CHAR(2) CONSTRAINT fk_person_country REFERENCES country,
                boss_id INTEGER REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
                CONSTRAINT "uq person" UNIQUE (first, last),
                CONSTRAINT ck_score CHECK (score > 0
                    AND score < 1000),
                CHECK (id > 0)
            )""",
            "CREATE TABLE strict_one (a INT, b ANY, c REAL, PRIMARY KEY (b, a)) STRICT",
            "CREATE TABLE \"weird % 'name'.ü\" (\"select\" INTEGER, \"a.b\" TEXT, \"x y\" BLOB, \"q\"\"q\" UNSIGNED BIG INT, z)",
            "CREATE INDEX ix_last ON person (last COLLATE NOCASE DESC, first)",
            "CREATE UNIQUE INDEX ux_live ON person (lower(first)) WHERE score > 1 AND last <> 'where'",
            "CREATE INDEX \"odd ix\" ON \"weird % 'name'.ü\" (\"select\", \"x y\" DESC)",
            "CREATE VIEW people AS SELECT id, first || ' ' || last AS name FROM person");

    private static final List<String> POSTGRESQL = List.of(
            "CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s')",
            "CREATE DOMAIN posint AS integer CONSTRAINT posint_check CHECK (VALUE > 0)",
            "CREATE SEQUENCE order_numbers START WITH 1000 INCREMENT BY 10",
            "CREATE EXTENSION IF NOT EXISTS btree_gist",
            """
            CREATE TABLE country (
                code char(2) CONSTRAINT pk_country PRIMARY KEY,
                name varchar(80) COLLATE "C" NOT NULL CONSTRAINT uq_name UNIQUE DEFERRABLE INITIALLY DEFERRED,
                tags text[] DEFAULT '{}'::text[],
                grid integer[][])""",
            "COMMENT ON TABLE country IS 'it''s a \"country\" with 100% :colon ?'",
            "COMMENT ON COLUMN country.code IS 'ISO code'",
            """
            CREATE TABLE person (
                id bigint GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2 MAXVALUE 99999 CACHE 3 CYCLE) PRIMARY KEY,
                number integer DEFAULT nextval('order_numbers'::regclass),
                first varchar(40) NOT NULL DEFAULT 'x'::varchar,
                last text CHECK (last <> ')'),
                born date DEFAULT CURRENT_DATE,
                seen timestamp(3) with time zone DEFAULT now(),
                span interval day to second(3),
                score numeric(10, 2),
                full_name text GENERATED ALWAYS AS ((first)::text || ' '::text || last) STORED,
                feeling mood DEFAULT 'ok'::mood,
                feelings mood[],
                amount posint,
                net inet, doc jsonb, flags bit varying(5), ids int4range, many int4multirange, place point,
                country_code char(2) REFERENCES country DEFERRABLE INITIALLY DEFERRED,
                boss_id bigint CONSTRAINT fk_boss REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE,
                CONSTRAINT "uq person" UNIQUE NULLS NOT DISTINCT (first, last) INCLUDE (born),
                CONSTRAINT ck_score CHECK (score > 0 AND score < 1000))""",
            "COMMENT ON CONSTRAINT ck_score ON person IS 'in range'",
            """
            CREATE TABLE task (
                id integer PRIMARY KEY, first varchar(40), last text, project integer, part integer,
                UNIQUE (project, part),
                CONSTRAINT fk_whole FOREIGN KEY (project, part) REFERENCES task (project, part) ON DELETE SET NULL (part))""",
            "CREATE TABLE serials (id serial PRIMARY KEY, small smallserial, at timestamp)",
            """
            CREATE TABLE booking (
                room integer, during tsrange, cancelled boolean DEFAULT false,
                CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled))""",
            "CREATE TABLE parent (id integer PRIMARY KEY, x integer) WITH (fillfactor=70)",
            "CREATE TABLE child (y integer) INHERITS (parent)",
            "CREATE UNLOGGED TABLE fast (id integer)",
            "CREATE TABLE parts (id integer, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
            "CREATE INDEX ix_parts ON parts (at)",
            "CREATE TABLE parts_2024 PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
            "CREATE TABLE a_part PARTITION OF parts DEFAULT",
            "CREATE TABLE \"weird % 'name'.ü\" (\"Select\" integer, \"a.b\" text, \"x y\" text, \"q\"\"q\" integer, \"100%\" integer)",
            "CREATE INDEX ix_last ON person (last COLLATE \"C\" DESC NULLS LAST, first varchar_pattern_ops) INCLUDE (born) WITH (fillfactor=80)",
            "CREATE UNIQUE INDEX ux_live ON person (lower(first)) WHERE score > 1",
            "CREATE INDEX ix_doc ON person USING gin (doc jsonb_path_ops)",
            "CREATE INDEX \"odd ix\" ON \"weird % 'name'.ü\" (\"Select\", \"x y\" DESC)",
            "CREATE VIEW people AS SELECT id, first FROM person",
            "CREATE MATERIALIZED VIEW stored_people AS SELECT id, first FROM person");

    private static final List<String> MARIADB = List.of(
            """
            CREATE TABLE country (
                code CHAR(2) PRIMARY KEY,
                name VARCHAR(80) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL COMMENT 'it''s a name',
                UNIQUE KEY uk_name (name)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC
                COMMENT='it''s 100% "odd"'""",
            "CREATE SEQUENCE order_numbers START WITH 1000 INCREMENT BY 10",
            """
            CREATE TABLE person (
                id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
                a TINYINT UNSIGNED, b INT NOT NULL DEFAULT 5, z INT(6) ZEROFILL, m MEDIUMINT,
                c VARCHAR(300) DEFAULT 'x''y', t MEDIUMTEXT, doc JSON, bits BIT(3), y YEAR,
                feeling ENUM('sad','ok','it''s'), choices SET('a','b'),
                made TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
                seen DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3),
                u UUID DEFAULT UUID(), flag BOOLEAN DEFAULT 1, price DECIMAL(10,2) UNSIGNED,
                e INT AS (b * 2) STORED, f INT AS (b + 1) VIRTUAL,
                country_code CHAR(2), boss_id BIGINT UNSIGNED,
                PRIMARY KEY (id),
                KEY ix_c (c(10)), UNIQUE KEY uq_ab (a, b DESC), FULLTEXT KEY ft (c), KEY ix_b (b) COMMENT 'about b',
                UNIQUE KEY uq_t (t(20)),
                CONSTRAINT fk_country FOREIGN KEY (country_code) REFERENCES country (code) ON DELETE CASCADE ON UPDATE SET NULL,
                CONSTRAINT fk_boss FOREIGN KEY (boss_id) REFERENCES person (id),
                CONSTRAINT ck CHECK (b > 0), CHECK (c <> "")) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4""",
            "CREATE TABLE `weird % 'name'.ü` (`Select` INT PRIMARY KEY, `a.b` TEXT, `x y` INT CHECK (`x y` > 0), `q``q` INT, KEY `odd ix` (`x y`))",
            "CREATE TABLE parts (id INT, at DATE, PRIMARY KEY (id, at)) PARTITION BY RANGE (YEAR(at))"
                    + " (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN MAXVALUE)",
            "CREATE VIEW people AS SELECT id, c FROM person");

    private static final List<String> H2 = List.of(
            "CREATE SEQUENCE order_numbers START WITH 1000 INCREMENT BY 10",
            """
            CREATE TABLE country (
                code CHAR(2) CONSTRAINT pk_country PRIMARY KEY,
                name VARCHAR(80) NOT NULL CONSTRAINT uq_name UNIQUE,
                tags VARCHAR(20) ARRAY, doc JSON, feeling ENUM('sad', 'ok', 'it''s'))""",
            "COMMENT ON TABLE country IS 'it''s 100% \"odd\"'",
            "COMMENT ON COLUMN country.code IS 'ISO code'",
            """
            CREATE TABLE person (
                id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2) PRIMARY KEY,
                number INTEGER DEFAULT NEXT VALUE FOR order_numbers,
                first VARCHAR(40) DEFAULT 'x' NOT NULL,
                last VARCHAR(40) CHECK (last <> ')'),
                seen TIMESTAMP(3) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP,
                at TIME(0), span INTERVAL DAY TO SECOND, raw BINARY(4), big BINARY VARYING(20), id2 UUID DEFAULT RANDOM_UUID(),
                score NUMERIC(10, 2), rough REAL, f DOUBLE PRECISION, d DECFLOAT,
                full_name VARCHAR(100) GENERATED ALWAYS AS (first || ' ' || last),
                country_code CHAR(2) REFERENCES country,
                boss_id BIGINT,
                CONSTRAINT fk_boss FOREIGN KEY (boss_id) REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE,
                CONSTRAINT "uq person" UNIQUE (first, last),
                CONSTRAINT ck_score CHECK (score > 0 AND score < 1000))""",
            "CREATE TABLE \"weird % 'name'.ü\" (\"select\" INTEGER, \"a.b\" VARCHAR, \"x y\" VARCHAR(5), \"q\"\"q\" INTEGER)",
            "CREATE INDEX ix_last ON person (last DESC, first)",
            "CREATE UNIQUE INDEX ux_score ON person (score)",
            "CREATE INDEX \"odd ix\" ON \"weird % 'name'.ü\" (\"select\", \"x y\" DESC)",
            "CREATE VIEW people AS SELECT id, first FROM person");
}
