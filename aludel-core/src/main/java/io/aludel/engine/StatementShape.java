package io.aludel.engine;

import io.aludel.dialect.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is apart from its values: two statements have the same shape when they differ by values only, by how many values a
 * list or an INSERT has, or by spaces and comments. Immutable; equal by its text.
 *
 * <pre>{@code
 * StatementShape.of("SELECT * FROM users WHERE id IN (?, ?) AND name = 'Ann'").text()
 * // SELECT * FROM users WHERE id IN (?, …) AND name = ?
 * }</pre>
 *
 * @param text the SQL without values, those that the application has written into it included
 * @param id a short name for the text, the same in every process: ten hexadecimal digits
 * @param kind what it does
 * @param tables the tables that it names: the one that it changes, or reads first, before the others; as they are written, without
 *     quotes
 */
public record StatementShape(String text, String id, StatementKind kind, List<String> tables) {
    private static final int ID_BYTES = 5;

    public StatementShape {
        tables = List.copyOf(tables);
    }

    /** The shape of SQL whose names are quoted as the standard says. */
    public static StatementShape of(String sql) {
        return of(sql, '"');
    }

    /** The shape of SQL of a database. */
    public static StatementShape of(String sql, Dialect dialect) {
        return of(sql, dialect.syntax().identifiers().quote(" ").charAt(0));
    }

    private static StatementShape of(String sql, char quote) {
        List<SqlToken> tokens = new SqlTokens(sql, quote).read();
        ShapeReader reader = new ShapeReader(tokens);
        String text = ShapeText.of(tokens);
        return new StatementShape(text, id(text), reader.kind(), reader.tables());
    }

    private static String id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The table that is changed, or read first; nothing where none is named. */
    public Optional<String> table() {
        return tables.stream().findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementShape that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
