package io.aludel.migrate.generate;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes for a database that was there before: they compile, and a comparison with the database finds nothing to do. */
@EveryDatabase
class EntityGeneratorSuiteTest {
    private static final GenerateOptions OPTIONS = GenerateOptions.DEFAULT.packageName("shop");

    @TempDir
    Path folder;

    private static void create(TestDatabase db, Engine engine) {
        OldShop.declared(db).createAll(engine);
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE VIEW active_people AS SELECT id, full_name FROM people WHERE active"));
        }
    }

    private void leavesNothingToDo(TestDatabase db, GenerateOptions options) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            create(db, engine);
            GeneratedSources sources = new EntityGenerator(options).generate(engine);
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine)).isEmpty();
            try (Session session =
                    SessionFactory.of(engine, entities.registry()).open()) {
                for (String name :
                        List.of("Person", "Passport", "PersonDetail", "Order", "OrderLine", "ActivePerson")) {
                    assertThat(session.execute(select(entities.type(name))).all())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everythingLeavesNothingToDo(TestDatabase db) throws Exception {
        leavesNothingToDo(db, OPTIONS);
    }

    @Test
    void soDoesNullMarkedCodeWithoutOtherEndsAndAccessors(TestDatabase db) throws Exception {
        leavesNothingToDo(db, OPTIONS.nullMarked(true).otherEnds(false).accessors(false));
    }

    /** A foreign key to a table that was left out holds, and the comparison knows that table. */
    @Test
    void tablesThatAreReferredToAreDeclared(TestDatabase db) throws Exception {
        MetaData declared = new MetaData();
        Table.of("continents", declared, column("id", INTEGER).primaryKey());
        Table.of(
                "countries",
                declared,
                column("id", INTEGER).primaryKey(),
                column("continent_id", INTEGER).references("continents.id"));
        Table.of(
                "cities",
                declared,
                column("id", INTEGER).primaryKey(),
                column("country_id", INTEGER).notNull().references("countries.id"),
                column("twin_id", INTEGER).references("cities.id"));
        try (Engine engine = Engine.create(db.url())) {
            declared.createAll(engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS.only("cities"::equals)).generate(engine);
            assertThat(sources.notes())
                    .containsExactly(
                            "table continents has no class, and foreign keys refer to it; Models declares it.",
                            "table countries has no class, and foreign keys refer to it; Models declares it.");
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.registry().mappings().all()).hasSize(1);
            assertThat(entities.differences(engine)).isEmpty();
        }
    }

    @Test
    void notesSayWhatIsSpecial(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            create(db, engine);
            assertThat(new EntityGenerator(OPTIONS).generate(engine).notes())
                    .containsExactly(
                            "table codes has no primary key; its unique code tells the objects apart.",
                            "table log has no class: it has no primary key, and nothing else that tells its rows apart; Models declares it for queries"
                                    + " of Core.",
                            "view active_people: the objects are told apart by id; correct @Id in ActivePerson if that is wrong.");
        }
    }

    /** What only some databases have. */
    private static List<String> special(TestDatabase db) {
        return switch (db.kind()) {
            case SQLITE ->
                List.of("CREATE TABLE feelings (id INTEGER PRIMARY KEY, whatever PECULIAR, name TEXT COLLATE NOCASE)");
            case H2 ->
                List.of(
                        "CREATE SEQUENCE ticket_numbers START WITH 100 INCREMENT BY 10",
                        "CREATE TABLE tickets (id BIGINT DEFAULT NEXT VALUE FOR ticket_numbers PRIMARY KEY, name VARCHAR(20))",
                        "CREATE TABLE feelings (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                                + " mood ENUM('sad', 'very happy') NOT NULL, other ENUM('sad', 'very happy'), level ENUM('low', 'high'),"
                                + " document JSON, words VARCHAR ARRAY, grid INTEGER ARRAY ARRAY, at TIME WITH TIME ZONE, token UUID, precise TIMESTAMP(3))",
                        "CREATE TABLE counted (id BIGINT PRIMARY KEY, number INTEGER GENERATED BY DEFAULT AS IDENTITY(START WITH 7))");
            case POSTGRESQL ->
                List.of(
                        "CREATE SEQUENCE ticket_numbers START WITH 100 INCREMENT BY 10",
                        "CREATE TABLE tickets (id BIGINT DEFAULT nextval('ticket_numbers') PRIMARY KEY, name VARCHAR(20))",
                        "CREATE TYPE mood AS ENUM ('sad', 'very happy')",
                        "CREATE TYPE level AS ENUM ('low', 'high')",
                        "CREATE TABLE feelings (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                                + " mood mood NOT NULL DEFAULT 'sad', other mood, level level,"
                                + " document JSONB, words TEXT[], span INT4RANGE, days DATEMULTIRANGE, network INET, grid INTEGER[][], token UUID, precise TIMESTAMP(3), name TEXT COLLATE \"C\")",
                        "CREATE INDEX ix_moods_token ON feelings USING hash (token)",
                        "CREATE INDEX ix_moods_name ON feelings (lower(name)) WHERE mood = 'sad'",
                        "CREATE TABLE counted (id BIGSERIAL PRIMARY KEY, number INTEGER GENERATED BY DEFAULT AS IDENTITY)");
            default ->
                List.of(
                        "CREATE TABLE feelings (id BIGINT AUTO_INCREMENT PRIMARY KEY, mood ENUM('sad', 'very happy') NOT NULL DEFAULT 'sad',"
                                + " level ENUM('low', 'high'), small TINYINT UNSIGNED, document JSON, seen TIMESTAMP NULL ON UPDATE CURRENT_TIMESTAMP)"
                                + " COMMENT 'How people feel.'");
        };
    }

    @Test
    void soDoTypesOfOneDatabase(TestDatabase db) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            try (Connection connection = engine.begin()) {
                special(db).forEach(statement -> connection.execute(text(statement)));
            }
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine)).isEmpty();
            try (Session session =
                    SessionFactory.of(engine, entities.registry()).open()) {
                assertThat(session.execute(select(entities.type("Feeling"))).all())
                        .isEmpty();
            }
        }
    }

    /** What a database calls things, and says of them, is text in the sources and nothing else. */
    @Test
    void namesAndCommentsStayText(TestDatabase db) throws Exception {
        String hostile =
                "ends */ here \\u002a/ and \\u000a there, for $T $5 $$ }{ or { a } \"b\" {@link Nothing} @Entity <b>";
        MetaData declared = new MetaData();
        Table.of(
                "od}d*/ \\u002a/ $T",
                declared,
                column("id", INTEGER).primaryKey(),
                column("a\\u0022 $L", INTEGER).comment(hostile),
                TableOptions.NONE.comment(hostile));
        try (Engine engine = Engine.create(db.url())) {
            declared.createAll(engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine)).isEmpty();
        }
    }

    /** Whatever the column is called that is the key of one table and refers to another. */
    @Test
    void keysAreSharedAlongChains(TestDatabase db) throws Exception {
        MetaData declared = new MetaData();
        Table.of("hosts", declared, column("id", INTEGER).primaryKey());
        Table.of(
                "cards",
                declared,
                column("host_id", INTEGER).primaryKey(),
                foreignKey(List.of("host_id"), "hosts", List.of("id")));
        Table.of(
                "stamps",
                declared,
                column("host_id", INTEGER).primaryKey(),
                foreignKey(List.of("host_id"), "cards", List.of("host_id")));
        Table.of(
                "seals",
                declared,
                column("id", INTEGER).primaryKey(),
                foreignKey(List.of("id"), "hosts", List.of("id")));
        try (Engine engine = Engine.create(db.url())) {
            declared.createAll(engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine)).isEmpty();
            for (String name : List.of("Host", "Card", "Stamp", "Seal")) {
                assertThat(source(sources, name)).isNotEmpty();
            }
        }
    }

    private static String source(GeneratedSources sources, String name) {
        String text = sources.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(name + ".java"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return text.substring(text.indexOf("\n/**") + 1);
    }

    /** A table with values of several parts; what they are called in the database is up to it. */
    private static String parts(TestDatabase db) {
        return switch (db.kind()) {
            case H2 ->
                "CREATE TABLE notes (code VARCHAR(10) NOT NULL PRIMARY KEY, document JSON, words VARCHAR(20) ARRAY, numbers INTEGER ARRAY)";
            case POSTGRESQL ->
                "CREATE TABLE notes (code VARCHAR(10) NOT NULL PRIMARY KEY, document JSONB, letter JSON, words TEXT[], numbers INTEGER[])";
            default -> "CREATE TABLE notes (code VARCHAR(10) NOT NULL PRIMARY KEY, document JSON)";
        };
    }

    @Test
    void jsonAndArraysAreAttributes(TestDatabase db) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            try (Connection connection = engine.begin()) {
                connection.execute(text(parts(db)));
            }
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            assertThat(sources.notes()).isEmpty();
            assertThat(source(sources, "Note")).contains("@AsJson\n    private Object document;");
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine)).isEmpty();

            Class<?> note = entities.type("Note");
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("Document", Map.of("colors", List.of("red", "blue")));
            if (db.kind() == TestDatabase.Kind.H2 || db.kind() == TestDatabase.Kind.POSTGRESQL) {
                values.put("Words", List.of("one", "two"));
                values.put("Numbers", List.of(1, 2));
            }
            SessionFactory sessions = SessionFactory.of(engine, entities.registry());
            sessions.transactWithoutResult(session -> {
                try {
                    Object written = note.getConstructor().newInstance();
                    note.getMethod("setCode", String.class).invoke(written, "a");
                    for (Map.Entry<String, Object> value : values.entrySet()) {
                        Class<?> type = note.getMethod("get" + value.getKey()).getReturnType();
                        note.getMethod("set" + value.getKey(), type).invoke(written, value.getValue());
                    }
                    session.add(written);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            });
            try (Session session = sessions.open()) {
                Object read = session.get(note, "a").orElseThrow();
                for (Map.Entry<String, Object> value : values.entrySet()) {
                    assertThat(note.getMethod("get" + value.getKey()).invoke(read))
                            .isEqualTo(value.getValue());
                }
            }
        }
    }

    @Test
    void keysOfSeveralColumnsHoldToOnes(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            create(db, engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS.accessors(false)).generate(engine);
            assertThat(source(sources, "OrderLine")).startsWith("""
                    /** A row of {@code order_lines}. */
                    @Entity
                    @Table(name = "order_lines")
                    public class OrderLine {
                        @Id
                        @ManyToOne(optional = false)
                        @JoinColumn(name = "country", referencedColumnName = "country")
                        @JoinColumn(name = "shop", referencedColumnName = "shop")
                        @JoinColumn(name = "number", referencedColumnName = "number")
                        @References(name = "fk_lines_order", onDelete = References.Action.CASCADE)
                        private Order order;

                        @Id
                        private Integer line;

                        @ManyToOne
                        @JoinColumn(name = "sku", referencedColumnName = "sku")
                        @References(name = "fk_lines_product")
                        private Product product;
                    """);
            assertThat(source(sources, "PersonDetail")).contains("""
                        @Id
                        private Long personId;

                        @MapsId
                        @OneToOne(optional = false)
                        @References(name = "fk_details_person")
                        private Person person;
                    """);
            assertThat(source(sources, "Meeting")).contains("""
                        @ManyToOne
                        @JoinColumn(name = "country", referencedColumnName = "country", nullable = false)
                        @JoinColumn(name = "guest", referencedColumnName = "code")
                        @References(name = "fk_meetings_guest")
                        @Overlaps("host")
                        private Shop guest;
                    """);
        }
    }

    @Test
    void tablesOfLinksAreCollections(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            create(db, engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            assertThat(sources.files().keySet())
                    .noneMatch(path -> path.endsWith("ProductTag.java") || path.endsWith("Friendship.java"))
                    .anyMatch(path -> path.endsWith("Membership.java"));
            assertThat(source(sources, "Product")).contains("""
                        @ManyToMany
                        @JoinTable(
                                name = "product_tags",
                                joinColumns = @JoinColumn(name = "product_id"),
                                inverseJoinColumns = @JoinColumn(name = "tag")
                        )
                        @References(onDelete = References.Action.CASCADE)
                        private Set<Tag> tags = new HashSet<>();
                    """);
            assertThat(source(sources, "Tag")).contains("""
                        @ManyToMany(mappedBy = "tags")
                        private Set<Product> products = new HashSet<>();
                    """);
            assertThat(source(sources, "Person"))
                    .contains("private Set<Person> peopleByFriend", "private Set<Person> peopleByPerson");
        }
    }

    @Test
    void namesAreChangedUntilTheyAreNames(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            create(db, engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            assertThat(source(sources, "TableEntity")).contains("@Table(name = \"table\")", "String select;");
            assertThat(source(sources, "StringEntity"))
                    .contains("@Column(name = \"default\")", "Integer defaultValue;");
            assertThat(source(sources, "ItemX")).contains("Integer t1st;");
            assertThat(source(sources, "ItemX2")).contains("Integer aB;", "Integer aB2;");
            assertThat(source(sources, "Person")).contains("String classValue;");
            assertThat(source(sources, "Product")).contains("@Column(name = \"unit price\"");
        }
    }

    @Test
    void namesAreAsTheApplicationWants(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            create(db, engine);

            EntityNaming naming = new EntityNaming() {
                @Override
                public String className(Table table) {
                    return table.name().equals("people") ? "Customer" : EntityNaming.super.className(table);
                }

                @Override
                public String toOne(Table table, ForeignKey key, String targetClass) {
                    return key.columns().equals(List.of("manager_id"))
                            ? "boss"
                            : EntityNaming.super.toOne(table, key, targetClass);
                }
            };
            GeneratedSources sources = new EntityGenerator(GenerateOptions.DEFAULT
                            .packageName("com.acme.shop")
                            .only(table -> !table.startsWith("item"))
                            .naming(naming))
                    .generate(engine);
            sources.write(folder, false); // files that are there stay

            assertThat(source(sources, "Customer"))
                    .contains("private Customer boss;", "private List<Customer> customersByBoss");
            assertThat(folder.resolve("com/acme/shop/Customer.java")).exists();
            assertThat(sources.files().keySet()).noneMatch(path -> path.endsWith("ItemX.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
