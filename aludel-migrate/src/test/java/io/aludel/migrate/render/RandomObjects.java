package io.aludel.migrate.render;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.ENUM;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.EnumOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes up a model of what stands beside tables: types, sequences, views, functions, triggers and policies. Not thread-safe. */
final class RandomObjects {
    private static final List<String> TABLES =
            List.of("people", "Order", "a_table_whose_name_is_long_enough_to_be_cut");
    private static final List<String> LABELS = List.of("open", "it's", "Done", "late one", "x");

    private final Random random;
    private final Dialect dialect;
    private final TestDatabase.Kind kind;
    private final MetaData metadata = new MetaData();

    RandomObjects(Random random, Dialect dialect, TestDatabase.Kind kind) {
        this.random = random;
        this.dialect = dialect;
        this.kind = kind;
    }

    MetaData make() {
        TABLES.forEach(name -> {
            if (name.equals("people") || chance(70)) {
                table(name);
            }
        });
        if (dialect.has(Feature.SEQUENCES)) {
            List.of("numbers", "Mixed Case").forEach(this::sequence);
        }
        List.of("people_seen", "Seen").forEach(this::view);
        if (kind == TestDatabase.Kind.POSTGRESQL) {
            postgresql();
        } else if (kind == TestDatabase.Kind.SQLITE && chance(50)) {
            metadata.add(TextObject.trigger(
                    "tr",
                    "people",
                    "CREATE TRIGGER tr AFTER INSERT ON people BEGIN DELETE FROM people WHERE age = " + number()
                            + "; END"));
        } else if (kind == TestDatabase.Kind.MARIADB && chance(50)) {
            metadata.add(TextObject.trigger(
                    "tr",
                    "people",
                    "CREATE TRIGGER tr BEFORE INSERT ON people FOR EACH ROW SET NEW.age = " + number()));
        }
        return metadata;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int number() {
        return 1 + random.nextInt(3);
    }

    private void table(String name) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", BIGINT).primaryKey());
        Column<?> age = column("age", INTEGER).comment(chance(30) ? "years; 100 %" : null);
        elements.add(age);
        elements.add(column("name", VARCHAR(20)));
        if (chance(70)) {
            Column<String> state = column("state", enumeration(name));
            elements.add(chance(40) ? state.serverDefault("open") : state);
        }
        if (chance(60)) {
            Column<?> other = column("a_column_whose_name_is_as_long_as_that", INTEGER);
            elements.add(chance(50) ? other.indexed() : other.unique());
        }
        if (kind == TestDatabase.Kind.POSTGRESQL || kind == TestDatabase.Kind.SQLITE) {
            if (chance(40)) {
                elements.add(Index.of("ix_lower_" + TABLES.indexOf(name), Index.Part.of(new RawSql("lower(name)")))
                        .where(chance(50) ? new RawSql("age > " + number()) : null));
            }
        }
        Table.of(metadata, null, name, null, elements);
    }

    private io.aludel.type.SqlType<String> enumeration(String table) {
        List<String> labels = new ArrayList<>(LABELS);
        if (chance(50)) {
            Collections.shuffle(labels, random);
        }
        labels.removeIf(label -> !label.equals("open") && chance(40));
        String name = chance(50) ? "state" + TABLES.indexOf(table) : "State " + TABLES.indexOf(table);
        EnumOptions options = chance(70) ? EnumOptions.DEFAULT : EnumOptions.VARCHAR.length(20);
        return ENUM(options.named(name), labels.toArray(String[]::new));
    }

    private void sequence(String name) {
        if (chance(60)) {
            Sequence sequence = Sequence.of(name).increment(number());
            metadata.add(chance(50) ? sequence.maxValue(1000L * number()).cycle(chance(50)) : sequence);
        }
    }

    private void view(String name) {
        if (chance(70)) {
            String query = chance(50)
                    ? "SELECT id, name FROM people WHERE age > " + number()
                    : "SELECT count(*) AS n, max(age) AS oldest FROM people GROUP BY name";
            View view = View.of(name, new RawSql(query), List.of());
            metadata.add(kind == TestDatabase.Kind.POSTGRESQL && chance(40) ? view.stored() : view);
        }
    }

    private void postgresql() {
        if (chance(60)) {
            metadata.add(TextObject.function(
                    "stamp()",
                    "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'begin new.age := " + number()
                            + "; return new; end'"));
            if (chance(60)) {
                metadata.add(TextObject.triggerOn(
                        "t_stamp",
                        "people",
                        "create trigger t_stamp before " + (chance(50) ? "insert" : "update")
                                + " on people for each row execute function stamp()"));
            }
        }
        if (chance(50)) {
            metadata.add(TextObject.policy(
                    "p_own", "people", "create policy p_own on people for select using (age > " + number() + ")"));
        }
    }
}
