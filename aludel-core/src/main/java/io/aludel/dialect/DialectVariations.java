package io.aludel.dialect;

import io.aludel.compile.Completion;
import io.aludel.compile.ParameterCasts;
import io.aludel.compile.SchemaNames;
import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.SchemaTranslation;
import io.aludel.sql.ast.Expr;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@link Dialect}, and the same dialect with some of them changed, which is how an application tunes one that it has not
 * written. Immutable, safe for use by many threads.
 */
abstract sealed class DialectVariations implements Cloneable permits Dialect {
    /** These two never change; not final for the sake of {@link #with(DialectParts)}. */
    private DialectParts parts;

    private Completion.Manner manner;

    DialectVariations(DialectParts parts) {
        this.parts = parts;
        this.manner = made();
    }

    private Completion.Manner made() {
        return new Completion.Manner(
                has(Feature.INSERT_RETURNING),
                has(Feature.RETURNING),
                has(Feature.KEYS_BY_RETURNING),
                has(Feature.SEQUENCES),
                this::keyBefore);
    }

    private Dialect with(DialectParts changed) {
        try {
            DialectVariations copy = (DialectVariations) clone();
            copy.parts = changed;
            copy.manner = copy.made();
            return (Dialect) copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The same dialect with other schemas in the place of those that tables name.
     *
     * <pre>{@code
     * dialect.translating(SchemaTranslation.of("tenant", "tenant_42")).compile(select(users)).sql();
     * }</pre>
     */
    public final Dialect translating(SchemaTranslation translation) {
        return with(SchemaNames.of(translation));
    }

    /** The same dialect with another way to write the schemas of tables. */
    public final Dialect with(SchemaNames schemas) {
        return writing(syntax().with(syntax().identifiers().with(schemas)));
    }

    /**
     * The same dialect, writing some built-in operators, functions, clauses or types in another way.
     *
     * <pre>{@code
     * Syntax syntax = Dialects.POSTGRESQL.syntax();
     * Dialect mine = Dialects.POSTGRESQL.writing(syntax.with(syntax.functions().withName("now", "clock_timestamp")));
     * Engine engine = Engine.builder(url).dialect(mine).build();
     * }</pre>
     */
    public final Dialect writing(Syntax changed) {
        return with(parts.writing(changed));
    }

    /**
     * The same dialect with further reserved words: names among them stand between quotes. For a server that is newer than the dialect
     * knows, or for something in between that reads SQL itself and takes more words for its own than the database does.
     *
     * <pre>{@code
     * Engine engine = Engine.builder(url).dataSource(sharded).reservedWords("position", "serial").build();
     * }</pre>
     *
     * @param words in capitals or not
     */
    public final Dialect reserving(String... words) {
        return writing(syntax().with(syntax().identifiers().reserving(Set.of(words))));
    }

    /**
     * The same dialect for a database that takes names of another length, as one that was built with other limits does. Names that are made
     * up keep to it, labels and aliases in statements among them; longer names of the application are refused in definitions.
     *
     * @param characters at least 6
     */
    public final Dialect limitingNames(int characters) {
        return with(parts.limitingNames(characters));
    }

    /**
     * The same dialect, making up labels and aliases of at most so many characters: longer ones are cut and numbered.
     *
     * @param characters at least 6
     * @throws io.aludel.error.ArgumentException when the database does not take names of that length
     */
    public final Dialect limitingLabels(int characters) {
        return with(parts.limitingLabels(characters));
    }

    /**
     * The same dialect with parameters in other casts.
     *
     * <pre>{@code
     * Engine engine = Engine.builder(url)
     *         .dialect(Dialects.POSTGRESQL.casting((type, usual) -> type.kind() == TypeKind.JSON ? "JSON" : usual))
     *         .build();
     * }</pre>
     */
    public final Dialect casting(ParameterCasts casts) {
        return writing(syntax().with(casts));
    }

    /** The same dialect with values of some types set and read in another way. */
    public final Dialect binding(CodecChoice choice) {
        return with(parts.binding(choice));
    }

    /**
     * The same dialect for a server, or something in between, that lacks what the database usually can do. Aludel then goes the ways of
     * databases that never had it: keys from the driver instead of RETURNING, lists of parameters instead of arrays. What a statement of
     * the application says in so many words is written as ever.
     *
     * <pre>{@code
     * Engine engine = Engine.builder(url).dataSource(sharded).without(Feature.INSERT_RETURNING, Feature.ARRAY_PARAMETERS).build();
     * }</pre>
     *
     * @param lacking the features; those that the dialect does not have anyway change nothing, and what rests on them goes with them
     */
    public final Dialect without(Feature... lacking) {
        return with(parts.without(List.of(lacking)));
    }

    /** How this dialect writes SQL. */
    public final Syntax syntax() {
        return parts.syntax();
    }

    /** How this dialect writes definitions. */
    public final DdlCompiler definitions() {
        return parts.definitions();
    }

    /** Whether the database can do something. */
    public final boolean has(Feature feature) {
        return parts.features().contains(feature);
    }

    final Codecs codecs() {
        return parts.codecs();
    }

    final Completion.Manner manner() {
        return manner;
    }

    /** What gives the key beforehand that the database would choose; null when nothing does. */
    protected abstract @Nullable Expr keyBefore(Table table, Column<?> column);
}
