package io.aludel.migrate.op;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.ENUM;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.schema.Computed;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What is written for MySQL 8.4 where it differs from MariaDB, as the manual of MySQL has it: DROP CHECK, expressions of defaults in
 * parentheses, no sequences. The pages of the operations have the rest.
 */
class MysqlStatementsTest {
    private static List<String> written(Consumer<Operations> steps) {
        List<String> statements = new ArrayList<>();
        steps.accept(new Operations(new ScriptTarget(
                Dialects.MYSQL,
                NamingConvention.DEFAULT,
                sql -> statements.add(
                        sql.replaceAll("\\s+", " ").replace(" )", ")").replace("( ", "(")))));
        return statements;
    }

    private static void refused(Consumer<Operations> steps) {
        assertThatThrownBy(() -> assertThat(written(steps)).isNull()).isInstanceOf(AludelException.class);
    }

    @Test
    void conditionsThatMysqlHas() {
        assertThat(written(op -> {
                    op.createTableIfNotExists("t", column("id", BIGINT).primaryKey());
                    op.dropTableIfExists("t");
                    op.createSchemaIfNotExists("shop");
                }))
                .containsExactly(
                        "CREATE TABLE IF NOT EXISTS t (id BIGINT NOT NULL AUTO_INCREMENT, PRIMARY KEY (id))",
                        "DROP TABLE IF EXISTS t",
                        "CREATE SCHEMA IF NOT EXISTS shop");
    }

    @Test
    void whatItHasNot() {
        refused(op -> op.createSequence(Sequence.of("s")));
        refused(op -> op.createMaterializedView("v", "SELECT 1"));
        refused(op -> op.renameConstraint("t", "ck", "ck2", ConstraintKind.CHECK));
        refused(op -> op.addColumnIfNotExists("t", column("a", INTEGER)));
        refused(op -> op.dropColumnIfExists("t", "a"));
        refused(op -> op.createIndexIfNotExists("t", index("ix", "a")));
        refused(op -> op.dropIndexIfExists("t", "ix"));
    }

    @Test
    void constraintsAreDroppedByTheirKind() {
        assertThat(written(op -> {
                    op.dropConstraint("t", "ck", ConstraintKind.CHECK);
                    op.dropConstraint("t", "fk", ConstraintKind.FOREIGN_KEY);
                    op.dropConstraint("t", "uq", ConstraintKind.UNIQUE);
                    op.dropConstraint("t", "pk", ConstraintKind.PRIMARY_KEY);
                }))
                .containsExactly(
                        "ALTER TABLE t DROP CHECK ck",
                        "ALTER TABLE t DROP FOREIGN KEY fk",
                        "ALTER TABLE t DROP INDEX uq",
                        "ALTER TABLE t DROP PRIMARY KEY");
    }

    @Test
    void columnsAreSaidAsAWhole() {
        assertThat(written(op -> {
                    op.renameColumn("t", "a", "b");
                    op.alterColumn(
                            "t", "a", a -> a.type(BIGINT).existing(INTEGER).at(Placement.after("id")));
                    op.alterColumn(
                            "t", "a", a -> a.serverDefault(new RawSql("uuid()")).existing(VARCHAR(36)));
                    op.alterColumn("t", "a", a -> a.noServerDefault().existing(VARCHAR(36)));
                    op.alterColumn("t", "a", a -> a.rename("b").comment("it's").existing(VARCHAR(36)));
                    op.addColumn("t", column("n", INTEGER).computed(Computed.of("a * 2")));
                    op.addColumn("t", column("k", ENUM("k", "x", "y")).notNull().serverDefault("x"));
                }))
                .containsExactly(
                        "ALTER TABLE t RENAME COLUMN a TO b",
                        "ALTER TABLE t MODIFY a BIGINT NULL AFTER id",
                        "ALTER TABLE t ALTER COLUMN a SET DEFAULT (uuid())",
                        "ALTER TABLE t ALTER COLUMN a DROP DEFAULT",
                        "ALTER TABLE t CHANGE a b VARCHAR(36) NULL COMMENT 'it''s'",
                        "ALTER TABLE t ADD COLUMN n INTEGER GENERATED ALWAYS AS (a * 2)",
                        "ALTER TABLE t ADD COLUMN k ENUM('x','y') NOT NULL DEFAULT 'x'");
    }

    @Test
    void tablesHaveAllThatIsSaid() {
        assertThat(written(op -> op.createTable(
                        "t",
                        column("id", BIGINT).primaryKey(),
                        column("a", VARCHAR(36))
                                .serverDefault(new RawSql("uuid()"))
                                .comment("made"),
                        column("p_id", BIGINT),
                        unique("uq", "a"),
                        check("p_id > 0").named("ck"),
                        foreignKey(List.of("p_id"), "p", List.of("id")).named("fk"),
                        index("ix", "p_id", "a"))))
                .containsExactly(
                        "CREATE TABLE t (id BIGINT NOT NULL AUTO_INCREMENT, a VARCHAR(36) COMMENT 'made' DEFAULT (uuid()), p_id BIGINT,"
                                + " PRIMARY KEY (id), CONSTRAINT uq UNIQUE (a), CONSTRAINT ck CHECK (p_id > 0),"
                                + " CONSTRAINT fk FOREIGN KEY(p_id) REFERENCES p (id))",
                        "CREATE INDEX ix ON t (p_id, a)");
    }

    @Test
    void indexesAreRenamedInTheirTable() {
        assertThat(written(op -> {
                    op.renameIndex("t", "i", "j");
                    op.renameConstraint("t", "uq", "uq2", ConstraintKind.UNIQUE);
                    op.renameTable("t", "u");
                    op.createTableComment("u", "what it is");
                }))
                .containsExactly(
                        "ALTER TABLE t RENAME INDEX i TO j",
                        "ALTER TABLE t RENAME INDEX uq TO uq2",
                        "ALTER TABLE t RENAME TO u",
                        "ALTER TABLE u COMMENT 'what it is'");
    }
}
