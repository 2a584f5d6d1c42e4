package io.aludel.conformance;

import io.aludel.schema.Table;
import io.aludel.sql.Delete;
import io.aludel.sql.Expression;
import io.aludel.sql.Insert;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Returning;
import io.aludel.sql.Returns;
import io.aludel.sql.Row;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.Update;
import io.aludel.sql.Upsert;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE, and what each database does with conflicts. */
final class DmlWords implements Words {

    /** {@code insert.excluded}: the values that conflicted. */
    record Excluded(Insert insert) implements Columns.Attributes {
        @Override
        public Object attribute(String name) {
            return Upsert.excluded(Sql.table(table(insert)).col(name));
        }
    }

    @Override
    public void addTo(Map<String, Word> words) {
        for (String word : List.of("insert", "pg_insert", "sqlite_insert", "mysql_insert")) {
            words.put(word, arguments -> Sql.insert(arguments.get(0, Table.class)));
        }
        // The reference has no guard against changing all rows; Aludel wants it said.
        words.put(
                "update",
                arguments -> arguments.get(0) instanceof TableExpr alias
                        ? Sql.update(alias).allRows()
                        : Sql.update(arguments.get(0, Table.class)).allRows());
        words.put(
                "delete",
                arguments -> arguments.get(0) instanceof TableExpr alias
                        ? Sql.delete(alias).allRows()
                        : Sql.delete(arguments.get(0, Table.class)).allRows());
        words.put("inline", arguments -> arguments.get(0, Insert.class).inline());
        words.put("ordered_values", arguments -> {
            Update update = arguments.get(0, Update.class);
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            List<?> pairs = arguments.size() == 2
                            && ((List<?>) arguments.get(1)).get(0) instanceof List<?> all
                            && !all.isEmpty()
                            && all.get(0) instanceof List<?>
                    ? all
                    : arguments.size() == 2 ? (List<?>) arguments.get(1) : arguments.from(1);
            pairs.forEach(pair -> values.put(((List<?>) pair).get(0), ((List<?>) pair).get(1)));
            return update.orderedValues(typed(table(update), values));
        });
        words.put("from_select", arguments -> {
            Insert insert = arguments.get(0, Insert.class);
            Insert filled = insert.fromSelect((List<?>) arguments.get(1), SelectWords.query(arguments.get(2)));
            return arguments.has("include_defaults") && !arguments.flag("include_defaults")
                    ? filled.withoutDefaults()
                    : filled;
        });
        words.put("returning", DmlWords::returning);
        words.put("on_conflict_do_nothing", arguments -> upsert(arguments).doNothing());
        words.put("on_conflict_do_update", DmlWords::conflictUpdate);
        words.put("on_duplicate_key_update", DmlWords::duplicateKey);
    }

    static boolean isDml(@Nullable Object value) {
        return value instanceof Insert || value instanceof Update || value instanceof Delete;
    }

    private static Table table(Object dml) {
        Object target = dml instanceof Insert insert
                ? insert.statement().into()
                : dml instanceof Update update
                        ? update.statement().table()
                        : ((Delete) dml).statement().table();
        return ((TableRef) target).table();
    }

    static Object where(Object dml, List<Predicate> conditions) {
        Predicate[] all = conditions.toArray(Predicate[]::new);
        return dml instanceof Update update ? update.where(all) : ((Delete) dml).where(all);
    }

    static Object filterBy(Object dml, Map<String, @Nullable Object> values) {
        List<Predicate> conditions = new ArrayList<>();
        values.forEach((name, value) -> {
            Expression<Object> column = Columns.expression(Sql.table(table(dml)).col(name));
            conditions.add(column.eq(Literals.as(column.type(), value)));
        });
        return where(dml, conditions);
    }

    static Object limit(Object dml, int rows) {
        return dml instanceof Update update ? update.limit(rows) : ((Delete) dml).limit(rows);
    }

    static Object addCte(Object dml, QueryExpr cte) {
        return dml instanceof Insert insert
                ? insert.addCte(cte)
                : dml instanceof Update update ? update.addCte(cte) : ((Delete) dml).addCte(cte);
    }

    static Object prefixWith(Object dml, String words, @Nullable String dialect) {
        if (dml instanceof Insert insert) {
            return dialect == null ? insert.prefixWith(words) : insert.prefixWith(words, dialect);
        }
        if (dml instanceof Update update) {
            return dialect == null ? update.prefixWith(words) : update.prefixWith(words, dialect);
        }
        Delete delete = (Delete) dml;
        return dialect == null ? delete.prefixWith(words) : delete.prefixWith(words, dialect);
    }

