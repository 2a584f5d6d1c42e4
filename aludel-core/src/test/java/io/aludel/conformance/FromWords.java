package io.aludel.conformance;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.AbstractSelect;
import io.aludel.sql.CteOption;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.FromItem;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TableFunction;
import io.aludel.sql.TextQuery;
import io.aludel.sql.ValuesExpr;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.LabelRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in FROM: joins, subqueries, common table expressions, VALUES, functions, samples, text. */
public final class FromWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("select_from", arguments -> {
            AbstractSelect<?, ?> select = SelectWords.select(arguments.get(0));
            for (Object item : arguments.from(1)) {
                select = select.from(item(item));
            }
            return select;
        });
        words.put("join", arguments -> joined(arguments, JoinKind.INNER));
        words.put("outerjoin", arguments -> joined(arguments, JoinKind.LEFT));
        words.put("join_from", arguments -> joinFrom(arguments, JoinKind.INNER));
        words.put("outerjoin_from", arguments -> joinFrom(arguments, JoinKind.LEFT));
        named(words);
        functions(words);
        text(words);
    }

    public static FromItem item(@Nullable Object value) {
        if (value instanceof Table table) {
            return Sql.table(table);
        }
        if (value instanceof FromItem item) {
            return item;
        }
        if (value instanceof Operands.TextPart text) {
            return Sql.fromSql(text.sql());
        }
        throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "nothing that can stand in FROM: " + value);
    }

    public static List<FromItem> items(List<?> values) {
        List<FromItem> items = new ArrayList<>();
        values.forEach(value -> {
            if (value != null) {
                items.add(item(value));
            }
        });
        return items;
    }

    private static JoinKind kind(Arguments arguments, JoinKind usual) {
        boolean full = arguments.flag("full");
        boolean outer = arguments.flag("isouter");
        return full ? JoinKind.FULL : outer ? JoinKind.LEFT : usual;
    }

    private static Object joined(Arguments arguments, JoinKind usual) {
        JoinKind kind = kind(arguments, usual);
        FromItem target = item(arguments.get(1));
        Predicate on = arguments.size() > 2
                ? OperatorWords.predicate(arguments.get(2))
                : arguments.has("onclause") ? OperatorWords.predicate(arguments.named("onclause")) : null;
        if (arguments.get(0) instanceof AbstractSelect<?, ?> select) {
            return select.joinFrom(kind, null, target, on);
        }
        FromItem left = item(arguments.get(0));
        return switch (kind) {
            case LEFT -> on == null ? left.outerJoin(target) : left.outerJoin(target, on);
            case FULL -> on == null ? left.fullJoin(target) : left.fullJoin(target, on);
            default -> on == null ? left.join(target) : left.join(target, on);
        };
    }

    private static Object joinFrom(Arguments arguments, JoinKind usual) {
        JoinKind kind = kind(arguments, usual);
        Predicate on = arguments.size() > 3
                ? OperatorWords.predicate(arguments.get(3))
                : arguments.has("onclause") ? OperatorWords.predicate(arguments.named("onclause")) : null;
        return SelectWords.select(arguments.get(0)).joinFrom(kind, item(arguments.get(1)), item(arguments.get(2)), on);
    }

    private static @Nullable String name(Arguments arguments) {
        String name = arguments.string("name");
        return arguments.size() > 1 ? (String) arguments.get(1) : name;
    }

    private static void named(Map<String, Word> words) {
        words.put("alias", arguments -> alias(arguments.get(0), name(arguments)));
        words.put("subquery", arguments -> {
            String name = name(arguments);
            Query<?> query = SelectWords.query(arguments.get(0));
            return name == null ? query.subquery() : query.subquery(name);
        });
        words.put("lateral", arguments -> {
            String name = name(arguments);
            if (arguments.get(0) instanceof TableFunction function) {
                return (name == null ? function : function.as(name)).lateral();
            }
            if (arguments.get(0) instanceof ValuesExpr values) {
                return (name == null ? values : values.as(name)).asLateral();
            }
            Query<?> query = SelectWords.query(arguments.get(0));
            return name == null ? query.lateral() : query.lateral(name);
        });
        words.put("cte", arguments -> {
            List<CteOption> options = new ArrayList<>();
            if (arguments.flag("recursive")) {
                options.add(CteOption.RECURSIVE);
            }
            if (arguments.flag("nesting")) {
                options.add(CteOption.NESTED);
            }
            String name = name(arguments);
            CteOption[] all = options.toArray(CteOption[]::new);
            Query<?> query = DmlWords.asQuery(arguments.get(0));
            return name == null ? query.cte(all) : query.cte(name, all);
        });
        words.put("tablesample", arguments -> {
            TableExpr table = arguments.get(0) instanceof Table plain ? Sql.table(plain) : (TableExpr) arguments.get(0);
            String name = arguments.string("name");
            Object percent = arguments.get(1);
            Object seed = arguments.named("seed");
            if (seed == null && percent instanceof Number number) {
                return name == null
                        ? Sql.tableSample(table, number)
                        : Sql.tableSample(
                                table, Sql.function("system", SqlTypes.UNKNOWN, Operands.of(number)), name, null);
            }
            return Sql.tableSample(table, Operands.of(percent), name, seed == null ? null : Operands.of(seed));
        });
    }

    private static Object alias(@Nullable Object value, @Nullable String name) {
        if (value instanceof Table table) {
            return name == null ? Sql.table(table).as() : Sql.table(table).as(name);
        }
        if (value instanceof TableExpr table) {
            return name == null ? table.as() : table.as(name);
        }
        if (value instanceof QueryExpr query) {
            return name == null ? query.as() : query.as(name);
        }
        if (value instanceof ValuesExpr values && name != null) {
            return values.as(name);
        }
        if (value instanceof TableFunction function) {
            return name == null ? function.as() : function.as(name);
        }
        if (value instanceof Query<?> query) {
            return name == null ? query.subquery() : query.subquery(name);
        }
        if (value instanceof Expression<?> function && name != null) {
            return Sql.columnValued(function, name, function.type());
        }
        throw new UnknownWord("(alias): of " + value);
    }

    static Column<?> column(@Nullable Object value) {
        if (value instanceof String name) {
            return Column.of(name, SqlTypes.UNKNOWN);
        }
        if (value instanceof Expression<?> expression && expression.node() instanceof LabelRef reference) {
            return Column.of(reference.name(), reference.type());
        }
        throw new UnknownWord("expected a column, not " + value);
    }

    private static List<Column<?>> columns(List<?> values) {
        List<Column<?>> columns = new ArrayList<>();
        values.forEach(value -> columns.add(column(value)));
        return columns;
    }

    private static void functions(Map<String, Word> words) {
        words.put(
                "values",
                arguments -> DmlWords.isDml(arguments.get(0)) ? DmlWords.values(arguments) : values(arguments));
        words.put("table_valued", arguments -> {
            TableFunction function = Sql.tableFunction(Operands.of(arguments.get(0)), columns(arguments.from(1)));
            String name = arguments.string("name");
            String ordinality = arguments.string("with_ordinality");
            function = name == null ? function : function.as(name);
            function = ordinality == null ? function : function.withOrdinality(ordinality);
            return arguments.flag("joins_implicitly") ? function.joinsImplicitly() : function;
        });
        words.put("column_valued", arguments -> {
            Expression<?> function = Operands.of(arguments.get(0));
            String name = name(arguments);
            return name == null
                    ? Sql.columnValued(function, function.type())
                    : Sql.columnValued(function, name, function.type());
        });
        words.put("render_derived", arguments -> {
            TableFunction function = arguments.get(0, TableFunction.class);
            String name = arguments.string("name");
            function = name == null ? function.as() : function.as(name);
            return arguments.flag("with_types") ? function.renderDerivedWithTypes() : function.renderDerived();
        });
    }

    private static Object values(Arguments arguments) {
        List<Column<?>> columns = columns(arguments.get(0, List.class));
        ValuesExpr values = Sql.values(columns);
        String name = arguments.string("name");
        values = name == null ? values : values.as(name);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object row : arguments.get(1, List.class)) {
            List<@Nullable Object> typed = new ArrayList<>();
            int index = 0;
            for (Object cell : (List<?>) row) {
                SqlType<?> type = columns.get(index++).type();
                typed.add(
                        cell == null
                                ? Expressions.of(Constant.NULL, type)
                                : Operands.isSql(cell) ? Operands.of(cell, type) : Literals.as(type, cell));
            }
            rows.add(typed);
        }
        values = values.rows(rows);
        return arguments.flag("literal_binds") ? values.literal() : values;
    }

    private static void text(Map<String, Word> words) {
        words.put("text", arguments -> new Operands.TextPart(arguments.text(0)));
        words.put("bindparams", arguments -> {
            TextQuery<?> text = SelectWords.text(arguments.get(0));
            for (Object item : arguments.from(1)) {
                Operands.Parameter parameter = (Operands.Parameter) item;
                SqlType<?> type = parameter.type();
                String name = String.valueOf(parameter.name());
                if (parameter.list()) {
                    text = text.bind(name, parameter.value());
                } else {
                    text = type == null ? text.bind(name, parameter.value()) : text.bind(name, parameter.value(), type);
                }
            }
            for (Map.Entry<String, @Nullable Object> entry : arguments.named().entrySet()) {
                text = text.bind(entry.getKey(), entry.getValue());
            }
            return text;
        });
        words.put("columns", arguments -> {
            List<?> selected = arguments.from(1);
            if (!selected.isEmpty()
                    && selected.stream()
                            .allMatch(
                                    item -> item instanceof Expression<?> part && !(part.node() instanceof LabelRef))) {
                return SelectWords.text(arguments.get(0)).columns(selected.toArray(Expression[]::new));
            }
            List<TextQuery.Column> columns = new ArrayList<>();
            for (Object item : selected) {
                Column<?> column = column(item);
                columns.add(new TextQuery.Column(column.name(), column.type()));
            }
            arguments.named().forEach((name, type) -> columns.add(new TextQuery.Column(name, TypeWords.type(type))));
            return SelectWords.text(arguments.get(0)).columns(columns.toArray(TextQuery.Column[]::new));
        });
    }
}
