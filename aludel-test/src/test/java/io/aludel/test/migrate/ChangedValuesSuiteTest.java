package io.aludel.test.migrate;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.DECIMAL;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Values that a revision leaves there, but not as they were; with rows of the test's own, on each database. */
@EveryDatabase
class ChangedValuesSuiteTest {
    private static final String MADE = "aaaa1111";
    private static final String TRIED = "bbbb2222";

    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Parcels of two keys, and notes without one. */
    @Revision(id = MADE, message = "create parcels")
    static class Parcels implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "parcels",
                    column("depot", VARCHAR(10)).primaryKey(),
                    column("number", INTEGER).primaryKey(),
                    column("receiver", VARCHAR(60)),
                    column("weight", DECIMAL(10, 3)),
                    column("sent", TIMESTAMP),
                    column("insured", BOOLEAN));
            op.createTable("notes", column("words", VARCHAR(60)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("notes");
            op.dropTable("parcels");
        }
    }

    private static final class Rows {
        @BeforeRevision(TRIED)
        void some(Connection connection) {
            MetaData model = new MetaData();
            Table parcels = Table.of(
                    "parcels",
                    model,
                    column("depot", VARCHAR(10)).primaryKey(),
                    column("number", INTEGER).primaryKey(),
                    column("receiver", VARCHAR(60)),
                    column("weight", DECIMAL(10, 3)),
                    column("sent", TIMESTAMP),
                    column("insured", BOOLEAN));
            connection.execute(insert(parcels).values(parcel(1, "Ann", "1.250", true)));
            connection.execute(insert(parcels).values(parcel(2, "bob", "12.500", false)));
            Table notes = Table.of("notes", model, column("words", VARCHAR(60)));
            connection.execute(insert(notes).values(Map.of("words", "Secret")));
            connection.execute(insert(notes).values(Map.of("words", "quiet")));
        }

        private static Map<String, Object> parcel(int number, String receiver, String weight, boolean insured) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("depot", "north");
            row.put("number", number);
            row.put("receiver", receiver);
            row.put("weight", new BigDecimal(weight));
            row.put("sent", LocalDateTime.of(2024, 5, 6, 7, 8, 9));
            row.put("insured", insured);
            return row;
        }
    }

    /** What its trial says of a revision; nothing when it is sound. */
    private String said(Class<? extends Migration> revision, UnaryOperator<MigrationTests> more) {
        StringBuilder said = new StringBuilder();
        try (Stream<DynamicNode> nodes = more.apply(MigrationTests.of(JavaRevisions.of(Parcels.class, revision))
                        .on(engine)
                        .rows(1, 0)
                        .fixtures(new Rows()))
                .tests()) {
            nodes.filter(node -> node.getDisplayName().startsWith("up, down"))
                    .flatMap(node -> ((DynamicContainer) node).getChildren())
                    .forEach(test -> run((DynamicTest) test, said));
        }
        assertThat(said.toString()).doesNotContain("Ann", "ann", "bob", "12", "ecret", "quiet", "north");
        return said.toString();
    }

    private static void run(DynamicTest test, StringBuilder said) {
        try {
            test.getExecutable().execute();
        } catch (Throwable e) {
            said.append(e.getMessage());
        }
    }

    private String said(Class<? extends Migration> revision) {
        return said(revision, tests -> tests);
    }

    /** Writes names in small letters; nobody knows afterwards which were large. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Lowering implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE parcels SET receiver = lower(receiver)");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void anotherValueIsTold() {
        assertThat(said(Lowering.class))
                .contains(
                        "values are others after revision bbbb2222 was applied; if that is meant, say .changing(\"bbbb2222\")")
                .contains("[column parcels.receiver has another value in 1 row]");
    }

    @Test
    void whatIsMeantToChangeHasToComeBack() {
        assertThat(said(Lowering.class, tests -> tests.changing(TRIED)))
                .contains(
                        "values are others after revision bbbb2222 was taken back; if that is meant, say .losing(\"bbbb2222\")")
                .contains("[column parcels.receiver has another value in 1 row]");
    }

    @Test
    void whatIsMeantToBeLostIsLeftAlone() {
        assertThat(said(Lowering.class, tests -> tests.losing(TRIED))).isEmpty();
    }

    /** Weighs in grams, and in kilograms again. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Grams implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE parcels SET weight = weight * 1000");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("UPDATE parcels SET weight = weight / 1000.0");
        }
    }

    @Test
    void whatChangesAndComesBackIsSound() {
        assertThat(said(Grams.class, tests -> tests.changing(TRIED))).isEmpty();
    }

    /** Names and types become others, the values stay. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Renaming implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.renameTable("parcels", "shipments");
            op.batchAlterTable("shipments", batch -> {
                batch.renameColumn("receiver", "addressee");
                batch.renameColumn("number", "serial");
                batch.alterColumn(
                        "weight", weight -> weight.type(DECIMAL(12, 4)).existing(DECIMAL(10, 3)));
            });
            op.batchAlterTable(
                    "shipments",
                    batch -> batch.alterColumn(
                            "serial", serial -> serial.type(BIGINT).existing(INTEGER)));
            op.batchAlterTable(
                    "notes",
                    batch ->
                            batch.alterColumn("words", words -> words.type(TEXT).existing(VARCHAR(60))));
        }

        @Override
        public void downgrade(Operations op) {
            op.batchAlterTable(
                    "notes",
                    batch -> batch.alterColumn(
                            "words", words -> words.type(VARCHAR(60)).existing(TEXT)));
            op.batchAlterTable(
                    "shipments",
                    batch -> batch.alterColumn(
                            "serial", serial -> serial.type(INTEGER).existing(BIGINT)));
            op.batchAlterTable("shipments", batch -> {
                batch.renameColumn("addressee", "receiver");
                batch.renameColumn("serial", "number");
                batch.alterColumn(
                        "weight", weight -> weight.type(DECIMAL(10, 3)).existing(DECIMAL(12, 4)));
            });
            op.renameTable("shipments", "parcels");
        }
    }

    @Test
    void newNamesAndTypesAreNoChange() {
        assertThat(said(Renaming.class)).isEmpty();
    }

    /** Renames in SQL, and spoils the column on the way. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Spoiling implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("ALTER TABLE parcels RENAME TO shipments");
            op.renameColumn("shipments", "receiver", "addressee");
            op.execute("UPDATE shipments SET addressee = 'x' WHERE number = 2");
        }

        @Override
        public void downgrade(Operations op) {
            op.renameColumn("shipments", "addressee", "receiver");
            op.execute("ALTER TABLE shipments RENAME TO parcels");
        }
    }

    @Test
    void aColumnIsFollowedUnderItsNewName() {
        assertThat(said(Spoiling.class))
                .contains("after revision bbbb2222 was applied")
                .contains("[column parcels.receiver (now shipments.addressee) has another value in 1 row]");
    }

    /** Takes a column back without its values. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Forgetful implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.renameColumn("parcels", "receiver", "addressee");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("parcels", "addressee");
            op.addColumn("parcels", column("receiver", VARCHAR(60)));
        }
    }

    @Test
    void aDowngradeThatDropsARenamedColumnIsTold() {
        assertThat(said(Forgetful.class))
                .contains("rows or values were lost after revision bbbb2222 was taken back")
                .contains("[column parcels.receiver has lost its value in 2 rows]");
    }

    /** Has room for fewer digits. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Rounding implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE parcels SET weight = round(weight, 1)");
            op.batchAlterTable(
                    "parcels",
                    batch -> batch.alterColumn(
                            "weight", weight -> weight.type(DECIMAL(10, 1)).existing(DECIMAL(10, 3))));
        }

        @Override
        public void downgrade(Operations op) {
            op.batchAlterTable(
                    "parcels",
                    batch -> batch.alterColumn(
                            "weight", weight -> weight.type(DECIMAL(10, 3)).existing(DECIMAL(10, 1))));
        }
    }

    @Test
    void digitsThatAreLostAreTold() {
        assertThat(said(Rounding.class)).contains("[column parcels.weight has another value in 1 row]");
    }

    /** Changes rows that have no key. */
    @Revision(id = TRIED, down = MADE, message = "try")
    static final class Shouting implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE notes SET words = upper(words)");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void rowsWithoutKeyAreComparedByColumn() {
        assertThat(said(Shouting.class)).contains("[column notes.words has another value in 2 rows]");
    }
}
