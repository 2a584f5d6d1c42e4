package io.aludel.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.imports.ImportReport.Line;
import io.aludel.migrate.script.SqlRevisions;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Liquibase itself has done is taken over, from formatted SQL, XML and YAML. */
@EveryDatabase
class LiquibaseImportSuiteTest {
    private static final Logger LOG = Logger.getLogger("liquibase");

    private static final String SQL = """
            --liquibase formatted sql

            --property name:names value:people
            --changeset ann:1 labels:first
            --comment: create people
            CREATE TABLE ${names} (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL);
            INSERT INTO ${names} (id, name) VALUES (1, 'a;b');
            --rollback DROP TABLE ${names};

            --changeset "ann b":pets runInTransaction:false
            CREATE TABLE pets (id INT PRIMARY KEY);
            --changeset ann:elsewhere dbms:oracle
            CREATE TABLE nonsense (id NUMBER);
            --changeset ann:later context:later
            CREATE TABLE later (id INT PRIMARY KEY);
            --rollback empty
            """;

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                  http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <include file="more/people.sql" relativeToChangelogFile="true"/>
              <changeSet id="accounts" author="bob">
                <createTable tableName="accounts">
                  <column name="id" type="int" autoIncrement="true">
                    <constraints primaryKey="true" nullable="false"/>
                  </column>
                  <column name="email" type="varchar(120)"><constraints nullable="false"/></column>
                  <column name="balance" type="decimal(12,2)" defaultValueNumeric="0"/>
                  <column name="person_id" type="int"/>
                  <column name="made" type="timestamp"/>
                </createTable>
                <createIndex tableName="accounts" indexName="ix_accounts_made"><column name="made"/></createIndex>
              </changeSet>
              <changeSet id="key" author="bob">
                <createTable tableName="memberships">
                  <column name="account_id" type="int"><constraints primaryKey="true"
                    foreignKeyName="fk_account" references="accounts(id)"/></column>
                  <column name="person_id" type="int"><constraints primaryKey="true"/></column>
                  <column name="kind" type="varchar(10)" defaultValue="plain"/>
                </createTable>
                <insert tableName="people"><column name="id" valueNumeric="2"/><column name="name" value="it's"/></insert>
              </changeSet>
              <changeSet id="tag" author="bob"><tagDatabase tag="one"/></changeSet>
              <include file="more/last.yaml" relativeToChangelogFile="true"/>
            </databaseChangeLog>
            """;

    private static final String YAML = """
            databaseChangeLog:
              - changeSet:
                  id: nick
                  author: cat
                  changes:
                    - addColumn:
                        tableName: people
                        columns:
                          - column:
                              name: nick
                              type: varchar(20)
                    - createView:
                        viewName: names
                        selectQuery: select name from people
                  rollback:
                    - dropView:
                        viewName: names
                    - dropColumn:
                        tableName: people
                        columnName: nick
              - changeSet:
                  id: renamed
                  author: cat
                  changes:
                    - renameTable:
                        oldTableName: pets
                        newTableName: animals
            """;

    /** Whatever changes a table that is there, which Liquibase does not do on SQLite. */
    private static final String CHANGES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                  http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <property name="long" value="varchar(200)"/>
              <changeSet id="1" author="dan">
                <createTable tableName="authors">
                  <column name="id" type="bigint"><constraints nullable="false"/></column>
                  <column name="name" type="varchar(50)"/>
                  <column name="born" type="date"/>
                  <column name="active" type="boolean" defaultValueBoolean="true"/>
                  <column name="shelf" type="varchar(10)"/>
                </createTable>
                <createTable tableName="books">
                  <column name="id" type="bigint"><constraints primaryKey="true"/></column>
                  <column name="author_id" type="bigint"/>
                  <column name="isbn" type="char(13)"/>
                  <column name="price" type="decimal(8,2)"/>
                </createTable>
                <addPrimaryKey tableName="authors" columnNames="id" constraintName="pk_authors"/>
                <insert tableName="authors"><column name="id" valueNumeric="1"/></insert>
              </changeSet>
              <changeSet id="2" author="dan">
                <addUniqueConstraint tableName="books" columnNames="isbn" constraintName="uq_books_isbn"/>
                <addForeignKeyConstraint baseTableName="books" baseColumnNames="author_id" constraintName="fk_books_author"
                  referencedTableName="authors" referencedColumnNames="id" onDelete="CASCADE"/>
                <addNotNullConstraint tableName="authors" columnName="name" columnDataType="varchar(50)"
                  defaultNullValue="nobody"/>
                <modifyDataType tableName="authors" columnName="shelf" newDataType="${long}"/>
                <addDefaultValue tableName="authors" columnName="shelf" columnDataType="${long}" defaultValue="top"/>
                <renameColumn tableName="authors" oldColumnName="born" newColumnName="birthday" columnDataType="date"/>
                <createIndex tableName="books" indexName="ix_books_price">
                  <column name="price" descending="true"/>
                </createIndex>
                <createIndex tableName="books" indexName="ix_gone"><column name="price"/></createIndex>
              </changeSet>
              <changeSet id="3" author="dan">
                <dropIndex tableName="books" indexName="ix_gone"/>
                <addColumn tableName="books">
                  <column name="pages" type="int" defaultValueNumeric="0"><constraints nullable="false"/></column>
                  <column name="seller_id" type="bigint">
                    <constraints foreignKeyName="fk_books_seller" references="authors(id)"/>
                  </column>
                </addColumn>
                <addColumn tableName="authors">
                  <column name="origin" type="varchar(20)" value="it's unknown"><constraints nullable="false"/></column>
                  <column name="rank" type="int" valueComputed="id * 2"/>
                </addColumn>
                <createView viewName="shelves" replaceIfExists="true">SELECT name, shelf FROM authors</createView>
                <dropUniqueConstraint tableName="books" constraintName="uq_books_isbn"/>
                <createView viewName="shelves" replaceIfExists="true">
                  SELECT name, shelf, origin FROM authors
                </createView>
                <update tableName="books"><column name="pages" valueNumeric="1"/><where>pages = 0</where></update>
                <delete tableName="books"><where>pages = 7</where></delete>
                <renameTable oldTableName="books" newTableName="volumes"/>
                <dropColumn tableName="volumes" columnName="isbn"/>
              </changeSet>
              <!-- On H2 Liquibase leaves NULL as the default. -->
              <changeSet id="4" author="dan" dbms="!h2">
                <dropDefaultValue tableName="authors" columnName="active" columnDataType="boolean"/>
              </changeSet>
            </databaseChangeLog>
            """;

