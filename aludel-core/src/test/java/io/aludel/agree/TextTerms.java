package io.aludel.agree;

import static io.aludel.agree.Rules.text;
import static io.aludel.agree.TermGenerator.made;

import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.Random;

/** Terms that are texts. */
final class TextTerms {
    private final TermGenerator generator;
    private final Random random;

    TextTerms(TermGenerator generator, Random random) {
        this.generator = generator;
        this.random = random;
    }

    Term draw(int depth, Scope scope) {
        Term one = generator.term(Kind.TEXT, depth, scope);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                made(
                        Kind.TEXT,
                        "||",
                        List.of(one, generator.term(Kind.TEXT, depth, scope)),
                        p -> text(p.get(0)).concat(text(p.get(1))));
            case 3 -> made(Kind.TEXT, "lower", List.of(one), p -> text(p.get(0)).lower());
            case 4 -> made(Kind.TEXT, "upper", List.of(one), p -> text(p.get(0)).upper());
            case 5 -> part(one);
            case 6 ->
                made(
                        Kind.TEXT,
                        "replace",
                        List.of(one, generator.constant(Kind.TEXT), generator.constant(Kind.TEXT)),
                        p -> Sql.function("replace", SqlTypes.VARCHAR, p.get(0), p.get(1), p.get(2)));
            case 7 -> made(Kind.TEXT, "trim", List.of(one), p -> Sql.function("trim", SqlTypes.VARCHAR, p.get(0)));
            default -> fromOther(depth, scope);
        };
    }

    private Term part(Term of) {
        Expression<Integer> start = TermGenerator.bound(1 + random.nextInt(3), SqlTypes.INTEGER);
        Expression<Integer> length = TermGenerator.bound(random.nextInt(3), SqlTypes.INTEGER);
        return made(
                Kind.TEXT,
                "substr",
                List.of(of),
                p -> Sql.function("substr", SqlTypes.VARCHAR, p.get(0), start, length));
    }

    private Term fromOther(int depth, Scope scope) {
        Kind kind = random.nextBoolean() ? Kind.INTEGER : Kind.DATE;
        return made(
                Kind.TEXT,
                "as text",
                List.of(generator.term(kind, depth, scope)),
                p -> Sql.cast(p.get(0), SqlTypes.VARCHAR(60)));
    }
}
