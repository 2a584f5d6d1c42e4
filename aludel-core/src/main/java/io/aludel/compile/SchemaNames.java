package io.aludel.compile;

import io.aludel.sql.SchemaTranslation;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How the schema of a table is written: as it is, as a translation says, or as a mark in whose place the schema is put when the
 * statement is executed, so that one compiled text serves all translations. Immutable, safe for use by many threads.
 *
 * <p>A mark begins with a character that no identifier may hold and a number that nobody can guess, so that no literal is taken for one.
 */
public final class SchemaNames {
    /** Schemas as they are. */
    public static final SchemaNames PLAIN = new SchemaNames(SchemaTranslation.NONE, false);

    /** Marks. */
    public static final SchemaNames MARKED = new SchemaNames(SchemaTranslation.NONE, true);

    private static final char END = '\0';
    private static final String BEGIN = END + secret();

    /** As long as {@link #BEGIN}: the schema is put into a text, where quotes are doubled. */
    private static final String BEGIN_IN_TEXT = END + secret();

    private final SchemaTranslation translation;
    private final boolean marked;

    private SchemaNames(SchemaTranslation translation, boolean marked) {
        this.translation = translation;
        this.marked = marked;
    }

    /** Schemas as a translation says. */
    public static SchemaNames of(SchemaTranslation translation) {
        return new SchemaNames(translation, false);
    }

    private static String secret() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The schema that is meant by the one that a table names; null is the default schema. */
    public @Nullable String meant(@Nullable String schema) {
        return translation.translate(schema);
    }

    /** What stands before a table's name. */
    String prefix(Identifiers identifiers, @Nullable String schema) {
        if (marked) {
            return BEGIN + (schema == null ? "" : schema) + END;
        }
        return written(identifiers, meant(schema));
    }

    private static String written(Identifiers identifiers, @Nullable String schema) {
        return schema == null ? "" : identifiers.quote(schema) + ".";
    }

    /** A literal that holds a qualified name. A schema that is put in the place of a mark cannot end it. */
    public static String literal(String qualified) {
        return "'" + qualified.replace("'", "''").replace(BEGIN, BEGIN_IN_TEXT) + "'";
    }

    /** Puts schemas in the place of marks. */
    public static String resolve(String sql, Identifiers identifiers, SchemaTranslation translation) {
        int mark = sql.indexOf(END);
        if (mark < 0) {
            return sql;
        }
        StringBuilder resolved = new StringBuilder(sql.length());
        int from = 0;
        while (mark >= 0) {
            boolean text = sql.startsWith(BEGIN_IN_TEXT, mark);
            if (!text && !sql.startsWith(BEGIN, mark)) {
                mark = sql.indexOf(END, mark + 1);
                continue;
            }
            int name = mark + BEGIN.length();
            int end = sql.indexOf(END, name);
            String named = end == name ? null : sql.substring(name, end);
            String schema = written(identifiers, translation.translate(named));
            resolved.append(sql, from, mark).append(text ? schema.replace("'", "''") : schema);
            from = end + 1;
            mark = sql.indexOf(END, from);
        }
        return resolved.append(sql, from, sql.length()).toString();
    }
}
