package io.aludel.compile;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Quoting;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes identifiers so that a database takes them as they are. Immutable, safe for use by many threads.
 *
 * <p>A name of lower-case letters, digits and underscores that is no reserved word is left bare, and then the database may fold its
 * case; every other name is quoted.
 */
public final class Identifiers {
    private static final int UNLIMITED = 9999;
    /** What cutting a label needs for its number. */
    static final int SUFFIX = 6;

    private final char quote;
    private final Set<String> reserved;
    private final boolean always;
    private final SchemaNames schemas;
    private final int longestLabel;

    private Identifiers(char quote, Set<String> reserved, boolean always, SchemaNames schemas, int longestLabel) {
        this.quote = quote;
        this.reserved = reserved;
        this.always = always;
        this.schemas = schemas;
        this.longestLabel = longestLabel;
    }

    /** Quotes where it is needed. */
    public static Identifiers quoting(char quote, Set<String> reserved) {
        return new Identifiers(quote, Set.copyOf(reserved), false, SchemaNames.PLAIN, UNLIMITED);
    }

    /** Quotes every name, for databases whose reserved words and folding are unknown. */
    public static Identifiers quotingAlways(char quote) {
        return new Identifiers(quote, Set.of(), true, SchemaNames.PLAIN, UNLIMITED);
    }

    /** {@code schema.name}, each part quoted where it needs to be; a name without a schema stays alone. */
    String quoteQualified(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? quote(name) : quote(name.substring(0, dot)) + "." + quote(name.substring(dot + 1));
    }

    /**
     * One identifier.
     *
     * @throws ArgumentException when it is empty or contains a NUL character, which some databases take for its end
     */
    public String quote(String name) {
        return quote(name, Quoting.AUTO);
    }

    /**
     * One identifier.
     *
     * @param quoting whether it is quoted in any case, never, or where it is needed
     * @throws ArgumentException when it is quoted and empty or contains a NUL character, which some databases take for its end
     */
    public String quote(String name, Quoting quoting) {
        if (quoting == Quoting.NEVER
                || quoting == Quoting.AUTO && !always && isPlain(name) && !reserved.contains(name)) {
            return name;
        }
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "an identifier must not be empty or contain a NUL character: '" + name.replace('\0', '?') + "'.");
        }
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    /** The same with another way to write the schemas of tables. */
    public Identifiers with(SchemaNames changed) {
        return new Identifiers(quote, reserved, always, changed, longestLabel);
    }

    /** The same with further reserved words, which are quoted where they are names. */
    public Identifiers reserving(Set<String> words) {
        Set<String> more = new HashSet<>(reserved);
        words.forEach(word -> more.add(word.toLowerCase(Locale.ROOT)));
        return new Identifiers(quote, Set.copyOf(more), always, schemas, longestLabel);
    }

    /**
     * The same with another limit for labels and aliases that are made up, such as {@code users_name} and {@code users_1}: longer ones are
     * cut and numbered. At least 6.
     */
    public Identifiers withLongestLabel(int characters) {
        if (characters < SUFFIX) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "labels must be allowed at least " + SUFFIX + " characters, but labelLength is " + characters
                            + ".");
        }
        return new Identifiers(quote, reserved, always, schemas, characters);
    }

    /** How long labels and aliases may be that are made up. */
    public int longestLabel() {
        return longestLabel;
    }

    /** How the schemas of tables are written. */
    public SchemaNames schemas() {
        return schemas;
    }

    /** A name within a schema that may be translated; a schema of null is left out. */
    public String qualified(@Nullable String schema, String name) {
        return qualified(schema, name, Quoting.AUTO);
    }

    /** A name within a schema that may be translated; a schema of null is left out. */
    public String qualified(@Nullable String schema, String name, Quoting quoting) {
        return schemas.prefix(this, schema) + quote(name, quoting);
    }

    /** A name within a schema that stands for itself, such as that of a collation; a schema of null is left out. */
    public String exactly(@Nullable String schema, String name) {
        return schema == null ? quote(name) : quote(schema) + "." + quote(name);
    }

    private static boolean isPlain(String name) {
        for (int index = 0; index < name.length(); index++) {
            char current = name.charAt(index);
            boolean letter = (current >= 'a' && current <= 'z') || current == '_';
            boolean digit = current >= '0' && current <= '9' || current == '$';
            if (!letter && !(digit && index > 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
