package io.aludel.agree;

import static io.aludel.agree.Rules.any;
import static io.aludel.agree.Rules.condition;
import static io.aludel.agree.Rules.integer;

import io.aludel.sql.Aggregate;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Draws well-typed terms; the same seed draws the same ones.
 *
 * <p>Left out, because databases define it differently: integers beyond 32 bits (an error, or a larger type), so every term knows a
 * bound of its values; division by zero (an error, or NULL), so divisors are constants; decimals that binary numbers do not hold, so
 * they are quarters divided by powers of two; the text of decimals and booleans; the case of letters beyond ASCII; LIKE with
 * letters of both cases, so its operand is in lower case; a bare NULL, or a date or text as a literal where
 * PostgreSQL cannot tell its type; decimals with more digits than their type declares, to which SQLite's are rounded.
 */
final class TermGenerator {
    static final long LIMIT = 1L << 30;

    private final Random random;
    private final NumberTerms numbers;
    private final ConditionTerms conditions;
    private final TextTerms texts;

    TermGenerator(long seed) {
        random = new Random(seed);
        numbers = new NumberTerms(this, random);
        conditions = new ConditionTerms(this, random);
        texts = new TextTerms(this, random);
    }

    Term next() {
        return term(Kind.values()[random.nextInt(Kind.values().length)], 1 + random.nextInt(4), Scope.ROOT);
    }

    Term term(Kind kind, int depth, Scope scope) {
        if (depth <= 0) {
            return leaf(kind, scope);
        }
        if (random.nextInt(3) == 0) {
            return general(kind, depth - 1, scope);
        }
        return switch (kind) {
            case INTEGER -> numbers.drawInteger(depth - 1, scope);
            case DECIMAL -> numbers.drawDecimal(depth - 1, scope);
            case TEXT -> texts.draw(depth - 1, scope);
            case BOOLEAN -> conditions.condition(depth - 1, scope);
            case DATE -> general(kind, depth - 1, scope);
        };
    }

    Term leaf(Kind kind, Scope scope) {
        if (random.nextInt(12) == 0) {
            return constant(kind, "NULL", Rules.nullOf(kind), 0);
        }
        return kind != Kind.DATE && random.nextInt(3) == 0 ? constant(kind) : column(kind, scope);
    }

    /** A term beside one whose type is known, so it may also be a date that PostgreSQL would take for a text. */
    Term beside(Kind kind, int depth, Scope scope) {
        return kind == Kind.DATE && random.nextInt(3) == 0 ? constant(kind) : term(kind, depth, scope);
    }

    Term column(Kind kind, Scope scope) {
        String name = names(kind)[random.nextInt(2)];
        Scope.Source source = scope.pick(random);
        Expression<?> column = kind == Kind.BOOLEAN
                ? source.table().bool(name)
                : source.table().col(name);
        return new Term(
                kind,
                source.alias() + "." + name,
                List.of(),
                source.alias(),
                kind == Kind.TEXT ? 0 : Sample.LARGEST,
                kind == Kind.DECIMAL ? 2 : 0,
                parts -> column);
    }

    Term constant(Kind kind) {
        Object value = value(kind);
        return constant(kind, kind.canonical(value), bound(value, kind.type()), Sample.LARGEST);
    }

    Object value(Kind kind) {
        return switch (kind) {
            case INTEGER -> Sample.integer(random);
            case DECIMAL -> Sample.decimal(random);
            case TEXT -> Sample.text(random);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> Sample.date(random);
        };
    }

    private static Term constant(Kind kind, String name, Expression<?> value, long bound) {
        return new Term(kind, name, List.of(), "", bound, kind == Kind.DECIMAL ? 2 : 0, parts -> value);
    }

    @SuppressWarnings("unchecked")
    static <T> Expression<T> bound(Object value, SqlType<T> type) {
        return Sql.value((T) value, type);
    }

