package io.aludel.compile;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.sqlite.SqliteOptions;
import io.aludel.schema.DdlCondition;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ExcludeConstraint.Element;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Initially;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Indexes and constraints on all databases. */
class ConstraintKindsSpec extends DdlTexts {
    private static final Table X = Table.of(
            "x", new MetaData(), column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)), column("b", INTEGER));

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
}
