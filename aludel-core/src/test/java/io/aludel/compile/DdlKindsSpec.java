package io.aludel.compile;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.sqlite.SqliteOptions;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column.AutoIncrement;
import io.aludel.schema.Computed;
import io.aludel.schema.DdlCondition;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ExcludeConstraint.Element;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.Initially;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Quoting;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateSchema;
import io.aludel.schema.ddl.CreateSequence;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.CreateView;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DropColumnComment;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.schema.ddl.DropSchema;
import io.aludel.schema.ddl.DropSequence;
import io.aludel.schema.ddl.DropTable;
import io.aludel.schema.ddl.DropTableComment;
import io.aludel.schema.ddl.DropView;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.schema.ddl.SetConstraintComment;
import io.aludel.schema.ddl.SetTableComment;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of definition on all databases: the same text everywhere, apart from the databases that are named. */
class DdlKindsSpec extends SqlSpec {
    private static final Table X = Table.of(
            "x", new MetaData(), column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)), column("b", INTEGER));

    private static Table t(TableElement... elements) {
        return Table.of("t", new MetaData(), elements);
    }

    private static String sql(Dialect dialect, DdlElement element) {
        return dialect.compile(element).replaceAll("\\s+", " ");
    }

    /** The text on dialects in pairs; all dialects that are not named write the first. */
    private static void all(DdlElement element, String common, Object... others) {
        for (Dialect dialect : ALL) {
            if (dialect == H2 && !List.of(others).contains(H2)) {
                continue;
            }
            String expected = common;
            for (int index = 0; index < others.length; index += 2) {
                if (others[index] == dialect) {
                    expected = (String) others[index + 1];
                }
            }
            assertThat(sql(dialect, element)).as(dialect.name()).isEqualTo(expected);
        }
    }

    @Test
    void indexesOverColumnsAndExpressions() {
        TableExprs x = new TableExprs();
        all(
                CreateIndex.of(X, index("ix", Index.Part.of("name").desc(), Index.Part.of("b"))),
                "CREATE INDEX ix ON x (name DESC, b)");
        String grouped = "CREATE INDEX ix ON x ((b + 1))";
        all(
                CreateIndex.of(X, index("ix", part(x.b().plus(1)))),
                "CREATE INDEX ix ON x (b + 1)",
                POSTGRESQL,
                grouped,
                MYSQL,
                grouped,
                MARIADB,
                grouped);
        String function = "CREATE INDEX ix ON x ((lower(name)))";
        all(
                CreateIndex.of(X, index("ix", part(x.name().lower()))),
                "CREATE INDEX ix ON x (lower(name))",
                MYSQL,
                function,
                MARIADB,
                function);
        assertThat(sql(
                        POSTGRESQL,
                        CreateIndex.of(X, index("ix", part(x.name().desc().nullsLast())))))
                .isEqualTo("CREATE INDEX ix ON x (name DESC NULLS LAST)");
    }

    private static final class TableExprs {
        io.aludel.sql.NumberExpr<Integer> b() {
            return table(X).number("b", Integer.class);
        }

        io.aludel.sql.TextExpr name() {
            return table(X).text("name");
        }
    }

    @Test
    void optionsOfIndexes() {
        Index partial = index("ix", "name")
                .asUnique()
                .options(
                        PostgresqlOptions.where(new TableExprs().b().gt(5)),
                        SqliteOptions.where(new TableExprs().b().gt(5)));
        String where = "CREATE UNIQUE INDEX ix ON x (name) WHERE b > 5";
        all(CreateIndex.of(X, partial), "CREATE UNIQUE INDEX ix ON x (name)", POSTGRESQL, where, SQLITE, where);
        all(
                CreateIndex.of(
                        X,
                        index("ix", "name", "b")
                                .options(MysqlOptions.length(Map.of("name", 4)), MysqlOptions.using("btree"))),
                "CREATE INDEX ix ON x (name, b)",
                MYSQL,
                "CREATE INDEX ix ON x (name(4), b) USING btree",
                MARIADB,
                "CREATE INDEX ix ON x (name, b) USING btree");
        Index many = index("ix", "name", "b")
                .options(
                        PostgresqlOptions.using("GIN"),
                        PostgresqlOptions.ops(Map.of("name", "gin_trgm_ops")),
                        PostgresqlOptions.fillfactor(50),
                        PostgresqlOptions.include("id"),
                        PostgresqlOptions.concurrently(),
                        PostgresqlOptions.nullsNotDistinct(true),
                        PostgresqlOptions.tablespace("ts1"));
        assertThat(sql(POSTGRESQL, CreateIndex.of(X, many).ifNotExists()))
                .isEqualTo("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON x USING gin (name gin_trgm_ops, b)"
                        + " INCLUDE (id) NULLS NOT DISTINCT WITH (fillfactor = 50) TABLESPACE ts1");
        assertThat(sql(POSTGRESQL, DropIndex.of(X, many).ifExists())).isEqualTo("DROP INDEX CONCURRENTLY IF EXISTS ix");
        assertThat(sql(
                        MYSQL,
                        CreateIndex.of(
                                X,
                                index("ix", "name")
                                        .options(MysqlOptions.prefix("FULLTEXT"), MysqlOptions.withParser("ngram")))))
                .isEqualTo("CREATE FULLTEXT INDEX ix ON x (name) WITH PARSER ngram");
        all(
                DropIndex.of(X, index("ix", "name")),
                "DROP INDEX ix",
                MYSQL,
                "DROP INDEX ix ON x",
                MARIADB,
                "DROP INDEX ix ON x",
                H2,
                "DROP INDEX ix");
    }

    @Test
    void constraintsWithOptionsOfSingleDatabases() {
        Table u = t(
                column("a", INTEGER),
                new UniqueConstraint("uq", List.of("a"))
                        .options(
                                PostgresqlOptions.nullsNotDistinct(true),
                                PostgresqlOptions.include("b"),
                                SqliteOptions.onConflict("IGNORE")),
                column("b", INTEGER).unique().options(SqliteOptions.onConflictUnique("FAIL")),
                new PrimaryKey("pk", List.of("a"))
                        .options(
                                MysqlOptions.using("hash"),
                                PostgresqlOptions.include("b"),
                                SqliteOptions.onConflict("ROLLBACK")),
                check("a>1").named("ck").options(PostgresqlOptions.notValid(), SqliteOptions.onConflict("ABORT")));
        String mysql =
                "CREATE TABLE t ( a INTEGER NOT NULL AUTO_INCREMENT, b INTEGER, CONSTRAINT pk PRIMARY KEY (a) USING"
                        + " hash, CONSTRAINT uq UNIQUE (a), CONSTRAINT ck CHECK (a>1), UNIQUE (b) )";
        all(
                CreateTable.of(u),
                "CREATE TABLE t ( a INTEGER NOT NULL, b INTEGER, CONSTRAINT pk PRIMARY KEY (a), CONSTRAINT uq UNIQUE (a),"
                        + " CONSTRAINT ck CHECK (a>1), UNIQUE (b) )",
                POSTGRESQL,
                "CREATE TABLE t ( a SERIAL NOT NULL, b INTEGER, CONSTRAINT pk PRIMARY KEY (a) INCLUDE (b),"
                        + " CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b), CONSTRAINT ck CHECK (a>1) NOT VALID,"
                        + " UNIQUE (b) )",
                MYSQL,
                mysql,
                MARIADB,
                mysql,
                SQLITE,
                "CREATE TABLE t ( a INTEGER NOT NULL, b INTEGER, CONSTRAINT pk PRIMARY KEY (a) ON CONFLICT ROLLBACK,"
                        + " CONSTRAINT uq UNIQUE (a) ON CONFLICT IGNORE, CONSTRAINT ck CHECK (a>1) ON CONFLICT ABORT,"
                        + " UNIQUE (b) ON CONFLICT FAIL )");
        all(
                DropConstraint.of(u, u.uniqueConstraints().get(0)),
                "ALTER TABLE t DROP CONSTRAINT uq",
                MYSQL,
                "ALTER TABLE t DROP INDEX uq",
                MARIADB,
                "ALTER TABLE t DROP INDEX uq");
        all(
                DropConstraint.of(u, u.checkConstraints().get(0)).cascade(),
                "ALTER TABLE t DROP CONSTRAINT ck CASCADE",
                MYSQL,
                "ALTER TABLE t DROP CHECK ck",
                MARIADB,
                "ALTER TABLE t DROP CONSTRAINT ck");
        assertThat(sql(POSTGRESQL, AddConstraint.of(u, u.checkConstraints().get(0))))
                .isEqualTo("ALTER TABLE t ADD CONSTRAINT ck CHECK (a>1) NOT VALID");
        assertThatThrownBy(() -> POSTGRESQL.compile(DropConstraint.of(u, new UniqueConstraint(null, List.of("a")))))
                .hasMessageContaining("without a name");
    }

    @Test
    void timingAndMatchOfConstraints() {
        Table u = t(
                column("a", INTEGER),
                new UniqueConstraint("uq", List.of("a")).deferrable(true).initially(Initially.IMMEDIATE),
                check("a>2").deferrable(false),
                ForeignKey.of(List.of("a"), "t", List.of("a"))
                        .match(ForeignKey.Match.FULL)
                        .onUpdate(ReferentialAction.CASCADE)
                        .onDelete(ReferentialAction.NO_ACTION));
        String expected = "CREATE TABLE t ( a INTEGER, CONSTRAINT uq UNIQUE (a) DEFERRABLE INITIALLY IMMEDIATE,"
                + " CHECK (a>2) NOT DEFERRABLE,"
                + " FOREIGN KEY(a) REFERENCES t (a) MATCH FULL ON DELETE NO ACTION ON UPDATE CASCADE )";
        assertThat(sql(STANDARD, CreateTable.of(u))).isEqualTo(expected);
        assertThat(sql(POSTGRESQL, CreateTable.of(u))).isEqualTo(expected);
        assertThatThrownBy(() -> MYSQL.compile(CreateTable.of(u))).hasMessageContaining("MATCH of a foreign key");
        assertThatThrownBy(() -> H2.compile(CreateTable.of(u))).hasMessageContaining("end of the transaction");
    }

    @Test
    void someColumnsOfAKeyAreSetWhenTheReferredRowGoes() {
        Table whole = t(
                column("a", INTEGER),
                column("b", INTEGER),
                ForeignKey.of(List.of("a", "b"), "u", List.of("x", "y"))
                        .onDelete(ReferentialAction.SET_NULL)
                        .options(PostgresqlOptions.onDeleteColumns("b")));
        all(
                CreateTable.of(whole),
                "CREATE TABLE t ( a INTEGER, b INTEGER, FOREIGN KEY(a, b) REFERENCES u (x, y) ON DELETE SET NULL )",
                POSTGRESQL,
                "CREATE TABLE t ( a INTEGER, b INTEGER, FOREIGN KEY(a, b) REFERENCES u (x, y) ON DELETE SET NULL (b) )");
        all(
                CreateTable.of(t(
                        column("a", INTEGER),
                        ForeignKey.of(List.of("a"), "u", List.of("x"))
                                .onDelete(ReferentialAction.CASCADE)
                                .options(PostgresqlOptions.onDeleteColumns("a")))),
                "CREATE TABLE t ( a INTEGER, FOREIGN KEY(a) REFERENCES u (x) ON DELETE CASCADE )");
    }

    @Test
    void exclusionsAreForPostgresql() {
        Table room = t(
                column("id", INTEGER).primaryKey(),
                column("during", VARCHAR(9)),
                ExcludeConstraint.using("gist", Element.of("id", "="), Element.of("during", "&&"))
                        .named("ex")
                        .where(new RawSql("id > 5")));
        assertThat(sql(POSTGRESQL, CreateTable.of(room)))
                .endsWith("CONSTRAINT ex EXCLUDE USING gist (id WITH =, during WITH &&) WHERE (id > 5) )");
        assertThatThrownBy(() -> SQLITE.compile(CreateTable.of(room)))
                .hasMessageContaining("an EXCLUDE constraint is not supported by sqlite");
        Table conditional = t(
                column("id", INTEGER),
                ExcludeConstraint.using("gist", Element.of("id", "=")).onlyIf(DdlCondition.onlyFor("postgresql")));
        assertThat(sql(SQLITE, CreateTable.of(conditional))).isEqualTo("CREATE TABLE t ( id INTEGER )");
    }

    @Test
    void columnsThatCountUp() {
        Table second = t(
                column("a", INTEGER).primaryKey().autoIncrement(AutoIncrement.NEVER),
                column("b", INTEGER).primaryKey().autoIncrement(AutoIncrement.ALWAYS));
        assertThat(sql(STANDARD, CreateTable.of(second)))
                .isEqualTo("CREATE TABLE t ( a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (b, a) )");
        assertThat(sql(POSTGRESQL, CreateTable.of(second))).contains("b SERIAL NOT NULL");
        assertThatThrownBy(() -> SQLITE.compile(CreateTable.of(second))).hasMessageContaining("several columns");
        assertThatThrownBy(() -> t(column("a", VARCHAR(5)).primaryKey().autoIncrement(AutoIncrement.ALWAYS))
                        .autoIncrementColumn())
                .hasMessageContaining("cannot be numbered");
        Sequence numbers = Sequence.of("numbers");
        String plain = "CREATE TABLE t ( a INTEGER NOT NULL, PRIMARY KEY (a) )";
        Table bySequence = t(column("a", INTEGER).primaryKey().defaultValue(numbers));
        assertThat(sql(POSTGRESQL, CreateTable.of(bySequence))).isEqualTo(plain);
        assertThat(sql(MARIADB, CreateTable.of(bySequence))).isEqualTo(plain);
        assertThat(sql(MYSQL, CreateTable.of(bySequence))).contains("AUTO_INCREMENT");
        assertThat(sql(
                        POSTGRESQL,
                        CreateTable.of(t(column("a", INTEGER).primaryKey().defaultValue(numbers.optional())))))
                .contains("a SERIAL");
        all(
                CreateTable.of(t(column("a", INTEGER).primaryKey().serverDefault(new RawSql("7")))),
                "CREATE TABLE t ( a INTEGER DEFAULT 7 NOT NULL, PRIMARY KEY (a) )",
                MYSQL,
                "CREATE TABLE t ( a INTEGER NOT NULL DEFAULT 7, PRIMARY KEY (a) )",
                MARIADB,
                "CREATE TABLE t ( a INTEGER NOT NULL DEFAULT 7, PRIMARY KEY (a) )");
    }

    @Test
    void identitiesAndComputedColumns() {
        Identity identity = Identity.always()
                .start(42)
                .increment(3)
                .minValue(1)
                .maxValue(1000)
                .cycle(true)
                .cache(5);
        String without = "CREATE TABLE t ( id INTEGER NOT NULL )";
        String generated = "id INTEGER GENERATED ALWAYS AS IDENTITY (INCREMENT BY 3 START WITH 42 MINVALUE 1"
                + " MAXVALUE 1000 CACHE 5 CYCLE)";
        all(
                CreateTable.of(t(column("id", INTEGER).identity(identity))),
                without,
                POSTGRESQL,
                "CREATE TABLE t ( " + generated + " )",
                H2,
                "CREATE TABLE t ( " + generated + " NOT NULL )");
        assertThat(sql(
                        POSTGRESQL,
                        CreateTable.of(t(column("a", INTEGER).nullable(true).identity(Identity.byDefault())))))
                .isEqualTo("CREATE TABLE t ( a INTEGER GENERATED BY DEFAULT AS IDENTITY NULL )");
        Table computed = t(
                column("a", INTEGER),
                column("b", INTEGER).computed(Computed.of("a + 1")),
                column("c", INTEGER)
                        .computed(Computed.of("a + 1").persisted(false))
                        .notNull(),
                column("d", INTEGER).computed(Computed.of("a + 1").persisted(true)));
        all(
                CreateTable.of(computed),
                "CREATE TABLE t ( a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1),"
                        + " c INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL NOT NULL,"
                        + " d INTEGER GENERATED ALWAYS AS (a + 1) STORED )",
                SQLITE,
                "CREATE TABLE t ( a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1),"
                        + " c INTEGER NOT NULL GENERATED ALWAYS AS (a + 1) VIRTUAL,"
                        + " d INTEGER GENERATED ALWAYS AS (a + 1) STORED )");
        var version17 = POSTGRESQL.definitions().with(new io.aludel.compile.ddl.ServerVersion(17, 2));
        assertThat(version17.compile(CreateTable.of(t(column("b", INTEGER).computed(Computed.of("1"))))))
                .contains("GENERATED ALWAYS AS (1) STORED");
        assertThatThrownBy(() -> version17.compile(CreateTable.of(computed)))
                .hasMessageContaining("column 't.c'")
                .hasMessageContaining("before version 18");
    }

    @Test
    void optionsOfTables() {
        Table table = t(
                column("id", INTEGER).primaryKey(),
                MysqlOptions.collate("utf8mb4_bin"),
                MysqlOptions.engine("InnoDB"),
                MysqlOptions.charset("utf8mb4"),
                MysqlOptions.rowFormat("DYNAMIC"),
                SqliteOptions.autoincrement(),
                SqliteOptions.strict(),
                SqliteOptions.withoutRowid(),
                PostgresqlOptions.fillfactor(70),
                PostgresqlOptions.with(Map.of("autovacuum_enabled", false)),
                PostgresqlOptions.tablespace("ts"),
                PostgresqlOptions.partitionBy("RANGE (id)"));
        all(
                CreateTable.of(table),
                "CREATE TABLE t ( id INTEGER NOT NULL, PRIMARY KEY (id) )",
                POSTGRESQL,
                "CREATE TABLE t ( id SERIAL NOT NULL, PRIMARY KEY (id) ) PARTITION BY RANGE (id)"
                        + " WITH (fillfactor = 70, autovacuum_enabled = false) TABLESPACE ts",
                MYSQL,
                "CREATE TABLE t ( id INTEGER NOT NULL AUTO_INCREMENT, PRIMARY KEY (id) )ENGINE=InnoDB CHARSET=utf8mb4"
                        + " ROW_FORMAT=DYNAMIC COLLATE utf8mb4_bin",
                MARIADB,
                "CREATE TABLE t ( id INTEGER NOT NULL AUTO_INCREMENT, PRIMARY KEY (id) )",
                SQLITE,
                "CREATE TABLE t ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT ) WITHOUT ROWID, STRICT");
        Table temporary = t(
                TableOptions.NONE.prefix("TEMPORARY"),
                PostgresqlOptions.onCommit("preserve_rows"),
                PostgresqlOptions.inherits("p", "Q"),
                column("a", INTEGER));
        all(
                CreateTable.of(temporary).ifNotExists(),
                "CREATE TEMPORARY TABLE IF NOT EXISTS t ( a INTEGER )",
                POSTGRESQL,
                "CREATE TEMPORARY TABLE IF NOT EXISTS t ( a INTEGER ) INHERITS (p, \"Q\") ON COMMIT PRESERVE ROWS",
                H2,
                "CREATE TEMPORARY TABLE IF NOT EXISTS t ( a INTEGER )");
        all(DropTable.of(temporary).ifExists().cascade(), "DROP TABLE IF EXISTS t CASCADE");
    }

    @Test
    void serverDefaults() {
        Table table = t(
                column("a", INTEGER).serverDefault("5"),
                column("b", INTEGER).serverDefault(new RawSql("a b")),
                column("c", BOOLEAN).serverDefault(io.aludel.sql.ast.Constant.TRUE),
                column("d", VARCHAR(9)).serverDefault(io.aludel.sql.ast.Bind.of("x'y", SqlTypes.VARCHAR)),
                column("e", INTEGER).serverDefault(new RawSql("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP")));
        assertThat(sql(POSTGRESQL, CreateTable.of(table)))
                .isEqualTo(
                        "CREATE TABLE t ( a INTEGER DEFAULT '5', b INTEGER DEFAULT a b, c BOOLEAN DEFAULT true,"
                                + " d VARCHAR(9) DEFAULT 'x''y', e INTEGER DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP )");
        assertThat(sql(MYSQL, CreateTable.of(table)))
                .isEqualTo(
                        "CREATE TABLE t ( a INTEGER DEFAULT '5', b INTEGER DEFAULT (a b), c BOOL DEFAULT true,"
                                + " d VARCHAR(9) DEFAULT 'x''y', e INTEGER DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP )");
        assertThat(sql(SQLITE, CreateTable.of(table)))
                .isEqualTo("CREATE TABLE t ( a INTEGER DEFAULT '5', b INTEGER DEFAULT (a b), c BOOLEAN DEFAULT 1,"
                        + " d VARCHAR(9) DEFAULT 'x''y',"
                        + " e INTEGER DEFAULT (CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP) )");
        Table next = t(column("a", BIGINT).serverDefault(nextValue(Sequence.of("q"))));
        assertThat(sql(POSTGRESQL, CreateTable.of(next))).contains("a BIGINT DEFAULT nextval('q')");
        assertThat(sql(MARIADB, CreateTable.of(next))).contains("a BIGINT DEFAULT (nextval(q))");
        assertThat(sql(H2, CreateTable.of(next))).contains("a BIGINT DEFAULT NEXT VALUE FOR q");
        assertThatThrownBy(() -> SQLITE.compile(CreateTable.of(next))).hasMessageContaining("sqlite");
    }

    @Test
    void sequencesAndSchemas() {
        Sequence full = Sequence.of("s")
                .inSchema("q")
                .start(1)
                .increment(2)
                .minValue(1)
                .maxValue(9)
                .cache(5)
                .cycle(false)
                .type(SqlTypes.BIGINT);
        String options = " INCREMENT BY 2 START WITH 1 MINVALUE 1 MAXVALUE 9 CACHE 5 NO CYCLE";
        assertThat(sql(STANDARD, CreateSequence.of(full))).isEqualTo("CREATE SEQUENCE q.s" + options);
        assertThat(sql(POSTGRESQL, CreateSequence.of(full))).isEqualTo("CREATE SEQUENCE q.s AS BIGINT" + options);
        assertThat(sql(MARIADB, CreateSequence.of(full)))
                .isEqualTo("CREATE SEQUENCE q.s" + options.replace("NO CYCLE", "NOCYCLE"));
        all(
                CreateSequence.of(Sequence.of("s").noMinValue().noMaxValue().cycle(true))
                        .ifNotExists(),
                "CREATE SEQUENCE IF NOT EXISTS s NO MINVALUE NO MAXVALUE CYCLE");
        all(DropSequence.of(full).ifExists(), "DROP SEQUENCE IF EXISTS q.s");
        all(CreateSchema.of("q").ifNotExists(), "CREATE SCHEMA IF NOT EXISTS q");
        all(DropSchema.of("q").ifExists().cascade(), "DROP SCHEMA IF EXISTS q CASCADE");
    }

    @Test
    void commentsAfterwards() {
        Table table = t(
                TableOptions.NONE.comment("it's"),
                column("a", INTEGER).comment("c"),
                check("a>1").named("ck").comment("why"));
        String mysql = "ALTER TABLE t COMMENT 'it''s'";
        all(new SetTableComment(table), "COMMENT ON TABLE t IS 'it''s'", MYSQL, mysql, MARIADB, mysql);
        all(
                new DropTableComment(table),
                "COMMENT ON TABLE t IS NULL",
                MYSQL,
                "ALTER TABLE t COMMENT ''",
                MARIADB,
                "ALTER TABLE t COMMENT ''");
        String changed = "ALTER TABLE t CHANGE a a INTEGER COMMENT 'c'";
        all(
                new SetColumnComment(table, table.column("a")),
                "COMMENT ON COLUMN t.a IS 'c'",
                MYSQL,
                changed,
                MARIADB,
                changed);
        assertThat(sql(POSTGRESQL, new DropColumnComment(table, table.column("a"))))
                .isEqualTo("COMMENT ON COLUMN t.a IS NULL");
        CheckConstraint check = table.checkConstraints().get(0);
        assertThat(sql(POSTGRESQL, new SetConstraintComment(table, check)))
                .isEqualTo("COMMENT ON CONSTRAINT ck ON t IS 'why'");
        assertThatThrownBy(() -> SQLITE.compile(new SetConstraintComment(table, check)))
                .hasMessageContaining("a comment on a constraint");
    }

    @Test
    void namesThatNeedQuotes() {
        Table table = Table.of(
                new MetaData(),
                "s.c",
                "My.T",
                null,
                List.of(
                        column("a b", INTEGER),
                        column("Select", INTEGER),
                        column("order", INTEGER),
                        column("a\"b", INTEGER),
                        column("a`b", INTEGER),
                        column("1a", INTEGER),
                        column("a$1", INTEGER),
                        column("$a", INTEGER),
                        column("é", INTEGER),
                        column("%x", INTEGER),
                        column("_a", INTEGER)));
        all(
                CreateTable.of(table),
                "CREATE TABLE \"s.c\".\"My.T\" ( \"a b\" INTEGER, \"Select\" INTEGER, \"order\" INTEGER, \"a\"\"b\" INTEGER,"
                        + " \"a`b\" INTEGER, \"1a\" INTEGER, a$1 INTEGER, \"$a\" INTEGER, \"é\" INTEGER, \"%x\" INTEGER,"
                        + " _a INTEGER )",
                MYSQL,
                "CREATE TABLE `s.c`.`My.T` ( `a b` INTEGER, `Select` INTEGER, `order` INTEGER, `a\"b` INTEGER,"
                        + " `a``b` INTEGER, `1a` INTEGER, a$1 INTEGER, `$a` INTEGER, `é` INTEGER, `%x` INTEGER, _a INTEGER )",
                MARIADB,
                "CREATE TABLE `s.c`.`My.T` ( `a b` INTEGER, `Select` INTEGER, `order` INTEGER, `a\"b` INTEGER,"
                        + " `a``b` INTEGER, `1a` INTEGER, a$1 INTEGER, `$a` INTEGER, `é` INTEGER, `%x` INTEGER, _a INTEGER )");
        Table forced = t(
                TableOptions.NONE.quoting(Quoting.ALWAYS),
                column("col", INTEGER).quoting(Quoting.ALWAYS),
                column("Up", INTEGER).quoting(Quoting.NEVER));
        assertThat(sql(POSTGRESQL, CreateTable.of(forced)))
                .isEqualTo("CREATE TABLE \"t\" ( \"col\" INTEGER, Up INTEGER )");
        assertThat(POSTGRESQL
                        .compile(select(table(forced).col("col"), table(forced).col("Up")))
                        .sql())
                .isEqualTo("SELECT \"t\".\"col\", \"t\".Up FROM \"t\"");
        Table keyed = t(column("db_name", VARCHAR(9)).key("name").indexed());
        assertThat(POSTGRESQL.compile(select(table(keyed).text("name"))).sql()).isEqualTo("SELECT t.db_name FROM t");
        assertThat(sql(POSTGRESQL, CreateIndex.of(keyed, keyed.indexes().get(0))))
                .isEqualTo("CREATE INDEX ix_t_db_name ON t (db_name)");
    }

    @Test
    void viewsAndTablesFromQueries() {
        var x = table(X);
        var query = select(x.number("id", Integer.class), x.text("name"))
                .where(x.number("b", Integer.class).gt(5));
        all(
                CreateView.of(view("v", query)),
                "CREATE VIEW v AS SELECT x.id, x.name FROM x WHERE x.b > 5",
                H2,
                "CREATE VIEW v AS SELECT x.id, x.name FROM x WHERE x.b > 5");
        all(
                CreateView.of(view("v", query).inSchema("s").orReplace().forConnection()),
                "CREATE OR REPLACE TEMPORARY VIEW s.v AS SELECT x.id, x.name FROM x WHERE x.b > 5");
        assertThat(sql(
                        POSTGRESQL,
                        CreateView.of(materializedView("v", query).options(PostgresqlOptions.with(Map.of("a", 1))))
                                .ifNotExists()))
                .startsWith("CREATE MATERIALIZED VIEW IF NOT EXISTS v WITH (a = 1) AS SELECT");
        assertThatThrownBy(() -> H2.compile(CreateView.of(materializedView("v", query))))
                .hasMessageContaining("a materialized view");
        all(DropView.of(view("v", query)).ifExists(), "DROP VIEW IF EXISTS v");
        assertThat(sql(POSTGRESQL, DropView.of(materializedView("v", query)))).isEqualTo("DROP MATERIALIZED VIEW v");
        all(
                createTableAs("c", query).forConnection().ifNotExists(),
                "CREATE TEMPORARY TABLE IF NOT EXISTS c AS SELECT x.id, x.name FROM x WHERE x.b > 5");
    }

    @Test
    void typesWithChecksAndSystemColumns() {
        Table table = t(
                column(
                        "e",
                        SqlTypes.ENUM(EnumOptions.VARCHAR.named("en"), "d", "e").withCheck()),
                column("xmin", INTEGER).system());
        assertThat(sql(POSTGRESQL, CreateTable.of(table)))
                .isEqualTo("CREATE TABLE t ( e VARCHAR(1), CONSTRAINT en CHECK (e IN ('d', 'e')) )");
    }
}