    /** A term whose bound is the largest of its parts. */
    static Term made(Kind kind, String name, List<Term> parts, Function<List<Expression<?>>, Expression<?>> rule) {
        List<Term> numbers = parts.stream().filter(part -> part.kind() == kind).toList();
        return new Term(
                kind,
                name,
                parts,
                "",
                numbers.stream().mapToLong(Term::bound).max().orElse(Sample.LARGEST),
                numbers.stream().mapToInt(Term::fraction).max().orElse(0),
                rule);
    }

    /** What there is for every kind. */
    private Term general(Kind kind, int depth, Scope scope) {
        Term one = term(kind, depth, scope);
        Term other = beside(kind, depth - 1, scope);
        return switch (random.nextInt(8)) {
            case 0 -> made(kind, "coalesce", List.of(one, other), p -> Sql.coalesce(any(p.get(0)), any(p.get(1))));
            case 1 -> made(kind, "nullif", List.of(one, other), p -> Sql.nullIf(any(p.get(0)), any(p.get(1))));
            case 2, 3 ->
                made(
                        kind,
                        "case",
                        List.of(conditions.condition(depth, scope), one, other),
                        p -> Sql.caseWhen(condition(p.get(0)), any(p.get(1))).otherwise(any(p.get(2))));
            case 4 ->
                made(
                        kind,
                        "case without else",
                        List.of(
                                conditions.condition(depth - 1, scope),
                                one,
                                conditions.condition(depth - 1, scope),
                                other),
                        p -> Sql.caseWhen(condition(p.get(0)), any(p.get(1))).when(condition(p.get(2)), any(p.get(3))));
            case 5 ->
                made(
                        kind,
                        "case of",
                        List.of(numbers.small(depth, scope), constant(Kind.INTEGER), one, other),
                        p -> Sql.caseOf(integer(p.get(0)), Rules.type(kind))
                                .when(integer(p.get(1)), any(p.get(2)))
                                .otherwise(any(p.get(3))));
            case 6 -> scope.windows() ? moved(kind, scope) : one;
            default -> kind == Kind.BOOLEAN || scope.tables().size() > 2 ? one : extreme(kind, depth, scope);
        };
    }

    private Term moved(Kind kind, Scope scope) {
        Term what = column(kind, scope);
        boolean back = random.nextBoolean();
        var key = scope.innermost().table().col("id");
        return made(
                kind,
                back ? "lag" : "lead",
                List.of(what),
                p -> (back ? Sql.lag(p.get(0)) : Sql.lead(p.get(0))).over(Sql.window(key.asc())));
    }

    private Term extreme(Kind kind, int depth, Scope scope) {
        Scope inside = scope.nested();
        boolean least = random.nextBoolean();
        return subquery(
                kind,
                least ? "min" : "max",
                term(kind, Math.min(depth, 1), inside.innermostOnly()),
                conditions.condition(depth - 1, inside),
                inside,
                what -> least ? Sql.min(what) : Sql.max(what));
    }

    /** {@code (SELECT aggregate FROM sample AS s1 WHERE condition)}. */
    static Term subquery(
            Kind kind,
            String name,
            Term what,
            Term where,
            Scope inside,
            Function<Expression<?>, Expression<?>> aggregate) {
        Scope.Source source = inside.innermost();
        return new Term(
                kind,
                name + " in " + source.alias(),
                List.of(what, where),
                source.alias(),
                what.kind() == kind ? what.bound() : Sample.ROWS,
                what.fraction(),
                p -> Sql.select(aggregate.apply(p.get(0)))
                        .from(source.table())
                        .where(condition(p.get(1)))
                        .scalarSubquery());
    }

    static Expression<?> filtered(Aggregate<?> aggregate, Expression<?> condition) {
        return aggregate.filter(condition(condition));
    }

    private static String[] names(Kind kind) {
        return switch (kind) {
            case INTEGER -> new String[] {"n", "m"};
            case DECIMAL -> new String[] {"d", "e"};
            case TEXT -> new String[] {"s", "u"};
            case BOOLEAN -> new String[] {"b", "f"};
            case DATE -> new String[] {"day", "due"};
        };
    }
}
