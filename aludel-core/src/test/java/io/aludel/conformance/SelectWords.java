package io.aludel.conformance;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Table;
import io.aludel.sql.AbstractSelect;
import io.aludel.sql.Composite;
import io.aludel.sql.CompoundSelect;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Expression;
import io.aludel.sql.Lock;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Row;
import io.aludel.sql.Select;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.TextQuery;
import io.aludel.sql.TupleExpr;
import io.aludel.sql.ast.LabelStyle;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SELECT and its generative methods; what comes after FROM is {@link FromWords}. */
public final class SelectWords implements Words {

    /** {@code (exists ..)}, to which conditions may be added. */
    record Existing(Select<Row> select) {
        Predicate predicate() {
            return Sql.exists(select);
        }
    }

    /** A statement with the parameters of its execution. */
    record Parameterized(Query<?> query, Map<String, @Nullable Object> parameters) {}

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("select", arguments -> Sql.select(selections(arguments.all())));
        words.put("exists", SelectWords::exists);
        words.put("label", arguments -> Operands.of(arguments.get(0)).label(arguments.text(1)));
        words.put("distinct", SelectWords::distinct);
        words.put("scalar_subquery", arguments -> query(arguments.get(0)).scalarSubquery());
        clauses(words);
        limits(words);
        extras(words);
        compounds(words);
    }

    public static AbstractSelect<?, ?> select(@Nullable Object value) {
        if (value instanceof AbstractSelect<?, ?> select) {
            return select;
        }
        throw new UnknownWord("expected a SELECT, not " + value);
    }

    public static Query<?> query(@Nullable Object value) {
        if (value instanceof Query<?> query) {
            return query;
        }
        if (value instanceof Operands.TextPart text) {
            return Sql.text(text.sql());
        }
        throw new UnknownWord("expected a query, not " + value);
    }

    /** What is selected: whole tables give all their columns. */
    public static List<Selection<?>> selections(List<?> values) {
        List<Selection<?>> selections = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof EntityItem<?>
                    || value instanceof TupleExpr<?>
                    || value instanceof Composite<?>
                    || value instanceof io.aludel.sql.Order) {
                selections.add((Selection<?>) value);
            } else if (value instanceof Existing existing) {
                selections.add(existing.predicate());
            } else if (value instanceof Expression<?> || Operands.isSql(value)) {
                selections.add(Operands.of(value));
            } else if (value instanceof Query<?> && !(value instanceof io.aludel.sql.FromItem)) {
                throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "a query is no column");
            } else if (value instanceof Query<?> || value instanceof Table || value instanceof io.aludel.sql.FromItem) {
                selections.addAll(Columns.all(value));
            } else {
                selections.add(Operands.of(value));
            }
        }
        return selections;
    }

    private static Object exists(Arguments arguments) {
        if (arguments.size() == 0) {
            return new Existing(Sql.select(List.of(Sql.star())));
        }
        if (arguments.get(0) instanceof Query<?> query) {
            return Sql.exists(query);
        }
        if (arguments.get(0) instanceof Expression<?> subquery
                && subquery.node() instanceof io.aludel.sql.ast.SubqueryExpr scalar) {
            return io.aludel.sql.Expressions.predicate(new io.aludel.sql.ast.SubqueryExpr(
                    io.aludel.sql.ast.SubqueryExpr.Kind.EXISTS, scalar.query(), SqlTypes.BOOLEAN));
        }
        return new Existing(Sql.select(selections(arguments.all())));
    }

    private static Object distinct(Arguments arguments) {
        Object first = arguments.get(0);
        if (first instanceof AbstractSelect<?, ?> select) {
            return arguments.size() == 1
                    ? select.distinct()
                    : select.distinctOn(ExpressionWords.expressions(arguments.from(1)));
        }
        return first instanceof TupleExpr<?> tuple
                ? tuple.distinct()
                : Operands.of(first).distinct();
    }

    private static void clauses(Map<String, Word> words) {
        words.put("where", arguments -> {
            List<Predicate> conditions = OperatorWords.predicates(arguments.from(1));
            if (arguments.get(0) instanceof Existing existing) {
                return new Existing(existing.select().where(conditions));
            }
            return DmlWords.isDml(arguments.get(0))
                    ? DmlWords.where(arguments.get(0), conditions)
                    : select(arguments.get(0)).where(conditions);
        });
        words.put("filter_by", arguments -> {
            Map<String, @Nullable Object> values = arguments.named();
            return DmlWords.isDml(arguments.get(0))
                    ? DmlWords.filterBy(arguments.get(0), values)
                    : select(arguments.get(0)).filterBy(values);
        });
        words.put("group_by", arguments -> {
            if (arguments.get(0) instanceof CompoundSelect<?> compound) {
                return compound.groupBy(groups(arguments.from(1)));
            }
            return arguments.all().equals(Arrays.asList(arguments.get(0), null))
                    ? select(arguments.get(0)).withoutGroups()
                    : select(arguments.get(0)).groupBy(groups(arguments.from(1)));
        });
        words.put("having", arguments -> select(arguments.get(0)).having(OperatorWords.predicates(arguments.from(1))));
        words.put("order_by", arguments -> {
            if (arguments.all().equals(Arrays.asList(arguments.get(0), null))) {
                return select(arguments.get(0)).withoutOrder();
            }
            List<Selection<?>> terms = new ArrayList<>();
            for (Object term : arguments.from(1)) {
                terms.add(term(term));
            }
            if (arguments.get(0) instanceof CompoundSelect<?> compound) {
                return compound.orderBy(terms);
            }
            return arguments.get(0) instanceof io.aludel.sql.FunctionExpr<?> call
                    ? call.orderBy(arguments.from(1).stream()
                            .map(ExpressionWords::order)
                            .toArray(io.aludel.sql.Order[]::new))
                    : select(arguments.get(0)).orderBy(terms);
        });
        words.put("add_columns", arguments -> select(arguments.get(0)).addColumns(selections(arguments.from(1))));
        words.put("with_only_columns", arguments -> {
            AbstractSelect<?, ?> select = select(arguments.get(0));
            return (arguments.flag("maintain_column_froms") ? select.maintainColumnFroms() : select)
                    .withOnlyColumns(selections(arguments.from(1)));
        });
    }

    private static Selection<?> term(@Nullable Object term) {
        if (term instanceof Operands.TextPart text) {
            return Sql.orderSql(text.sql());
        }
        if (term instanceof String label) {
            return Sql.labelled(label, SqlTypes.UNKNOWN);
        }
        return term instanceof io.aludel.sql.Order order ? order : Operands.of(term);
    }

    private static void limits(Map<String, Word> words) {
        words.put("limit", arguments -> {
            Object rows = arguments.get(1);
            if (arguments.get(0) instanceof CompoundSelect<?> compound) {
                return compound.limit(number(rows));
            }
            if (DmlWords.isDml(arguments.get(0))) {
                return DmlWords.limit(arguments.get(0), arguments.get(1, Integer.class));
            }
            AbstractSelect<?, ?> select = select(arguments.get(0));
            return rows == null
                    ? select.withoutLimit()
                    : rows instanceof Integer count ? select.limit(count) : select.limit(number(rows));
        });
        words.put("offset", arguments -> {
            Object rows = arguments.get(1);
            if (arguments.get(0) instanceof CompoundSelect<?> compound) {
                return compound.offset(number(rows));
            }
            AbstractSelect<?, ?> select = select(arguments.get(0));
            return rows instanceof Integer count ? select.offset(count) : select.offset(number(rows));
        });
        words.put("fetch", arguments -> {
            Expression<?> rows = number(arguments.get(1));
            boolean withTies = arguments.flag("with_ties");
            boolean percent = arguments.flag("percent");
            return arguments.get(0) instanceof CompoundSelect<?> compound
                    ? compound.fetch(rows, withTies, percent)
                    : select(arguments.get(0)).fetch(rows, withTies, percent);
        });
        words.put(
                "slice",
                arguments -> arguments.get(2) == null
                        ? select(arguments.get(0)).offset(arguments.get(1, Integer.class))
                        : select(arguments.get(0))
                                .slice(arguments.get(1, Integer.class), arguments.get(2, Integer.class)));
    }

    private static Expression<?> number(@Nullable Object rows) {
        if (rows instanceof String text) {
            throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "not a number: " + text);
        }
        return Operands.of(rows, SqlTypes.BIGINT);
    }

    private static void extras(Map<String, Word> words) {
        words.put("with_for_update", arguments -> {
            Lock lock = lock(arguments);
            return arguments.get(0) instanceof CompoundSelect<?> compound
                    ? compound.forUpdate(lock)
                    : select(arguments.get(0)).forUpdate(lock);
        });
        words.put("correlate", arguments -> select(arguments.get(0)).correlate(FromWords.items(arguments.from(1))));
        words.put(
                "correlate_except",
                arguments -> select(arguments.get(0)).correlateExcept(FromWords.items(arguments.from(1))));
        words.put("add_cte", arguments -> {
            Object statement = arguments.get(0);
            boolean here = arguments.flag("nest_here");
            for (Object cte : arguments.from(1)) {
                statement = DmlWords.isDml(statement)
                        ? DmlWords.addCte(statement, (QueryExpr) cte)
                        : select(statement).addCte((QueryExpr) cte, here);
            }
            return statement;
        });
        words.put("prefix_with", arguments -> decorated(arguments, true));
        words.put("suffix_with", arguments -> decorated(arguments, false));
        words.put("with_hint", arguments -> {
            String dialect = arguments.size() > 3 ? arguments.text(3) : arguments.string("dialect_name");
            if (DmlWords.isDml(arguments.get(0))) {
                return DmlWords.withHint(arguments.get(0), arguments.text(1), dialect);
            }
            Expression<?> hint = fragment(arguments.text(2));
            AbstractSelect<?, ?> select = select(arguments.get(0));
            return dialect == null || dialect.equals("*")
                    ? select.withHint(FromWords.item(arguments.get(1)), hint)
                    : select.withHint(FromWords.item(arguments.get(1)), hint, dialect);
        });
        words.put("with_statement_hint", arguments -> {
            String dialect = arguments.size() > 2 ? arguments.text(2) : arguments.string("dialect_name");
            Expression<?> hint = fragment(arguments.text(1));
            AbstractSelect<?, ?> select = select(arguments.get(0));
            return dialect == null ? select.withStatementHint(hint) : select.withStatementHint(hint, dialect);
        });
        words.put(
                "set_label_style",
                arguments -> select(arguments.get(0))
                        .labelStyle(LabelStyle.valueOf(
                                arguments.text(1).toUpperCase(Locale.ROOT).replace("LABEL_STYLE_", ""))));
        words.put("params", arguments -> {
            Map<String, @Nullable Object> parameters = new LinkedHashMap<>(arguments.named());
            arguments
                    .from(1)
                    .forEach(given ->
                            ((Map<?, ?>) given).forEach((name, value) -> parameters.put(String.valueOf(name), value)));
            return new Parameterized(query(arguments.get(0)), parameters);
        });
    }

    /** A text is the name of a label. */
    private static List<Expression<?>> groups(List<?> terms) {
        List<Expression<?>> groups = new ArrayList<>();
        for (Object term : terms) {
            groups.add(
                    term instanceof String label
                            ? Sql.labelled(label, SqlTypes.UNKNOWN)
                            : ExpressionWords.expressions(List.of(term)).get(0));
        }
        return groups;
    }

    /** The lock that named arguments describe. */
    public static Lock lock(Arguments arguments) {
        boolean read = arguments.flag("read");
        boolean key = arguments.flag("key_share");
        Lock lock = read ? key ? Lock.keyShare() : Lock.share() : key ? Lock.noKeyUpdate() : Lock.update();
        Object of = arguments.named("of");
        List<?> locked = of == null ? List.of() : of instanceof List<?> list ? list : List.of(of);
        for (Object item : locked) {
            lock = item instanceof Expression<?> column ? lock.of(column) : lock.of(FromWords.item(item));
        }
        lock = arguments.flag("nowait") ? lock.nowait() : lock;
        return arguments.flag("skip_locked") ? lock.skipLocked() : lock;
    }

    static Expression<?> fragment(String sql) {
        return Sql.literalSql(sql, SqlTypes.UNKNOWN);
    }

    private static Object decorated(Arguments arguments, boolean before) {
        Object decorated = arguments.get(0);
        String dialect = arguments.string("dialect");
        for (Object words : arguments.from(1)) {
            String sql = words instanceof Operands.TextPart text ? text.sql() : (String) words;
            Expression<?> expression = fragment(sql);
            if (DmlWords.isDml(decorated)) {
                decorated = DmlWords.prefixWith(decorated, sql, dialect);
            } else if (decorated instanceof QueryExpr cte) {
                decorated = dialect == null
                        ? before ? cte.prefixWith(expression) : cte.suffixWith(expression)
                        : before ? cte.prefixWith(expression, dialect) : cte.suffixWith(expression, dialect);
            } else {
                AbstractSelect<?, ?> select = select(decorated);
                decorated = dialect == null
                        ? before ? select.prefixWith(expression) : select.suffixWith(expression)
                        : before ? select.prefixWith(expression, dialect) : select.suffixWith(expression, dialect);
            }
        }
        return decorated;
    }

    private static void compounds(Map<String, Word> words) {
        compound(words, Sql::union, "union");
        compound(words, Sql::unionAll, "union_all");
        compound(words, Sql::intersect, "intersect");
        compound(words, Sql::intersectAll, "intersect_all");
        compound(words, Sql::except, "except", "except_");
        compound(words, Sql::exceptAll, "except_all");
    }

    private static void compound(
            Map<String, Word> words, Function<List<Query<Row>>, CompoundSelect<Row>> maker, String... names) {
        for (String name : names) {
            words.put(name, arguments -> {
                if (arguments.get(0) instanceof QueryExpr recursive) {
                    Query<?> step = query(arguments.get(1));
                    return name.equals("union") ? recursive.union(step) : recursive.unionAll(step);
                }
                List<Query<Row>> members = new ArrayList<>();
                arguments.all().forEach(member -> members.add(rows(query(member))));
                return maker.apply(members);
            });
        }
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    private static Query<Row> rows(Query<?> query) {
        return (Query<Row>) query;
    }

    /** {@code (columns (text ..) (column ..) ..)}. */
    static TextQuery<?> text(@Nullable Object value) {
        return value instanceof TextQuery<?> text ? text : (TextQuery<?>) query(value);
    }
}
