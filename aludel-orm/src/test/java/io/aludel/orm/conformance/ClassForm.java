package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Pairs;
import io.aludel.conformance.Form.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code (class Name "table" [columns] {properties} {mapper options})}; changed by a case's overrides.
 *
 * @param name the class
 * @param table its table; null when it has none of its own
 * @param columns the columns of that table
 * @param uniques the columns of its unique constraints
 * @param properties what it has beside its columns, by name, unevaluated
 * @param mapper options of its mapping, by name, unevaluated
 */
record ClassForm(
        String name,
        @Nullable String table,
        List<ColumnForm> columns,
        List<List<String>> uniques,
        Map<String, @Nullable Object> properties,
        Map<String, @Nullable Object> mapper) {

    static ClassForm of(Call form) {
        List<@Nullable Object> arguments = form.arguments();
        return new ClassForm(
                ((Symbol) Objects.requireNonNull(arguments.get(0))).name(),
                (String) arguments.get(1),
                columns((Items) Objects.requireNonNull(arguments.get(2))),
                uniques((Items) Objects.requireNonNull(arguments.get(2))),
                pairs(arguments.size() > 3 ? (Pairs) arguments.get(3) : null),
                pairs(arguments.size() > 4 ? (Pairs) arguments.get(4) : null));
    }

    /** The columns among the elements of a table, with the foreign keys of several columns. */
    static List<ColumnForm> columns(Items items) {
        Map<String, ColumnForm> columns = new LinkedHashMap<>();
        for (Object item : items.items()) {
            Call element = (Call) Objects.requireNonNull(item);
            if (element.head().equals("Column")) {
                ColumnForm column = ColumnForm.of(element);
                columns.put(column.name(), column);
            }
        }
        for (Object item : items.items()) {
            Call element = (Call) Objects.requireNonNull(item);
            if (element.head().equals("ForeignKeyConstraint")) {
                List<@Nullable Object> here =
                        ((Items) Objects.requireNonNull(element.arguments().get(0))).items();
                List<@Nullable Object> there =
                        ((Items) Objects.requireNonNull(element.arguments().get(1))).items();
                for (int part = 0; part < here.size(); part++) {
                    Objects.requireNonNull(columns.get(Models.text(here.get(part))))
                            .foreignKeys()
                            .add(Models.text(there.get(part)));
                }
            }
        }
        return new ArrayList<>(columns.values());
    }

    /** The columns of each unique constraint among the elements of a table. */
    static List<List<String>> uniques(Items items) {
        List<List<String>> uniques = new ArrayList<>();
        for (Object item : items.items()) {
            if (item instanceof Call element && element.head().equals("UniqueConstraint")) {
                List<@Nullable Object> positional = new ArrayList<>();
                ColumnForm.split(element.arguments(), positional, new LinkedHashMap<>());
                uniques.add(positional.stream().map(Models::text).toList());
            }
        }
        return uniques;
    }

    static Map<String, @Nullable Object> pairs(@Nullable Pairs pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int index = 0; pairs != null && index < pairs.items().size(); index += 2) {
            Object key = pairs.items().get(index);
            map.put(
                    key instanceof Symbol symbol ? symbol.name() : String.valueOf(key),
                    pairs.items().get(index + 1));
        }
        return map;
    }

    @Nullable
    String inherits() {
        return (String) mapper.get("inherits");
    }

    boolean isConcrete() {
        return Boolean.TRUE.equals(mapper.get("concrete"));
    }

    @Nullable
    ColumnForm column(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElse(null);
    }

    List<ColumnForm> key() {
        return columns.stream().filter(ColumnForm::isKey).toList();
    }
}
