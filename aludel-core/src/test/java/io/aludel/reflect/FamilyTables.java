package io.aludel.reflect;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;

import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tables of parents and children, to be read. */
abstract class FamilyTables {
    Engine engine;

    @BeforeEach
    void create(TestDatabase db) {
        engine = Engine.create(db.url());
        run(
                "CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL)",
                "CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, other INTEGER, note VARCHAR(20),"
                        + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id), CONSTRAINT uq_note UNIQUE (note))",
                "CREATE INDEX ix_other ON child (other, note)",
                "CREATE TABLE alone (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE VIEW seen AS SELECT id, name FROM parent");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    void run(String... statements) {
        engine.transact(connection -> {
            for (String sql : statements) {
                connection.execute(text(sql));
            }
            return null;
        });
    }

    List<Row> rows(Table table) {
        return engine.transact(connection -> connection.execute(select(table)).all());
    }

    Inspector inspector() {
        return Inspector.of(engine);
    }

    static List<String> names(MetaData metadata) {
        return metadata.tables().stream().map(Table::name).sorted().toList();
    }
}