    @TempDir
    Path folder;

    private TestDatabase database;
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) throws IOException {
        LOG.setLevel(Level.OFF);
        database = db;
        engine = Engine.create(db.url());
        file("db/main.xml", XML);
        file("db/more/people.sql", SQL);
        file("db/more/last.yaml", YAML);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void liquibase(String contexts) throws Exception {
        try (java.sql.Connection jdbc = database.connect()) {
            new Liquibase(
                            "db/main.xml",
                            new DirectoryResourceAccessor(folder),
                            DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(jdbc)))
                    .update(new Contexts(contexts));
        }
    }

    private Path revisions() {
        return folder.resolve("revisions");
    }

    private Migrations migrations() {
        return Migrations.of(engine).from(SqlRevisions.in(revisions()));
    }

    private HistoryImport liquibaseImport() {
        return migrations()
                .importing(LiquibaseHistory.of(
                        LiquibaseSettings.of(folder, "db/main.xml").contexts("later")))
                .into(revisions());
    }

    private MetaData reflected() {
        Inspector inspector = Inspector.of(engine);
        List<String> names = inspector.tableNames().stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("databasechange"))
                .filter(name -> !name.startsWith("aludel"))
                .toList();
        return inspector.reflect(new MetaData(), ReflectOptions.DEFAULT.only(names));
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = engine.connect()) {
            connection.driver().use(jdbc -> {
                try (Statement statement = jdbc.createStatement()) {
                    return statement.execute(sql);
                }
            });
            connection.commit();
        }
    }

    @Test
    void changesetsBecomeRevisionsThatTheDatabaseHas() throws Exception {
        liquibase("test");
        ImportReport report = liquibaseImport().run();
        assertThat(report.revisions())
                .extracting(Line::name)
                .containsExactly(
                        "ann:1",
                        "ann b:pets",
                        "bob:accounts",
                        "bob:key",
                        "bob:tag",
                        "cat:nick",
                        "cat:renamed",
                        "ann:later");
        assertThat(report.revisions())
                .extracting(Line::applied)
                .containsExactly(true, true, true, true, true, true, true, false);
        assertThat(report.revisions().get(0).id())
                .isEqualTo(DerivedIds.hashed("db/more/people.sql::ann::1"))
                .hasSize(12);
        assertThat(report.revisions().get(0).checksum()).startsWith("9:");
        assertThat(report.notes())
                .containsExactly("The tag one is the revision "
                        + report.revisions().get(4).id() + ".");
        assertThat(read(report.files().get(0))).isEqualTo("""
                        -- aludel: revision %s
                        -- aludel: message create people
                        -- liquibase: ann:1, db/more/people.sql, checksum %s
                        -- aludel: upgrade
                        CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL);
                        INSERT INTO people (id, name) VALUES (1, 'a;b');
                        -- aludel: downgrade
                        DROP TABLE people;
                        """.formatted(
                report.revisions().get(0).id(), report.revisions().get(0).checksum()));
        assertThat(read(report.files().get(1)))
                .contains("-- aludel: transactional no")
                .doesNotContain("aludel: downgrade");
        assertThat(read(report.files().get(3)))
                .contains("INSERT INTO people (id, name) VALUES (2, 'it''s');")
                .doesNotContain("aludel: downgrade");
        assertThat(migrations().current()).containsExactly(report.stamped());
        assertThat(report.stamped()).isEqualTo(report.revisions().get(6).id());
        migrations().upgrade("head");
        assertThat(Inspector.of(engine).hasTable("later")).isTrue();
    }

    @Test
    void aNewDatabaseGetsWhatLiquibaseHasMade() throws Exception {
        liquibase("later");
        liquibaseImport().run();
        assertThat(migrations().isAtHeads()).isTrue();
        MetaData made = reflected();
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
        engine.close();
        database.clean();
        engine = Engine.create(database.url());
        migrations().upgrade("head");
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
        assertThat(Inspector.of(engine).viewNames()).containsExactly("names");
        migrations().downgrade("-2");
        assertThat(Inspector.of(engine).viewNames()).isEmpty();
        assertThat(Inspector.of(engine).hasTable("pets")).isTrue();
    }

    @Test
    void changesOfTablesBecomeTheSame() throws Exception {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return;
        }
        file("db/main.xml", CHANGES);
        liquibase("test");
        liquibaseImport().run();
        MetaData made = reflected();
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
        engine.close();
        database.clean();
        engine = Engine.create(database.url());
        migrations().upgrade("head");
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
    }

    @Test
    void whatOnlyLiquibaseKnowsIsNamed() throws Exception {
        liquibase("test");
        file("db/more/last.yaml", YAML.replace("renameTable", "loadData"));
        assertThatThrownBy(() -> liquibaseImport().run())
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_REFUSED))
                .hasMessageContaining("cat:renamed (db/more/last.yaml): MIG-4002: ")
                .hasMessageContaining("the change 'loadData' is not known here");
        assertThat(revisions()).doesNotExist();
    }

    /** Whatever is said of a change means something. */
    @Test
    void whatIsSaidAndNotKnownIsNamed() throws Exception {
        liquibase("test");
        file("db/more/last.yaml", YAML.replaceFirst("( +)type: .*", "$0\n$1beforeColumn: name"));
        assertThatThrownBy(() -> liquibaseImport().run())
                .hasMessageContaining("cat:nick (db/more/last.yaml): MIG-4002: cat:nick (db/more/last.yaml):"
                        + " 'beforeColumn' of 'addColumn column' is not known here.");
        assertThat(revisions()).doesNotExist();
    }

    /** Its types have other names, and mean something else from one database to the other. */
    @Test
    void typesAreThoseThatLiquibaseMakes() throws Exception {
        assumeTrue(database.kind() == TestDatabase.Kind.POSTGRESQL || database.kind() == TestDatabase.Kind.MARIADB);
        StringBuilder columns = new StringBuilder();
        String[] types = {
            "bit",
            "bit(1)",
            "tinyint",
            "tinyint(1)",
            "boolean",
            "blob",
            "longblob",
            "binary(9)",
            "varbinary(9)",
            "clob",
            "nclob",
            "mediumtext",
            "longtext",
            "time",
            "time(3)",
            "timestamp",
            "timestamp(3)",
            "datetime",
            "datetime(3)",
            "number",
            "number(9,2)",
            "numeric(9)",
            "currency",
            "float",
            "float(8)",
            "double",
            "real",
            "nvarchar(9)",
            "varchar2(9)",
            "java.sql.Types.BIGINT",
            "java.sql.Types.VARCHAR(20)",
            "java.sql.Types.BLOB",
            "uuid"
        };
        for (int index = 0; index < types.length; index++) {
            columns.append("<column name=\"c")
                    .append(index)
                    .append("\" type=\"")
                    .append(types[index])
                    .append("\"/>");
        }
        String begin = CHANGES.substring(0, CHANGES.indexOf("<property"));
        file(
                "db/main.xml",
                begin + "<changeSet id=\"1\" author=\"dan\"><createTable tableName=\"kinds\">" + columns
                        + "</createTable></changeSet></databaseChangeLog>");
        liquibase("test");
        liquibaseImport().run();
        MetaData made = reflected();
        engine.close();
        database.clean();
        engine = Engine.create(database.url());
        migrations().upgrade("head");
        assertThat(migrations().pending(List.of(made)).ops()).isEmpty();
    }

    @Test
    void whatIsMissingOrFailedIsRefused() throws Exception {
        liquibase("test");
        file("db/more/people.sql", SQL.replace("ann:1", "ann:one"));
        execute("UPDATE DATABASECHANGELOG SET EXECTYPE = 'FAILED' WHERE AUTHOR = 'bob' AND ID = 'key'");
        assertThatThrownBy(() -> liquibaseImport().run())
                .hasMessageContaining("ann:1 (db/more/people.sql) is not in the changelog db/main.xml")
                .hasMessageContaining("bob:key (db/main.xml) failed");
    }

    @Test
    void aBaselineNeedsNoChangelogOfWhatWasDone() throws Exception {
        liquibase("test");
        file("db/more/people.sql", SQL.replace("ann:1", "ann:one").replace("context:later", "context:never"));
        ImportReport report = liquibaseImport().asBaseline().run();
        assertThat(report.revisions()).extracting(Line::name).containsExactly("baseline", "ann:one");
        assertThat(report.notes()).contains("ann:1 (db/more/people.sql) is not in the changelog db/main.xml");
        assertThat(migrations().current())
                .containsExactly(report.revisions().get(0).id());
    }
}
