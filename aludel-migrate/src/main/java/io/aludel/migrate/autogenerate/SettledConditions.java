package io.aludel.migrate.autogenerate;

import io.aludel.reflect.Rehearsal;
import io.aludel.reflect.StoredForm;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that are still unlike, said once more: a database that is given its own words may find others for them. PostgreSQL makes
 * {@code = ANY (ARRAY[..])} of {@code IN}, and something longer of that.
 */
final class SettledConditions {
    private SettledConditions() {}

    static List<TablePair> of(List<TablePair> pairs) {
        Map<Table, Table> asked = new LinkedHashMap<>();
        Map<TablePair, Table> again = new LinkedHashMap<>();
        for (TablePair pair : pairs) {
            Set<String> unlike = unlike(pair);
            if (!unlike.isEmpty()) {
                Table table = table(pair.found(), unlike);
                again.put(pair, table);
                asked.put(table, pair.found());
            }
        }
        if (asked.isEmpty()) {
            return pairs;
        }
        Map<Table, StoredForm> forms = Rehearsal.of(pairs.get(0).connection(), asked);
        List<TablePair> settled = new ArrayList<>();
        for (TablePair pair : pairs) {
            Map<String, String> words = new LinkedHashMap<>();
            StoredForm form = forms.get(again.get(pair));
            if (form != null) {
                form.checks().forEach((declared, stored) -> words.put(text(declared), text(stored)));
            }
            settled.add(pair.settled(words));
        }
        return settled;
    }

    private static String text(CheckConstraint check) {
        return ((RawSql) check.condition()).sql();
    }

    /** What only one side says. */
    private static Set<String> unlike(TablePair pair) {
        if (pair.form() == null) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        TableChecks.of(pair.found()).forEach(check -> add(found, pair, check.condition()));
        pair.found().indexes().forEach(index -> add(found, pair, index.where()));
        Set<String> stored = new LinkedHashSet<>();
        pair.form().checks().values().forEach(check -> add(stored, pair, check.condition()));
        for (Index index : pair.form().indexes().values()) {
            add(stored, pair, index.where());
        }
        Set<String> unlike = new LinkedHashSet<>(found);
        unlike.addAll(stored);
        found.retainAll(stored);
        unlike.removeAll(found);
        return unlike;
    }

    private static void add(Set<String> texts, TablePair pair, @Nullable SqlFragment condition) {
        String text = Wording.of(pair.dialect(), condition);
        if (text != null) {
            texts.add(text);
        }
    }

    private static Table table(Table found, Set<String> conditions) {
        List<TableElement> elements = new ArrayList<>();
        for (Column<?> column : found.columns()) {
            elements.add(
                    Column.of(column.name(), column.type()).key(column.key()).quoting(column.quoting()));
        }
        conditions.forEach(condition -> elements.add(new CheckConstraint(null, new RawSql(condition))));
        return Table.of(new MetaData(), null, found.name(), null, elements);
    }
}
