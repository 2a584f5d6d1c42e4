package io.aludel.agree;

import static io.aludel.agree.Rules.any;
import static io.aludel.agree.Rules.text;

import io.aludel.sql.Expression;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import io.aludel.sql.TextExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Terms that are true, false or unknown. */
final class ConditionTerms {
    private static final String[] PATTERNS = {
        "%", "a%", "%b", "_", "a_", "%a%", "/%", "%/%%", "a//%", "/_", "_/_%", "it's", "", "\u2603%", "%:x%", "%?%"
    };

    private final TermGenerator generator;
    private final Random random;

    ConditionTerms(TermGenerator generator, Random random) {
        this.generator = generator;
        this.random = random;
    }

    Term condition(int depth, Scope scope) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> compared(depth, scope);
            case 3 -> joined("and", depth, scope, (a, b) -> a.and(b));
            case 4 -> joined("or", depth, scope, (a, b) -> a.or(b));
            case 5 -> one("not", depth, scope, Predicate::not);
            case 6 ->
                random.nextBoolean()
                        ? one("is true", depth, scope, Predicate::isTrue)
                        : one("is false", depth, scope, Predicate::isFalse);
            case 7 -> asked(depth, scope);
            case 8 -> among(depth, scope);
            case 9 -> between(depth, scope);
            case 10, 11 -> like(depth, scope);
            default -> scope.tables().size() > 2 ? compared(depth, scope) : subquery(depth, scope);
        };
    }

    private static Term made(String name, List<Term> parts, Function<List<Expression<?>>, Expression<?>> rule) {
        return TermGenerator.made(Kind.BOOLEAN, name, parts, rule);
    }

    private Kind anyKind() {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    private Kind ordered() {
        Kind kind = anyKind();
        return kind == Kind.BOOLEAN ? Kind.INTEGER : kind;
    }

    private Term compared(int depth, Scope scope) {
        int operator = random.nextInt(8);
        Kind kind = operator < 4 ? ordered() : anyKind();
        String name = List.of("<", "<=", ">", ">=", "=", "<>", "is distinct from", "is not distinct from")
                .get(operator);
        List<Term> parts = List.of(generator.term(kind, depth, scope), generator.beside(kind, depth, scope));
        return made(name, parts, p -> {
            Expression<Rules.Value> left = any(p.get(0));
            Expression<Rules.Value> right = any(p.get(1));
            return switch (operator) {
                case 0 -> left.lt(right);
                case 1 -> left.le(right);
                case 2 -> left.gt(right);
                case 3 -> left.ge(right);
                case 4 -> left.eq(right);
                case 5 -> left.ne(right);
                case 6 -> left.isDistinctFrom(right);
                default -> left.isNotDistinctFrom(right);
            };
        });
    }

    private Term joined(String name, int depth, Scope scope, BiFunction<Predicate, Predicate, Predicate> rule) {
        List<Term> parts =
                List.of(generator.term(Kind.BOOLEAN, depth, scope), generator.term(Kind.BOOLEAN, depth, scope));
        return made(name, parts, p -> rule.apply(Rules.condition(p.get(0)), Rules.condition(p.get(1))));
    }

    private Term one(String name, int depth, Scope scope, Function<Predicate, Predicate> rule) {
        return made(
                name, List.of(generator.term(Kind.BOOLEAN, depth, scope)), p -> rule.apply(Rules.condition(p.get(0))));
    }

    private Term asked(int depth, Scope scope) {
        List<Term> parts = List.of(generator.term(anyKind(), depth, scope));
        return random.nextBoolean()
                ? made("is null", parts, p -> p.get(0).isNull())
                : made("is not null", parts, p -> p.get(0).isNotNull());
    }

    private Term among(int depth, Scope scope) {
        Kind kind = ordered();
        List<Term> parts = List.of(generator.term(kind, depth, scope));
        List<Object> values = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            values.add(generator.value(kind));
        }
        if (random.nextInt(3) == 0) {
            List<Term> all = new ArrayList<>(parts);
            all.add(generator.term(kind, depth - 1, scope));
            all.add(generator.leaf(kind, scope));
            return made("in", all, p -> any(p.get(0)).in(any(p.get(1)), any(p.get(2))));
        }
        return random.nextBoolean()
                ? made("in " + values, parts, p -> any(p.get(0)).in(Rules.values(values)))
                : made("not in " + values, parts, p -> any(p.get(0)).notIn(Rules.values(values)));
    }

    private Term between(int depth, Scope scope) {
        Kind kind = ordered();
        List<Term> parts = List.of(
                generator.term(kind, depth, scope),
                generator.beside(kind, depth - 1, scope),
                generator.beside(kind, depth - 1, scope));
        boolean negated = random.nextBoolean();
        return made(negated ? "not between" : "between", parts, p -> {
            Predicate within = any(p.get(0)).between(any(p.get(1)), any(p.get(2)));
            return negated ? within.not() : within;
        });
    }

    private Term like(int depth, Scope scope) {
        String pattern = PATTERNS[random.nextInt(PATTERNS.length)];
        String part = Sample.text(random).toLowerCase(java.util.Locale.ROOT);
        int form = random.nextInt(6);
        String name = List.of("like ", "not like ", "ilike ", "starts with ", "ends with ", "contains ")
                        .get(form) + "'" + (form < 3 ? pattern : part) + "'";
        return made(name, List.of(generator.term(Kind.TEXT, depth, scope)), p -> {
            TextExpr subject = form == 2 ? text(p.get(0)) : text(p.get(0)).lower();
            return switch (form) {
                case 0 -> subject.like(pattern, '/');
                case 1 -> subject.notLike(pattern, '/');
                case 2 -> subject.ilike(pattern, '/');
                case 3 -> subject.startsWith(part);
                case 4 -> subject.endsWith(part);
                default -> subject.contains(part);
            };
        });
    }

    private Term subquery(int depth, Scope scope) {
        Scope inside = scope.nested();
        Scope.Source source = inside.innermost();
        Term where = generator.term(Kind.BOOLEAN, depth, inside);
        if (random.nextBoolean()) {
            return bound(
                    "exists",
                    source,
                    List.of(where),
                    p -> Sql.exists(Sql.select(source.table().col("id"))
                            .from(source.table())
                            .where(Rules.condition(p.get(0)))));
        }
        Kind kind = ordered();
        boolean negated = random.nextBoolean();
        List<Term> parts = List.of(
                generator.term(kind, depth - 1, scope), generator.term(kind, Math.min(depth, 1), inside), where);
        return bound(negated ? "not in query" : "in query", source, parts, p -> {
            var query = Sql.select(any(p.get(1))).from(source.table()).where(Rules.condition(p.get(2)));
            Expression<Rules.Value> left = any(p.get(0));
            return negated ? left.notIn(query) : left.in(query);
        });
    }

    private static Term bound(
            String name, Scope.Source source, List<Term> parts, Function<List<Expression<?>>, Expression<?>> rule) {
        return new Term(Kind.BOOLEAN, name + " " + source.alias(), parts, source.alias(), Sample.LARGEST, 0, rule);
    }
}
