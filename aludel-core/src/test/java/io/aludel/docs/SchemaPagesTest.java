package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.DdlScript;
import io.aludel.dialect.Dialects;
import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.DdlMoment;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DdlText;
import io.aludel.schema.ddl.DropTable;
import io.aludel.sql.TableExpr;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Does what the pages about schemas, definitions, reflection and types show. */
class SchemaPagesTest {
    // region table
    private final MetaData metadata = new MetaData(NamingConvention.of(Map.of(
            "uq", "uq_%(table_name)s_%(column_0_N_name)s",
            "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s")));

    private final Table loans = Table.of(
            "loans",
            metadata,
            column("id", BIGINT).primaryKey().identity(Identity.always().start(100)),
            column("isbn", VARCHAR(20)).notNull().comment("as printed"),
            column("days", INTEGER).notNull().defaultValue(14), // sent by Aludel when the INSERT gives none
            column("made_at", TIMESTAMP).serverDefault(new RawSql("CURRENT_TIMESTAMP")), // filled in by the database
            column("fine", INTEGER).computed(Computed.of("days * 2")),
            unique(null, "isbn", "made_at"), // named by the convention
            check("days > 0").named("ck_loans_days"));
    // endregion

    // region keys
    private final ForeignKey toLoan =
            foreignKey(List.of("loan_id"), "loans", List.of("id")).onDelete(ReferentialAction.CASCADE);
    private final Table notes = Table.of(
            "notes",
            metadata,
            column("id", UUID).primaryKey().defaultValue(java.util.UUID::randomUUID),
            column("loan_id", BIGINT).notNull(),
            column("text", TEXT),
            toLoan,
            index("ix_notes_loan", "loan_id"));
    // endregion

    @Test
    void declaresTables() {
        assertThat(loans.uniqueConstraints().get(0).name()).isEqualTo("uq_loans_isbn_made_at");
        try (Engine engine = Engine.create("h2:mem:docs_schema")) {
            // region create
            metadata.createAll(engine); // tables in the order of their foreign keys; what is there is left alone
            // endregion
            try (Connection connection = engine.begin()) {
                TableExpr l = table(loans);
                long id = connection
                        .execute(insert(loans).set(l.text("isbn"), "0-06-012563-2"))
                        .generatedKey(Long.class);
                assertThat(id).isEqualTo(100);
                assertThat(connection.scalar(select(l.number("fine", Integer.class))))
                        .isEqualTo(28);
                connection.execute(insert(notes).set(table(notes).number("loan_id", Long.class), id));
            }
            // region drop
            metadata.dropAll(engine);
            // endregion
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        }
    }

    @Test
    void takesOptionsOfOneDatabase() {
        // region table_options
        Table log = Table.of(
                "log",
                new MetaData(),
                column("id", BIGINT).primaryKey(),
                column("line", TEXT),
                PostgresqlOptions.fillfactor(70),
                MysqlOptions.engine("InnoDB"));
        // endregion
        assertThat(Dialects.POSTGRESQL.compile(CreateTable.of(log))).contains("fillfactor");
        assertThat(Dialects.MYSQL.compile(CreateTable.of(log))).contains("ENGINE=InnoDB");
        assertThat(Dialects.SQLITE.compile(CreateTable.of(log))).doesNotContain("InnoDB");
        // region sequence
        Sequence numbers = metadata.add(Sequence.of("order_numbers").start(1000).increment(10));
        Column<Long> number = column("number", BIGINT).defaultValue(numbers);
        // endregion
        assertThat(number.insertDefault()).isNotNull();
    }

    @Test
    void writesDefinitions() {
        try (Engine engine = Library.open()) {
            // region define
            Index cheap = Index.of("ix_books_cheap", false, List.of("price")).where(new RawSql("price < 5"));
            engine.define(CreateIndex.of(BOOKS, cheap).ifNotExists());
            engine.define(DdlText.of("CREATE TABLE scratch (n INTEGER)").onlyFor("sqlite", "h2"));
            // endregion
            assertThat(Inspector.of(engine).hasIndex(null, "books", "ix_books_cheap"))
                    .isTrue();
        }
    }

    @Test
    void writesScripts() {
        // region compile_ddl
        String sql = Dialects.POSTGRESQL.compile(DropTable.of(BOOKS).ifExists().cascade());
        // endregion
        assertThat(sql).isEqualToNormalizingWhitespace("DROP TABLE IF EXISTS books CASCADE");
        // region script
        DdlScript script = new DdlScript(Dialects.MARIADB); // a target without a connection
        METADATA.createAll(script);
        List<String> statements = script.statements();
        // endregion
        assertThat(statements).hasSize(2);
    }

