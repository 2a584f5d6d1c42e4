package io.aludel.agree;

import static io.aludel.agree.Rules.date;
import static io.aludel.agree.Rules.integer;
import static io.aludel.agree.Rules.text;
import static io.aludel.agree.TermGenerator.made;

import io.aludel.sql.DateField;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Terms that are numbers. */
final class NumberTerms {
    private static final int FRACTION = 9; // as many as the type has

    private final TermGenerator generator;
    private final Random random;

    NumberTerms(TermGenerator generator, Random random) {
        this.generator = generator;
        this.random = random;
    }

    Term drawInteger(int depth, Scope scope) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> arithmetic(Kind.INTEGER, depth, scope);
            case 4 -> bits(depth, scope);
            case 5 ->
                one(
                        "-",
                        generator.term(Kind.INTEGER, depth, scope),
                        a -> integer(a).negate());
            case 6 -> one("abs", generator.term(Kind.INTEGER, depth, scope), a -> function("abs", SqlTypes.INTEGER, a));
            case 7 -> divided(depth, scope);
            case 8 ->
                one("length", generator.term(Kind.TEXT, depth, scope), a -> Sql.length(text(a)))
                        .bounded(4096, 0);
            case 9 -> field(depth, scope);
            case 10, 11 -> scope.tables().size() > 2 ? small(depth, scope) : aggregate(depth, scope);
            case 12 -> scope.windows() ? window(scope) : small(depth, scope);
            default ->
                one(
                                "condition as integer",
                                generator.term(Kind.BOOLEAN, depth, scope),
                                a -> Sql.caseWhen(Rules.condition(a), 1, SqlTypes.INTEGER)
                                        .otherwise(0))
                        .bounded(1, 0);
        };
    }

    Term drawDecimal(int depth, Scope scope) {
        Term one = generator.term(Kind.DECIMAL, depth, scope);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> arithmetic(Kind.DECIMAL, depth, scope);
            case 4 ->
                made(
                        Kind.DECIMAL,
                        "-",
                        List.of(one),
                        p -> Rules.decimal(p.get(0)).negate());
            case 5 -> made(Kind.DECIMAL, "abs", List.of(one), p -> function("abs", SqlTypes.NUMERIC(24, 9), p.get(0)));
            case 6 ->
                made(Kind.DECIMAL, "round", List.of(one), p -> function("round", SqlTypes.NUMERIC(24, 9), p.get(0)))
                        .bounded(one.bound() + 1, 0);
            case 7 -> quotient(generator.term(Kind.INTEGER, depth, scope));
            case 8 -> quotient(one);
            default -> {
                Term whole = generator.term(Kind.INTEGER, depth, scope);
                yield made(Kind.DECIMAL, "as decimal", List.of(whole), p -> Rules.asDecimal(p.get(0)))
                        .bounded(whole.bound(), 0);
            }
        };
    }

    /** An integer of any kind, and not large. */
    Term small(int depth, Scope scope) {
        Term term = generator.term(Kind.INTEGER, depth, scope);
        return term.bound() <= 4096 ? term : generator.leaf(Kind.INTEGER, scope);
    }

    private static Term one(String name, Term part, Function<Expression<?>, Expression<?>> rule) {
        return made(Kind.INTEGER, name, List.of(part), p -> rule.apply(p.get(0)));
    }

    /** EXTRACT and the sum of a sum are NUMERIC on PostgreSQL, which is divided in another way. */
    private static Expression<Integer> whole(Expression<?> number) {
        return Sql.cast(number, SqlTypes.INTEGER);
    }

    private static <T> Expression<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return Sql.function(name, type, arguments);
    }

    private <N extends Number> Term arithmetic(Kind kind, int depth, Scope scope) {
        Term left = generator.term(kind, depth, scope);
        Term right = generator.term(kind, depth, scope);
        int operator = random.nextInt(3);
        long bound = operator == 2 ? left.bound() * right.bound() : left.bound() + right.bound();
        int fraction = operator == 2 ? left.fraction() + right.fraction() : Math.max(left.fraction(), right.fraction());
        if (bound > TermGenerator.LIMIT || fraction > FRACTION) {
            return generator.leaf(kind, scope);
        }
        BinaryOperator<NumberExpr<N>> rule = switch (operator) {
            case 0 -> NumberExpr::plus;
            case 1 -> NumberExpr::minus;
            default -> NumberExpr::times;
        };
        return made(
                        kind,
                        "+-*".substring(operator, operator + 1),
                        List.of(left, right),
                        p -> rule.apply(Rules.<N>number(p.get(0)), Rules.<N>number(p.get(1))))
                .bounded(bound, fraction);
    }

    private Term bits(int depth, Scope scope) {
        Term left = small(depth, scope);
        Term right = small(depth, scope);
        int shift = random.nextInt(5);
        return switch (random.nextInt(5)) {
            case 0 -> two("&", left, right, NumberExpr::bitwiseAnd);
            case 1 -> two("|", left, right, NumberExpr::bitwiseOr);
            case 2 -> one("~", left, a -> integer(a).bitwiseNot()).bounded(left.bound() + 1, 0);
            case 3 -> one("<< " + shift, left, a -> integer(a).shiftLeft(shift)).bounded(left.bound() << shift, 0);
            default -> one(">> " + shift, left, a -> integer(a).shiftRight(shift));
        };
    }

    private static Term two(String name, Term left, Term right, BinaryOperator<NumberExpr<Integer>> rule) {
        return made(Kind.INTEGER, name, List.of(left, right), p -> rule.apply(integer(p.get(0)), integer(p.get(1))))
                .bounded(2 * Math.max(left.bound(), right.bound()) + 1, 0);
    }

    /** Divided by a number that is not zero. */
    private Term divided(int depth, Scope scope) {
        int divisor = (1 + random.nextInt(9)) * (random.nextInt(4) == 0 ? -1 : 1);
        Term dividend = generator.term(Kind.INTEGER, depth, scope);
        return random.nextBoolean()
                ? one("// " + divisor, dividend, a -> integer(a).floorDividedBy(divisor))
                : one("% " + divisor, dividend, a -> integer(a).modulo(divisor));
    }

    private Term quotient(Term dividend) {
        int divisor = 1 << (1 + random.nextInt(3));
        if (dividend.fraction() + 3 > FRACTION) {
            return generator.leaf(Kind.DECIMAL, Scope.ROOT);
        }
        Function<Expression<?>, Expression<?>> rule = dividend.kind() == Kind.INTEGER
                ? a -> integer(a).dividedBy(divisor)
                : a -> Rules.decimal(a).dividedBy(BigDecimal.valueOf(divisor));
        return made(Kind.DECIMAL, "/ " + divisor, List.of(dividend), p -> rule.apply(p.get(0)))
                .bounded(dividend.bound(), dividend.fraction() + 3);
    }

    private Term field(int depth, Scope scope) {
        DateField field =
                List.of(DateField.YEAR, DateField.MONTH, DateField.DAY).get(random.nextInt(3));
        return one("extract " + field, generator.term(Kind.DATE, depth, scope), a -> whole(Sql.extract(field, date(a))))
                .bounded(2100, 0);
    }

    private Term aggregate(int depth, Scope scope) {
        Scope inside = scope.nested();
        Term where = generator.term(Kind.BOOLEAN, depth - 1, inside);
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Term number = small(Math.min(depth, 1), inside.innermostOnly());
        return switch (random.nextInt(4)) {
            case 0 ->
                TermGenerator.subquery(Kind.INTEGER, "sum", number, where, inside, a -> whole(Sql.sum(integer(a))))
                        .bounded(number.bound() * Sample.ROWS, 0);
            case 1 ->
                TermGenerator.subquery(
                                Kind.INTEGER,
                                "count distinct",
                                generator.term(kind, Math.min(depth, 1), inside.innermostOnly()),
                                where,
                                inside,
                                Sql::countDistinct)
                        .bounded(Sample.ROWS, 0);
            case 2 ->
                TermGenerator.subquery(
                                Kind.INTEGER,
                                "count where",
                                generator.term(Kind.BOOLEAN, 1, inside.innermostOnly()),
                                where,
                                inside,
                                a -> TermGenerator.filtered(Sql.count(), a))
                        .bounded(Sample.ROWS, 0);
            default ->
                TermGenerator.subquery(Kind.INTEGER, "count", number, where, inside, Sql::count)
                        .bounded(Sample.ROWS, 0);
        };
    }

    private Term window(Scope scope) {
        Term what = small(1, scope.withoutWindows());
        var key = scope.innermost().table().col("id");
        Term group = generator.leaf(Kind.BOOLEAN, scope.withoutWindows());
        return switch (random.nextInt(3)) {
            case 0 ->
                made(
                                Kind.INTEGER,
                                "sum over",
                                List.of(what, group),
                                p -> whole(Sql.sum(integer(p.get(0)))
                                        .over(Sql.partitionBy(p.get(1)).orderBy(key.asc()))))
                        .bounded(what.bound() * Sample.ROWS, 0);
            case 1 ->
                made(
                                Kind.INTEGER,
                                "row number",
                                List.of(group),
                                p -> Sql.rowNumber()
                                        .over(Sql.partitionBy(p.get(0)).orderBy(key.desc())))
                        .bounded(Sample.ROWS, 0);
            default ->
                made(
                                Kind.INTEGER,
                                "sum over all",
                                List.of(what),
                                p -> whole(Sql.sum(integer(p.get(0)))
                                        .over(Sql.window(key.asc()).rows(-1, 1))))
                        .bounded(what.bound() * 3, 0);
        };
    }
}