    static Object withHint(Object dml, String hint, @Nullable String dialect) {
        if (dml instanceof Insert insert) {
            return dialect == null ? insert.withHint(hint) : insert.withHint(hint, dialect);
        }
        if (dml instanceof Update update) {
            return dialect == null ? update.withHint(hint) : update.withHint(hint, dialect);
        }
        Delete delete = (Delete) dml;
        return dialect == null ? delete.withHint(hint) : delete.withHint(hint, dialect);
    }

    /** A changing statement as a common table expression. */
    static Query<?> asQuery(@Nullable Object value) {
        if (value instanceof Returns change) {
            return change.asQuery();
        }
        return SelectWords.query(value);
    }

    static Object values(Arguments arguments) {
        Object dml = arguments.get(0);
        if (arguments.size() == 1) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>(arguments.named());
            return filled(dml, values);
        }
        Object given = arguments.get(1);
        if (given instanceof Map<?, ?> map) {
            return filled(dml, map);
        }
        List<?> list = (List<?>) given;
        Insert insert = (Insert) dml;
        if (!list.isEmpty() && (list.get(0) instanceof Map<?, ?> || list.get(0) instanceof List<?>)) {
            List<@Nullable Object> rows = new ArrayList<>();
            for (Object row : list) {
                rows.add(row instanceof Map<?, ?> map ? typed(table(dml), map) : typed(table(dml), (List<?>) row));
            }
            return insert.values(rows);
        }
        return insert.row(typed(table(dml), list).toArray());
    }

    private static Object filled(Object dml, Map<?, ?> values) {
        Map<Object, @Nullable Object> typed = typed(table(dml), values);
        if (dml instanceof Insert insert) {
            return typed.isEmpty() ? insert.defaultValues() : insert.values(typed);
        }
        return ((Update) dml).values(typed);
    }

    private static List<@Nullable Object> typed(Table table, List<?> values) {
        List<@Nullable Object> typed = new ArrayList<>();
        List<SqlType<?>> types = new ArrayList<>();
        table.columns().forEach(column -> types.add(column.type()));
        for (int index = 0; index < values.size(); index++) {
            typed.add(typed(types.get(index), values.get(index)));
        }
        return typed;
    }

    private static Map<Object, @Nullable Object> typed(Table table, Map<?, ?> values) {
        Map<Object, @Nullable Object> typed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String name = key instanceof Expression<?> column && column.node() instanceof ColumnRef reference
                    ? reference.name()
                    : String.valueOf(key);
            SqlType<?> type = table.hasColumn(name) ? table.column(name).type() : Operands.typeOf(value);
            typed.put(key, typed(type, value));
        });
        return typed;
    }

    private static @Nullable Object typed(SqlType<?> type, @Nullable Object value) {
        boolean sql = Operands.isSql(value) || value instanceof Query<?> || value instanceof SelectWords.Existing;
        return sql ? Operands.of(value, type) : Literals.as(type, value);
    }

    private static Object returning(Arguments arguments) {
        boolean ordered = arguments.flag("sort_by_parameter_order");
        List<Selection<?>> columns = new ArrayList<>();
        for (Object item : arguments.from(1)) {
            columns.addAll(
                    item instanceof Table || item instanceof TableExpr
                            ? Columns.all(item)
                            : SelectWords.selections(List.of(item)));
        }
        Object dml = arguments.get(0);
        Returning<Row> returning = dml instanceof Insert insert
                ? insert.returning(columns)
                : dml instanceof Update update ? update.returning(columns) : ((Delete) dml).returning(columns);
        return ordered ? returning.inParameterOrder() : returning;
    }

    private static Upsert upsert(Arguments arguments) {
        Insert insert = arguments.get(0, Insert.class);
        String constraint = arguments.string("constraint");
        Object elements = arguments.named("index_elements");
        Upsert upsert = constraint != null
                ? insert.onConstraint(constraint)
                : insert.onConflict(elements == null ? List.of() : (List<?>) elements);
        Object where = arguments.named("index_where");
        return where == null ? upsert : upsert.indexWhere(OperatorWords.predicate(where));
    }

    private static Object conflictUpdate(Arguments arguments) {
        Upsert upsert = upsert(arguments);
        Object where = arguments.named("where");
        if (where != null) {
            upsert = upsert.where(OperatorWords.predicate(where));
        }
        Insert insert = arguments.get(0, Insert.class);
        return upsert.doUpdate(typed(table(insert), (Map<?, ?>) arguments.named("set_")));
    }

    private static Object duplicateKey(Arguments arguments) {
        Insert insert = arguments.get(0, Insert.class);
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        if (arguments.size() > 1 && arguments.get(1) instanceof Map<?, ?> map) {
            values.putAll(map);
        } else if (arguments.size() > 1) {
            ((List<?>) arguments.get(1)).forEach(pair -> values.put(((List<?>) pair).get(0), ((List<?>) pair).get(1)));
        }
        values.putAll(arguments.named());
        return insert.onConflict(List.of()).doUpdate(typed(table(insert), values));
    }
}