    @Test
    void tellsOfDefinitions() {
        MetaData model = new MetaData();
        Table audit = Table.of("audit", model, column("id", BIGINT).primaryKey(), column("line", TEXT));
        // region ddl_events
        audit.on(DdlMoment.AFTER_CREATE, DdlText.of("INSERT INTO audit (line) VALUES ('created')"));
        // endregion
        try (Engine engine = Engine.create("sqlite::memory:")) {
            model.createAll(engine);
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(select(table(audit).text("line")))).isEqualTo("created");
            }
        }
    }

    @Test
    void hasViews() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            MetaData model = new MetaData();
            Table items = Table.of("items", model, column("id", BIGINT).primaryKey(), column("name", TEXT));
            TableExpr i = table(items);
            // region view
            Table named = model.add(view(
                    "named_items", select(i.text("name")).where(i.text("name").isNotNull())));
            model.createAll(engine); // tables first, then views
            // endregion
            try (Connection connection = engine.connect()) {
                connection.execute(insert(items).set(i.text("name"), "lamp"));
                assertThat(connection.scalar(select(table(named).text("name")))).isEqualTo("lamp");
            }
        }
    }

    @Test
    void reflects() {
        try (Engine engine = Library.open()) {
            // region inspect
            Inspector inspector = Inspector.of(engine);
            List<String> tables = inspector.tableNames();
            List<Column<?>> columns = inspector.columns("books");
            List<ForeignKey> keys = inspector.foreignKeys("books");
            // endregion
            assertThat(tables).containsExactlyInAnyOrder("authors", "books");
            assertThat(columns).extracting(Column::name).contains("title");
            assertThat(keys.get(0).referredTable()).isEqualTo("authors");
            // region autoload
            MetaData found = new MetaData();
            Table books = inspector.table(found, "books"); // and authors, to which it refers
            TableExpr b = table(books);
            // endregion
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(select(count(b.col("id"))))).isEqualTo(3);
            }
            assertThat(found.contains("authors")).isTrue();
            // region reflect_options
            MetaData some = inspector.reflect(
                    new MetaData(),
                    ReflectOptions.DEFAULT
                            .only(name -> name.startsWith("b"))
                            .notFollowing()
                            .override(column("price", VARCHAR(20))));
            // endregion
            assertThat(some.tables()).extracting(Table::name).containsExactly("books");
            assertThat(some.table("books").column("price").type()).isEqualTo(VARCHAR(20));
        }
    }

    // region Isbn
    record Isbn(String digits) {}

    static final SqlType<Isbn> ISBN = SqlTypes.converted(VARCHAR(13), Isbn.class, new ValueConverter<Isbn, String>() {
        @Override
        public String toDatabase(Isbn isbn) {
            return isbn.digits();
        }

        @Override
        public Isbn toJava(String digits) {
            return new Isbn(digits);
        }
    });
    // endregion

    // region Status
    enum Status {
        OPEN,
        CLOSED
    }

    static final SqlType<Status> STATUS = SqlTypes.ENUM(Status.class); // a native type where there is one
    // endregion

    @Test
    void hasTypes() {
        // region types
        Table copies = Table.of(
                "copies",
                new MetaData(),
                column("id", UUID).primaryKey(),
                column("isbn", ISBN).notNull(),
                column("status", STATUS),
                column("bought", TIMESTAMP),
                column("lent_for", INTERVAL),
                column("note", TEXT.withVariant("mysql", SqlTypes.TEXT(70_000))),
                column("pin", VARCHAR(4).sensitive())); // never shown, whatever echo says
        // endregion
        try (Engine engine = Engine.create("sqlite::memory:")) {
            copies.create(engine);
            TableExpr c = table(copies);
            java.util.UUID id = java.util.UUID.fromString("6f9619ff-8b86-d011-b42d-00c04fc964ff");
            try (Connection connection = engine.begin()) {
                // region typed
                connection.execute(insert(copies)
                        .set(c.col("id", java.util.UUID.class), id)
                        .set(c.col("isbn", Isbn.class), new Isbn("9780060125639"))
                        .set(c.col("status", Status.class), Status.OPEN)
                        .set(c.col("bought", LocalDateTime.class), LocalDateTime.of(2024, 5, 1, 12, 0))
                        .set(c.col("lent_for", Duration.class), Duration.ofDays(14)));
                Isbn isbn = connection.scalar(select(c.col("isbn", Isbn.class)));
                // endregion
                assertThat(isbn).isEqualTo(new Isbn("9780060125639"));
                assertThat(connection.scalar(select(c.col("status", Status.class))))
                        .isEqualTo(Status.OPEN);
                assertThat(connection.scalar(select(c.col("lent_for", Duration.class))))
                        .isEqualTo(Duration.ofDays(14));
            }
        }
    }
}
