package io.aludel.compile;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.compile.ddl.ServerVersion;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.error.CompileException;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextLiteral;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.AddEnumValue;
import io.aludel.schema.ddl.AlterSequence;
import io.aludel.schema.ddl.CreateType;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.DropType;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.RenameEnumValue;
import io.aludel.schema.ddl.RenameTable;
import io.aludel.schema.ddl.RenameType;
import io.aludel.schema.ddl.RestateColumn;
import io.aludel.schema.ddl.SetColumnComputed;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnIdentity;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;
import io.aludel.schema.ddl.ValidateConstraint;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ALTER TABLE and its like on all databases, and what databases refuse. */
class AlterSpec extends SqlSpec {
    private static final Table T = Table.of(new MetaData(), "s", "t", null, List.of(column("a", INTEGER)));
    private static final Column<?> B = column("b", VARCHAR(9)).notNull().serverDefault(new TextLiteral("it's"));

    private static void writes(Dialect dialect, DdlElement element, String expected) {
        assertThat(dialect.compile(element)).as(dialect.name()).isEqualTo(expected);
    }

    private static void refuses(Dialect dialect, DdlElement element, String message) {
        assertThatThrownBy(() -> dialect.compile(element))
                .as(dialect.name())
                .isInstanceOf(CompileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void columnsAreAdded() {
        AddColumn add = AddColumn.of(T, B);
        String spec = "ALTER TABLE s.t ADD COLUMN b VARCHAR(9) DEFAULT 'it''s' NOT NULL";
        writes(POSTGRESQL, add, spec);
        writes(SQLITE, add, spec);
        writes(H2, add, spec);
        writes(MARIADB, add, "ALTER TABLE s.t ADD COLUMN b VARCHAR(9) NOT NULL DEFAULT 'it''s'");
        writes(MARIADB, add.after("a"), "ALTER TABLE s.t ADD COLUMN b VARCHAR(9) NOT NULL DEFAULT 'it''s' AFTER a");
        writes(H2, add.before("a"), spec + " BEFORE a");
        refuses(POSTGRESQL, add.after("a"), "a new column beside 'a' is not supported by postgresql");
        refuses(MYSQL, add.before("a"), "a column before 'a' is not supported by mysql");
        writes(POSTGRESQL, add.ifNotExists(), spec.replace("COLUMN b", "COLUMN IF NOT EXISTS b"));
        refuses(SQLITE, add.ifNotExists(), "ADD COLUMN IF NOT EXISTS is not supported by sqlite");
    }

    @Test
    void aForeignKeyAndThePrimaryKeyMayStandWithTheirColumn() {
        AddColumn add = AddColumn.of(T, column("p_id", INTEGER))
                .referring(ForeignKey.of(List.of("p_id"), "p", List.of("id")).inSchema("o"));
        writes(POSTGRESQL, add, "ALTER TABLE s.t ADD COLUMN p_id INTEGER REFERENCES o.p (id)");
        writes(
                POSTGRESQL,
                AddColumn.of(T, column("id", INTEGER)).asPrimaryKey(),
                "ALTER TABLE s.t ADD COLUMN id INTEGER PRIMARY KEY");
        refuses(SQLITE, AddColumn.of(T, column("id", INTEGER)).asPrimaryKey(), "PRIMARY KEY");
    }

    @Test
    void columnsAreDroppedAndRenamed() {
        DropColumn drop = DropColumn.of(T, "order");
        writes(POSTGRESQL, drop.ifExists().cascade(), "ALTER TABLE s.t DROP COLUMN IF EXISTS \"order\" CASCADE");
        writes(MYSQL, drop, "ALTER TABLE s.t DROP COLUMN `order`");
        refuses(SQLITE, drop.ifExists(), "DROP COLUMN IF EXISTS");
        RenameColumn rename = new RenameColumn(T, "a", "b");
        writes(POSTGRESQL, rename, "ALTER TABLE s.t RENAME a TO b");
        writes(SQLITE, rename, "ALTER TABLE s.t RENAME COLUMN a TO b");
        writes(MARIADB, rename, "ALTER TABLE s.t RENAME COLUMN a TO b");
        writes(H2, rename, "ALTER TABLE s.t ALTER COLUMN a RENAME TO b");
    }

    @Test
    void tablesAreRenamedWithinTheirSchema() {
        RenameTable rename = new RenameTable(T, "u");
        writes(POSTGRESQL, rename, "ALTER TABLE s.t RENAME TO u");
        writes(MARIADB, rename, "ALTER TABLE s.t RENAME TO s.u");
        writes(SQLITE, rename, "ALTER TABLE s.t RENAME TO u");
    }

    @Test
    void columnsChangeOneThingAfterTheOther() {
        SetColumnType type = new SetColumnType(T, "a", BIGINT, "a::bigint");
        writes(POSTGRESQL, type, "ALTER TABLE s.t ALTER COLUMN a TYPE BIGINT USING a::bigint");
        writes(H2, new SetColumnType(T, "a", BIGINT, null), "ALTER TABLE s.t ALTER COLUMN a SET DATA TYPE BIGINT");
        writes(POSTGRESQL, new SetColumnNullable(T, "a", false), "ALTER TABLE s.t ALTER COLUMN a SET NOT NULL");
        writes(H2, new SetColumnNullable(T, "a", true), "ALTER TABLE s.t ALTER COLUMN a DROP NOT NULL");
        writes(
                POSTGRESQL,
                new SetColumnDefault(T, "a", new RawSql("now()")),
                "ALTER TABLE s.t ALTER COLUMN a SET DEFAULT now()");
        writes(MARIADB, new SetColumnDefault(T, "a", null), "ALTER TABLE s.t ALTER COLUMN a DROP DEFAULT");
        writes(
                MYSQL,
                new SetColumnDefault(T, "a", new RawSql("uuid()")),
                "ALTER TABLE s.t ALTER COLUMN a SET DEFAULT (uuid())");
        for (DdlElement element :
                List.of(type, new SetColumnNullable(T, "a", false), new SetColumnDefault(T, "a", null))) {
            refuses(SQLITE, element, "batch mode");
        }
        refuses(MARIADB, new SetColumnType(T, "a", BIGINT, null), "RestateColumn");
        refuses(MYSQL, new SetColumnNullable(T, "a", false), "RestateColumn");
    }

    @Test
    void mysqlAndMariadbSayAColumnAsAWhole() {
        Column<?> column = B.comment("what");
        writes(
                MARIADB,
                new RestateColumn(T, "a", column, true, false, null, false),
                "ALTER TABLE s.t CHANGE a b VARCHAR(9) NOT NULL DEFAULT 'it''s' COMMENT 'what'");
        writes(
                MYSQL,
                new RestateColumn(T, "a", column("a", INTEGER), false, true, "z", false),
                "ALTER TABLE s.t MODIFY a INTEGER NULL AUTO_INCREMENT AFTER z");
        writes(
                MYSQL,
                new RestateColumn(
                        T,
                        "a",
                        column("a", INTEGER).computed(Computed.of("b + 1").persisted(true)),
                        false,
                        false,
                        null,
                        false),
                "ALTER TABLE s.t MODIFY a INTEGER GENERATED ALWAYS AS (b + 1) STORED");
        refuses(POSTGRESQL, new RestateColumn(T, "a", column, true, false, null, false), "Change one thing");
    }

    @Test
    void identitiesBeginChangeAndEnd() {
        Identity always = Identity.always().start(5);
        writes(
                POSTGRESQL,
                new SetColumnIdentity(T, "a", always, null),
                "ALTER TABLE s.t ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY (START WITH 5)");
        writes(
                POSTGRESQL,
                new SetColumnIdentity(T, "a", Identity.byDefault().start(9).cycle(true), always),
                "ALTER TABLE s.t ALTER COLUMN a SET GENERATED BY DEFAULT SET CYCLE SET START WITH 9");
        writes(POSTGRESQL, new SetColumnIdentity(T, "a", null, always), "ALTER TABLE s.t ALTER COLUMN a DROP IDENTITY");
        writes(
                H2,
                new SetColumnIdentity(T, "a", Identity.always(), null),
                "ALTER TABLE s.t ALTER COLUMN a SET GENERATED ALWAYS");
        writes(
                H2,
                new SetColumnIdentity(T, "a", Identity.byDefault().start(7).maxValue(99), null),
                "ALTER TABLE s.t ALTER COLUMN a SET GENERATED BY DEFAULT SET MAXVALUE 99 RESTART WITH 7");
        refuses(MARIADB, new SetColumnIdentity(T, "a", always, null), "Add another column");
    }

    @Test
    void postgresqlComputesOtherwiseSinceVersion17() {
        Computed before = Computed.of("b * 2");
        SetColumnComputed change = new SetColumnComputed(T, "a", Computed.of("b * 3"), before);
        writes(POSTGRESQL, change, "ALTER TABLE s.t ALTER COLUMN a SET EXPRESSION AS (b * 3)");
        writes(
                POSTGRESQL,
                new SetColumnComputed(T, "a", null, before),
                "ALTER TABLE s.t ALTER COLUMN a DROP EXPRESSION");
        assertThatThrownBy(() ->
                        POSTGRESQL.definitions().with(new ServerVersion(16, 0)).compile(change))
                .hasMessageContaining("Drop the column");
        refuses(H2, change, "Drop the column");
    }

    @Test
    void typesSequencesAndConstraintsOfPostgresql() {
        writes(
                POSTGRESQL,
                new AddEnumValue("mood", "s", "it's ok", null, "sad", true),
                "ALTER TYPE s.mood ADD VALUE IF NOT EXISTS 'it''s ok' AFTER 'sad'");
        writes(
                POSTGRESQL,
                new RenameEnumValue("mood", null, "sad", "blue"),
                "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'");
        writes(POSTGRESQL, new RenameType("mood", null, "temper"), "ALTER TYPE mood RENAME TO temper");
        writes(POSTGRESQL, new ValidateConstraint(T, "ck"), "ALTER TABLE s.t VALIDATE CONSTRAINT ck");
        writes(
                MARIADB,
                new AlterSequence(Sequence.of("n").increment(2).cycle(false)),
                "ALTER SEQUENCE n INCREMENT BY 2 NOCYCLE");
        refuses(MYSQL, new AddEnumValue("mood", null, "x", null, null, false), "Change the type of the columns");
        refuses(SQLITE, new ValidateConstraint(T, "ck"), "Leave it out");
    }

    @Test
    void typesThatMayBeThereOrNot() {
        SqlType<String> mood = SqlTypes.ENUM(EnumOptions.DEFAULT.named("mood").inSchema("s"), "sad", "$$");
        writes(
                POSTGRESQL,
                CreateType.of(SqlTypes.ENUM("mood", "sad")).ifNotExists(),
                "DO $$ BEGIN CREATE TYPE mood AS ENUM ('sad'); EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        writes(
                POSTGRESQL,
                CreateType.of(mood).ifNotExists(),
                "DO $create1$ BEGIN CREATE TYPE s.mood AS ENUM ('sad', '$$'); EXCEPTION WHEN duplicate_object THEN NULL; END $create1$");
        writes(POSTGRESQL, DropType.of(mood).ifExists(), "DROP TYPE IF EXISTS s.mood");
        writes(POSTGRESQL, DropType.of(mood), "DROP TYPE s.mood");
        refuses(H2, CreateType.of(mood).ifNotExists(), "Leave it out");
    }

    @Test
    void aConstraintTakesAnIndexThatIsThere() {
        UniqueConstraint unique =
                new UniqueConstraint("uq", List.of("a")).options(PostgresqlOptions.usingIndex("ux_a"));
        writes(POSTGRESQL, AddConstraint.of(T, unique), "ALTER TABLE s.t ADD CONSTRAINT uq UNIQUE USING INDEX ux_a");
        writes(MARIADB, AddConstraint.of(T, unique), "ALTER TABLE s.t ADD CONSTRAINT uq UNIQUE (a)");
        writes(
                POSTGRESQL,
                AddConstraint.of(T, new PrimaryKey("pk", List.of("a")).options(PostgresqlOptions.usingIndex("ux_a"))),
                "ALTER TABLE s.t ADD CONSTRAINT pk PRIMARY KEY USING INDEX ux_a");
    }
}
